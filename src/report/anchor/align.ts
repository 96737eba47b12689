// Two stretches of text, one made of the other by few changes, in; where a passage of the one is in the other, out.
import type { Span } from '../report.ts';

export type Aligned = Span & {
  /** Letters of the passage that were left out, added or changed. */
  changes: number;
};

/** More would take a noticeable time, and megabytes. */
const MOST_CELLS = 4_000_000;

/**
 * By the least changes of the whole. What was added at an end of the passage is no part of it.
 *
 * @returns undefined when that is not clear, or too much to compare
 */
export function align(from: string, passage: Span, to: string): Aligned | undefined {
  const isLarge = (from.length + 1) * (to.length + 1) > MOST_CELLS;
  const head = isLarge ? commonHead(from, to) : 0;
  const tail = isLarge ? commonTail(from.slice(head), to.slice(head)) : 0;
  const [one, other] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)];
  if ((one.length + 1) * (other.length + 1) > MOST_CELLS) return undefined;
  const table = distances(one, other);
  const shifted = { start: passage.start - head, end: passage.end - head };
  const early = follow(table, one, other, shifted, 'early');
  const late = follow(table, one, other, shifted, 'late');
  // Of two ways that change as little, one may have the passage elsewhere: nobody knows which was gone.
  if (early.start !== late.start || early.end !== late.end || early.start >= early.end) return undefined;
  return { start: early.start + head, end: early.end + head, changes: Math.max(early.changes, late.changes) };
}

function commonHead(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++;
  return length;
}

function commonTail(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/** How many changes lead from the first letters of the one to the first letters of the other, row by row. */
function distances(one: string, other: string): Uint16Array {
  const width = other.length + 1;
  const table = new Uint16Array((one.length + 1) * width);
  for (let column = 1; column < width; column++) table[column] = column;
  for (let row = 1; row <= one.length; row++) {
    table[row * width] = row;
    for (let column = 1; column < width; column++) {
      const at = row * width + column;
      const kept = table[at - width - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      table[at] = Math.min(kept, table[at - width]! + 1, table[at - 1]! + 1);
    }
  }
  return table;
}

/**
 * The way of the least changes, from the end back.
 *
 * @param passage of the one; outside of what is compared all is the same, as far from its ends as it was
 * @param prefer where there is a choice, what was left out or added is taken to have stood early, or late
 */
function follow(table: Uint16Array, one: string, other: string, passage: Span, prefer: 'early' | 'late'): Aligned {
  const width = other.length + 1;
  const outside = (at: number) => (at < 0 ? at : at > one.length ? at - one.length + other.length : undefined);
  let start = outside(passage.start);
  let end = outside(passage.end);
  let changes = 0;
  for (let row = one.length, column = other.length; ; ) {
    if (row === passage.start) start ??= column;
    if (row === passage.end) end = column;
    if (row === 0 && column === 0) return { start: start!, end: end!, changes };
    const at = row * width + column;
    const isSame = row > 0 && column > 0 && one[row - 1] === other[column - 1];
    const keeps = row > 0 && column > 0 && table[at] === table[at - width - 1]! + (isSame ? 0 : 1);
    const drops = row > 0 && table[at] === table[at - width]! + 1;
    const adds = column > 0 && table[at] === table[at - 1]! + 1;
    const step = keeps && (prefer === 'early' || !(drops || adds)) ? 'keep' : drops ? 'drop' : 'add';
    const isInside = row > passage.start && (step === 'add' ? row < passage.end : row <= passage.end);
    if (isInside && !(step === 'keep' && isSame)) changes++;
    if (step !== 'add') row--;
    if (step !== 'drop') column--;
  }
}
