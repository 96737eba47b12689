// What a migration, and what writes the index, need of an archive: to run statements. It stands below the schema, which
// the archive itself is built on.
import type { SQLInputValue } from 'node:sqlite';

export type Value = SQLInputValue;

export interface Statements {
  all<Row>(sql: string, ...values: Value[]): Row[];
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  run(sql: string, ...values: Value[]): { changes: number; number: number };
}
