// Reports in any order in; the same, newest first, or counted by month, out, without asking the database for each.
import type { Archive } from './archive.ts';
import { markNumbers, type Numbers, selectNumbers } from './numbers.ts';

/** The numbers of all reports, newest first and undated last, as the archive was at that version. */
type Order = { version: number; numbers: Numbers };

const known = new WeakMap<Archive, Order>();

/** Every report. Read once, and again after another process, or this one, has written. */
export function allNewestFirst(archive: Archive): Numbers {
  const { version } = archive.get<{ version: number }>(
    'SELECT data_version + (SELECT coalesce(sum(count), 0) FROM months) * 1e6 AS version FROM pragma_data_version',
  )!;
  const order = known.get(archive);
  if (order?.version === version) return order.numbers;
  const numbers = selectNumbers(archive, 'SELECT number FROM reports ORDER BY date DESC, number');
  known.set(archive, { version, numbers });
  return numbers;
}

/** One walk along all reports: with many numbers that is far shorter than sorting them. */
export function newestFirst(archive: Archive, numbers: Numbers): Numbers {
  const isWanted = markNumbers(numbers);
  const ordered = new Uint32Array(numbers.length);
  let length = 0;
  for (const number of allNewestFirst(archive)) if (isWanted[number] === 1) ordered[length++] = number;
  return ordered.subarray(0, length);
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
export function countByMonth(archive: Archive, numbers: Numbers): MonthCount[] {
  const isWanted = markNumbers(numbers);
  const all = allNewestFirst(archive);
  const months = archive.all<MonthCount>('SELECT month, count FROM months WHERE count > 0 ORDER BY month DESC');
  let end = 0;
  return months
    .map(({ month, count }) => {
      let found = 0;
      for (const stop = end + count; end < stop; end++) found += isWanted[all[end]!] ?? 0;
      return { month, count: found };
    })
    .filter(({ count }) => count > 0);
}
