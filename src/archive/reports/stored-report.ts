// A report's number in; the whole report, with the names in it, out.

import { ensureClean } from '../../base/clean.ts';
import { correct } from '../../entities/corrections.ts';
import type { Entity, Mention } from '../../entities/mention.ts';
import { parseMarkdown } from '../../report/markdown/markdown.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { readCorrections } from '../names/corrections.ts';
import { entityReader, numberOfEntity } from '../names/entities.ts';
import { decodeMentions } from '../names/stored-mentions.ts';
import { query, type RowOf } from '../statements.ts';
import { damaged, parseStoredObject } from '../stored-json.ts';
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
  { ...REPORT, origin: 'text', hash: 'text', markdown: 'text', mentions: 'text', meta: 'text' },
  `SELECT number, id, title, date, date_inferred, governorates, kind, attribution, word_count, starred, read, origin,
     hash, markdown, mentions, meta
   FROM reports JOIN texts USING (number) LEFT JOIN marks ON marks.report = reports.number WHERE number = ?`,
);
type WholeColumns = RowOf<typeof WHOLE_REPORT.columns>;

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
  for (const { entity } of mentions) {
    if (entities.has(entity)) continue;
    const named = numberOfEntity(archive, entity);
    if (named === undefined) throw damaged('it does not have the name that a correction means');
    remember(entityOf(named));
  }
  return { row: summaryOf(columns), report, mentions, entities };
}

/** A report alone, and what `hash` the archive has of it; undefined when there is none of that number. */
export function readReport(archive: Archive, number: number): { report: Report; hash: string } | undefined {
  const columns = archive.get(WHOLE_REPORT, number);
  return columns && { report: reportOf(columns), hash: columns.hash };
}

function reportOf(columns: WholeColumns): Report {
  const { number: _, words: __, starred: ___, read: ____, ...meta } = summaryOf(columns);
  const rest = parseStoredObject(columns.meta) as Pick<Report, 'updated' | 'sources' | 'confidence' | 'language'>;
  if (!Array.isArray(rest.sources)) throw damaged('the sources of a report cannot be read');
  const markdown = ensureClean(columns.markdown);
  const { origin } = columns;
  return { ...meta, ...rest, ...parseMarkdown(markdown), markdown, origin };
}
