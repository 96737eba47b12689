// A statement that selects numbers of reports in; all of them, as one array of few bytes, out.
import type { Statements, Value } from '../statements.ts';

/** Numbers of reports, in an order that the one who made it tells. Threads pass it on without parsing. */
export type Numbers = Uint32Array<ArrayBuffer>;

const COMMA = 44;
const ZERO = 48;

/**
 * The whole column as the digits of one text, read where they lie: some five times faster than an object a row.
 *
 * @param sql selects one column, `number`
 */
export function selectNumbers(archive: Statements, sql: string, ...values: Value[]): Numbers {
  const { count, digits } = archive.get<{ count: number; digits: Uint8Array | null }>(
    `SELECT count(*) AS count, CAST(group_concat(number) AS BLOB) AS digits FROM (${sql})`,
    ...values,
  )!;
  const numbers = new Uint32Array(count);
  if (!digits) return numbers;
  let index = 0;
  let number = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits[at]!;
    if (digit !== COMMA) number = number * 10 + digit - ZERO;
    else {
      numbers[index++] = number;
      number = 0;
    }
  }
  numbers[index] = number;
  return numbers;
}
