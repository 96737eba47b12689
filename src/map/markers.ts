// Places and a projection in; the signs that stand for them, one a cell, out.
import type { Spot } from './labels.ts';
import { byImportance, type Located } from './place.ts';
import { cellOf, type Projection, type Size } from './projection.ts';

/** The most important place of a cell; `count` is that of all that share it. */
export type Marker = Located & Spot;

/** Signs, each for its count and more, up to the next; the first is from 1. */
export type Scale = { from: number; sign: string }[];

const DENSITY = ['·', '∘', '•', '●'];

/**
 * Most important first.
 * @param places in the order of `byImportance`
 * @returns and `outside`, those that the window does not show
 */
export function placeMarkers(
  places: readonly Located[],
  projection: Projection,
  { columns, rows }: Size,
  focus?: string,
): { markers: Marker[]; outside: Located[] } {
  const markers = new Map<number, Marker>();
  const outside: Located[] = [];
  for (const place of places) {
    const { column, row } = cellOf(projection, place.lon, place.lat);
    if (column < 0 || column >= columns || row < 0 || row >= rows) {
      outside.push(place);
      continue;
    }
    const cell = row * columns + column;
    const marker = markers.get(cell);
    if (marker) marker.count += place.count;
    else markers.set(cell, { ...place, column, row });
  }
  return { markers: [...markers.values()].sort(byImportance(focus)), outside };
}

/** A full sign where we know the place, a hollow one where we know it within some 5 km, a question mark in doubt. */
export function signOf({ entity, isDoubtful }: Marker, focus?: string): string {
  if (isDoubtful && entity.id !== focus) return '?';
  if (entity.id === focus) return entity.approximate ? '◎' : '◉';
  return entity.approximate ? '○' : '●';
}

/** Steps that grow, so that one city that is named everywhere does not make all others alike. */
export function densityScale(markers: readonly Marker[]): Scale {
  const most = Math.max(1, ...markers.map(({ count }) => count));
  const steps: number[] = [];
  for (let ten = 1; ten <= most; ten *= 10) steps.push(...[ten, 2 * ten, 5 * ten].filter((step) => step <= most));
  const last = Math.min(steps.length, DENSITY.length) - 1;
  return DENSITY.slice(0, last + 1).map((sign, index) => ({
    sign,
    from: steps[last > 0 ? Math.round((index * (steps.length - 1)) / last) : 0]!,
  }));
}

export function densitySign(scale: Scale, count: number): string {
  return scale.findLast(({ from }) => from <= count)!.sign;
}
