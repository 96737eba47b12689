// How many colours there are, and which, in; how everything on the screen looks, as SGR parameters, out.
import { ENTITY_TYPES, type EntityType } from '../entities/mention.ts';
import type { ArabicOrder } from './arabic/choose-order.ts';
import type { ColourLevel } from './colour-level.ts';
import { CONSOLE, type Colour, foreground, ground, MIDWAY, type Palette } from './palette.ts';
import type { Style } from './styles.ts';

/** What an SGR sequence holds between `ESC [` and `m`: `1;38;5;36`. Empty for the terminal's own look. */
type Sgr = string;

export type NameStyles = { certain: Sgr; doubtful: Sgr; focused: Sgr };

export type Theme = {
  text: Record<Style, Sgr>;
  names: Record<EntityType, NameStyles>;
  hit: Sgr;
  currentHit: Sgr;
  /** A figure of harm; and the one that the reader is at. */
  figure: Sgr;
  currentFigure: Sgr;
  ui: Record<UiPart, Sgr>;
  /** Frames, marks, maps and bars are drawn with letters alone. */
  isAscii: boolean;
  /** Who sets Arabic in its order. */
  arabic: ArabicOrder;
};

export type UiPart =
  | 'border'
  | 'borderInFocus'
  | 'title'
  | 'dim'
  | 'key'
  | 'cursorBar'
  | 'cursorRow'
  | 'star'
  | 'unread'
  | 'warning'
  | 'error';

const BOLD = '1';
const DIM = '2';
const ITALIC = '3';
export const UNDERLINE = '4';
const REVERSE = '7';
const STRUCK = '9';

/**
 * Colour in the text means a name. Beside its colour each type has a sign of its own, the quietest for what is named
 * most: SOHR stands in every report, and machine guns are hardly names.
 */
const NAMES: Record<EntityType, { colour: Colour; sign: Sgr }> = {
  weapon: { colour: 'ochre', sign: ITALIC },
  place: { colour: 'teal', sign: UNDERLINE },
  state: { colour: 'blue', sign: join(UNDERLINE, ITALIC) },
  org: { colour: 'violet', sign: BOLD },
  group: { colour: 'rust', sign: join(UNDERLINE, BOLD) },
  person: { colour: 'plum', sign: join(BOLD, ITALIC) },
};

/** No name has all three. */
const FIGURE_SIGN = join(BOLD, ITALIC, UNDERLINE);

/** The Linux console shows italics and underlines as colours of its own, so that only bold is left beside ours. */
const CONSOLE_SIGNS: Record<EntityType, Sgr> = {
  weapon: '',
  place: '',
  state: BOLD,
  org: BOLD,
  group: BOLD,
  person: BOLD,
};
/** Without colours of ours its own tell them apart: italics are one, underlines another. */
const CONSOLE_SIGNS_ALONE: Record<EntityType, Sgr> = {
  weapon: DIM,
  place: UNDERLINE,
  state: ITALIC,
  org: BOLD,
  group: join(UNDERLINE, BOLD),
  person: join(BOLD, ITALIC),
};

export function themeFor(level: ColourLevel, palette: Palette = MIDWAY): Theme {
  const fg = (colour: Colour) => foreground(palette.colours[colour], level);
  const hasColour = level !== 'none';
  const quiet = hasColour ? fg('grey') : DIM;
  const stylesOf = (type: EntityType): NameStyles => {
    const { colour } = NAMES[type];
    const sign = palette !== CONSOLE ? NAMES[type].sign : (hasColour ? CONSOLE_SIGNS : CONSOLE_SIGNS_ALONE)[type];
    const certain = join(fg(colour), sign);
    // Terminals differ in what bold and dim make together.
    const faint = hasColour ? join(fg('grey'), sign) : join(DIM, ...sign.split(';').filter((code) => code !== BOLD));
    return { certain, doubtful: faint, focused: join(certain, BOLD, REVERSE) };
  };
  const figure = join(hasColour ? fg('red') : '', palette === CONSOLE && hasColour ? '' : FIGURE_SIGN);
  return {
    isAscii: palette === CONSOLE,
    arabic: 'terminal',
    figure,
    currentFigure: join(figure, REVERSE),
    text: {
      title: join(BOLD, fg('sage')),
      heading: join(BOLD, fg('sage')),
      subheading: BOLD,
      strong: BOLD,
      em: ITALIC,
      del: STRUCK,
      ins: UNDERLINE,
      code: quiet,
      // Without colours an underline is a place.
      link: hasColour ? UNDERLINE : '',
      sign: quiet,
      quote: '',
      bar: hasColour ? fg('sage') : DIM,
      bullet: quiet,
      columnHead: BOLD,
      label: quiet,
      rule: quiet,
    },
    names: Object.fromEntries(ENTITY_TYPES.map((type) => [type, stylesOf(type)])) as Theme['names'],
    hit: hasColour ? ground('hit', palette, level) : REVERSE,
    currentHit: hasColour ? join(ground('currentHit', palette, level), BOLD) : join(REVERSE, BOLD),
    ui: {
      border: quiet,
      borderInFocus: hasColour ? fg('sage') : BOLD,
      title: BOLD,
      dim: quiet,
      key: join(BOLD, fg('sage')),
      cursorBar: join(BOLD, fg('sage')),
      cursorRow: BOLD,
      star: fg('ochre'),
      unread: fg('blue'),
      warning: join(BOLD, fg('rust')),
      error: join(BOLD, fg('red')),
    },
  };
}

/** Words as they look: `sgr` as a theme has it; back to the terminal's own look at their end. */
export function styled(words: string, sgr: Sgr): string {
  return sgr && words ? `\u001B[${sgr}m${words}\u001B[0m` : words;
}

/** Later parameters win over earlier ones. */
export function join(...parameters: Sgr[]): Sgr {
  return parameters.filter(Boolean).join(';');
}

const PARAMETER = /([34]8);(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;

/**
 * The same without the colours that a later one takes the place of: tmux leaves out a sequence of more than some 64 bytes,
 * which three colours are.
 */
export function merged(...parameters: Sgr[]): Sgr {
  const kept = new Map<string, string>();
  for (const [parameter, colour] of join(...parameters).matchAll(PARAMETER)) {
    const isForeground = colour === '38' || /^(?:3[0-79]|9[0-7])$/.test(parameter);
    const isGround = colour === '48' || /^(?:4[0-79]|10[0-7])$/.test(parameter);
    kept.set(isForeground ? 'foreground' : isGround ? 'ground' : parameter, parameter);
  }
  return join(...kept.values());
}
