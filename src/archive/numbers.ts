// A statement that selects numbers of reports in; all of them, as one array of few bytes, out.
import type { Archive, Value } from './archive.ts';

/** Numbers of reports, in an order that the one who made it tells. Threads pass it on without a copy. */
export type Numbers = Uint32Array<ArrayBuffer>;

/**
 * The whole column as one JSON text: some five times faster than an object a row.
 *
 * @param sql selects one column, `number`
 */
export function selectNumbers(archive: Archive, sql: string, ...values: Value[]): Numbers {
  const row = archive.get<{ numbers: string }>(`SELECT json_group_array(number) AS numbers FROM (${sql})`, ...values)!;
  return Uint32Array.from(JSON.parse(row.numbers) as number[]);
}

/** One byte a number, 1 where it is among these: asked for far faster than a Set, and made faster. */
export function markNumbers(numbers: Numbers): Uint8Array {
  const marks = new Uint8Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
  for (const number of numbers) marks[number] = 1;
  return marks;
}
