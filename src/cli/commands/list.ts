// `list`: the reports, newest first.
import type { Archive } from '../../archive/archive.ts';
import type { Numbers } from '../../archive/index/report-numbers.ts';
import { allNewestFirst } from '../../archive/reports/date-order.ts';
import { eachRow, longestId } from '../../archive/reports/read-reports.ts';
import type { Output } from '../output.ts';
import { printRow, reportFields } from '../report-fields.ts';

/**
 * @param among numbers of reports, in their order; absent: all
 * @returns whether there was any
 */
export function list(
  archive: Archive,
  output: Output,
  { among, json }: { among: Numbers | undefined; json: boolean },
): boolean {
  const numbers = among ?? allNewestFirst(archive);
  const idWidth = output.isTerminal ? longestId(archive, among) : 0;
  for (const row of eachRow(archive, numbers)) {
    if (json) output.json(reportFields(row));
    else printRow(output, row, idWidth);
  }
  return numbers.length > 0;
}
