// A check finds whatever is not as it was written; a repair makes anew what follows from what is whole.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import { checkArchive } from '../../../src/archive/check/check.ts';
import { repairArchive } from '../../../src/archive/check/repair.ts';
import { addCorrection } from '../../../src/archive/names/correct-names.ts';
import { countNames } from '../../../src/archive/names/counts.ts';
import { addReport, updateVocabulary } from '../../../src/archive/reports/add-reports.ts';
import { removeReports } from '../../../src/archive/reports/remove-reports.ts';
import { readStored } from '../../../src/archive/reports/stored-report.ts';
import { setMark } from '../../../src/archive/state/marks.ts';
import { saveSearch } from '../../../src/archive/state/searches.ts';
import { makeReport, namer, type Words } from '../make-report.ts';
import { allRows, oneRow, runSql } from '../sql.ts';

const BODY = 'people were killed in Qamishli by Russian helicopters, SOHR said.';

function filled(file = ':memory:'): Archive {
  const archive = new Archive(file);
  const add = (words: Words, at: number) =>
    addReport(archive, makeReport(words), namer, { at, hash: Buffer.alloc(32, at), from: 'feed.xml' });
  for (const [at, toll] of [41, 49, 92].entries()) {
    add(
      { id: 'toll', origin: 'https://a.example/toll', body: `${toll} ${BODY}`, date: '2016-03-01', kind: 'siege' },
      at,
    );
  }
  add({ id: 'other', body: 'Deir Ezzor and the SDF.', governorates: ['Homs'], attribution: ['SOHR'] }, 5);
  add({ id: 'gone', body: 'Of Qamishli, and removed.' }, 6);
  updateVocabulary(archive);
  setMark(archive, 1, 'starred', true);
  saveSearch(archive, { name: 'north', query: 'gov:aleppo' });
  addCorrection(archive, { kind: 'hide', surface: 'SDF', entity: 'group:sdf' });
  removeReports(archive, [3]);
  return archive;
}

const faults = (archive: Archive) => [...checkArchive(archive, namer.version)].flat();

test('what nobody touched is sound', () => {
  expect(faults(filled())).toEqual([]);
  expect(faults(new Archive(':memory:'))).toEqual([]);
});

describe('one flipped byte is found, wherever it is', () => {
  const columns = [
    ...['packed', 'text_hash', 'source_hash', 'seal'].map((column) => ['texts', column, 'number = 1'] as const),
    ...['delta', 'text_hash', 'source_hash', 'seal'].map((column) => ['editions', column, 'number = 1'] as const),
    ['editions', 'delta', 'number = 2'] as const,
  ];
  test.each(columns)('%s.%s where %s', (table, column, where) => {
    const archive = filled();
    const { bytes } = oneRow<{ bytes: Uint8Array }>(archive, `SELECT ${column} AS bytes FROM ${table} WHERE ${where}`)!;
    expect(bytes.length).toBeGreaterThan(7);
    const set = `UPDATE ${table} SET ${column} = ? WHERE ${where}`;
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Uint8Array.from(bytes);
      flipped[at]! ^= 1 << (at % 8);
      runSql(archive, set, flipped);
      expect([at, faults(archive).filter(({ of, report }) => of === 'text' || report === 'toll')]).toEqual([
        at,
        expect.arrayContaining([expect.objectContaining({ report: 'toll' })]),
      ]);
    }
    runSql(archive, set, bytes);
    expect(faults(archive)).toEqual([]);
  });
});

test.each<[string, string, string]>([
  ['when it came', 'UPDATE texts SET fetched = fetched + 1 WHERE number = 1', 'how it came'],
  ['when an edition came', 'UPDATE editions SET fetched = 77 WHERE number = 1', 'edition 1 has changed'],
  ['where an edition stood', "UPDATE editions SET origin = 'x' WHERE number = 1", 'edition 1 has changed'],
  ['an edition that is missing', 'DELETE FROM editions WHERE number = 2', 'edition'],
  ['the first that is missing', 'DELETE FROM editions WHERE number = 1', 'missing'],
  ['a title', "UPDATE reports SET title = 'Another' WHERE number = 1", 'what is known of it has changed'],
  ['a date', "UPDATE reports SET date = '2016-03-02' WHERE number = 1", 'what is known of it has changed'],
  ['who says it', `UPDATE reports SET attribution = '["X"]' WHERE number = 2`, 'what is known of it has changed'],
  ['its names', "UPDATE texts SET mentions = '[]' WHERE number = 1", 'the names found in it'],
  ['no text', 'DELETE FROM texts WHERE number = 2', 'has no text'],
  ['a word of the index', 'DELETE FROM words WHERE rowid = 2', 'index of words'],
  [
    'other words there',
    "DELETE FROM words WHERE rowid = 2; INSERT INTO words (rowid, title, body, labels) VALUES (2, 'x', 'y', 'z')",
    'index of words',
  ],
  ['words of no report', "INSERT INTO words (rowid, title, body, labels) VALUES (77, 'x', 'y', 'z')", 'are not there'],
  ['the index of names', 'DELETE FROM forward_index', 'index of its names'],
  ['the counts of months', 'UPDATE months SET count = count + 1', 'a month are wrong'],
  ['a star', 'UPDATE marks SET starred = 0', 'stars are not what was done'],
  ['a saved search', 'DELETE FROM searches', 'saved searches are not what was done'],
  ['a correction', 'DELETE FROM corrections', 'corrections are not what was done'],
])('found, and repaired unless it is lost: %s', (_, sql, said) => {
  const archive = filled();
  const before = readStored(archive, 1)!;
  const names = countNames(archive, undefined);
  for (const one of sql.split('; ')) runSql(archive, one);
  const found = faults(archive);
  expect(found.map(({ what }) => what).join('\n')).toContain(said);
  repairArchive(archive, found, namer);
  const left = faults(archive);
  if (found.some(({ of }) => of === 'text')) expect(left.every(({ of }) => of === 'text' || of === 'row')).toBe(true);
  else {
    expect(left).toEqual([]);
    expect(readStored(archive, 1)).toEqual(before);
    expect(countNames(archive, undefined)).toEqual(names);
  }
});

test('a file whose tables cannot be written is not repaired, which is said, and stays as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const file = join(folder, 'archive.sqlite');
  filled(file).close();
  const database = new DatabaseSync(file, { defensive: false });
  const setColumn = (from: string, to: string) => `PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = 'reports';
    PRAGMA writable_schema = RESET;`;
  const [strict, loose] = ['date          TEXT NOT NULL', 'date          TEXT'];
  database.exec(setColumn(strict, loose));
  const { sql } = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'report_dated'").get() as {
    sql: string;
  };
  database.exec(`DROP TRIGGER report_dated; UPDATE reports SET date = NULL WHERE number = 1; ${sql};
    UPDATE texts SET packed = x'00' WHERE number = 1`);
  database.exec(setColumn(loose, strict));
  database.close();
  const archive = new Archive(file);
  const found = faults(archive);
  expect(found).toContainEqual({ of: 'file', what: 'the file: NULL value in reports.date' });
  expect(() => repairArchive(archive, found, namer)).toThrow('the archive cannot be repaired: NOT NULL constraint');
  expect(faults(archive)).toEqual(found);
  archive.close();
  rmSync(folder, { recursive: true });
});

test('an act that was changed behind the triggers is found', () => {
  const archive = filled();
  runSql(archive, 'DROP TRIGGER act_changed');
  runSql(archive, 'UPDATE acts SET payload = \'{"value":false}\' WHERE number = 1');
  expect(faults(archive).map(({ what }) => what)).toContain('act 1 of the history has changed');
});

test('a text that was damaged is written over when it comes again, and all is sound', () => {
  const archive = filled();
  runSql(archive, "UPDATE texts SET packed = x'00' WHERE number = 2");
  expect(() => readStored(archive, 2)).toThrow('the archive is damaged');
  const found = faults(archive);
  expect(found).toContainEqual({ report: 'other', of: 'text', what: 'its text cannot be read' });
  repairArchive(archive, found, namer);
  const words = { id: 'other', body: 'Deir Ezzor and the SDF.', governorates: ['Homs'], attribution: ['SOHR'] };
  expect(addReport(archive, makeReport(words), namer)).toBe('updated');
  expect(faults(archive)).toEqual([]);
});

test('its tables for comparing are gone after it', () => {
  const archive = filled();
  faults(archive);
  expect(allRows(archive, 'SELECT name FROM sqlite_temp_schema')).toEqual([]);
});
