// What becomes of the archive's file around the program: who may read it, how it was before it was brought up to date, and
// that it is there no more.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { countReports } from '../../src/archive/reports/read-reports.ts';
import { MIGRATIONS } from '../../src/archive/schema.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { press, startSession } from '../ui/session.ts';
import { archiveOf, makeReport, namer } from './make-report.ts';
import { allRows } from './sql.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-'));
  file = join(folder, 'archive.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const REPORTS = [{ id: 'one', title: 'One', body: 'Qamishli.' }];

/** As the first schema had it. */
function old(): void {
  const database = new DatabaseSync(file);
  database.exec(`${MIGRATIONS[0]!}; PRAGMA user_version = 1; PRAGMA journal_mode = WAL`);
  database.exec(`INSERT INTO reports (id, origin, hash, title, date, date_inferred, governorates, attribution, word_count)
    VALUES ('one', 'one.md', 'hash', 'One', '', 0, '[]', '[]', 2)`);
  database.close();
}

test('a new archive, and all that stands beside it, is its owner’s alone', () => {
  const archive = archiveOf(REPORTS, file);
  expect(readdirSync(folder).length).toBeGreaterThan(1);
  for (const name of readdirSync(folder)) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  archive.close();
});

test('one that is brought up to date is kept beside it as it was', () => {
  old();
  new Archive(file).close();
  const backup = new DatabaseSync(`${file}.backup`);
  expect(backup.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  expect(backup.prepare('SELECT id FROM reports').all()).toEqual([{ id: 'one' }]);
  backup.close();
  expect(statSync(`${file}.backup`).mode & 0o077).toBe(0);
  rmSync(`${file}.backup`);
  new Archive(file).close();
  expect(readdirSync(folder)).toEqual(['archive.sqlite']);
});

test('where it could not be kept it is not brought up to date', () => {
  old();
  mkdirSync(`${file}.backup`);
  expect(() => new Archive(file)).toThrow(/could not be copied before it is brought up to date from schema 1/);
  const after = new DatabaseSync(file);
  expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  after.close();
  expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test.each<[string, () => void]>([
  ['deleted', () => rmSync(file)],
  ['moved away', () => renameSync(file, `${file}.elsewhere`)],
  [
    'replaced',
    () => {
      copyFileSync(file, `${file}.other`);
      renameSync(`${file}.other`, file);
    },
  ],
])('%s while it is open, nothing is said to be kept', (_, change) => {
  const archive = archiveOf(REPORTS, file);
  const session = startSession(archive);
  setMark(archive, 1, 'read', true);
  change();
  expect(() => setMark(archive, 1, 'starred', true)).toThrow(/was deleted or replaced while it was open/);
  expect(() => addReport(archive, makeReport({ id: 'two', body: 'x' }), namer)).toThrow(/deleted or replaced/);
  expect(press(session, 's').message).toContain('Not kept yet');
  expect(session.finish().map(({ advice }) => advice)).toEqual([expect.stringContaining('deleted or replaced')]);
  archive.close();
});

test('an archive that may only be read keeps nothing, and says so of what was asked for alone', () => {
  archiveOf(REPORTS, file).close();
  const archive = new Archive(file, { readOnly: true });
  const session = startSession(archive);
  expect(press(session, 'l').message).toBeUndefined();
  expect(session.finish()).toEqual([]);
  expect(press(session, 's').message).toContain('Not kept yet');
  expect(session.finish()).toHaveLength(1);
  archive.close();
});

test('the triggers of an archive from elsewhere do no more than change it', () => {
  archiveOf(REPORTS, file).close();
  const database = new DatabaseSync(file);
  database.exec(`CREATE TRIGGER foreign_one AFTER INSERT ON marks BEGIN
    INSERT INTO settings SELECT 'read', hex(fts5_source_id()) || count(*) FROM pragma_database_list; END`);
  database.close();
  const archive = new Archive(file);
  expect(() => setMark(archive, 1, 'read', true)).toThrow(/unsafe use/);
  expect(allRows(archive, 'SELECT * FROM marks')).toEqual([]);
  expect(countReports(archive)).toBe(1);
  archive.close();
});
