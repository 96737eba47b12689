// A file name in; an open archive, with the newest schema, out. The only module that opens a database.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { UserError } from '../base/user-error.ts';
import { APPLICATION_ID, LAST_WITHOUT_ID, MIGRATIONS, TABLE_OF_OURS } from './schema.ts';
import { type Change, type Columns, type Query, query, type RowOf, type Statements, type Value } from './statements.ts';

/** Milliseconds that another program may go on writing. */
const PATIENCE = 5000;

/** Before any schema: the tables that SQLite itself has. */
const IDENTITY = query(
  { id: 'integer', version: 'integer', tables: 'integer' },
  `SELECT application_id AS id, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
   FROM pragma_application_id, pragma_user_version`,
);
const TABLE_CALLED = query({ name: 'text?' }, 'SELECT name FROM sqlite_schema WHERE name = ?');

/** By SQLite's primary result code: https://www.sqlite.org/rescode.html */
const ADVICE: Record<number, string | undefined> = {
  5: 'Another sohr-reader is writing. Try again when it is done.',
  8: 'Name another file with --archive, or change the permissions of this one with chmod.',
  10: 'Check the disk, or name a file on another one with --archive.',
  11: 'Name another file with --archive, or move this one away: it is then made anew.',
  13: 'Make room on the disk, or name a file on another one with --archive.',
};

/** An open archive. Statements are prepared once and kept. */
export class Archive implements Statements {
  readonly file: string;
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  /**
   * @param file a path, made with its folders where it does not exist yet, or `:memory:` for a throw-away archive
   * @param readOnly of this program's own: nothing is made, and no schema brought up to date
   * @throws UserError when the file cannot be opened, is no archive, or was written by a newer program
   */
  constructor(file: string, { readOnly = false } = {}) {
    this.file = file;
    try {
      if (file !== ':memory:' && !readOnly) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      this.database = new DatabaseSync(file, { timeout: PATIENCE, readOnly });
      if (readOnly) return;
      this.refuseOthers();
      this.database.exec(
        'PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON',
      );
    } catch (cause) {
      throw new UserError(
        `${file} cannot be opened as an archive: ${(cause as Error).message}`,
        'Name another file with --archive, or move this one away: it is then made anew.',
        { cause },
      );
    }
    this.migrate();
  }

  all<Shape extends Columns>({ sql }: Query<Shape>, ...values: Value[]): RowOf<Shape>[] {
    return this.attempt(() => this.prepare(sql).all(...values) as RowOf<Shape>[]);
  }

  get<Shape extends Columns>({ sql }: Query<Shape>, ...values: Value[]): RowOf<Shape> | undefined {
    return this.attempt(() => this.prepare(sql).get(...values) as RowOf<Shape> | undefined);
  }

  run({ sql }: Change, ...values: Value[]): { changes: number; number: number } {
    const { changes, lastInsertRowid } = this.attempt(() => this.prepare(sql).run(...values));
    return { changes: Number(changes), number: Number(lastInsertRowid) };
  }

  /** All of it, or nothing. One within another is a part of the outer one. */
  transaction<Result>(work: () => Result): Result {
    if (this.database.isTransaction) return work();
    this.attempt(() => this.database.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      this.attempt(() => this.database.exec('COMMIT'));
      return result;
    } catch (error) {
      // A full disk has taken it back already.
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.database.close();
  }

  /** What is wrong with the file or the disk is the reader's to mend; a wrong statement is ours. */
  private attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      const { errcode = 0, message } = cause as Error & { errcode?: number };
      const advice = ADVICE[errcode & 0xff];
      if (!advice) throw cause;
      throw new UserError(`${this.file}: ${message}`, advice, { cause });
    }
  }

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  /** Before anything is written: the database of another program stays as it is. */
  private refuseOthers(): void {
    const { id, version, tables } = this.get(IDENTITY)!;
    const isNew = id === 0 && version === 0 && tables === 0;
    if (isNew || id === APPLICATION_ID || this.isFromBeforeIds(id, version)) return;
    throw new Error('it belongs to another program');
  }

  private isFromBeforeIds(id: number, version: number): boolean {
    return (
      id === 0 && version >= 1 && version <= LAST_WITHOUT_ID && this.get(TABLE_CALLED, TABLE_OF_OURS) !== undefined
    );
  }

  private migrate(): void {
    const version = () => this.get(IDENTITY)!.version;
    if (version() === MIGRATIONS.length) return;
    if (version() > MIGRATIONS.length) {
      throw new UserError(
        `${this.file} was written by a newer sohr-reader (schema ${version()}, this one knows ${MIGRATIONS.length})`,
        'Update sohr-reader, or name another file with --archive.',
      );
    }
    this.transaction(() => {
      const seen = version();
      if (seen < 0 || (seen === 0 && this.get(IDENTITY)!.tables > 0)) {
        const advice = 'Name another file with --archive, or move this one away: it is then made anew.';
        throw new UserError(`${this.file} says that it has schema ${seen}, which no sohr-reader writes`, advice);
      }
      for (const migration of MIGRATIONS.slice(seen)) {
        if (typeof migration === 'string') this.database.exec(migration);
        else migration(this);
      }
      this.database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    });
  }
}
