// Names, where each would like to stand and what is taken in; where they stand, none on another, out.
import stringWidth from 'string-width';
import type { Size } from './projection.ts';

export type Spot = { column: number; row: number };

/** A name that fits nowhere is left out: half a name is another name. `sign` is what it stands beside. */
export type LabelRequest<T> = { text: string; spots: Iterable<Spot>; what: T; sign?: Spot };
export type Label<T> = Spot & { text: string; what: T };

/** Which cells are taken: 1 for those that are, row after row. */
export type Taken = Size & { cells: Uint8Array };

/** Free cells at either end of a name. With one, two names read as one, and a sign seems to be of the wrong name. */
const GAP = 2;

/** A name that is written from left to right, one cell a letter. Others would shift what stands after them. */
const LATIN = /^[\p{Script=Latin}0-9 .,'’‘ʿʾ()/&-]+$/u;

export function canBeLabel(name: string): boolean {
  return LATIN.test(name) && stringWidth(name) === [...name].length;
}

export function noneTaken({ columns, rows }: Size): Taken {
  return { columns, rows, cells: new Uint8Array(columns * rows) };
}

export function take(taken: Taken, { column, row }: Spot, width: number): void {
  const start = row * taken.columns + column;
  taken.cells.fill(1, start, start + width);
}

/** Within the window and free, and so is the gap at either end, but for the name's own sign. */
export function isFree({ columns, rows, cells }: Taken, { column, row }: Spot, width: number, sign?: Spot): boolean {
  if (row < 0 || row >= rows || column < 0 || column + width > columns) return false;
  for (let at = Math.max(0, column - GAP); at < Math.min(columns, column + width + GAP); at++) {
    const isOwn = sign?.row === row && sign.column === at;
    if (cells[row * columns + at] && !isOwn) return false;
  }
  return true;
}

/** In the order of the requests, each takes the first of its spots that is free, which is then marked in `taken`. */
export function placeLabels<T>(requests: Iterable<LabelRequest<T>>, taken: Taken): Label<T>[] {
  const labels: Label<T>[] = [];
  for (const { text, spots, what, sign } of requests) {
    for (const spot of spots) {
      if (!isFree(taken, spot, text.length, sign)) continue;
      take(taken, spot, text.length);
      labels.push({ ...spot, text, what });
      break;
    }
  }
  return labels;
}

/** Beside a sign: right, left, above and below; there in the middle, or with its first or last letter at the sign. */
export function spotsBeside({ column, row }: Spot, text: string): Spot[] {
  const alignments = [column - Math.floor(text.length / 2), column, column + 1 - text.length];
  return [
    { column: column + 2, row },
    { column: column - 1 - text.length, row },
    ...[row - 1, row + 1].flatMap((row) => alignments.map((column) => ({ column, row }))),
  ];
}
