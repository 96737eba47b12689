// Numbers of reports in any order in; the same, newest first, out, without asking the database for each.
import type { Archive } from './archive.ts';

/** The numbers of all reports, newest first, as the archive was at that version. */
type Order = { version: number; numbers: number[]; largest: number };

const known = new WeakMap<Archive, Order>();

/** One walk along all reports: with many numbers that is far shorter than sorting them. */
export function newestFirst(archive: Archive, numbers: readonly number[]): number[] {
  const order = orderOf(archive);
  const isWanted = new Uint8Array(order.largest + 1);
  for (const number of numbers) isWanted[number] = 1;
  return order.numbers.filter((number) => isWanted[number] === 1);
}

/** Read once, and again after another process, or this one, has written. */
function orderOf(archive: Archive): Order {
  const { version } = archive.get<{ version: number }>(
    'SELECT data_version + (SELECT coalesce(sum(count), 0) FROM months) * 1e6 AS version FROM pragma_data_version',
  )!;
  const order = known.get(archive);
  if (order?.version === version) return order;
  const json = archive.get<{ numbers: string }>(
    'SELECT json_group_array(number) AS numbers FROM (SELECT number FROM reports ORDER BY date DESC, number)',
  )!.numbers;
  const numbers = JSON.parse(json) as number[];
  const read = { version, numbers, largest: numbers.reduce((most, number) => Math.max(most, number), 0) };
  known.set(archive, read);
  return read;
}
