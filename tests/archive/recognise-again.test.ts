// An archive whose names an older gazetteer found is brought up to date: all reports, whoever brought them, and from
// wherever it was killed; what the reader did stays.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { undoCorrection } from '../../src/archive/acts/project.ts';
import { Archive } from '../../src/archive/archive.ts';
import { addCorrection } from '../../src/archive/names/correct-names.ts';
import { readCorrections } from '../../src/archive/names/corrections.ts';
import { countNames } from '../../src/archive/names/counts.ts';
import { recogniseAgain } from '../../src/archive/names/recognise-again.ts';
import { countOutdated, isUpToDate } from '../../src/archive/names/recognisers.ts';
import { addReport, addReports, updateVocabulary } from '../../src/archive/reports/add-reports.ts';
import { BUNDLED } from '../../src/archive/reports/origins.ts';
import { numberOfId, rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { readStored } from '../../src/archive/reports/stored-report.ts';
import { MIGRATIONS } from '../../src/archive/schema.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { writeSyncItem, writeSyncSource } from '../../src/archive/state/sync-state.ts';
import type { Correction } from '../../src/entities/corrections.ts';
import { countFacet } from '../../src/search/facets.ts';
import { find } from '../../src/search/find.ts';
import { type Known, makeNamer, makeReport, NAMES, type Words } from './make-report.ts';
import { allRows, oneRow, runSql } from './sql.ts';

const OLD: Known[] = [
  ...NAMES,
  { entity: { id: 'gn:gone', type: 'place', name: 'Inventedia' }, spellings: ['Inventedia'] },
];
/** A new village, a coordinate that moved, a new spelling, and a name that is gone. */
const NEW: Known[] = [
  ...NAMES.map((known) => {
    if (known.entity.id === 'gn:deir-ezzor') return { ...known, entity: { ...known.entity, lat: 35.5, lon: 40 } };
    return known.entity.id === 'group:sdf' ? { ...known, spellings: [...known.spellings, 'Sdefs'] } : known;
  }),
  { entity: { id: 'gn:new', type: 'place', name: 'Tell Newmade', kind: 'village' }, spellings: ['Tell Newmade'] },
];
const before = makeNamer(OLD, 'A');
const after = makeNamer(NEW, 'B');

const BODY = 'Sdefs and SDF near Tell Newmade, Deir Ezzor and Inventedia. Russia said so, and Josh Earnest.';
const REPORTS: Words[] = [
  { id: 'imported', date: '2020-01-01', body: BODY },
  { id: 'synced', date: '2021', origin: 'https://site.example/1', body: BODY },
  { id: 'bundled', date: '2022', origin: `${BUNDLED}bundled.md`, body: BODY },
  ...Array.from({ length: 60 }, (_, index) => ({ id: `more-${index}`, body: index % 3 ? BODY : 'No name.' })),
];
const CORRECTIONS: Correction[] = [
  { kind: 'hide', surface: 'Russia', entity: 'state:russia' },
  {
    kind: 'link',
    surface: 'Josh Earnest',
    entity: 'person:josh',
    to: { id: 'own:person:j', type: 'person', name: 'J' },
  },
  {
    kind: 'merge',
    entity: 'group:sdf',
    to: { id: 'gn:deir-ezzor', type: 'place', name: 'Deir ez-Zor', lat: 1, lon: 2 },
  },
  { kind: 'add', surface: 'said so', to: { id: 'own:org:so', type: 'org', name: 'So' } },
];

function fileHere(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recognise-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'archive.sqlite');
}

function makeArchive(namer: typeof before, file = ':memory:'): Archive {
  const archive = new Archive(file);
  addReports(archive, namer, (add) => {
    for (const report of REPORTS) add(makeReport(report));
  });
  updateVocabulary(archive);
  const source = writeSyncSource(archive, 'https://site.example/', {}, {});
  writeSyncItem(archive, source, '1', numberOfId(archive, 'synced')!, 'day');
  setMark(archive, numberOfId(archive, 'imported')!, 'starred', true);
  for (const correction of CORRECTIONS) addCorrection(archive, correction);
  return archive;
}

function finish(archive: Archive, namer = after): void {
  for (const _ of recogniseAgain(archive, namer));
}

/** All that is to be seen of names, by ids: the archive's own numbers may be others. */
function view(archive: Archive): object {
  const ids = (query: string) =>
    [...(find(archive, query)?.numbers ?? [])].map((number) => readStored(archive, number)!.row.id);
  return {
    reports: rowsByDate(archive, 0, 99).map(({ number, ...row }) => {
      const { mentions, entities } = readStored(archive, number)!;
      return { row, mentions, entities: [...entities].sort(([a], [b]) => (a < b ? -1 : 1)) };
    }),
    names: countNames(archive, undefined)
      .map(({ number: _, ...count }) => count)
      .sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1)),
    facets: (['place', 'group', 'gov'] as const).map((facet) =>
      countFacet(archive, facet, find(archive, 'about')!.numbers),
    ),
    found: ['place:"tell newmade"', 'Sdefs', 'group:sdf', 'Inventedia', 'place:"deir ezzor"', 'person:j', 'org:so'].map(
      ids,
    ),
    spellings: allRows(
      archive,
      `SELECT id, key, level FROM spellings JOIN entities ON number = entity WHERE reports > 0 ORDER BY id, level, key`,
    ),
  };
}

test('a correction that speaks of an id of before speaks of the id of today', () => {
  const sdf = NEW.find(({ entity }) => entity.id === 'group:sdf')!;
  const renamed: Known = { ...sdf, entity: { ...sdf.entity, id: 'group:sdf-of-today' } };
  const namer = makeNamer([...NEW.filter((known) => known !== sdf), renamed], 'C');
  const today = { ...namer, entity: (id: string) => (id === 'group:sdf' ? renamed.entity : namer.entity(id)) };
  const archive = makeArchive(before);
  addCorrection(archive, { kind: 'link', surface: 'Russia', entity: 'state:russia', to: sdf.entity });
  while (undoCorrection(archive)?.kind !== 'merge');
  addCorrection(archive, { kind: 'link', surface: 'Deir Ezzor', entity: 'gn:deir-ezzor', to: sdf.entity });
  finish(archive, today);
  const { mentions } = readStored(archive, numberOfId(archive, 'imported')!)!;
  expect(readCorrections(archive).at(-1)).toMatchObject({ to: { id: 'group:sdf-of-today' } });
  expect(mentions.map(({ entity }) => entity).filter((id) => id.startsWith('group:'))).toEqual([
    'group:sdf-of-today',
    'group:sdf-of-today',
    'group:sdf-of-today',
  ]);
});

test('what the new gazetteer knows reaches every report, and what the reader said stays', () => {
  const archive = makeArchive(before);
  expect(countOutdated(archive, 'A')).toBe(0);
  expect(countOutdated(archive, 'B')).toBe(REPORTS.length);
  finish(archive);
  expect(countOutdated(archive, 'B')).toBe(0);
  expect(isUpToDate(archive, 'B')).toBe(true);
  expect(view(archive)).toEqual(view(makeArchive(after)));
  for (const id of ['imported', 'synced', 'bundled']) {
    const { mentions, entities, row } = readStored(archive, numberOfId(archive, id)!)!;
    expect(mentions.map(({ entity }) => entity)).toEqual([
      'gn:deir-ezzor',
      'gn:deir-ezzor',
      'gn:new',
      'gn:deir-ezzor',
      'own:org:so',
      'own:person:j',
    ]);
    expect(entities.get('gn:deir-ezzor')).toMatchObject({ lat: 35.5, lon: 40 });
    expect(row.starred).toBe(id === 'imported');
  }
  expect(oneRow(archive, "SELECT report FROM sync_items WHERE id = '1'")).toEqual({
    report: numberOfId(archive, 'synced'),
  });
  // Nothing is left to do, and nothing is to be found by a name that is gone.
  expect([...recogniseAgain(archive, after)]).toEqual([]);
  expect(find(archive, 'Inventedia')!.terms[0]!.names).toEqual([]);
  // What a correction covered is there again when it is taken back.
  while (undoCorrection(archive));
  expect(readStored(archive, 1)!.mentions.map(({ entity }) => entity)).toEqual([
    'group:sdf',
    'group:sdf',
    'gn:new',
    'gn:deir-ezzor',
    'state:russia',
    'person:josh',
  ]);
});

test('killed after any bite, it goes on from there', () => {
  const expected = view(makeArchive(after));
  const bites = [...recogniseAgain(makeArchive(before), after)].length;
  expect(bites).toBeGreaterThan(4);
  const original = fileHere();
  makeArchive(before, original).close();
  for (let killed = 0; killed <= bites; killed++) {
    const file = fileHere();
    copyFileSync(original, file);
    const archive = new Archive(file);
    const going = recogniseAgain(archive, after);
    for (let bite = 0; bite < killed; bite++) going.next();
    archive.close();
    const again = new Archive(file);
    const left = countOutdated(again, 'B');
    expect(left).toBe(Math.min(REPORTS.length, Math.max(0, REPORTS.length - 25 * (killed - 2))));
    finish(again);
    expect(view(again)).toEqual(expected);
    again.close();
  }
});

test('a bite of which half is written when the program dies is none', () => {
  const archive = makeArchive(before);
  const old = view(archive);
  let count = 0;
  const dying = {
    ...after,
    keys: (entity: Parameters<typeof after.keys>[0]) => {
      if (++count > 3) throw new Error('killed');
      return after.keys(entity);
    },
  };
  expect(() => finish(archive, dying)).toThrow('killed');
  expect(view(archive)).toEqual(old);
  finish(archive);
  expect(view(archive)).toEqual(view(makeArchive(after)));
});

test('a report that is changed or removed while its names are looked for is let be', () => {
  const archive = makeArchive(before);
  const [changed, removed] = ['imported', 'synced'].map((id) => numberOfId(archive, id)!);
  const meddling = {
    ...after,
    recognise: (report: Parameters<typeof after.recognise>[0]) => {
      if (report.id === 'imported') addReport(archive, makeReport({ ...REPORTS[0]!, body: 'All new.' }), before);
      if (report.id === 'synced') runSql(archive, 'DELETE FROM reports WHERE number = ?', removed!);
      return after.recognise(report);
    },
  };
  finish(archive, meddling);
  expect(readStored(archive, changed!)!.report.text).toContain('All new.');
  expect(readStored(archive, removed!)).toBeUndefined();
  // The one that came by the older recogniser is the next one's.
  expect(countOutdated(archive, 'B')).toBe(1);
  finish(archive);
  expect(countOutdated(archive, 'B')).toBe(0);
});

test('an archive from before recognisers were told apart has all of it to do, an empty one nothing', () => {
  const file = fileHere();
  const old = new DatabaseSync(file);
  for (const migration of MIGRATIONS.slice(0, 5)) if (typeof migration === 'string') old.exec(migration);
  old.exec(`PRAGMA user_version = 5;
    INSERT INTO reports (number, id, origin, hash, title, date, date_inferred, governorates, attribution, word_count)
      VALUES (1, 'one', 'one.md', 'old hash', 'About one', '', 0, '[]', '[]', 3);
    INSERT INTO texts VALUES (1, '# About one

Tell Newmade.', '[]', '{"sources":[],"language":"en"}');`);
  old.close();
  const archive = new Archive(file);
  expect(countOutdated(archive, 'B')).toBe(1);
  finish(archive);
  expect(readStored(archive, 1)!.mentions.map(({ entity }) => entity)).toEqual(['gn:new']);
  expect(countOutdated(archive, 'B')).toBe(0);
  // And the same report is known again.
  expect(addReport(archive, makeReport({ id: 'one', body: 'Tell Newmade.' }), after)).toBe('unchanged');
  archive.close();
  expect(isUpToDate(new Archive(':memory:'), 'B')).toBe(true);
});

test('a report that comes again has its names found anew, and is none that has changed', () => {
  const archive = makeArchive(before);
  expect(addReport(archive, makeReport(REPORTS[0]!), after)).toBe('unchanged');
  expect(countOutdated(archive, 'B')).toBe(REPORTS.length - 1);
  expect([...find(archive, 'place:"tell newmade"')!.numbers]).toEqual([numberOfId(archive, 'imported')]);
});
