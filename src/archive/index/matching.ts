// What reports have to have and to be in; the numbers of those that match, in the order that was asked for, out.
import type { Archive } from '../archive.ts';
import { allNewestFirst, newestFirst } from '../reports/date-order.ts';
import type { Mark } from '../state/marks.ts';
import { UntilChanged } from '../state/revision.ts';
import { query } from '../statements.ts';
import { reportsMatching } from './full-text.ts';
import { digitsOf, type NumbersQuery, numbersQuery, type ReportNumbers, selectNumbers } from './report-numbers.ts';
import { has, intersect, type ReportSet, setOf, sizeOf, subtract } from './report-set.ts';

/** Each part is an expression of FTS5. A report has to match all that is required and nothing that is excluded. */
export type Criteria = {
  required: string[];
  excluded: string[];
  limits: Limits;
  /** Best first, where nothing is said. */
  order?: ReportOrder | undefined;
};

/** What a report has to be beside its words. Dates are as precise as known, and compared as text. */
export type Limits = {
  dates: { field: 'after' | 'before' | 'on'; value: string; excluded: boolean }[];
  marks: { mark: Mark; value: boolean }[];
};

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

/** @returns the caller's own */
export function matchingReports(archive: Archive, criteria: Criteria): ReportNumbers {
  const { required, order } = criteria;
  if (
    order === undefined &&
    required.length + criteria.excluded.length + criteria.limits.dates.length + criteria.limits.marks.length === 0
  )
    return allNewestFirst(archive).slice();
  const matching = matchingSet(archive, criteria);
  const isRanked =
    required.length > 0 && (order === 'relevance' || (order === undefined && sizeOf(matching) <= MOST_RANKED));
  if (isRanked) return ranked(archive, required, matching);
  const numbers = newestFirst(archive, matching);
  if (order === 'oldest') return numbers.reverse();
  return order === 'unread' ? unreadFirst(archive, numbers) : numbers;
}

/** Each part on its own: while a query is being typed all of it but the last word stays as it was, and is remembered. */
function matchingSet(archive: Archive, { required, excluded, limits }: Criteria): ReportSet {
  const sets = [
    ...required.map((part) => setMatching(archive, part)),
    ...limits.dates.filter(({ excluded }) => !excluded).map((date) => setOfDate(archive, date)),
    ...limits.marks.filter(({ value }) => value).map(({ mark }) => setMarked(archive, mark)),
  ];
  const others = [
    ...excluded.map((part) => setMatching(archive, part)),
    ...limits.dates.filter(({ excluded }) => excluded).map((date) => setOfDate(archive, date)),
    ...limits.marks.filter(({ value }) => !value).map(({ mark }) => setMarked(archive, mark)),
  ];
  const matching = sets.length > 0 ? sets.reduce(intersect) : setOf(allNewestFirst(archive));
  return others.reduce(subtract, matching);
}

const remembered = new UntilChanged<Map<string, ReportSet>>('names');
/** The sets of so many parts are remembered: of 300,000 reports 38 KB each. */
const MOST_REMEMBERED = 64;

function setMatching(archive: Archive, expression: string): ReportSet {
  const sets = remembered.of(archive, () => new Map());
  const set = sets.get(expression) ?? setOf(reportsMatching(archive, expression));
  sets.delete(expression);
  sets.set(expression, set);
  if (sets.size > MOST_REMEMBERED) sets.delete(sets.keys().next().value!);
  return set;
}

/** One value for each `?`: numbered parameters are none in Node 22. */
const DATES: Record<Limits['dates'][number]['field'], NumbersQuery> = {
  after: numbersQuery('FROM reports WHERE date >= ?'),
  before: numbersQuery("FROM reports WHERE date < ? AND date <> ''"),
  on: numbersQuery("FROM reports WHERE date BETWEEN ? AND ? || '\u{10FFFF}'"),
};

const MARKED: Record<Mark, NumbersQuery> = {
  starred: numbersQuery('FROM (SELECT report AS number FROM marks WHERE starred)'),
  read: numbersQuery('FROM (SELECT report AS number FROM marks WHERE read)'),
};

function setOfDate(archive: Archive, { field, value }: Limits['dates'][number]): ReportSet {
  return setOf(selectNumbers(archive, DATES[field], ...(field === 'on' ? [value, value] : [value])));
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

/** Only those that match all of it are looked at for how often they have each word. */
function ranked(archive: Archive, required: string[], matching: ReportSet): ReportNumbers {
  const candidates = newestFirst(archive, matching);
  return selectNumbers(archive, RANKED, required.join(' AND '), JSON.stringify(Array.from(candidates)));
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
