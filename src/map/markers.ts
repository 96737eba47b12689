// Places and a projection in; the signs that stand for them, one a cell, out.
import { byImportance, type Located } from './place.ts';
import { DOTS, type Projection, type Size } from './projection.ts';

/** All places of one cell; the most important one gives its name. */
export type Marker = { column: number; row: number; lead: Located; count: number };

/** Marks from this count on; the first of them is 1. */
export type Scale = { from: number; sign: string }[];

const DENSITY = ['·', '∘', '•', '●'];

/** Most important first. `outside` are those that the window does not show. */
export function placeMarkers(
  places: readonly Located[],
  projection: Projection,
  { columns, rows }: Size,
  focus?: string,
): { markers: Marker[]; outside: Located[] } {
  const markers = new Map<number, Marker>();
  const outside: Located[] = [];
  for (const place of places) {
    const [x, y] = projection.toDots(place.lon, place.lat);
    const column = Math.floor(x / DOTS.across);
    const row = Math.floor(y / DOTS.down);
    if (column < 0 || column >= columns || row < 0 || row >= rows) {
      outside.push(place);
      continue;
    }
    const cell = row * columns + column;
    const marker = markers.get(cell);
    if (marker) marker.count += place.count;
    else markers.set(cell, { column, row, lead: place, count: place.count });
  }
  const compare = byImportance(focus);
  const weighed = (marker: Marker) => ({ ...marker.lead, count: marker.count });
  return { markers: [...markers.values()].sort((a, b) => compare(weighed(a), weighed(b))), outside };
}

/** A full sign where we know the place, a hollow one where we know it within some 5 km; a small one for one mention. */
export function signOf({ lead, count }: Marker, inFocus: boolean): string {
  const isVague = lead.entity.approximate;
  if (inFocus) return isVague ? '◎' : '◉';
  if (count > 1) return isVague ? '○' : '●';
  return isVague ? '◦' : '•';
}

/** Steps of equal ratio, so that one city that is named everywhere does not make all others alike. */
export function densityScale(markers: readonly Marker[]): Scale {
  const most = Math.max(1, ...markers.map(({ count }) => count));
  const scale: Scale = [];
  DENSITY.forEach((sign, index) => {
    const from = Math.max(Math.round(most ** (index / DENSITY.length)), (scale.at(-1)?.from ?? 0) + 1);
    if (from <= most) scale.push({ from, sign });
  });
  return scale;
}

export function densitySign(scale: Scale, count: number): string {
  return scale.findLast(({ from }) => from <= count)!.sign;
}
