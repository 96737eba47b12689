// Reports, the sentences of a name, or months, in; the rows of a table for a spreadsheet out.
import type { Archive } from '../archive/archive.ts';
import type { Sentence } from '../archive/names/card.ts';
import { provenanceOf } from '../archive/reports/provenance.ts';
import { readListed, type StoredReport } from '../archive/reports/stored-report.ts';
import { hashOfText } from '../report/citation/citation.ts';
import { webAddress } from '../report/markdown/web-address.ts';
import type { Report } from '../report/report.ts';
import { type Cell, tableRow } from './table-row.ts';

export const REPORT_COLUMNS =
  `id date date_inferred title kind governorates attribution source address summary language words starred read
  hash`.split(/\s+/);

/**
 * `source` and `address` are of the first one that the report follows; `summary` says that its words are not that one's, but
 * the program's own. `hash` is the SHA-256 of its text, by which `quote` and `editions` know it again.
 */
export function reportCells(archive: Archive, stored: StoredReport): Cell[] {
  const { report, row } = stored;
  const { isBundled } = provenanceOf(archive, stored);
  return [
    ...[row.id, row.date, String(row.dateInferred), row.title, row.kind],
    ...[row.governorates.join('; '), row.attribution.join('; '), ...sourceCells(report), String(isBundled)],
    ...[report.language, row.words, String(row.starred), String(row.read), hashOfText(report.text)],
  ];
}

/** The lines of the table, its head first. */
export function* reportTable(archive: Archive, numbers: Iterable<number>): Generator<string, void> {
  yield `${tableRow(REPORT_COLUMNS, 'csv')}\n`;
  for (const number of numbers) yield `${tableRow(reportCells(archive, readListed(archive, number)), 'csv')}\n`;
}

/** The first five are those of every version of this table. */
export const SENTENCE_COLUMNS = 'report date start end text title source address hash'.split(' ');

/** @param report where the sentence stands */
export function sentenceCells({ row, start, text, name }: Sentence, report: Report): Cell[] {
  const end = start + name.end - name.start;
  return [row.id, row.date ?? '', start, end, text, row.title, ...sourceCells(report), hashOfText(report.text)];
}

/** Who is followed first, and where: of a report without sources, who says it, and where on the web it was read. */
export function sourceCells({ sources, attribution, origin = '' }: Report): Cell[] {
  return [sources[0]?.publisher ?? attribution[0], sources[0]?.url ?? (webAddress(origin) && origin)];
}
