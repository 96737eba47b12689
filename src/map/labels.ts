// Names, where each would like to stand and what is taken in; where they stand, none on another, out.
import stringWidth from 'string-width';
import type { Size } from './projection.ts';

export type Spot = { column: number; row: number };

/** A name that fits nowhere is left out: half a name is another name. */
export type Wish<T> = { text: string; spots: Iterable<Spot>; what: T };
export type Label<T> = Spot & { text: string; what: T };

/** Which cells are taken: 1 for those that are, row after row. */
export type Taken = Size & { cells: Uint8Array };

/** A name that is written from left to right, one cell a letter. Others would shift what stands after them. */
const LATIN = /^[\p{Script=Latin}0-9 .,'’‘ʿʾ()/&-]+$/u;

export function canBeLabel(name: string): boolean {
  return LATIN.test(name) && stringWidth(name) === [...name].length;
}

export function noneTaken({ columns, rows }: Size): Taken {
  return { columns, rows, cells: new Uint8Array(columns * rows) };
}

export function take(taken: Taken, { column, row }: Spot, width: number): void {
  taken.cells.fill(1, row * taken.columns + column, row * taken.columns + column + width);
}

/** The whole stretch is within the window and free, with a free cell at either end. */
export function isFree({ columns, rows, cells }: Taken, { column, row }: Spot, width: number): boolean {
  if (row < 0 || row >= rows || column < 0 || column + width > columns) return false;
  const start = row * columns + Math.max(0, column - 1);
  const end = row * columns + Math.min(columns, column + width + 1);
  return !cells.subarray(start, end).includes(1);
}

/** The first wish chooses first; each takes the first of its spots that is free. What they take is marked in `taken`. */
export function layOutLabels<T>(wishes: Iterable<Wish<T>>, taken: Taken): Label<T>[] {
  const labels: Label<T>[] = [];
  for (const { text, spots, what } of wishes) {
    for (const spot of spots) {
      if (!isFree(taken, spot, text.length)) continue;
      take(taken, spot, text.length);
      labels.push({ ...spot, text, what });
      break;
    }
  }
  return labels;
}

/** Beside a marker: right, left, above, below. */
export function spotsBeside({ column, row }: Spot, text: string): Spot[] {
  const centred = column - Math.floor(text.length / 2);
  return [
    { column: column + 2, row },
    { column: column - 1 - text.length, row },
    { column: centred, row: row - 1 },
    { column: centred, row: row + 1 },
  ];
}
