// A projection and the governorates that are named in; their borders, and those of the countries, drawn out.
import { type Canvas, strokeLine } from './canvas.ts';
import { type Border, outlines } from './outlines.ts';
import type { Projection } from './projection.ts';

/** Dots a kilometre; with fewer, the borders inside a country are a tangle. */
const INNER_FROM = 0.08;
/** Of so many dots one is drawn of the borders inside a country. */
const DOTTED = 3;
/** Dots. Points that are nearer to each other would make every line a flight of stairs. */
const SMALLEST_STEP = 1.5;

export function hasInnerBorders({ dotsPerKm }: Projection): boolean {
  return dotsPerKm >= INNER_FROM;
}

/** A country's own border is a line, those inside are dotted; those of the `named` governorates stand out. */
export function drawBorders(canvas: Canvas, projection: Projection, named: Set<string>): void {
  const { borders, edge } = outlines();
  const drawn = new Map<Border, number[]>(borders.map((border) => [border, toDots(border, projection)]));
  if (hasInnerBorders(projection))
    for (const [border, dots] of drawn) if (border.between.length > 1) strokeLine(canvas, dots, 'border', DOTTED);
  for (const border of edge) strokeLine(canvas, drawn.get(border)!, 'edge');
  for (const [border, dots] of drawn) if (border.between.some((id) => named.has(id))) strokeLine(canvas, dots, 'place');
}

function toDots({ points }: Border, { toDots }: Projection): number[] {
  const dots: number[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = toDots(points[at]!, points[at + 1]!);
    const isEnd = at === 0 || at === points.length - 2;
    if (isEnd || Math.hypot(x - dots.at(-2)!, y - dots.at(-1)!) >= SMALLEST_STEP) dots.push(x, y);
  }
  return dots;
}
