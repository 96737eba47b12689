// What reports have to have and to be in; the numbers of those that match, in the order that was asked for, out.
import type { Archive } from '../archive.ts';
import { allNewestFirst, newestFirst } from '../reports/date-order.ts';
import type { Mark } from '../state/marks.ts';
import { UntilChanged } from '../state/revision.ts';
import { query } from '../statements.ts';
import { reportsMatching } from './full-text.ts';
import { digitsOf, type NumbersQuery, numbersQuery, type ReportNumbers, selectNumbers } from './report-numbers.ts';
import { has, intersect, type ReportSet, setOf, sizeOf, subtract, unite } from './report-set.ts';

/** What a report has to be. Dates are as precise as known, and compared as text. */
export type Wanted =
  /**
   * Expressions of FTS5, each another way in which it may match: first, where there is one, as it was typed. `inTitle`
   * matches some of those of the first.
   */
  | { kind: 'words'; ways: Way[]; inTitle?: string }
  | { kind: 'date'; field: 'after' | 'before' | 'on'; value: string; to?: string }
  | { kind: 'mark'; mark: Mark }
  /** One of these, whatever it is. */
  | { kind: 'reports'; numbers: ReportNumbers }
  /** Of no parts at all, `any` is nothing. */
  | { kind: 'all' | 'any'; parts: Wanted[] }
  | { kind: 'not'; part: Wanted };

/** In which order they come: see `bestFirst`. */
export const NEARNESS = ['as typed', 'spelling', 'beginning', 'misspelt'] as const;
export type Way = { as: (typeof NEARNESS)[number]; expression: string };

/** `unread`: those that were not read yet first, each half newest first. */
export const REPORT_ORDERS = ['relevance', 'newest', 'oldest', 'unread'] as const;
export type ReportOrder = (typeof REPORT_ORDERS)[number];

/** A word in the title weighs as much as this many in the body. */
const TITLE_WEIGHT = 8;

/**
 * More hits than these are only ranked when that is asked for: reading how often each has each word would take longer
 * than a frame, and among so many nobody looks for the best, but for the newest.
 */
const MOST_RANKED = 10_000;

/**
 * @param wanted absent: all
 * @param order absent: the best first, where words are asked for
 * @returns the caller's own
 */
export function matchingReports(archive: Archive, wanted?: Wanted, order?: ReportOrder): ReportNumbers {
  if (!wanted && order === undefined) return allNewestFirst(archive).slice();
  const matching = wanted ? setOfWanted(archive, wanted) : setOf(allNewestFirst(archive));
  const numbers = newestFirst(archive, matching);
  if (order === 'oldest') return oldestFirst(archive, numbers);
  if (order === 'unread') return unreadFirst(archive, numbers);
  if (order === 'newest' || !wanted) return numbers;
  return bestFirst(archive, wanted, numbers, order === 'relevance' || numbers.length <= MOST_RANKED);
}

const NONE: ReportSet = new Uint32Array();

/** Each part on its own: while a query is being typed all of it but the last word stays as it was, and is remembered. */
function setOfWanted(archive: Archive, wanted: Wanted): ReportSet {
  switch (wanted.kind) {
    case 'words':
      return wanted.ways.map(({ expression }) => setMatching(archive, expression)).reduce(unite, NONE);
    case 'date':
      return setOfDate(archive, wanted);
    case 'mark':
      return setMarked(archive, wanted.mark);
    case 'reports':
      return setOf(wanted.numbers);
    case 'any':
      return wanted.parts.map((part) => setOfWanted(archive, part)).reduce(unite, NONE);
    case 'all': {
      const excluded = wanted.parts.flatMap((part) => (part.kind === 'not' ? [part.part] : []));
      const required = wanted.parts.filter(({ kind }) => kind !== 'not').map((part) => setOfWanted(archive, part));
      const matching = required.length > 0 ? required.reduce(intersect) : setOf(allNewestFirst(archive));
      return excluded.map((part) => setOfWanted(archive, part)).reduce(subtract, matching);
    }
    case 'not':
      return subtract(setOf(allNewestFirst(archive)), setOfWanted(archive, wanted.part));
  }
}

const remembered = new UntilChanged<Map<string, ReportSet>>('names');
/** The sets of so many expressions are remembered: of 300,000 reports 38 KB each. */
const MOST_REMEMBERED = 128;

function setMatching(archive: Archive, expression: string): ReportSet {
  const sets = remembered.of(archive, () => new Map());
  const set = sets.get(expression) ?? setOf(reportsMatching(archive, expression));
  sets.delete(expression);
  sets.set(expression, set);
  if (sets.size > MOST_REMEMBERED) sets.delete(sets.keys().next().value!);
  return set;
}

type WantedDate = Extract<Wanted, { kind: 'date' }>;

/** One value for each `?`: numbered parameters are none in Node 22. */
const DATES: Record<WantedDate['field'], NumbersQuery> = {
  after: numbersQuery('FROM reports WHERE date >= ?'),
  before: numbersQuery("FROM reports WHERE date < ? AND date <> ''"),
  on: numbersQuery("FROM reports WHERE date BETWEEN ? AND ? || '\u{10FFFF}'"),
};

const MARKED: Record<Mark, NumbersQuery> = {
  starred: numbersQuery('FROM (SELECT report AS number FROM marks WHERE starred)'),
  read: numbersQuery('FROM (SELECT report AS number FROM marks WHERE read)'),
};

function setOfDate(archive: Archive, { field, value, to = value }: WantedDate): ReportSet {
  return setOf(selectNumbers(archive, DATES[field], ...(field === 'on' ? [value, to] : [value])));
}

function setMarked(archive: Archive, mark: Mark): ReportSet {
  return setOf(selectNumbers(archive, MARKED[mark]));
}

/** Scored first: FTS5 does not rank within what counts rows. */
const RANKED: NumbersQuery = query(
  { count: 'integer', digits: 'blob?' },
  `WITH scored AS MATERIALIZED (
     SELECT words.rowid AS number, bm25(words, ${TITLE_WEIGHT}, 1, 0) AS score, date
     FROM words JOIN reports ON reports.number = words.rowid
     WHERE words MATCH ? AND +words.rowid IN (SELECT value FROM json_each(?)))
   SELECT count(*) AS count, ${digitsOf('number ORDER BY score, date DESC, number')} AS digits FROM scored`,
);

type WantedWords = Extract<Wanted, { kind: 'words' }>;

/**
 * Who has the words as they were typed stands before who has them otherwise, whatever else speaks for a report; then comes
 * how often it has them, and the date.
 *
 * @param numbers newest first
 */
function bestFirst(archive: Archive, wanted: Wanted, numbers: ReportNumbers, isScored: boolean): ReportNumbers {
  const words = wordsWanted(wanted);
  if (!isScored) return asTypedFirst(archive, words, numbers);
  const expression = tellingExpression(archive, wanted);
  const scored = expression ? byScore(archive, expression, numbers) : numbers;
  const sets = words.map(({ ways, inTitle }) => [
    ...(inTitle ? [{ penalty: 0, set: setMatching(archive, inTitle) }] : []),
    ...ways.map(({ as, expression: way }) => ({
      penalty: WEIGHT ** NEARNESS.indexOf(as),
      set: setMatching(archive, way),
    })),
  ]);
  // A few sums at most: to sort all of them took a fifteenth of a letter's time in 10,000 reports.
  const byPenalty = new Map<number, number[]>();
  for (const number of scored) {
    let penalty = 0;
    for (const ways of sets) penalty += penaltyOf(ways, number);
    const same = byPenalty.get(penalty);
    if (same) same.push(number);
    else byPenalty.set(penalty, [number]);
  }
  const nearestFirst = [...byPenalty].sort(([one], [other]) => one - other);
  return Uint32Array.from(nearestFirst.flatMap(([, same]) => same));
}

function penaltyOf(ways: { penalty: number; set: ReportSet }[], number: number): number {
  for (const { penalty, set } of ways) if (has(set, number)) return penalty;
  return UNMET;
}

/** More words than anybody types: so many that are nearer never weigh as much as one that is farther. */
const WEIGHT = 64;
/** Of an OR, the other side is met. */
const UNMET = WEIGHT ** NEARNESS.length;

/** Both halves keep their order. */
function asTypedFirst(archive: Archive, words: WantedWords[], numbers: ReportNumbers): ReportNumbers {
  const sets = words
    .filter(({ ways }) => ways.length > 1 && ways[0]!.as === 'as typed')
    .map(({ ways }) => setMatching(archive, ways[0]!.expression));
  if (sets.length === 0) return numbers;
  const isAsTyped = sets.reduce(intersect);
  const sorted = new Uint32Array(numbers.length);
  const others = new Uint32Array(numbers.length);
  let [asTyped, other] = [0, 0];
  for (const number of numbers) {
    if (has(isAsTyped, number)) sorted[asTyped++] = number;
    else others[other++] = number;
  }
  sorted.set(others.subarray(0, other), asTyped);
  return sorted;
}

/** What of it is asked for, and not excluded. */
function wordsWanted(wanted: Wanted): WantedWords[] {
  if (wanted.kind === 'words') return [wanted];
  return wanted.kind === 'all' || wanted.kind === 'any' ? wanted.parts.flatMap(wordsWanted) : [];
}

/**
 * As `expressionOf`, but beside other words without those that half of the reports have: there they decide between equals
 * at most (bm25 weighs them with a millionth), and to learn how many have them FTS5 walks all of these.
 */
function tellingExpression(archive: Archive, wanted: Wanted): string | undefined {
  if (wanted.kind !== 'all') return expressionOf(wanted);
  const most = allNewestFirst(archive).length / 2;
  const isCommon = (part: Wanted) =>
    part.kind === 'words' && part.ways.some(({ expression }) => sizeOf(setMatching(archive, expression)) > most);
  return expressionOf({ kind: 'all', parts: wanted.parts.filter((part) => !isCommon(part)) }) ?? expressionOf(wanted);
}

/** The words that are asked for as one expression; undefined where there are none. */
function expressionOf(wanted: Wanted): string | undefined {
  if (wanted.kind === 'words') return `(${wanted.ways.map(({ expression }) => expression).join(' OR ')})`;
  if (wanted.kind !== 'all' && wanted.kind !== 'any') return undefined;
  const parts = wanted.parts.flatMap((part) => expressionOf(part) ?? []);
  return parts.length > 0 ? `(${parts.join(wanted.kind === 'all' ? ' AND ' : ' OR ')})` : undefined;
}

/** Only those that match all of it are looked at. Who has no word of it, as where a date will do too, comes last. */
function byScore(archive: Archive, expression: string, numbers: ReportNumbers): ReportNumbers {
  const scored = selectNumbers(archive, RANKED, expression, JSON.stringify(Array.from(numbers)));
  if (scored.length === numbers.length) return scored;
  const isScored = setOf(scored);
  return Uint32Array.from([...scored, ...numbers.filter((number) => !has(isScored, number))]);
}

const UNDATED: NumbersQuery = numbersQuery("FROM reports WHERE date = ''");

/** @param numbers newest first; the undated ones stay at the end */
function oldestFirst(archive: Archive, numbers: ReportNumbers): ReportNumbers {
  const undated = setOf(selectNumbers(archive, UNDATED));
  let dated = numbers.length;
  while (dated > 0 && has(undated, numbers[dated - 1]!)) dated--;
  numbers.subarray(0, dated).reverse();
  return numbers;
}

/** The place in the list of the next report that was not read yet: beyond `cursor`, or else from the beginning on. */
export function nextUnread(
  archive: Archive,
  { cursor, among }: { cursor: number; among?: ReportNumbers },
): number | undefined {
  const read = setMarked(archive, 'read');
  const list = among ?? allNewestFirst(archive);
  for (let step = 1; step < list.length; step++) {
    const place = (cursor + step) % list.length;
    if (!has(read, list[place]!)) return place;
  }
  return undefined;
}

/** Those of the reports that were not read yet; of all, where no numbers are given. */
export function unreadReports(archive: Archive, among?: ReportNumbers): ReportNumbers {
  const read = setMarked(archive, 'read');
  return (among ?? allNewestFirst(archive)).filter((number) => !has(read, number));
}

/** How many of the reports were not read yet. */
export function countUnread(archive: Archive, among: ReportNumbers): number {
  const read = setMarked(archive, 'read');
  let unread = 0;
  for (const number of among) if (!has(read, number)) unread++;
  return unread;
}

function unreadFirst(archive: Archive, numbers: ReportNumbers): ReportNumbers {
  const read = setMarked(archive, 'read');
  const unread = numbers.filter((number) => !has(read, number));
  const sorted = new Uint32Array(numbers.length);
  sorted.set(unread);
  sorted.set(
    numbers.filter((number) => has(read, number)),
    unread.length,
  );
  return sorted;
}
