// Every statement of the program against the real tables: it can be prepared, and what it answers is what stands beside
// it. Each is given values of the archive until it answers something.
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCheck } from '../../src/archive/checks/checks.ts';
import { addCorrection } from '../../src/archive/names/correct-names.ts';
import { addNote } from '../../src/archive/notes/notes.ts';
import { setTag } from '../../src/archive/notes/tags.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { contentKey } from '../../src/archive/reports/content-key.ts';
import { sourceId } from '../../src/archive/reports/identity.ts';
import { numberOfId } from '../../src/archive/reports/read-reports.ts';
import { removeReports } from '../../src/archive/reports/remove-reports.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { saveSearch } from '../../src/archive/state/searches.ts';
import { readSetting } from '../../src/archive/state/settings.ts';
import { markGone, writeSyncItem, writeSyncSource } from '../../src/archive/state/sync-state.ts';
import { CHANGES, type Columns, QUERIES, type Value } from '../../src/archive/statements.ts';
import { archiveOf, makeReport, namer } from './make-report.ts';
import { allRows, runSql } from './sql.ts';

const folder = mkdtempSync(join(tmpdir(), 'statements-'));
let database: DatabaseSync;
let values: Value[];
let ordinary: Set<string>;

const UNDATED = { id: 'undated', body: 'Helicopters' };

/** What statements with many values are asked with: all of these in all orders. */
const FEW: Value[] = [1, 2, 0, '', 'zzz', null, 'item', 'qamishli', contentKey(makeReport(UNDATED)), '[]'];

/** Whatever a statement may be asked with stands in some column of an archive that holds something of everything. */
beforeAll(async () => {
  const file = join(folder, 'archive.sqlite');
  const archive = archiveOf(
    [
      {
        id: 'one',
        date: '2014-11-03',
        kind: 'siege',
        governorates: ['Homs'],
        attribution: ['SOHR'],
        body: 'Qamishli, 1,592',
      },
      { id: 'two', date: '2015', origin: 'https://site.example/2', body: 'Qamishli airport, Abu Rasin' },
      UNDATED,
      { id: 'three', origin: 'https://site.example/3' },
    ],
    file,
  );
  const feed = { from: 'feed.xml', hash: contentKey(makeReport(UNDATED)) };
  for (const body of ['Before', 'After']) addReport(archive, makeReport({ id: 'edited', body }), namer, feed);
  addReport(archive, makeReport({ id: 'removed', origin: 'https://site.example/removed' }), namer);
  runSql(archive, 'UPDATE reports SET source_id = ? WHERE id = ?', sourceId({ kind: 'guid', of: 'h' }, 'r'), 'removed');
  removeReports(archive, [numberOfId(archive, 'removed')!]);
  const source = writeSyncSource(archive, 'https://site.example/', {}, {});
  runSql(
    archive,
    'UPDATE reports SET source_id = ? WHERE number = 2',
    sourceId({ kind: 'guid', of: 'site.example' }, 'g'),
  );
  writeSyncItem(archive, source, 'item', 1, 'day');
  writeSyncItem(archive, source, 'other', 2, 'day');
  markGone(archive, source, 'other', '2026-01-01');
  setMark(archive, 1, 'starred', true);
  setMark(archive, 1, 'read', true);
  addNote(archive, { report: 'one', text: 'A note.' });
  addCheck(archive, {
    report: 'one',
    edition: '00',
    anchor: { start: 0, end: 1, exact: 'Q', prefix: '', suffix: '' },
    sentence: 'Qamishli',
    verdict: 'accepted',
    found: { min: 1, max: 1, effect: 'killed', class: 'unknown', claimant: null },
  });
  setTag(archive, 'one', 'tag', true);
  saveSearch(archive, { name: 'saved', query: 'query' });
  addCorrection(archive, { kind: 'add', surface: 'Helicopters', to: { id: 'own:x', type: 'org', name: 'X' } });
  expect(readSetting(archive, 'revision')).toBeDefined();
  const tables = allRows<{ name: string }>(
    archive,
    "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE TABLE%' AND name NOT LIKE 'words_%' AND name NOT LIKE 'vocabulary_%'",
  );
  ordinary = new Set(tables.map(({ name }) => name));
  const held = new Set<Value>(['', 'zzz', 0, 100, -1, '[1,2,3]', '"abo"', 'vocabulary_words']);
  for (const { name } of [...tables, { name: 'vocabulary_words' }])
    for (const row of allRows<Record<string, Value>>(archive, `SELECT * FROM ${name} LIMIT 9`))
      for (const value of Object.values(row)) held.add(value);
  values = [...held];
  archive.close();
  database = new DatabaseSync(file);
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

// All modules that may hold one, so that none is forgotten.
await Promise.all(globSync('src/archive/**/*.ts').map((file) => import(resolve(file))));

const TYPES: Record<string, string> = { INTEGER: 'integer', REAL: 'real', TEXT: 'text', BLOB: 'blob' };

/** What is wrong with what a query says of its columns, as far as the schema knows: expressions have no type there. */
function wrongColumns(statement: StatementSync, columns: Columns): string[] {
  const there = statement.columns();
  const names = there.map(({ name }) => name).sort();
  const wrong = names.join() === Object.keys(columns).sort().join() ? [] : [`it answers ${names}`];
  for (const { name, type, table, column } of there) {
    const said = columns[name]?.replace('?', '');
    if (type && said !== TYPES[type]) wrong.push(`${name} is ${type}`);
    // Of virtual tables nothing is known.
    if (!table || !column || !ordinary.has(table)) continue;
    const info = database
      .prepare('SELECT "notnull" OR pk > 0 AS held FROM pragma_table_info(?) WHERE name = ?')
      .get(table, column);
    if (info?.held === 0 && !columns[name]?.endsWith('?')) wrong.push(`${name} may be null`);
  }
  return wrong;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (value instanceof Uint8Array) return 'blob';
  return typeof value === 'string' ? 'text' : Number.isInteger(value) ? 'integer' : 'real';
}

function wrongValues(row: Record<string, unknown>, columns: Columns): string[] {
  return Object.entries(row).flatMap(([name, value]) => {
    const type = typeOf(value);
    const said = columns[name];
    const fits = said?.replace('?', '') === type || (said?.endsWith('?') && type === 'null');
    return fits || !said ? [] : [`${name} holds ${type}`];
  });
}

function* asked(count: number, pool = count > 2 ? FEW : values): Generator<Value[]> {
  if (count === 0) return yield [];
  for (const rest of asked(count - 1, pool)) yield* pool.map((value) => [...rest, value]);
}

/** Rows that it answers to values of the archive. */
function answers(statement: StatementSync, sql: string): Record<string, unknown>[] {
  const all: Record<string, unknown>[] = [];
  let tries = 0;
  for (const parameters of asked(sql.split('?').length - 1)) {
    if (tries++ > FEW.length ** 5 || all.length > 50) break;
    try {
      all.push(...(statement.all(...parameters) as Record<string, unknown>[]));
    } catch {
      // Not every text is an expression of FTS5, nor every number a text.
    }
  }
  return all;
}

describe('queries', () => {
  test('there are those of all rooms', () => expect(QUERIES.length).toBeGreaterThan(50));

  test.each(QUERIES.map(({ sql, columns }) => [sql.replaceAll(/\s+/g, ' '), sql, columns] as const))(
    '%s',
    (_, sql, columns) => {
      const statement = database.prepare(sql);
      const rows = answers(statement, sql);
      expect([...wrongColumns(statement, columns), ...rows.flatMap((row) => wrongValues(row, columns))]).toEqual([]);
      expect(rows.length, 'nothing is answered').toBeGreaterThan(0);
    },
  );
});

test.each(CHANGES.map(({ sql }) => [sql.replaceAll(/\s+/g, ' '), sql]))('%s', (_, sql) => {
  database.prepare(sql!);
});

describe('what this would notice', () => {
  const wrong = (sql: string, columns: Columns) => {
    const statement = database.prepare(sql);
    return [
      ...wrongColumns(statement, columns),
      ...answers(statement, sql).flatMap((row) => wrongValues(row, columns)),
    ];
  };
  test.each<[string, string, Columns]>([
    ['another type', 'SELECT title FROM reports', { title: 'integer' }],
    ['what may be null', 'SELECT kind FROM reports', { kind: 'text' }],
    ['another name', 'SELECT title FROM reports', { name: 'text' }],
    ['one column too many', 'SELECT id, title FROM reports', { id: 'text' }],
    ['the type of an expression', 'SELECT count(*) AS count FROM reports', { count: 'text' }],
    ['an expression that may be null', 'SELECT max(date) AS last FROM reports WHERE id = ?', { last: 'text' }],
  ])('%s', (_, sql, columns) => expect(wrong(sql, columns)).not.toEqual([]));

  test('a column that there is none of', () => {
    expect(() => database.prepare('SELECT headline FROM reports')).toThrow('no such column');
  });
});
