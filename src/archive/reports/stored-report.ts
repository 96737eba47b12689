// A report's number in; the whole report, with the names in it, out.
import { correct } from '../../entities/corrections.ts';
import type { Entity, Mention } from '../../entities/mention.ts';
import { parseMarkdown } from '../../report/markdown/markdown.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { KEPT_TEXT, type KeptText, keptText } from '../editions/kept-text.ts';
import { textJoined, unpack } from '../editions/pack.ts';
import type { ReportNumbers } from '../index/report-numbers.ts';
import { readCorrections } from '../names/corrections.ts';
import { entityReader, numberOfEntity } from '../names/entities.ts';
import { decodeMentions } from '../names/stored-mentions.ts';
import { query, type RowOf } from '../statements.ts';
import { damaged } from '../stored-json.ts';
import { REPORT, type ReportSummary, summaryOf } from './read-reports.ts';

/** A report with the names in it, ready for the page. */
export type StoredReport = {
  row: ReportSummary;
  report: Report;
  /** In the order of the text. */
  mentions: Mention[];
  /** Every entity that the mentions name, by its id. */
  entities: Map<string, Entity>;
};

const WHOLE_REPORT = query(
  { ...REPORT, ...KEPT_TEXT, origin: 'text', hash: 'text', mentions: 'text' },
  `SELECT number, id, title, date, date_inferred, governorates, kind, attribution, word_count, starred, read,
     written AS unread_date, origin, hash, mentions, packed, markdown, meta
   FROM reports JOIN texts USING (number) LEFT JOIN marks ON marks.report = reports.number
     LEFT JOIN unread_dates ON unread_dates.report = reports.number WHERE number = ?`,
);
type WholeColumns = RowOf<typeof WHOLE_REPORT.columns>;

/**
 * A report that a list of the archive's own names.
 *
 * @throws UserError when it is not there: an index then says other than the table, or its text is gone
 */
export function readListed(archive: Archive, number: number): StoredReport {
  const stored = readStored(archive, number);
  if (!stored) throw damaged(`the report of number ${number} is listed, and is not there`);
  return stored;
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
  const kept = keptText(columns);
  const report = reportOf(columns, kept);
  const mentions = correct(report, standing(recognised, report, kept), readCorrections(archive));
  // Whom a correction names is asked of the archive, for it may know more of them by now.
  for (const { entity } of mentions) {
    if (entities.has(entity)) continue;
    const named = numberOfEntity(archive, entity);
    if (named === undefined) throw damaged('it does not have the name that a correction means');
    remember(entityOf(named));
  }
  return { row: summaryOf(columns), report, mentions, entities };
}

/** Rows that are read at a time, where all are asked for. */
const MANY = 200;

const KEPT_WORDS = query(
  { ...REPORT, packed: 'blob?', mentions: 'text' },
  `SELECT number, id, title, date, date_inferred, governorates, kind, attribution, word_count, starred, read,
     written AS unread_date, packed, mentions
   FROM (SELECT key AS place, value AS number FROM json_each(?)) JOIN reports USING (number) JOIN texts USING (number)
     LEFT JOIN marks ON marks.report = number LEFT JOIN unread_dates ON unread_dates.report = number
   ORDER BY place`,
);

/** A row with its text as that was read when it came, which a row of an older program does not have. */
export type KeptWords = { row: ReportSummary; text?: string; mentions: string };

/** In the order of the numbers; neither text nor mentions are decoded, or cleaned, before they are needed. */
export function* eachKeptWords(archive: Archive, numbers: ReportNumbers): Generator<KeptWords, void> {
  for (let from = 0; from < numbers.length; from += MANY) {
    const some = JSON.stringify(Array.from(numbers.subarray(from, from + MANY)));
    for (const columns of archive.all(KEPT_WORDS, some)) {
      const { packed, mentions } = columns;
      yield { row: summaryOf(columns), mentions, ...(packed && { text: textJoined(unpack(packed)) }) };
    }
  }
}

/** A report alone, as it is read today. */
export type Alone = {
  report: Report;
  /** Its text as it was read when it came: the same, unless this program reads the same markdown otherwise. */
  text: string;
  /** What `hashOf` gave. */
  hash: string;
  /** Written by a program that kept no editions. */
  isOld: boolean;
};

/** @returns undefined when there is none of that number */
export function readReport(archive: Archive, number: number): Alone | undefined {
  const columns = archive.get(WHOLE_REPORT, number);
  if (!columns) return undefined;
  const kept = keptText(columns);
  const report = reportOf(columns, kept);
  return { report, text: kept.text ?? report.text, hash: columns.hash, isOld: columns.packed === null };
}

function reportOf(columns: WholeColumns, { text: _, ...kept }: KeptText): Report {
  const { number: __, words: ___, starred: ____, read: _____, ...meta } = summaryOf(columns);
  return { ...meta, ...kept, ...parseMarkdown(kept.markdown), origin: columns.origin };
}

/** Where the text is read otherwise than when its names were found, those that still stand in their place. */
function standing(mentions: Mention[], { text }: Report, { text: before = text }: KeptText): Mention[] {
  if (text === before) return mentions;
  return mentions.filter(({ start, end }) => text.slice(start, end) === before.slice(start, end));
}
