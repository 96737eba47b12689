// The file itself: its schema, what is no archive, all or nothing, and two writers at once.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { countNames } from '../../src/archive/names/counts.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { allNewestFirst } from '../../src/archive/reports/date-order.ts';
import { sourceId } from '../../src/archive/reports/identity.ts';
import { countReports, numberOfId, rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { readStored } from '../../src/archive/reports/stored-report.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../src/archive/schema.ts';
import { readSetting, writeSetting } from '../../src/archive/state/settings.ts';
import { UserError } from '../../src/base/user-error.ts';
import { archiveOf, makeReport, namer } from './make-report.ts';
import { allRows, oneRow, runSql } from './sql.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

/** What opening the file says; fails when it can be opened. */
function refusal(file: string): UserError {
  try {
    new Archive(file).close();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error as UserError;
  }
  throw new Error(`${file} was opened`);
}

function versionOf(file: string): number {
  const database = new DatabaseSync(file);
  const { user_version: version } = database.prepare('PRAGMA user_version').get()!;
  database.close();
  return version as number;
}

describe('schema', () => {
  test('a new file gets the newest one, in folders of its own that only its owner may read', () => {
    const file = at('deep/er/new.sqlite');
    new Archive(file).close();
    expect(versionOf(file)).toBe(MIGRATIONS.length);
    expect(statSync(at('deep/er')).mode & 0o777).toBe(0o700);
  });

  test('an archive of version 1 opens with all that was in it', () => {
    const file = at('version-1.sqlite');
    const old = new DatabaseSync(file);
    old.exec(`${MIGRATIONS[0]!}; PRAGMA user_version = 1`);
    old.exec(`
      INSERT INTO reports (number, id, origin, hash, title, date, date_inferred, governorates, attribution, word_count)
      VALUES (7, 'old', 'old.md', 'hash', 'Old title', '2014-11', 1, '["Homs"]', '["SOHR"]', 2);
      INSERT INTO marks (report, starred) VALUES (7, 1);
      INSERT INTO reports (number, id, origin, address, hash, title, date, date_inferred, governorates, attribution, word_count)
      VALUES (8, 'synced', 'https://a.example/x', 'a.example/x', 'hash', 'Synced', '', 0, '[]', '[]', 1);
      INSERT INTO sync_sources VALUES (1, 'https://a.example/', '{"kind":"wordpress"}', '{}');
      INSERT INTO sync_items (source, id, report, modified) VALUES (1, '12', 8, '')`);
    old.close();
    const archive = new Archive(file);
    expect(allRows(archive, 'SELECT source_id FROM reports ORDER BY number')).toEqual([
      { source_id: null },
      { source_id: sourceId({ kind: 'post', of: 'a.example' }, '12') },
    ]);
    expect(rowsByDate(archive, 0, 9)).toMatchObject([
      { number: 7, id: 'old', date: '2014-11', dateInferred: true, governorates: ['Homs'], starred: true, read: false },
      { number: 8, id: 'synced' },
    ]);
    // And it can be written on.
    expect(addReport(archive, makeReport({ id: 'old', body: 'Of Qamishli.' }), namer)).toBe('updated');
    expect(rowsByDate(archive, 0, 9)).toMatchObject([{ number: 7, starred: true, words: 4 }, { number: 8 }]);
    archive.close();
    expect(versionOf(file)).toBe(MIGRATIONS.length);
  });

  test('one written by a newer program is refused, and says what to do', () => {
    const file = at('newer.sqlite');
    new Archive(file).close();
    const newer = new DatabaseSync(file);
    newer.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    newer.close();
    const { message, advice } = refusal(file);
    expect(message).toContain('newer sohr-reader');
    expect(advice).toContain('Update sohr-reader');
    expect(versionOf(file)).toBe(MIGRATIONS.length + 1);
  });
});

describe('what it is known by', () => {
  const change = (file: string, sql: string) => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  };
  const idOf = (file: string) => {
    const database = new DatabaseSync(file);
    const { application_id: id } = database.prepare('PRAGMA application_id').get()!;
    database.close();
    return id;
  };

  test.each([1, 2, 3, 4, 5, 6])('one of schema %i is taken for ours, and gets the number', (version) => {
    const file = at(`known-${version}.sqlite`);
    const before = MIGRATIONS.slice(0, version).filter((migration) => typeof migration === 'string');
    change(file, `${before.join(';')}; PRAGMA user_version = ${version}`);
    expect(idOf(file)).toBe(0);
    new Archive(file).close();
    expect([idOf(file), versionOf(file)]).toEqual([APPLICATION_ID, MIGRATIONS.length]);
  });

  test.each([
    [
      'another number',
      'CREATE TABLE vocabulary_words (word); PRAGMA application_id = 77; PRAGMA user_version = 1',
      'another program',
    ],
    ['our table, but no schema of ours', 'CREATE TABLE vocabulary_words (word)', 'another program'],
    [
      'our table, and a later schema without the number',
      'CREATE TABLE vocabulary_words (word); PRAGMA user_version = 7',
      'another program',
    ],
    ['another number, and nothing else', 'PRAGMA application_id = 77', 'another program'],
    ['a version, and nothing else', 'PRAGMA user_version = 3', 'another program'],
    [
      'our number, and a schema below any',
      `CREATE TABLE reports (id); PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = -3`,
      'schema -3',
    ],
    ['our number, and no schema', `CREATE TABLE reports (id); PRAGMA application_id = ${APPLICATION_ID}`, 'schema 0'],
  ])('%s', (name, sql, said) => {
    const file = at(`${name}.sqlite`);
    change(file, sql);
    const content = readFileSync(file);
    const { message, advice } = refusal(file);
    expect(message).toContain(said);
    expect(advice).toContain('--archive');
    if (said === 'another program') expect(readFileSync(file)).toEqual(content);
  });
});

describe('what is no archive', () => {
  test('a file of something else is refused with advice, and left as it is', () => {
    const file = at('notes.txt');
    const content = 'Not a database, but notes of somebody. '.repeat(200);
    writeFileSync(file, content);
    const { message, advice } = refusal(file);
    expect(message).toContain(file);
    expect(advice).toContain('--archive');
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  test('so is a folder, and a file where a folder should be', () => {
    expect(refusal(folder).advice).toContain('--archive');
    writeFileSync(at('file'), '');
    expect(refusal(at('file/archive.sqlite')).advice).toContain('--archive');
  });

  test('so is a database of another program, which keeps its tables', () => {
    const file = at('other.sqlite');
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE reports (id TEXT); INSERT INTO reports VALUES (1)');
    other.close();
    expect(refusal(file).message).toContain(file);
    const after = new DatabaseSync(file);
    expect(after.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    expect(after.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([{ name: 'reports' }]);
    after.close();
  });
});

test('a file that is broken in the middle says so when it is read', () => {
  const file = at('broken.sqlite');
  const reports = Array.from({ length: 300 }, (_, index) => ({
    id: `report-${index}`,
    body: 'Many words. '.repeat(30),
  }));
  archiveOf(reports, file).close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x5a, 100_000, bytes.length - 100_000));
  const archive = new Archive(file);
  const readAll = () => rowsByDate(archive, 0, 300).map(({ number }) => readStored(archive, number));
  expect(readAll).toThrow(UserError);
  expect(readAll).toThrow(`${file}: database disk image is malformed`);
  archive.close();
});

test('while another one writes for too long, it says so', () => {
  const file = at('busy.sqlite');
  const archive = archiveOf([{ id: 'one' }], file);
  runSql(archive, 'PRAGMA busy_timeout = 10');
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  expect(() => archive.transaction(() => writeSetting(archive, 'bundle', 'new'))).toThrow(UserError);
  other.exec('ROLLBACK');
  archive.transaction(() => writeSetting(archive, 'bundle', 'new'));
  expect(readSetting(archive, 'bundle')).toBe('new');
  archive.close();
  other.close();
});

test('settings are kept under their names', () => {
  const archive = new Archive(':memory:');
  expect(readSetting(archive, 'bundle')).toBeUndefined();
  writeSetting(archive, 'bundle', 'one');
  writeSetting(archive, 'bundle', 'two');
  expect(readSetting(archive, 'bundle')).toBe('two');
});

describe('transaction', () => {
  test('what fails leaves nothing behind, the inner ones included', () => {
    const archive = archiveOf([{ id: 'first' }]);
    const work = () =>
      archive.transaction(() => {
        addReport(archive, makeReport({ id: 'second', body: 'Qamishli' }), namer);
        archive.transaction(() => writeSetting(archive, 'bundle', 'never'));
        throw new Error('the disk is full');
      });
    expect(work).toThrow('the disk is full');
    expect(countReports(archive)).toBe(1);
    expect(readSetting(archive, 'bundle')).toBeUndefined();
    expect(allRows(archive, 'SELECT * FROM entities')).toEqual([]);
    // And the archive can be written again.
    expect(addReport(archive, makeReport({ id: 'second', body: 'Qamishli' }), namer)).toBe('added');
    expect(readStored(archive, numberOfId(archive, 'second')!)!.entities.get('gn:qamishli')?.name).toBe('Qamishli');
  });

  test('it returns what its work returns', () => {
    expect(new Archive(':memory:').transaction(() => 42)).toBe(42);
  });
});

test('one handle reads what another one wrote, while both are open', () => {
  const file = at('two-handles.sqlite');
  const one = archiveOf([{ id: 'first', date: '2020' }], file);
  const other = new Archive(file);
  expect(rowsByDate(other, 0, 9).map(({ id }) => id)).toEqual(['first']);
  addReport(one, makeReport({ id: 'second', date: '2021' }), namer);
  expect(rowsByDate(other, 0, 9).map(({ id }) => id)).toEqual(['second', 'first']);
  addReport(other, makeReport({ id: 'third', date: '2022' }), namer);
  expect(rowsByDate(one, 0, 9).map(({ id }) => id)).toEqual(['third', 'second', 'first']);
  one.close();
  other.close();
});

test('two processes write into one new archive at once', async () => {
  const file = at('two-processes.sqlite');
  const writer = `
    const { addReport, updateVocabulary } = await import('${new URL('../../src/archive/reports/add-reports.ts', import.meta.url)}');
    const { Archive } = await import('${new URL('../../src/archive/archive.ts', import.meta.url)}');
    const { makeReport, namer } = await import('${new URL('./make-report.ts', import.meta.url)}');
    const [file, name] = process.argv.slice(1);
    const archive = new Archive(file);
    for (let count = 0; count < 40; count++) {
      addReport(archive, makeReport({ id: name + count, body: 'Qamishli and ' + name }), namer);
    }
    updateVocabulary(archive);
    archive.close();`;
  const write = (name: string) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', writer, file, name], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    return new Promise<string>((resolve) => child.on('close', (code) => resolve(`${code} ${said}`)));
  };
  expect(await Promise.all([write('left'), write('right')])).toEqual(['0 ', '0 ']);
  const archive = new Archive(file);
  expect(countReports(archive)).toBe(80);
  expect(countNames(archive, undefined).map(({ reports }) => reports)).toEqual([80]);
  expect(countNames(archive, allNewestFirst(archive)).map(({ reports }) => reports)).toEqual([80]);
  expect(oneRow(archive, 'PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  archive.close();
});
