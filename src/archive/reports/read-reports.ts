// The archive in; rows for the list and whole reports with their mentions out.
import { correct } from '../../entities/corrections.ts';
import type { Entity, Mention } from '../../entities/mention.ts';
import { parseMarkdown } from '../../report/markdown/markdown.ts';
import type { Confidence, Report, Source } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { reportsNaming } from '../index/full-text.ts';
import type { Numbers } from '../index/report-numbers.ts';
import { has, setOf } from '../index/report-set.ts';
import { readCorrections } from '../names/corrections.ts';
import { entityReader, numberOfEntity } from '../names/entities.ts';
import { decodeMentions } from '../names/stored-mentions.ts';
import { type Columns, query, type RowOf } from '../statements.ts';
import { allNewestFirst } from './date-order.ts';

/** What a line of the list shows of a report. */
export type Row = {
  /** The archive's own number of the report. */
  number: number;
  id: string;
  title: string;
  date?: string;
  dateInferred: boolean;
  governorates: string[];
  kind?: string;
  attribution: string[];
  /** Words of the text, for the time it takes to read. */
  words: number;
  starred: boolean;
  read: boolean;
};

/** A report with the names in it, ready for the page. */
export type StoredReport = {
  row: Row;
  report: Report;
  /** In the order of the text. */
  mentions: Mention[];
  /** Every entity that the mentions name, by its id. */
  entities: Map<string, Entity>;
};

const REPORT = {
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
} as const satisfies Columns;
type ReportColumns = RowOf<typeof REPORT>;

const ROW = `
  SELECT number, id, title, date, date_inferred, governorates, kind, attribution, word_count, starred, read
  FROM reports LEFT JOIN marks ON marks.report = reports.number`;

const REPORT_OF_NUMBER = query(REPORT, `${ROW} WHERE number = ?`);

/** The window is cut from the index alone, before any row is read. */
const REPORTS_BY_DATE = query(
  REPORT,
  `${ROW} WHERE number IN (SELECT number FROM reports ORDER BY date DESC, number LIMIT ? OFFSET ?)
   ORDER BY date DESC, number`,
);

const WHOLE_REPORT = query(
  { ...REPORT, origin: 'text', hash: 'text', markdown: 'text', mentions: 'text', meta: 'text' },
  `SELECT number, id, title, date, date_inferred, governorates, kind, attribution, word_count, starred, read, origin,
     hash, markdown, mentions, meta
   FROM reports JOIN texts USING (number) LEFT JOIN marks ON marks.report = reports.number WHERE number = ?`,
);
type WholeColumns = RowOf<typeof WHOLE_REPORT.columns>;

const REPORT_COUNT = query({ count: 'integer' }, 'SELECT coalesce(sum(count), 0) AS count FROM months');

export function countReports(archive: Archive): number {
  return archive.get(REPORT_COUNT)!.count;
}

/** A window of all reports, newest first; undated ones last. */
export function rowsByDate(archive: Archive, from: number, count: number): Row[] {
  return archive.all(REPORTS_BY_DATE, count, from).map(row);
}

/** The rows of these numbers, in their order, each read when it is asked for. */
export function* eachRow(archive: Archive, numbers: Iterable<number>): Generator<Row, void> {
  for (const number of numbers) {
    const columns = archive.get(REPORT_OF_NUMBER, number);
    if (columns) yield row(columns);
  }
}

export function rowsOf(archive: Archive, numbers: Iterable<number>): Row[] {
  return [...eachRow(archive, numbers)];
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

const POSITION_BY_DATE = query(
  { position: 'integer' },
  `SELECT (SELECT count(*) FROM reports WHERE date > this.date) +
       (SELECT count(*) FROM reports WHERE date = this.date AND number < this.number) AS position
     FROM (SELECT date, number FROM reports WHERE number = ?) AS this`,
);

/** The place of a report among all, newest first, from 0. */
export function positionByDate(archive: Archive, number: number): number {
  return archive.get(POSITION_BY_DATE, number)!.position;
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

/** A whole report; undefined when the archive has none of that number. */
export function readStored(archive: Archive, number: number): StoredReport | undefined {
  const columns = archive.get(WHOLE_REPORT, number);
  if (!columns) return undefined;
  const entities = new Map<string, Entity>();
  const entityOf = entityReader(archive);
  const remember = (entity: Entity) => {
    entities.set(entity.id, entity);
    return entity;
  };
  const recognised = decodeMentions(columns.mentions, (entity) => remember(entityOf(entity)));
  const report = reportOf(columns);
  const mentions = correct(report, recognised, readCorrections(archive));
  // Whom a correction names is asked of the archive, for it may know more of them by now.
  for (const { entity } of mentions) if (!entities.has(entity)) remember(entityOf(numberOfEntity(archive, entity)!));
  return { row: row(columns), report, mentions, entities };
}

/** A report alone, and what `hash` the archive has of it; undefined when there is none of that number. */
export function readReport(archive: Archive, number: number): { report: Report; hash: string } | undefined {
  const columns = archive.get(WHOLE_REPORT, number);
  return columns && { report: reportOf(columns), hash: columns.hash };
}

function reportOf(columns: WholeColumns): Report {
  const { number: _, words: __, starred: ___, read: ____, ...meta } = row(columns);
  const rest = JSON.parse(columns.meta) as { sources: Source[]; confidence?: Confidence; language: string };
  const { markdown, origin } = columns;
  return { ...meta, ...rest, ...parseMarkdown(markdown), markdown, origin };
}

function row(columns: ReportColumns): Row {
  const { number, id, title, date, kind, word_count: words, starred, read } = columns;
  return {
    number,
    id,
    title,
    ...(date && { date }),
    dateInferred: columns.date_inferred === 1,
    governorates: JSON.parse(columns.governorates),
    ...(kind !== null && { kind }),
    attribution: JSON.parse(columns.attribution),
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
  { cursor, among, direction }: { cursor: number; among?: Numbers; direction: 1 | -1 },
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
