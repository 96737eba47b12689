// A file name in; an open archive, with the newest schema, out. The only module that opens a database.
import { closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { UserError } from '../base/user-error.ts';
import { explainArchiveFailure } from './archive-failure.ts';
import { MEMORY, OWNER_ONLY, openDatabase } from './open-database.ts';
import { APPLICATION_ID, LAST_WITHOUT_ID, MIGRATIONS, TABLE_OF_OURS } from './schema.ts';
import { type Change, type Columns, type Query, query, type RowOf, type Statements, type Value } from './statements.ts';

/** Before any schema: the tables that SQLite itself has. */
const IDENTITY = query(
  { id: 'integer', version: 'integer', tables: 'integer' },
  `SELECT application_id AS id, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
   FROM pragma_application_id, pragma_user_version`,
);
const TABLE_CALLED = query({ name: 'text?' }, 'SELECT name FROM sqlite_schema WHERE name = ?');

const SETTINGS =
  'PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON';

/** An open archive. Statements are prepared once and kept. */
export class Archive implements Statements {
  readonly file: string;
  /** It may be read, and not written. */
  readonly isReadOnly: boolean;
  private readonly database: DatabaseSync;
  private readonly opened: string;
  private readonly statements = new Map<string, StatementSync>();

  /**
   * @param file a path, made with its folders where it does not exist yet, or `:memory:` for a throw-away archive
   * @param readOnly of this program's own: nothing is made, and no schema brought up to date
   * @throws UserError when the file cannot be opened, is no archive, or was written by a newer program, or by an older
   *   one where it may not be brought up to date
   */
  constructor(file: string, { readOnly = false } = {}) {
    this.file = file;
    const about = `${file} cannot be opened as an archive`;
    try {
      const { database, isReadOnly } = openDatabase(file, readOnly);
      this.database = database;
      this.isReadOnly = isReadOnly;
      this.opened = idOf(file);
      // The triggers and views of an archive from elsewhere may use nothing but plain functions.
      this.database.exec('PRAGMA trusted_schema = OFF');
      if (readOnly) return;
      this.refuseOthers();
      if (!isReadOnly) this.database.exec(SETTINGS);
    } catch (cause) {
      throw explainArchiveFailure(file, about, cause) ?? cause;
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
    if (!this.database.isTransaction) this.refuseLost();
    return { changes: Number(changes), number: Number(lastInsertRowid) };
  }

  /** All of it, or nothing. One within another is a part of the outer one. */
  transaction<Result>(work: () => Result): Result {
    if (this.database.isTransaction) return work();
    this.attempt(() => this.database.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      this.attempt(() => this.database.exec('COMMIT'));
      this.refuseLost();
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
      throw explainArchiveFailure(this.file, this.file, cause) ?? cause;
    }
  }

  /** What is written into a file that has been taken away is written nowhere, and SQLite does not look. */
  private refuseLost(): void {
    if (idOf(this.file) === this.opened) return;
    throw new UserError(
      `${this.file} was deleted or replaced while it was open`,
      'Nothing more is kept in it. Start again, and look at what is there.',
    );
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
    // Not by get(): what goes wrong here is said as what opening it is about.
    const { id, version, tables } = this.prepare(IDENTITY.sql).get() as RowOf<typeof IDENTITY.columns>;
    const isNew = id === 0 && version === 0 && tables === 0;
    if (isNew || id === APPLICATION_ID || this.isFromBeforeIds(id, version)) return;
    const advice = 'Name another file with --archive.';
    throw new UserError(`${this.file} cannot be opened as an archive: it belongs to another program`, advice);
  }

  private isFromBeforeIds(id: number, version: number): boolean {
    return (
      id === 0 && version >= 1 && version <= LAST_WITHOUT_ID && this.get(TABLE_CALLED, TABLE_OF_OURS) !== undefined
    );
  }

  /** As it was before it is brought up to date, beside it, until it is brought up to date again. */
  private backUp(version: number): void {
    const backup = `${this.file}.backup`;
    const copy = `${backup}.${process.pid}.new`;
    try {
      rmSync(copy, { force: true });
      closeSync(openSync(copy, 'wx', OWNER_ONLY));
      this.database.prepare('VACUUM INTO ?').run(copy);
      // Else another program has brought it up to date meanwhile, and has a copy of how it was.
      if (this.get(IDENTITY)!.version === version) renameSync(copy, backup);
      else rmSync(copy);
    } catch (cause) {
      rmSync(copy, { force: true });
      const about = `${this.file} could not be copied before it is brought up to date from schema ${version}`;
      throw explainArchiveFailure(this.file, about, cause) ?? cause;
    }
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
    if (this.isReadOnly) {
      throw new UserError(
        `${this.file} was written by an older sohr-reader, and may not be written to bring it up to date`,
        'Copy it to where you may write, and name the copy with --archive.',
      );
    }
    const known = version();
    if (known > 0) this.backUp(known);
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

/** Of the file that stands under a name now; a throw-away archive has none. */
function idOf(file: string): string {
  if (file === MEMORY) return MEMORY;
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : '';
}
