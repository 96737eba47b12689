// A row of the archive in; the fields that every command prints of a report, and its line of words, out.
import stringWidth from 'string-width';
import type { ReportSummary } from '../../archive/reports/read-reports.ts';
import { cut, pad } from '../../base/cells.ts';
import { doubtSign, doubtWords } from '../../report/dates/doubtful-date.ts';
import type { Report } from '../../report/report.ts';
import type { Output } from './output.ts';

export function reportFields({
  id,
  title,
  date,
  unreadDate,
  dateInferred,
  governorates,
  kind,
  attribution,
  words,
}: ReportSummary): object {
  const doubt = doubtWords({ date, unreadDate });
  return {
    id,
    title,
    date: date ?? null,
    ...(unreadDate && { unread_date: unreadDate }),
    ...(doubt && { date_doubt: doubt }),
    date_inferred: dateInferred,
    governorates,
    kind: kind ?? null,
    attribution,
    words,
  };
}

/** What a whole report has beside that. */
export function wholeFields({ origin, updated, sources, confidence, language, markdown }: Report): object {
  return { path: origin, ...(updated && { updated }), sources, confidence: confidence ?? null, language, markdown };
}

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
