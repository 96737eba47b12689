// A name and what it names in; where on the map it would like to stand, best first, out.
import { type Canvas, countLined, type Part } from './canvas.ts';
import { type LabelRequest, type Spot, spotsBeside } from './labels.ts';
import { crossings, type Governorate } from './outlines.ts';
import { cellOf, DOTS, type Projection } from './projection.ts';

/** The part of a name's cells in which it may hide a country's outline. */
const MAY_HIDE = 1 / 3;

/** Beside a sign, where it hides less of the outline; the name in focus may hide what it must. */
export function labelBeside(canvas: Canvas, sign: Spot, text: string, what: Part): LabelRequest<Part> {
  const most = what === 'focus' ? text.length : text.length * MAY_HIDE;
  const spots = spotsBeside(sign, text)
    .map(({ column, row }) => ({ column, row, hidden: countLined(canvas, column, row, text.length, 'edge') }))
    .filter(({ hidden }) => hidden <= most)
    .sort((a, b) => a.hidden - b.hidden);
  return { text, what, spots, sign };
}

/** Within a governorate, near its middle, where it hides no border. In capitals, as maps write what is no town. */
export function labelWithin(
  canvas: Canvas,
  projection: Projection,
  governorate: Governorate,
  what: Part,
): LabelRequest<Part> & { spots: Spot[] } {
  const text = governorate.name.toUpperCase();
  const { lon, lat, borders } = governorate;
  const [middleX, middleY] = projection.toDots(lon, lat);
  const toColumn = (degrees: number) => projection.toDots(degrees, 0)[0] / DOTS.across;
  const wanted = middleX / DOTS.across - text.length / 2;
  const spots: (Spot & { distance: number })[] = [];
  for (let row = 0; row < canvas.rows; row++) {
    const y = (row + 0.5) * DOTS.down;
    const crossed = crossings(borders, projection.toDegrees(0, y)[1]);
    for (let at = 1; at < crossed.length; at += 2) {
      const west = Math.max(0, Math.ceil(toColumn(crossed[at - 1]!)));
      const east = Math.min(canvas.columns, Math.floor(toColumn(crossed[at]!)));
      if (east - west < text.length) continue;
      const column = Math.max(west, Math.min(east - text.length, Math.round(wanted)));
      if (countLined(canvas, column, row, text.length) > 0) continue;
      spots.push({ column, row, distance: Math.hypot((column - wanted) * DOTS.across, y - middleY) });
    }
  }
  return { text, what, spots: spots.sort((a, b) => a.distance - b.distance) };
}

/** As `labelWithin`, but for a governorate that a report names: if there is no room in it, over its borders. */
export function labelOver(
  canvas: Canvas,
  projection: Projection,
  governorate: Governorate,
  what: Part,
): LabelRequest<Part> {
  const { text, spots } = labelWithin(canvas, projection, governorate, what);
  const middle = cellOf(projection, governorate.lon, governorate.lat);
  const centred = { ...middle, column: middle.column - Math.floor(text.length / 2) };
  return { text, what, spots: [...spots, centred, ...spotsBeside(middle, text)] };
}
