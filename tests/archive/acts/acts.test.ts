// The log of acts: what follows from it, that it is never changed, and that what was done can be taken back and rebuilt.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Act, hashOfAct } from '../../../src/archive/acts/act.ts';
import { addAct, readActs } from '../../../src/archive/acts/log.ts';
import { rebuild, undo, undoCorrection } from '../../../src/archive/acts/project.ts';
import { standing, stateOf, undoable } from '../../../src/archive/acts/state.ts';
import { Archive } from '../../../src/archive/archive.ts';
import { addCorrection } from '../../../src/archive/names/correct-names.ts';
import { readCorrections } from '../../../src/archive/names/corrections.ts';
import { countNames } from '../../../src/archive/names/counts.ts';
import { rowsByDate } from '../../../src/archive/reports/read-reports.ts';
import { MIGRATIONS } from '../../../src/archive/schema.ts';
import { setMark } from '../../../src/archive/state/marks.ts';
import { forgetSearch, readSearches, saveSearch } from '../../../src/archive/state/searches.ts';
import type { Correction } from '../../../src/entities/corrections.ts';
import { runs } from '../../runs.ts';
import { archiveOf } from '../make-report.ts';
import { allRows, runSql } from '../sql.ts';

const BODIES = [
  { id: 'one', body: 'Qamishli and Deir Ezzor, the SDF.' },
  { id: 'two', body: 'Russian helicopters over Qamishli.' },
  { id: 'three', body: 'Josh Earnest spoke of Deir ez-Zor.' },
];
const HIDE: Correction = { kind: 'hide', surface: 'Qamishli', entity: 'gn:qamishli' };
const ADD: Correction = { kind: 'add', surface: 'spoke', to: { id: 'own:org:x', type: 'org', name: 'X' } };

/** All that follows from the log, as it is seen. */
const seen = (archive: Archive) => ({
  stars: rowsByDate(archive, 0, 9).filter(({ starred }) => starred),
  corrections: readCorrections(archive),
  searches: readSearches(archive),
  names: countNames(archive, undefined).map(({ entity, reports, mentions }) => [entity.id, reports, mentions]),
  found: allRows(archive, "SELECT rowid FROM words WHERE words MATCH 'spoke'"),
});

test('each act has who, when and what, and nothing happens without one', () => {
  const archive = archiveOf(BODIES);
  setMark(archive, 1, 'starred', true);
  setMark(archive, 1, 'starred', true);
  setMark(archive, 1, 'read', true);
  saveSearch(archive, { name: 'north', query: 'gov:aleppo' });
  saveSearch(archive, { name: 'north', query: 'gov:aleppo' });
  addCorrection(archive, { ...HIDE, only: { report: 'two', start: 40 } });
  forgetSearch(archive, 'north');
  forgetSearch(archive, 'north');
  setMark(archive, 1, 'starred', false);
  const acts = readActs(archive);
  expect(acts.map(({ kind, report, payload, words }) => [kind, report, payload, words])).toEqual([
    ['star', 'one', { value: true }, undefined],
    ['search', undefined, { name: 'north', query: 'gov:aleppo' }, undefined],
    [
      'correct',
      'two',
      { correction: { ...HIDE, only: { report: 'two', start: 40 } } },
      { start: 40, end: 48, quotation: 'Qamishli' },
    ],
    ['search', undefined, { name: 'north', query: null }, undefined],
    ['star', 'one', { value: false }, undefined],
  ]);
  expect(new Set(acts.map(({ id }) => id)).size).toBe(5);
  for (const [index, { time }] of acts.entries()) expect(time).toBeGreaterThanOrEqual(acts[index - 1]?.time ?? 0);
  const hashes = allRows<{ hash: Uint8Array }>(archive, 'SELECT hash FROM acts ORDER BY number');
  expect(hashes.map(({ hash }) => Buffer.from(hash))).toEqual(acts.map((act) => hashOfAct(act)));
});

test.each([
  ["UPDATE acts SET author = 'somebody'"],
  ['UPDATE acts SET payload = NULL'],
  ["UPDATE acts SET payload = '{}'"],
  ['DELETE FROM acts'],
  [
    "INSERT OR REPLACE INTO acts SELECT number, id, time, 'somebody', kind, report, edition, words, payload, hash FROM acts",
  ],
  ['REPLACE INTO acts SELECT 77, id, time, author, kind, report, edition, words, payload, hash FROM acts'],
])('it is refused: %s', (sql) => {
  const archive = archiveOf(BODIES);
  setMark(archive, 1, 'starred', true);
  const before = readActs(archive);
  expect(() => runSql(archive, sql)).toThrow('an act is never');
  expect(readActs(archive)).toEqual(before);
});

describe('undo', () => {
  test('takes back the last one, and then the one before; an undoing can be undone', () => {
    const archive = archiveOf(BODIES);
    const states = [seen(archive)];
    const done = (act: () => unknown) => {
      act();
      states.push(seen(archive));
    };
    done(() => setMark(archive, 1, 'starred', true));
    done(() => saveSearch(archive, { name: 'a', query: 'one' }));
    done(() => saveSearch(archive, { name: 'a', query: 'two' }));
    done(() => addCorrection(archive, HIDE));
    done(() => addCorrection(archive, ADD));
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(6);
    for (const state of states.slice(0, -1).reverse()) {
      expect(undo(archive)).toBeDefined();
      expect(seen(archive)).toEqual(state);
    }
    expect(undo(archive)).toBeUndefined();
    const undoing = readActs(archive).at(-1)!;
    expect(undo(archive, undoing.id)?.id).toBe(undoing.id);
    expect(seen(archive)).toEqual(states[1]);
  });

  test('one in the middle leaves the later ones', () => {
    const archive = archiveOf(BODIES);
    addCorrection(archive, HIDE);
    const [hidden] = readActs(archive);
    addCorrection(archive, ADD);
    undo(archive, hidden!.id);
    expect(readCorrections(archive)).toEqual([ADD]);
    expect(() => undo(archive, hidden!.id)).toThrow('cannot be taken back');
    expect(undoCorrection(archive)).toEqual(ADD);
    expect(undoCorrection(archive)).toBeUndefined();
  });
});

test('what is rebuilt from the log is what was there', () => {
  const OF_ALL = fc.array(
    fc.oneof(
      fc.tuple(fc.constant('star' as const), fc.integer({ min: 1, max: 3 }), fc.boolean()),
      fc.tuple(fc.constant('save' as const), fc.constantFrom('a', 'b'), fc.constantFrom('one', 'two')),
      fc.tuple(fc.constant('forget' as const), fc.constantFrom('a', 'b')),
      fc.tuple(fc.constant('correct' as const), fc.constantFrom(HIDE, ADD)),
      fc.tuple(fc.constant('undo' as const), fc.nat(20)),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(OF_ALL, (all) => {
      const archive = archiveOf(BODIES);
      for (const one of all) {
        if (one[0] === 'star') setMark(archive, one[1], 'starred', one[2]);
        else if (one[0] === 'save') saveSearch(archive, { name: one[1], query: one[2] });
        else if (one[0] === 'forget') forgetSearch(archive, one[1]);
        else if (one[0] === 'correct') addCorrection(archive, one[1]);
        else {
          const able = standing(readActs(archive));
          if (able.length > 0) undo(archive, able[one[1] % able.length]!.id);
        }
      }
      const before = seen(archive);
      const { stars, corrections, searches } = stateOf(readActs(archive));
      expect([...stars].sort()).toEqual(before.stars.map(({ id }) => id).sort());
      expect(corrections.map(({ correction }) => correction)).toEqual(before.corrections);
      expect([...searches].sort()).toEqual(before.searches.map(({ name, query }) => [name, query]));
      // As if the tables had been lost, or somebody had written into them.
      for (const sql of ['DELETE FROM searches', 'DELETE FROM corrections', 'UPDATE marks SET starred = 1 - starred']) {
        runSql(archive, sql);
      }
      rebuild(archive);
      expect(seen(archive)).toEqual(before);
      archive.close();
    }),
    { numRuns: runs(100) },
  );
});

test('an archive from before the log begins it with what was there, by nobody known', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'old.sqlite');
  const old = new DatabaseSync(file);
  const log = MIGRATIONS.findIndex((one) => typeof one === 'string' && one.includes('CREATE TABLE acts'));
  for (const migration of MIGRATIONS.slice(0, log)) if (typeof migration === 'string') old.exec(migration);
  old.exec(`PRAGMA user_version = ${log}`);
  old.exec(`
    INSERT INTO reports (number, id, origin, hash, title, date, date_inferred, governorates, attribution, word_count)
    VALUES (7, 'old', 'old.md', 'hash', 'Old title', '2014-11', 1, '[]', '[]', 2);
    INSERT INTO marks (report, starred, read) VALUES (7, 1, 1);
    INSERT INTO corrections (number, correction) VALUES (3, '${JSON.stringify(HIDE)}'), (9, '${JSON.stringify(ADD)}');
    INSERT INTO searches VALUES ('north', 'gov:aleppo')`);
  old.close();
  const archive = new Archive(file);
  expect(readActs(archive).map(({ kind, author }) => [kind, author])).toEqual([
    ['correct', ''],
    ['correct', ''],
    ['star', ''],
    ['search', ''],
  ]);
  expect(readCorrections(archive)).toEqual([HIDE, ADD]);
  expect(rowsByDate(archive, 0, 9)).toMatchObject([{ id: 'old', starred: true, read: true }]);
  undo(archive);
  expect(readSearches(archive)).toEqual([]);
  archive.close();
});

test('what a later program did is kept, and means nothing to this one', () => {
  const archive = archiveOf(BODIES);
  addAct(archive, { kind: 'unheard-of' as Act['kind'] as 'star', report: 'one', payload: { text: 'Check this.' } });
  expect(undoable(readActs(archive))).toEqual([]);
  expect(readActs(archive)).toMatchObject([{ kind: 'unheard-of', payload: { text: 'Check this.' } }]);
  expect(stateOf(readActs(archive))).toEqual(stateOf([]));
});
