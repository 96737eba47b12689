// Letters of Arabic script in, in the order of writing; the forms that they have beside each other out, for terminals that
// do not join them.
import type { PaintedCell } from './painted-cells.ts';

/** By which side a letter is joined: alone, to the one before it, to the one after it, to both. */
type Forms = readonly [isolated: string, final?: string, initial?: string, medial?: string];

/** Unicode keeps the forms of a letter, or of lam with alef, one after the other, in this order. */
const BLOCKS = [
  [0xfb50, 0xfbff],
  [0xfe80, 0xfefc],
] as const;

const TATWEEL = '\u0640';
const NON_JOINER = '\u200C';
const LAM = '\u0644';
const ALEFS = '\u0622\u0623\u0625\u0627';

let forms: Map<string, Forms> | undefined;

/** Lam with alef becomes one character, as everywhere: then there are fewer of them. */
export function shape(cells: readonly PaintedCell[]): PaintedCell[] {
  const shaped: PaintedCell[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    const next = cells[index + 1];
    const isLigature = next !== undefined && makesLigature(cell, next);
    const last = isLigature ? next : cell;
    const letter = letterOf(cell) + (isLigature ? letterOf(next) : '');
    const marks = cell.text.slice(1) + (isLigature ? next.text.slice(1) : '');
    const of = formsOf(letter);
    const isJoinedBefore = joins(cells[index - 1], cell);
    const isJoinedAfter = joins(last, cells[isLigature ? index + 2 : index + 1]);
    const form = of?.[(isJoinedAfter ? 2 : 0) + (isJoinedBefore ? 1 : 0)] ?? of?.[isJoinedBefore ? 1 : 0];
    shaped.push(of ? { ...cell, text: (form ?? of[0]) + marks.replaceAll(NON_JOINER, '') } : cell);
    if (isLigature) index++;
  }
  return shaped;
}

function letterOf({ text }: PaintedCell): string {
  return text[0]!;
}

function makesLigature(cell: PaintedCell, next: PaintedCell): boolean {
  return letterOf(cell) === LAM && ALEFS.includes(letterOf(next)) && cell.sgr === next.sgr && joins(cell, next);
}

/** Whether two letters beside each other are written in one stroke. */
function joins(first: PaintedCell | undefined, second: PaintedCell | undefined): boolean {
  if (!first || !second || first.text.endsWith(NON_JOINER)) return false;
  return joinsAfter(letterOf(first)) && joinsBefore(letterOf(second));
}

function joinsAfter(letter: string): boolean {
  return letter === TATWEEL || formsOf(letter)?.[2] !== undefined;
}

function joinsBefore(letter: string): boolean {
  return letter === TATWEEL || formsOf(letter)?.[1] !== undefined;
}

function formsOf(letter: string): Forms | undefined {
  forms ??= readForms();
  return forms.get(letter);
}

/** A form's compatible letter is the one that it is of: no table of ours. */
function readForms(): Map<string, Forms> {
  const read = new Map<string, Forms>();
  for (const [first, last] of BLOCKS) {
    const codes = Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
    const byLetter = Map.groupBy(
      codes.filter((form) => form.normalize('NFKC') !== form),
      (form) => form.normalize('NFKC'),
    );
    for (const [letter, ofLetter] of byLetter) {
      const isWhole = ofLetter.length === 1 || ofLetter.length === 2 || ofLetter.length === 4;
      if (isWhole && isContiguous(ofLetter)) read.set(letter, ofLetter as unknown as Forms);
    }
  }
  return read;
}

function isContiguous(codes: readonly string[]): boolean {
  return codes.every((form, at) => form.charCodeAt(0) === codes[0]!.charCodeAt(0) + at);
}
