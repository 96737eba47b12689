// The archive in; what a list shows of its reports, in the order of their dates or of numbers, out.
import { ensureClean } from '../../base/clean.ts';
import type { Archive } from '../archive.ts';
import { reportsNaming } from '../index/full-text.ts';
import type { ReportNumbers } from '../index/report-numbers.ts';
import { has, setOf } from '../index/report-set.ts';
import { numberOfEntity } from '../names/entities.ts';
import { type Columns, query, type RowOf } from '../statements.ts';
import { parseStoredWords } from '../stored-json.ts';
import { bareAddress } from './address.ts';
import { allNewestFirst } from './date-order.ts';

/** What a line of the list shows of a report. */
export type ReportSummary = {
  /** The archive's own number of the report. */
  number: number;
  id: string;
  title: string;
  date?: string;
  /** As it stands there, where it cannot be read. */
  unreadDate?: string;
  dateInferred: boolean;
  governorates: string[];
  kind?: string;
  attribution: string[];
  /** Words of the text, for the time it takes to read. */
  words: number;
  starred: boolean;
  read: boolean;
};

/** The columns of a report beside its text. */
export const REPORT = {
  number: 'integer',
  id: 'text',
  title: 'text',
  date: 'text',
  date_inferred: 'integer',
  governorates: 'text',
  kind: 'text?',
  attribution: 'text',
  word_count: 'integer',
  starred: 'integer?',
  read: 'integer?',
  unread_date: 'text?',
} as const satisfies Columns;
export type ReportColumns = RowOf<typeof REPORT>;

const ROW = `
  SELECT number, id, title, date, date_inferred, governorates, kind, attribution, word_count, starred, read,
    written AS unread_date
  FROM reports LEFT JOIN marks ON marks.report = reports.number
    LEFT JOIN unread_dates ON unread_dates.report = reports.number`;

const REPORT_OF_NUMBER = query(REPORT, `${ROW} WHERE number = ?`);

/** The window is cut from the index alone, before any row is read. */
const REPORTS_BY_DATE = query(
  REPORT,
  `${ROW} WHERE number IN (SELECT number FROM reports ORDER BY date DESC, number LIMIT ? OFFSET ?)
   ORDER BY date DESC, number`,
);

const REPORT_COUNT = query({ count: 'integer' }, 'SELECT coalesce(sum(count), 0) AS count FROM months');

export function countReports(archive: Archive): number {
  return archive.get(REPORT_COUNT)!.count;
}

/** A window of all reports, newest first; undated ones last. */
export function rowsByDate(archive: Archive, from: number, count: number): ReportSummary[] {
  return archive.all(REPORTS_BY_DATE, count, from).map(summaryOf);
}

/** The rows of these numbers, in their order, each read when it is asked for. */
export function* eachRow(archive: Archive, numbers: Iterable<number>): Generator<ReportSummary, void> {
  for (const number of numbers) {
    const columns = archive.get(REPORT_OF_NUMBER, number);
    if (columns) yield summaryOf(columns);
  }
}

export function rowsOf(archive: Archive, numbers: Iterable<number>): ReportSummary[] {
  return [...eachRow(archive, numbers)];
}

const LAST_NUMBER = query({ number: 'integer?' }, 'SELECT max(number) AS number FROM reports');

/** What came later has a higher one. 0 where there is no report. */
export function lastNumber(archive: Archive): number {
  return archive.get(LAST_NUMBER)!.number ?? 0;
}

const NUMBERS_SINCE = query({ number: 'integer' }, 'SELECT number FROM reports WHERE number > ? ORDER BY number');

/** Those that came after the report of this number, in the order in which they came. */
export function numbersSince(archive: Archive, number: number): number[] {
  return archive.all(NUMBERS_SINCE, number).map((row) => row.number);
}

const LONGEST_ID = query({ length: 'integer?' }, 'SELECT max(length(id)) AS length FROM reports');

const LENGTH_OF_ID = query({ length: 'integer' }, 'SELECT length(id) AS length FROM reports WHERE number = ?');

/** Letters of the longest id, among these numbers or in all. */
export function longestId(archive: Archive, among?: Iterable<number>): number {
  if (!among) return archive.get(LONGEST_ID)!.length ?? 0;
  let longest = 0;
  for (const number of among) {
    const row = archive.get(LENGTH_OF_ID, number);
    longest = Math.max(longest, row?.length ?? 0);
  }
  return longest;
}

const NUMBER_OF_ID = query({ number: 'integer' }, 'SELECT number FROM reports WHERE id = ?');

export function numberOfId(archive: Archive, id: string): number | undefined {
  return archive.get(NUMBER_OF_ID, id)?.number;
}

const NUMBERS_OF_PLACE = query(
  { number: 'integer' },
  'SELECT number FROM reports WHERE origin = ? UNION SELECT number FROM reports WHERE address = ? ORDER BY number LIMIT 100',
);

/** Those that came from this address; more than one where it is the address of a page of many. */
export function numbersOfAddress(archive: Archive, address: string): number[] {
  return archive.all(NUMBERS_OF_PLACE, address, bareAddress(address) ?? null).map(({ number }) => number);
}

const POSITION_BY_DATE = query(
  { position: 'integer' },
  `SELECT (SELECT count(*) FROM reports WHERE date > this.date) +
       (SELECT count(*) FROM reports WHERE date = this.date AND number < this.number) AS position
     FROM (SELECT date, number FROM reports WHERE number = ?) AS this`,
);

const REPORT_THERE = query({ number: 'integer' }, 'SELECT number FROM reports WHERE number = ?');

/** Whether it is in the archive still. */
export function hasReport(archive: Archive, number: number): boolean {
  return archive.get(REPORT_THERE, number) !== undefined;
}

/** The place of a report among all, newest first, from 0; 0 where it is not there any more. */
export function positionByDate(archive: Archive, number: number): number {
  return archive.get(POSITION_BY_DATE, number)?.position ?? 0;
}

const REPORTS_PER_YEAR = query(
  { year: 'integer', count: 'integer' },
  `SELECT CAST(substr(month, 1, 4) AS INTEGER) AS year, sum(count) AS count
   FROM months WHERE month <> '' AND count > 0 GROUP BY year ORDER BY year`,
);

/** How many reports there are of each year, oldest first; undated ones are left out. */
export function reportsPerYear(archive: Archive): { year: number; count: number }[] {
  return archive.all(REPORTS_PER_YEAR);
}

const DATE_RANGE = query(
  { first: 'text?', last: 'text?' },
  "SELECT min(date) AS first, max(date) AS last FROM reports WHERE date <> ''",
);

/** The dates of the oldest and the newest report, as precise as they are known. */
export function dateRange(archive: Archive): { first?: string; last?: string } {
  const { first, last } = archive.get(DATE_RANGE)!;
  return { ...(first && { first }), ...(last && { last }) };
}

export function summaryOf(columns: ReportColumns): ReportSummary {
  const { number, id, title, date, unread_date, kind, word_count: words, starred, read } = columns;
  return {
    number,
    id: ensureClean(id),
    title: ensureClean(title),
    ...(date && { date: ensureClean(date) }),
    ...(!date && unread_date && { unreadDate: ensureClean(unread_date) }),
    dateInferred: columns.date_inferred === 1,
    governorates: parseStoredWords(columns.governorates),
    ...(kind !== null && { kind: ensureClean(kind) }),
    attribution: parseStoredWords(columns.attribution),
    words,
    starred: starred === 1,
    read: read === 1,
  };
}

/**
 * The reports that name an entity, as a walk along the list meets them.
 *
 * @param among report numbers in the order of the list; absent: all, newest first
 * @returns the place in the list of the nearest one beyond `cursor`
 */
export function nextNaming(
  archive: Archive,
  entityId: string,
  { cursor, among, direction }: { cursor: number; among?: ReportNumbers; direction: 1 | -1 },
): number | undefined {
  const entity = numberOfEntity(archive, entityId);
  if (entity === undefined) return undefined;
  const naming = setOf(reportsNaming(archive, entity));
  const list = among ?? allNewestFirst(archive);
  for (let place = cursor + direction; place >= 0 && place < list.length; place += direction) {
    if (has(naming, list[place]!)) return place;
  }
  return undefined;
}

const IDS_LIKE = query({ id: 'text' }, 'SELECT id FROM reports WHERE id >= ? AND id < ? ORDER BY id LIMIT ?');

/** Ids that begin so, in their order. */
export function idsLike(archive: Archive, beginning: string, most: number): string[] {
  return archive.all(IDS_LIKE, beginning, `${beginning}\u{10FFFF}`, most).map(({ id }) => id);
}
