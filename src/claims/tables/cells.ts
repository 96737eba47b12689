// A row of a table in; its cells, under which head each stands, and the figure that one is, out.
import { type Figure, findFigures } from '../figures/find-figures.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';

/** Words of a row: indices, end exclusive. */
export type CellSpan = { from: number; to: number };
/** Its words, and the figure that it is: it may have marks and brackets behind it, and nothing that it counts. */
export type Cell = { words: Word[]; figure: Figure | undefined };

export function cellsOf({ words }: Sentence): Cell[] {
  return cellSpansOf(words).map((span) => {
    const cell = wordsIn(words, span);
    return { words: cell, figure: figureOf(cell) };
  });
}

export function cellSpansOf(words: readonly Word[]): CellSpan[] {
  const edges = words.flatMap(({ low }, at) => (low === '|' ? [at] : []));
  return [-1, ...edges].map((edge, index) => ({ from: edge + 1, to: edges[index] ?? words.length }));
}

export function wordsIn(words: readonly Word[], { from, to }: CellSpan): Word[] {
  return words.slice(from, to);
}

/** @returns of each column, whether the full rows, which have a cell below each head, hold figures there */
export function columnsOf(heads: number, rows: readonly (readonly Cell[])[]): boolean[] {
  const full = rows.filter(({ length }) => length === heads);
  return Array.from({ length: heads }, (_, column) => {
    const figures = full.filter((row) => isFigure(row[column]!)).length;
    return figures * 2 >= full.length;
  });
}

/**
 * An empty cell leaves nothing behind in a report's text, so a short row may lack any but the first: each stands under
 * the first head, in their order, whose column holds the like of it, figures or words.
 *
 * @param columns whether each holds figures
 * @returns for each cell the index of its head
 */
export function headsOf(cells: readonly Cell[], columns: readonly boolean[]): number[] {
  let next = 0;
  return cells.map((cell, index) => {
    const last = Math.max(next, columns.length - (cells.length - index));
    const holdsFigure = isFigure(cell);
    if (index > 0) next += Math.max(0, columns.slice(next, last + 1).indexOf(holdsFigure));
    next += 1;
    return next - 1;
  });
}

/** `– civilians`, `of these, children`: a row of the group above it, and a part of its figure. */
export function opensPart(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (/^[–—-]$/.test(first?.low ?? '')) return true;
  if (first?.low === 'of') return /^(?:these|them|whom|those|which)$/.test(second?.low ?? '');
  return first?.low === 'including' || (words.at(-1)?.low === 'them' && words.at(-2)?.low === 'among');
}

/** A dash stands for a figure. */
function isFigure({ words, figure }: Cell): boolean {
  return figure !== undefined || words.every(({ kind }) => kind === 'mark');
}

function figureOf(words: readonly Word[]): Figure | undefined {
  const figure = findFigures(words).find(({ isArticle }) => !isArticle) ?? bareNumber(words);
  const isWhole = figure?.from === 0 && (figure.to >= words.length || words[figure.to]!.kind === 'mark');
  return isWhole ? figure : undefined;
}

/** A year alone in a cell of figures is a figure. */
function bareNumber(words: readonly Word[]): Figure | undefined {
  const [word] = words;
  if (words.length !== 1 || word?.kind !== 'number') return undefined;
  const value = Number(word.low.replace(/\D/g, ''));
  return { min: value, max: value, from: 0, number: 0, to: 1, isArticle: false, others: false };
}
