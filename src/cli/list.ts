// `list`: the reports, newest first.
import type { Archive } from '../archive/archive.ts';
import { countReports, rowsByDate } from '../archive/read.ts';
import type { Output } from './output.ts';
import { printRow, reportFields } from './report-fields.ts';

/** @returns whether there was any */
export function list(archive: Archive, output: Output, { json }: { json: boolean }): boolean {
  const rows = rowsByDate(archive, 0, countReports(archive));
  const idWidth = rows.reduce((most, { id }) => Math.max(most, id.length), 0);
  for (const row of rows) {
    if (json) output.json(reportFields(row));
    else printRow(output, row, idWidth);
  }
  return rows.length > 0;
}
