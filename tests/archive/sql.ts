// Any SQL in; what an archive answers to it, out: for tests that look at what no statement of the program asks for.
import type { Archive } from '../../src/archive/archive.ts';
import type { Value } from '../../src/archive/statements.ts';

export function allRows<Row = unknown>(archive: Archive, sql: string, ...values: Value[]): Row[] {
  return archive.all({ sql, columns: {} }, ...values) as Row[];
}

export function oneRow<Row = unknown>(archive: Archive, sql: string, ...values: Value[]): Row | undefined {
  return archive.get({ sql, columns: {} }, ...values) as Row | undefined;
}

export function runSql(archive: Archive, sql: string, ...values: Value[]): void {
  archive.run({ sql }, ...values);
}
