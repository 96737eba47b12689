// A report of the archive in; the fields that it has in JSON, out: docs/json.md says what each is.
import type { ReportSummary } from '../archive/reports/read-reports.ts';
import type { StoredReport } from '../archive/reports/stored-report.ts';
import { doubtWords } from '../report/dates/doubtful-date.ts';
import type { Provenance, Report } from '../report/report.ts';

/** Of every JSON object that leaves the program; it rises when a field changes its meaning or goes. */
export const SCHEMA = 1;

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

/** All that `show` says of one. */
export function shownFields({ row, report }: StoredReport, { gone }: Provenance): object {
  return { ...reportFields(row), ...wholeFields(report), gone: gone ?? null, text: report.text };
}
