// `list`: the reports, newest first.
import type { Archive } from '../archive/archive.ts';
import type { Numbers } from '../archive/numbers.ts';
import { countReports, rowsByDate, rowsOf } from '../archive/read.ts';
import type { Output } from './output.ts';
import { printRow, reportFields } from './report-fields.ts';

/**
 * @param among numbers of reports, in their order; absent: all
 * @returns whether there was any
 */
export function list(
  archive: Archive,
  output: Output,
  { among, json }: { among: Numbers | undefined; json: boolean },
): boolean {
  const rows = among ? rowsOf(archive, among) : rowsByDate(archive, 0, countReports(archive));
  const idWidth = rows.reduce((most, { id }) => Math.max(most, id.length), 0);
  for (const row of rows) {
    if (json) output.json(reportFields(row));
    else printRow(output, row, idWidth);
  }
  return rows.length > 0;
}
