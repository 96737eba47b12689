// Reports in any order in; the same, newest first, or counted by month, out, without asking the database for each.
import type { Archive } from '../archive.ts';
import { type Numbers, selectNumbers } from '../index/report-numbers.ts';
import { bitOf, has, type ReportSet } from '../index/report-set.ts';
import { UntilChanged } from '../state/revision.ts';

const known = new UntilChanged<Numbers>('reports');

/** The numbers of all reports, newest first and undated last. Read once, and again after a change. */
export function allNewestFirst(archive: Archive): Numbers {
  return known.of(archive, () => selectNumbers(archive, 'SELECT number FROM reports ORDER BY date DESC, number'));
}

/** One walk along all reports: with many numbers that is far shorter than sorting them. */
export function newestFirst(archive: Archive, reports: ReportSet): Numbers {
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

/**
 * How many of the reports there are of each month, newest first. All that are of one month stand together in the order
 * by date, and how many there are of each is known.
 */
export function countByMonth(archive: Archive, reports: ReportSet): MonthCount[] {
  const all = allNewestFirst(archive);
  const months = archive.all<MonthCount>('SELECT month, count FROM months WHERE count > 0 ORDER BY month DESC');
  let end = 0;
  return months
    .map(({ month, count }) => {
      let found = 0;
      for (const stop = end + count; end < stop; end++) if (has(reports, all[end]!)) found++;
      return { month, count: found };
    })
    .filter(({ count }) => count > 0);
}
