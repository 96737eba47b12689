// Places in; a map of them as SVG, for a page or a program that draws, out.
import { escapeMarkup } from '../base/clean.ts';
import { outlines } from './outlines.ts';
import { type Located, labelOf, type Place, sortPlaces } from './place.ts';
import { DOTS, type Projection, project, viewOf } from './projection.ts';

export const MAP_WIDTH = 880;
export const MAP_HEIGHT = 720;

const SIZE = { columns: MAP_WIDTH / DOTS.across, rows: MAP_HEIGHT / DOTS.down };

/** Radius in units of the picture: the area of a sign grows with how often a place is named. */
const SMALLEST = 3;
const LARGEST = 18;

/** Names stand beside their signs where they have room, the most important first; the others are in the signs' titles. */
const MOST_LABELS = 40;
const LETTER = 7;
const LINE = 15;

/** What its classes look like, on light and dark grounds. Nothing is told by colour alone. */
export const MAP_STYLE = `.map{--ink:#1c1c1c;--dim:#5a6066;--line:#8a9096;--mark:#1d5c97;--halo:#ffffff;\
font:13px system-ui,sans-serif}
.map .edge{fill:none;stroke:var(--ink);stroke-width:1.4}
.map .border{fill:none;stroke:var(--line);stroke-width:.7;stroke-dasharray:3 3}
.map .named{fill:none;stroke:var(--mark);stroke-width:1.6}
.map .place{fill:var(--mark);fill-opacity:.55;stroke:var(--mark)}
.map .vague{fill:none;stroke-dasharray:3 2}
.map text{fill:var(--ink);stroke:var(--halo);stroke-width:3;paint-order:stroke}
.map .dim{fill:var(--dim)}
@media (prefers-color-scheme:dark){.map{--ink:#e6e6e6;--dim:#a0a6ac;--line:#70767c;--mark:#8fbce8;--halo:#1c1c1c}}
@media print{.map{--ink:#000;--dim:#444;--line:#777;--mark:#1d5c97;--halo:#fff}}`;

export type SvgMap = {
  svg: string;
  /** What the picture cannot show: each place that it has no sign of, and how often it is named. */
  beside: string[];
};

/**
 * @param isAlone a file of its own: it brings its style and its ground, and says itself what it cannot show
 * @param counts what the counts are of
 */
export function svgMap(places: readonly Place[], { isAlone, counts }: { isAlone: boolean; counts: string }): SvgMap {
  const { onMap, governorates, abroad, unlocated } = sortPlaces(places);
  const projection = project(viewOf(places, SIZE), SIZE);
  const named = new Set(governorates.map(({ entity }) => entity.id));
  const shown = onMap.filter((place) => isInside(projection, place));
  const beyond = onMap.filter((place) => !isInside(projection, place));
  const beside = [
    listWords('By their outlines', governorates),
    listWords('Beyond the map', [...beyond, ...abroad]),
    listWords('Without coordinates', unlocated),
  ].filter(Boolean);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const signs = shown.map((place) => signOf(place, projection, most)).sort((a, b) => b.radius - a.radius);
  const height = MAP_HEIGHT + (isAlone ? beside.length * LINE + 10 : 0);
  const words = `A map of ${places.length} places. The larger a sign, the more ${counts} name the place.`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${MAP_WIDTH} ${height}" role="img" \
aria-label="${escapeMarkup(words)}">`,
    isAlone ? `<style>${MAP_STYLE}.map .ground{fill:var(--halo)}</style>` : '',
    isAlone ? `<rect class="ground" width="${MAP_WIDTH}" height="${height}"/>` : '',
    ...bordersOf(projection, named),
    ...signs.map(({ svg }) => svg),
    ...labelsOf(signs),
    scaleBar(projection),
    ...(isAlone ? beside.map((line, index) => noteOf(line, MAP_HEIGHT + (index + 1) * LINE)) : []),
    '</svg>\n',
  ];
  return { svg: svg.filter(Boolean).join('\n'), beside };
}

function isInside({ toDots }: Projection, { lon, lat }: Located): boolean {
  const [x, y] = toDots(lon, lat);
  return x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
}

function bordersOf(projection: Projection, named: Set<string>): string[] {
  const { borders } = outlines();
  const pathOf = (points: Float64Array) => {
    const steps: string[] = [];
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = projection.toDots(points[at]!, points[at + 1]!);
      steps.push(`${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`);
    }
    return steps.join('');
  };
  const ofClass = (name: string, wanted: (between: string[]) => boolean) => {
    const paths = borders.filter(({ between }) => wanted(between)).map(({ points }) => pathOf(points));
    return paths.length > 0 ? `<path class="${name}" d="${paths.join('')}"/>` : '';
  };
  return [
    ofClass('border', (between) => between.length > 1),
    ofClass('edge', (between) => between.length === 1),
    ofClass('named', (between) => between.some((id) => named.has(id))),
  ];
}

type Sign = { svg: string; place: Located; x: number; y: number; radius: number };

function signOf(place: Located, { toDots }: Projection, most: number): Sign {
  const [x, y] = toDots(place.lon, place.lat);
  const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(place.count / most);
  const isVague = place.isDoubtful || place.entity.approximate;
  const about = place.entity.approximate && !place.isDoubtful ? ', within some 5 km' : '';
  const svg = `<circle class="place${isVague ? ' vague' : ''}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}">\
<title>${escapeMarkup(`${wordsOf(place)}${about}`)}</title></circle>`;
  return { svg, place, x, y, radius };
}

type Box = { left: number; top: number; right: number; bottom: number };

/** Right of its sign, left, above or below: where it meets no other name, leaves the picture nowhere, and hides fewer signs. */
function labelsOf(signs: readonly Sign[]): string[] {
  const taken: Box[] = [];
  const labels: string[] = [];
  const boxes = signs.map(({ x, y, radius: r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }));
  const byCount = signs.toSorted((a, b) => b.place.count - a.place.count);
  for (const { place, x, y, radius } of byCount) {
    if (labels.length >= MOST_LABELS) break;
    const text = labelOf(place);
    const width = [...text].length * LETTER;
    const spots = [
      { left: x + radius + 3, top: y - LINE / 2 },
      { left: x - radius - 3 - width, top: y - LINE / 2 },
      { left: x - width / 2, top: y - radius - LINE },
      { left: x - width / 2, top: y + radius },
    ];
    const [box] = spots
      .map(({ left, top }) => ({ left, top, right: left + width, bottom: top + LINE }))
      .filter((one) => isWithin(one) && !taken.some((other) => meets(one, other)))
      .map((one) => ({ ...one, hidden: boxes.filter((sign) => meets(one, sign)).length }))
      .sort((a, b) => a.hidden - b.hidden);
    if (!box) continue;
    taken.push(box);
    labels.push(`<text x="${round(box.left)}" y="${round(box.top + LINE - 4)}">${escapeMarkup(text)}</text>`);
  }
  return labels;
}

function isWithin({ left, top, right, bottom }: Box): boolean {
  return left >= 0 && top >= 0 && right <= MAP_WIDTH && bottom <= MAP_HEIGHT - LINE;
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

const ROUND_KM = [200, 100, 50, 20, 10, 5, 2, 1];

function scaleBar({ dotsPerKm }: Projection): string {
  const km = ROUND_KM.find((one) => one * dotsPerKm <= MAP_WIDTH / 5) ?? 1;
  const right = MAP_WIDTH - 10;
  const left = right - km * dotsPerKm;
  const y = MAP_HEIGHT - 8;
  return `<path class="edge" d="M${round(left)} ${y - 4}V${y}H${right}V${y - 4}"/>\
<text class="dim" x="${right}" y="${y - 6}" text-anchor="end">${km} km</text>`;
}

function noteOf(line: string, y: number): string {
  const most = Math.floor(MAP_WIDTH / LETTER);
  const short = line.length > most ? `${line.slice(0, line.lastIndexOf(',', most - 2))}, …` : line;
  return `<text class="dim" x="10" y="${y}">${escapeMarkup(short)}<title>${escapeMarkup(line)}</title></text>`;
}

function listWords(heading: string, places: readonly Place[]): string {
  return places.length === 0 ? '' : `${heading}: ${places.map(wordsOf).join(', ')}`;
}

function wordsOf(place: Place): string {
  return `${labelOf(place)} ${place.count}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
