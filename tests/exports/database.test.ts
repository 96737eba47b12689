// The flat tables of an exported database: each row is what the archive knows, and offsets and hashes are of the text there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allNewestFirst } from '../../src/archive/reports/date-order.ts';
import { fillOf } from '../../src/exports/forms.ts';
import { writeNew } from '../../src/exports/new-file.ts';
import { hashOfText } from '../../src/report/citation/citation.ts';
import { samples } from './samples.ts';

let folder: string;
let database: DatabaseSync;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
  const archive = samples();
  const fill = fillOf('sqlite', archive, { numbers: allNewestFirst(archive), query: 'shells', day: '2026-11-26' });
  const file = await writeNew(join(folder, 'reports.sqlite'), fill);
  database = new DatabaseSync(file, { readOnly: true });
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const all = (query: string) => database.prepare(query).all();

test('the file is sound, and says what it is of', () => {
  expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(all('PRAGMA foreign_key_check')).toEqual([]);
  expect(all('SELECT key, value FROM about ORDER BY key').map(({ key, value }) => `${key}: ${value}`)).toEqual([
    ...['day: 2026-11-26', 'offsets: UTF-16 code units of reports.text', 'program: sohr-reader', 'query: shells'],
    'reports: 2',
  ]);
});

test('a report is a row, with all that is known of it', () => {
  const [first, second] = all('SELECT * FROM reports ORDER BY id');
  expect(first).toMatchObject({
    ...{
      id: 'first',
      title: 'Shells at Qamishli',
      date: '2014-11-03',
      date_inferred: 0,
      kind: 'strike',
      language: 'en',
    },
    ...{ governorates: '["Al-Hasakah","Homs"]', attribution: '["SOHR"]', confidence: 'medium', source: 'SOHR' },
    ...{ address: 'https://example.org/a?b=1&c=2', summary: 0, starred: 1, read: 0 },
    hash: hashOfText(String(first!.text)),
  });
  expect(second).toMatchObject({
    title: '=Formula, "quoted"',
    date: '2015',
    date_inferred: 1,
    starred: 0,
    source: null,
  });
  expect(second!.text).toContain('القامشلي');
});

test('each source is a row', () => {
  expect(all('SELECT report, number, title, publisher, date, address FROM sources').map(Object.values)).toEqual([
    ['first', 1, 'The "first" & <last>', 'SOHR', '2014-11-04', 'https://example.org/a?b=1&c=2'],
    ['first', 2, 'Without address', 'Enab Baladi', null, null],
  ]);
});

test('each mention stands where its offsets say, in its sentence', () => {
  const rows = all(`SELECT mentions.*, reports.text AS whole FROM mentions JOIN reports ON reports.id = report`);
  expect(rows).toHaveLength(13);
  for (const { whole, start, end, text, sentence } of rows) {
    expect(String(whole).slice(Number(start), Number(end))).toBe(text);
    expect(sentence).toContain(text);
  }
  expect(all(`SELECT text FROM mentions WHERE doubtful`)).toEqual([{ text: 'Abu Rasin' }]);
});

test('names are counted in this file, and places have coordinates', () => {
  expect(all(`SELECT reports, mentions, doubtful FROM names WHERE name = 'Syrian Democratic Forces'`)).toEqual([
    { reports: 2, mentions: 4, doubtful: 0 },
  ]);
  expect(
    all('SELECT name, latitude, longitude, reports, doubtful FROM places ORDER BY name').map(Object.values),
  ).toEqual([
    ['Abu Rasin', null, null, 1, 1],
    ['Qamishli', 37.05, 41.22, 2, 0],
  ]);
});

test('the texts can be searched', () => {
  expect(
    all(
      `SELECT id FROM reports_fts JOIN reports ON reports.rowid = reports_fts.rowid WHERE reports_fts MATCH 'helicopters'`,
    ),
  ).toEqual([{ id: 'first' }]);
});
