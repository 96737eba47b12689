// Reports in any order in; the same, newest first, or counted by month, out, without asking the database for each.
import type { Archive } from '../archive.ts';
import { digitsOf, type ReportNumbers, readDigits } from '../index/report-numbers.ts';
import { bitOf, has, type ReportSet } from '../index/report-set.ts';
import { UntilChanged } from '../state/revision.ts';
import { query } from '../statements.ts';

const known = new UntilChanged<ReportNumbers>('reports');

/** One row a date, and its reports as one text: half as long again as one text of all, which SQLite does not order. */
const DATES = query(
  { count: 'integer', digits: 'blob' },
  `SELECT count(*) AS count, ${digitsOf('number')} AS digits FROM reports GROUP BY date ORDER BY date DESC`,
);

/** The numbers of all reports, newest first and undated last. Read once, and again after a change. */
export function allNewestFirst(archive: Archive): ReportNumbers {
  return known.of(archive, () => {
    const dates = archive.all(DATES);
    const numbers = new Uint32Array(dates.reduce((sum, { count }) => sum + count, 0));
    let end = 0;
    for (const { digits } of dates) {
      const start = end;
      end = readDigits(digits, numbers, start);
      numbers.subarray(start, end).sort();
    }
    return numbers;
  });
}

/** One walk along all reports: with many numbers that is far shorter than sorting them. */
export function newestFirst(archive: Archive, reports: ReportSet): ReportNumbers {
  const all = allNewestFirst(archive);
  const ordered = new Uint32Array(all.length);
  let length = 0;
  // What is not among them is written over: a branch that cannot be foretold takes three times as long.
  for (let index = 0; index < all.length; index++) {
    const number = all[index]!;
    ordered[length] = number;
    length += bitOf(reports, number);
  }
  return ordered.slice(0, length);
}

export type MonthCount = {
  /** `2014-11`; `2014` where no more is known. */
  month: string;
  count: number;
};

const MONTHS = query(
  { month: 'text', count: 'integer' },
  'SELECT month, count FROM months WHERE count > 0 ORDER BY month DESC',
);

/**
 * How many of the reports there are of each month, newest first. All that are of one month stand together in the order
 * by date, and how many there are of each is known.
 */
export function countByMonth(archive: Archive, reports: ReportSet): MonthCount[] {
  const all = allNewestFirst(archive);
  const months = archive.all(MONTHS);
  let end = 0;
  return months
    .map(({ month, count }) => {
      let found = 0;
      for (const stop = end + count; end < stop; end++) if (has(reports, all[end]!)) found++;
      return { month, count: found };
    })
    .filter(({ count }) => count > 0);
}
