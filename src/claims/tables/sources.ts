// A row of a table in; the words that name who counted what it says, in it, at the table's head or above it, out.
import type { Mention } from '../../entities/mention.ts';
import { attributionsOf } from '../attribution/claimants.ts';
import { nameAfter } from '../attribution/names.ts';
import { classOf } from '../english/nouns.ts';
import { COUNTS_OF, SURE_SPEAKERS } from '../english/speakers.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';
import { mentionsIn } from '../where.ts';
import { type CellSpan, cellSpansOf, opensPart, wordsIn } from './cells.ts';

type Rows = { head: Sentence; rows: readonly Sentence[] };
/** Words of a sentence: indices, end exclusive. */
export type Named = { sentence: Sentence; from: number; to: number };

/** A column of this head says who counted. */
const SOURCE_HEADS = new Set([
  'source',
  'sources',
  'by',
  'claimant',
  'counted by',
  'given by',
  'reported by',
  'documented by',
  'according to',
  'who counted',
  'who says',
  'who reports',
]);
const DETERMINERS = new Set(['the', 'a', 'an']);
/** A body that stands in a heading behind one of these counted; or that one of these closes. */
const OPENS_SOURCE = new Set([',', '(', 'by', 'per']);
const CLAIMS = new Set([...COUNTS_OF, 'claim', 'claims']);

/**
 * Of a row that is no part of another: what stands in a column of sources; else a label that is a body's name (`SOHR, first report`) or ends with one that
 * counts (`Fighters, SDF claim`); else a head that names one.
 *
 * @param mentions of the text
 */
export function sourceOf({ head, rows }: Rows, row: Sentence, mentions: readonly Mention[]): Named | undefined {
  const heads = cellSpansOf(head.words);
  const cells = cellSpansOf(row.words);
  if (opensPart(wordsIn(row.words, cells[0]!))) return undefined;
  const column = heads.findIndex(({ from, to }) => SOURCE_HEADS.has(lowOf(head.words, from, to)));
  const cell = cells[column];
  // Empty cells leave nothing behind: past the first column a row must have them all.
  if (cell && (column === 0 || cells.length === heads.length)) {
    const named = beforeRemark(row, cell);
    if (named) return named;
  }
  const label = labelSource(row, mentions);
  // `Ministry of Defence` beside a row `Druze fighters`: its men are counted.
  const isWhom = label?.from === 0 && rows.some((one) => tellsWhom(one) && !labelSource(one, mentions));
  return (isWhom ? undefined : label) ?? sourceInHead(head, heads, mentions);
}

function labelSource(row: Sentence, mentions: readonly Mention[]): Named | undefined {
  return sourceIn(row, cellSpansOf(row.words)[0]!, mentions);
}

/** `Civilians`, `Rebel fighters (12 of them children)`. */
function tellsWhom({ words }: Sentence): boolean {
  return wordsIn(words, cellSpansOf(words)[0]!).some(({ low }) => (classOf(low) ?? 'unknown') !== 'unknown');
}

/** @param words of a cell of the head */
export function isSourceHead(words: readonly Word[]): boolean {
  return SOURCE_HEADS.has(lowOf(words, 0, words.length));
}

function sourceInHead(head: Sentence, heads: readonly CellSpan[], mentions: readonly Mention[]): Named | undefined {
  for (const cell of heads) {
    const named = sourceIn(head, cell, mentions);
    if (named) return named;
  }
  return undefined;
}

function lowOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ low }) => low)
    .join(' ');
}

/** `SANA, first report (noon)`: what stands before the comma, the bracket or the number. */
function beforeRemark(sentence: Sentence, { from, to }: CellSpan): Named | undefined {
  const { words } = sentence;
  const first = DETERMINERS.has(words[from]?.low ?? '') ? from + 1 : from;
  let end = first;
  while (end < to && words[end]!.kind === 'word') end++;
  return end > first ? { sentence, from: first, to: end } : undefined;
}

/** `SOHR's toll`, `Killed (SOHR)`, `By 9 March, SOHR`, `Bus, by state media`, `SOHR, 3 May`, `Earlier SOHR tolls`. */
function sourceIn(sentence: Sentence, cell: CellSpan, mentions: readonly Mention[]): Named | undefined {
  const { words } = sentence;
  const said = attributionsOf(words.slice(cell.from, cell.to), false).find(({ carried }) => !carried);
  const by = words.findIndex(
    ({ low }, at) => at > cell.from && at < cell.to && low === 'by' && /^[,(]$/.test(words[at - 1]!.low),
  );
  const named = by < 0 ? undefined : nameAfter(words, by, by + 1, false);
  if (named && named.to <= cell.to) return { sentence, from: named.from, to: named.to };
  if (said) return { sentence, from: cell.from + said.from, to: cell.from + said.to };
  for (let from = cell.from; from < cell.to; from++) {
    const to = bodyAt(words, from, cell.to, mentions);
    if (to === undefined) continue;
    const first = from > cell.from && DETERMINERS.has(words[from - 1]!.low) ? from - 1 : from;
    const [before, after] = [first > cell.from ? words[first - 1] : undefined, to < cell.to ? words[to] : undefined];
    const opens = before === undefined || OPENS_SOURCE.has(before.low);
    if ((opens && (after === undefined || after.kind !== 'word')) || CLAIMS.has(after?.low ?? ''))
      return { sentence, from, to };
  }
  return undefined;
}

/** A body's name, or one of those that do nothing but count: `state media`. @returns its end */
function bodyAt(words: readonly Word[], at: number, end: number, mentions: readonly Mention[]): number | undefined {
  const { start, end: to } = words[at]!;
  const claims = CLAIMS.has(words[at + 1]?.low ?? '');
  const body = mentionsIn(mentions, start, to).find(
    (one) => one.start === start && (one.type === 'org' || (claims && one.type === 'group')),
  );
  if (body) return words.findIndex((word, index) => index >= at && word.end >= body.end) + 1;
  return at < end && SURE_SPEAKERS.has(words[at]!.low) ? at + 1 : undefined;
}
