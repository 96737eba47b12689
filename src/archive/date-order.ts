// Numbers of reports in any order in; the same, newest first, out, without asking the database for each.
import type { Archive } from './archive.ts';

/** Of every report its place among all, newest first, as the archive was at that version. */
type Order = { version: number; places: Int32Array; numbers: Int32Array };

const known = new WeakMap<Archive, Order>();

export function newestFirst(archive: Archive, numbers: readonly number[]): number[] {
  const { places, numbers: byPlace } = orderOf(archive);
  const sorted = Int32Array.from(numbers, (number) => places[number]!).sort();
  return Array.from(sorted, (place) => byPlace[place]!);
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
  const numbers = Int32Array.from(JSON.parse(json) as number[]);
  const places = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
  numbers.forEach((number, place) => {
    places[number] = place;
  });
  const read = { version, numbers, places };
  known.set(archive, read);
  return read;
}
