// SQL with the shape of what it answers beside it in; statements that any archive runs, out. They stand below the
// schema, which the archive itself is built on, and all of them are known: a test runs each against the real tables.
import type { SQLInputValue } from 'node:sqlite';

export type Value = SQLInputValue;

/** What SQLite holds in a column; with `?` it may be null. */
export type ColumnType = Held | `${Held}?`;
type Held = keyof Values;
type Values = { integer: number; real: number; text: string; blob: Uint8Array };

/** The columns of an answer, by their names. */
export type Columns = Record<string, ColumnType>;
export type RowOf<Shape extends Columns> = {
  -readonly [Name in keyof Shape]: Shape[Name] extends `${infer Type extends Held}?`
    ? Values[Type] | null
    : Shape[Name] extends Held
      ? Values[Shape[Name]]
      : never;
};

export type Query<Shape extends Columns> = { readonly sql: string; readonly columns: Shape };
export type Change = { readonly sql: string };

/** All there are, as far as their modules have been loaded. */
export const QUERIES: Query<Columns>[] = [];
export const CHANGES: Change[] = [];

/** A statement that answers rows. Made once, where a module is loaded. */
export function query<const Shape extends Columns>(columns: Shape, sql: string): Query<Shape> {
  const made = { sql, columns };
  QUERIES.push(made);
  return made;
}

/** A statement that answers nothing. */
export function change(sql: string): Change {
  const made = { sql };
  CHANGES.push(made);
  return made;
}

/** What runs them: an archive, also while it is being brought to a new schema. */
export interface Statements {
  all<Shape extends Columns>(query: Query<Shape>, ...values: Value[]): RowOf<Shape>[];
  get<Shape extends Columns>(query: Query<Shape>, ...values: Value[]): RowOf<Shape> | undefined;
  run(change: Change, ...values: Value[]): { changes: number; number: number };
}
