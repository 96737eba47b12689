// A row of the archive in; its line of words, or of cells for a script, out.
import stringWidth from 'string-width';
import type { ReportSummary } from '../../archive/reports/read-reports.ts';
import { cut, pad } from '../../base/cells.ts';
import { doubtSign } from '../../report/dates/doubtful-date.ts';
import type { Output } from './output.ts';

/** On a terminal in columns, the title cut to fit; in a pipe parted by tabs. */
export function printRow({ line, row, isTerminal, columns }: Output, summary: ReportSummary, idWidth: number): void {
  const { id, title, date = '' } = summary;
  if (!isTerminal) {
    row([date, id, title]);
    return;
  }
  const start = `${pad(date + doubtSign(summary), 11)} ${pad(id, idWidth)}  `;
  line(start + cut(title, columns - stringWidth(start)));
}
