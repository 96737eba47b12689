// How a dossier looks: on light and dark screens, and printed. The kinds of names differ without colour, too.
import { ENTITY_TYPES, type EntityType } from '../../entities/mention.ts';
import { MAP_STYLE } from '../../map/svg-map.ts';

type Ground = 'light' | 'dark';

/** Words and their ground: a test holds each of these pairs to a contrast of at least 4.5. */
export const COLOURS: Record<Ground, Record<'ground' | 'ink' | 'dim' | 'link' | EntityType, string>> = {
  light: {
    ...{ ground: '#ffffff', ink: '#1c1c1c', dim: '#5a6066', link: '#1d5c97' },
    ...{ place: '#1d5c97', state: '#0f6a64', group: '#9c3f1f', person: '#8a3a76', org: '#5d4a8c', weapon: '#6b5a1e' },
  },
  dark: {
    ...{ ground: '#1c1c1c', ink: '#e6e6e6', dim: '#a0a6ac', link: '#8fbce8' },
    ...{ place: '#8fbce8', state: '#6fc9c2', group: '#e8a184', person: '#dca0cb', org: '#b9abde', weapon: '#cdb878' },
  },
};

/** Of the line under a name. */
const LINES: Record<EntityType, string> = {
  place: 'solid',
  state: 'double',
  group: 'dotted',
  person: 'solid 2px',
  org: 'dashed',
  weapon: 'wavy',
};

export const STYLE = `:root{${variables('light')};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}}
body{background:var(--ground);color:var(--ink);font:17px/1.55 Georgia,'Noto Naskh Arabic',serif;max-width:44rem;\
margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{line-height:1.25}
a{color:var(--link)}
mark{background:none;text-decoration:underline;text-underline-offset:.15em}
${ENTITY_TYPES.map((type) => `mark.${type}{color:var(--${type});text-decoration-style:${styleOf(type)}}`).join('\n')}
mark.doubtful::after{content:"?";font-size:.7em;vertical-align:super}
.about,.contents,.proof,footer,figcaption{font:14px/1.5 system-ui,sans-serif}
.about,figcaption{color:var(--dim)}
.contents{columns:18rem;column-gap:2rem;padding:0}
.contents li{break-inside:avoid;margin-inline-start:2.2em}
.legend mark:not(.doubtful){margin-right:1em;white-space:nowrap}
article{border-top:1px solid var(--dim);margin-top:3rem;padding-top:.5rem}
.proof{border-left:3px solid var(--dim);padding-left:1rem;margin-top:2rem}
.proof dt{color:var(--dim)}
.proof dd{margin:0 0 .4rem}
code{font-family:ui-monospace,monospace;font-size:.9em}
pre{white-space:pre-wrap}
table{border-collapse:collapse;font-size:.9em}
td,th{border:1px solid var(--dim);padding:.2em .5em;text-align:start;vertical-align:top}
blockquote{border-inline-start:3px solid var(--dim);margin-inline:0;padding-inline-start:1rem}
figure{margin:2rem 0}
svg{width:100%;height:auto}
${MAP_STYLE}
@media print{:root{${variables('light')}}
body{margin:0;max-width:none;font-size:11pt}
article{margin-top:2rem}
h2,h3,h4{break-after:avoid}
.proof,figure,tr{break-inside:avoid}
.proof a[href]::after{content:" <" attr(href) ">";font-size:.85em}}
`;

function variables(ground: Ground): string {
  return Object.entries(COLOURS[ground])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

function styleOf(type: EntityType): string {
  const [style, thickness] = LINES[type].split(' ');
  return thickness ? `${style};text-decoration-thickness:${thickness}` : style!;
}
