// A statement that selects numbers of reports in; all of them, as one array of few bytes, out.
import type { Archive, Value } from './archive.ts';

/** Numbers of reports, in an order that the one who made it tells. Threads pass it on without parsing. */
export type Numbers = Uint32Array<ArrayBuffer>;

/**
 * The whole column as one JSON text: some five times faster than an object a row.
 *
 * @param sql selects one column, `number`
 */
export function selectNumbers(archive: Archive, sql: string, ...values: Value[]): Numbers {
  const row = archive.get<{ numbers: string }>(`SELECT json_group_array(number) AS numbers FROM (${sql})`, ...values)!;
  return new Uint32Array(JSON.parse(row.numbers) as number[]);
}
