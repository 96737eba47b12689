// The reports with figures of which the reader found the same.
import type { Archive } from '../archive.ts';
import { type NumbersQuery, numbersQuery, type ReportNumbers, selectNumbers } from '../index/report-numbers.ts';
import type { Verdict } from './check.ts';

const CHECKED: NumbersQuery = numbersQuery(
  'FROM (SELECT DISTINCT number FROM checks JOIN reports ON reports.id = checks.report WHERE verdict = ?)',
);

export function reportsChecked(archive: Archive, verdict: Verdict): ReportNumbers {
  return selectNumbers(archive, CHECKED, verdict);
}
