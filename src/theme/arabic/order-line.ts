// A painted line in the order of writing in; the same in the order of reading, for terminals that set every character to
// the right of the one before it, out. Lines are broken before: each is set for itself, as Unicode's algorithm has it.
import bidiFactory, { type Bidi } from 'bidi-js';
import stringWidth from 'string-width';
import type { ArabicOrder } from './choose-order.ts';
import { cellsOf, type PaintedCell, paintedFrom } from './painted-cells.ts';
import { shape } from './shape.ts';

/** The direction of a paragraph. */
export type Direction = 'ltr' | 'rtl';

/** Most lines have none. Of the planes above the first one: Adlam, Rohingya and others. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** What stands between the fields of a row, whose places are the screen's. */
const BETWEEN_FIELDS = / {2,}| · | *[\u2500-\u259F→●★×]+ */g;

/** Its tables are unpacked for the first line that needs them. */
let bidi: Bidi | undefined;

export function isRightToLeft(words: string): boolean {
  return RIGHT_TO_LEFT.test(words);
}

/** A line of fields beside each other: a row of the list, a frame. Each keeps its place, and is set for itself. */
export function orderFields(line: string, order: ArabicOrder): string {
  const cells = cellsToOrder(line, order);
  if (!cells) return line;
  const plain = cells.map(standIn).join('');
  const ordered: PaintedCell[] = [];
  let at = 0;
  for (const { index, 0: between } of plain.matchAll(BETWEEN_FIELDS)) {
    ordered.push(...orderedCells(cells.slice(at, index), order), ...cells.slice(index, index + between.length));
    at = index + between.length;
  }
  return paintedFrom([...ordered, ...orderedCells(cells.slice(at), order)]);
}

/** A line of a paragraph. */
export function orderWords(line: string, order: ArabicOrder, direction: Direction): string {
  const cells = cellsToOrder(line, order);
  return cells ? paintedFrom(orderedCells(cells, order, direction)) : line;
}

function cellsToOrder(line: string, order: ArabicOrder): PaintedCell[] | undefined {
  return order === 'terminal' || !isRightToLeft(line) ? undefined : cellsOf(line);
}

/** As wide as before: where two letters became one, a space stands at the end. */
function orderedCells(cells: readonly PaintedCell[], order: ArabicOrder, direction?: Direction): PaintedCell[] {
  if (!isRightToLeft(cells.map(({ text }) => text).join(''))) return [...cells];
  const shaped = order === 'shape' ? shape(cells) : [...cells];
  const ordered = inOrderOfReading(shaped, direction);
  const lost = widthOf(cells) - widthOf(shaped);
  const gap = Array.from({ length: Math.max(0, lost) }, () => ({ text: ' ', sgr: '' }));
  return direction === 'rtl' ? [...gap, ...ordered] : [...ordered, ...gap];
}

function widthOf(cells: readonly PaintedCell[]): number {
  return stringWidth(cells.map(({ text }) => text).join(''));
}

function inOrderOfReading(cells: readonly PaintedCell[], direction: Direction | undefined): PaintedCell[] {
  bidi ??= bidiFactory();
  const plain = cells.map(standIn).join('');
  const embedding = bidi.getEmbeddingLevels(plain, direction ?? 'auto');
  // A character with its marks is one unit here, so that none of them changes its bearer.
  return bidi.getReorderedIndices(plain, embedding).map((index) => {
    const cell = cells[index]!;
    const mirrored = embedding.levels[index]! & 1 ? bidi!.getMirroredCharacter(plain[index]!) : null;
    return mirrored ? { ...cell, text: mirrored + cell.text.slice(1) } : cell;
  });
}

/** One unit for each character: the library takes the halves of those above the first plane for letters of Latin script. */
function standIn({ text }: PaintedCell): string {
  const [first = ' '] = text;
  if (first.length === 1) return first;
  if (RIGHT_TO_LEFT.test(first)) return '\u05D0';
  return /\p{L}/u.test(first) ? 'a' : '☆';
}
