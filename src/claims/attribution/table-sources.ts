// A row of a table and the table's head in; the words that name who counted what the row says, out.
import type { Mention } from '../../entities/mention.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';

/** Words of a sentence: indices, end exclusive. */
export type Named = { sentence: Sentence; from: number; to: number };

/** A column of this head says who counted. */
const SOURCE_HEADS = new Set([
  'source',
  'sources',
  'by',
  'claimant',
  'counted by',
  'reported by',
  'documented by',
  'according to',
  'who counted',
  'who says',
  'who reports',
]);
/** `SOHR count of`: the head says it of all rows. */
const COUNTS = new Set(['count', 'counts', 'figures', 'tally', 'toll', 'figure']);
const DETERMINERS = new Set(['the', 'a', 'an']);

/**
 * What stands in a column of sources; else a label that is a body's name (`SOHR, first report`); else a head that is.
 *
 * @param mentions of the text
 */
export function sourceOf(head: Sentence, row: Sentence, mentions: readonly Mention[]): Named | undefined {
  const heads = cellsOf(head.words);
  const cells = cellsOf(row.words);
  const column = heads.findIndex(({ from, to }) => SOURCE_HEADS.has(lowOf(head.words, from, to)));
  const cell = cells[column];
  // Empty cells leave nothing behind: past the first column a row must have them all.
  if (cell && (column === 0 || cells.length === heads.length)) {
    const named = beforeRemark(row, cell);
    if (named) return named;
  }
  return bodyIn(row, cells[0], mentions) ?? bodyIn(head, heads[0], mentions);
}

/** @param words of a cell of the head */
export function isSourceHead(words: readonly Word[]): boolean {
  return SOURCE_HEADS.has(lowOf(words, 0, words.length));
}

type Cell = { from: number; to: number };

function cellsOf(words: readonly Word[]): Cell[] {
  const edges = words.flatMap(({ low }, at) => (low === '|' ? [at] : []));
  return [-1, ...edges].map((edge, index) => ({ from: edge + 1, to: edges[index] ?? words.length }));
}

function lowOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ low }) => low)
    .join(' ');
}

/** `SANA, first report (noon)`: what stands before the comma, the bracket or the number. */
function beforeRemark(sentence: Sentence, { from, to }: Cell): Named | undefined {
  const { words } = sentence;
  const first = DETERMINERS.has(words[from]?.low ?? '') ? from + 1 : from;
  let end = first;
  while (end < to && words[end]!.kind === 'word') end++;
  return end > first ? { sentence, from: first, to: end } : undefined;
}

/** An organisation's name that is all of the cell before a remark, or that counts. */
function bodyIn(sentence: Sentence, cell: Cell | undefined, mentions: readonly Mention[]): Named | undefined {
  const named = cell && beforeRemark(sentence, cell);
  if (!named) return undefined;
  const { words } = sentence;
  const { start } = words[named.from]!;
  const body = mentions.find((one) => one.type === 'org' && one.start === start);
  if (!body) return undefined;
  const to = words.findIndex((word, at) => at >= named.from && word.end >= body.end) + 1;
  const isAll = to >= named.to || COUNTS.has(words[to]!.low);
  return to > named.from && isAll ? { sentence, from: named.from, to } : undefined;
}
