// Whom a name may mean, where the bearers lie, and what a correction of it changes.
import { expect, test } from 'vitest';
import { undoCorrection } from '../../src/archive/acts/project.ts';
import { Archive } from '../../src/archive/archive.ts';
import { addCorrection, changedWords } from '../../src/archive/names/correct-names.ts';
import { readMeanings } from '../../src/archive/names/meanings.ts';
import { called, newPlace, somebodyNew } from '../../src/archive/names/named-by-reader.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { readStored } from '../../src/archive/reports/stored-report.ts';
import { UserError } from '../../src/base/user-error.ts';
import type { EntityType } from '../../src/entities/mention.ts';
import { wholeGazetteer } from '../../src/search/widening/lexicon.ts';
import { type Known, makeNamer, makeReport, type Words } from './make-report.ts';

const gazetteer = wholeGazetteer();

/** Of the gazetteer, as the recogniser of these tests finds it. */
function known(id: string, spelling: string, certainty = 1): Known {
  return { entity: gazetteer.entity(id)!, spellings: [spelling], certainty };
}

const OF_HOMS = 'gn:173650';
const OF_QUNEITRA = 'gn:8464657';
const WAHMI = { id: 'person:wahmi', type: 'person', name: 'Ghayth al-Wahmi' } as const;
const namer = makeNamer([
  known(OF_HOMS, 'al-Koum', 0.4),
  known('gn:173334', 'Quneitra'),
  known('gn:172165', 'Al-Rafid'),
  { entity: WAHMI, spellings: ['Ghayth al-Wahmi'] },
  { entity: { id: 'person:other', type: 'person', name: 'Al-Wahmi' }, spellings: ['Al-Wahmi'] },
]);

const REPORTS: Words[] = [
  {
    id: 'a',
    body: 'Quneitra: al-Koum, and al-Koum again. Ghayth al-Wahmi came. Al-Wahmi sat.',
    attribution: ['Monitor'],
  },
  { id: 'b', body: 'At al-Koum nothing.', attribution: ['Monitor'] },
  { id: 'c', body: 'At al-Koum nothing.' },
];

function archive(reports = REPORTS): Archive {
  const made = new Archive(':memory:');
  for (const report of reports) addReport(made, makeReport(report), namer);
  return made;
}

function meaningsIn(made: Archive, number: number, words: string) {
  const stored = readStored(made, number)!;
  const mention = stored.mentions.find(({ start, end }) => stored.report.text.slice(start, end) === words)!;
  return readMeanings(made, gazetteer, stored, mention);
}

test('all who bear the name in any spelling, the nearest to the other places of the report first', () => {
  const { entity, bearers } = meaningsIn(archive(), 1, 'al-Koum');
  expect(entity.id).toBe(OF_HOMS);
  const [first] = bearers;
  expect(first).toMatchObject({ entity: { id: OF_QUNEITRA }, near: { name: 'Quneitra' }, moved: { direction: 'SW' } });
  expect(first!.moved!.km).toBeGreaterThan(250);
  const now = bearers.find((bearer) => bearer.entity.id === OF_HOMS)!;
  expect(now.moved).toBeUndefined();
  expect(now.near!.km).toBeGreaterThan(first!.near!.km);
  expect(now.reports).toBe(3);
  expect(new Set(bearers.map((bearer) => bearer.entity.id)).size).toBe(bearers.length);
});

test('what a choice changes in the report, in its source, everywhere', () => {
  const { reaches } = meaningsIn(archive(), 1, 'al-Koum');
  expect(reaches).toEqual([
    { only: { report: 'a' }, mentions: 2, reports: 1 },
    { only: { source: 'Monitor' }, mentions: 3, reports: 2 },
    { mentions: 4, reports: 3 },
  ]);
});

test('a report without a source offers none, and one of very many says that there are more', () => {
  const many = Array.from({ length: 210 }, (_, index) => ({ id: `r${index}`, body: 'At al-Koum nothing.' }));
  expect(meaningsIn(archive(many), 1, 'al-Koum').reaches).toEqual([
    { only: { report: 'r0' }, mentions: 1, reports: 1 },
    { mentions: 201, reports: 201, isMore: true },
  ]);
});

test.each([0, 1, 2])('a correction changes what was said before, and undo all of it: scope %i', (scope) => {
  const made = archive();
  const before = [1, 2, 3].map((number) => readStored(made, number)!.mentions);
  const { entity, bearers, reaches } = meaningsIn(made, 1, 'al-Koum');
  const { only, mentions, reports } = reaches[scope]!;
  const about = { surface: 'al-Koum', entity: entity.id, ...(only && { only }) };
  expect(addCorrection(made, { kind: 'link', ...about, to: bearers[0]!.entity })).toEqual({ mentions, reports });
  const linked = [1, 2, 3].flatMap((number) => readStored(made, number)!.mentions);
  expect(linked.filter((mention) => mention.entity === OF_QUNEITRA)).toHaveLength(mentions);
  undoCorrection(made);
  expect([1, 2, 3].map((number) => readStored(made, number)!.mentions)).toEqual(before);
});

test('of a surname, people of the report who bear it', () => {
  const { bearers } = meaningsIn(archive(), 1, 'Al-Wahmi');
  expect(bearers.map((bearer) => bearer.entity.id)).toContain(WAHMI.id);
});

test('of a surname, people of the list who bear it', () => {
  const made = archive([{ id: 'a', body: 'Al-Wahmi sat.' }]);
  const stored = readStored(made, 1)!;
  const text = stored.report.text.replaceAll('Al-Wahmi', 'Pedersen');
  const [mention] = stored.mentions;
  const named = { ...stored, report: { ...stored.report, text } };
  const { bearers } = readMeanings(made, gazetteer, named, mention!);
  expect(bearers.map((bearer) => bearer.entity.name)).toContain('Geir Pedersen');
});

test('the governorate of the name is a candidate for its city', () => {
  const { bearers } = meaningsIn(archive(), 1, 'Quneitra');
  expect(bearers.map((bearer) => bearer.entity.kind)).toEqual(expect.arrayContaining(['city', 'governorate']));
});

test('a new place has its position or its governorate, and is apart from others of its name', () => {
  const there = newPlace(gazetteer, 'Florn', '33.5, 36.25');
  expect(there).toMatchObject({ type: 'place', name: 'Florn', lat: 33.5, lon: 36.25 });
  const governorates = ['Quneitra', 'quneitra governorate', 'القنيطرة'].map((where) =>
    newPlace(gazetteer, 'Florn', where),
  );
  expect(governorates.map(({ governorate, lat }) => [governorate, lat])).toEqual(
    Array(3).fill(['Quneitra', undefined]),
  );
  expect(there.id).not.toBe(governorates[0]!.id);
  expect(() => newPlace(gazetteer, 'Florn', 'Nowhere')).toThrow(UserError);
});

test('somebody new is of the report or the source that the correction counts in', () => {
  const ids = [{ report: 'a' }, { source: 'Monitor' }, undefined].map(
    (only) => somebodyNew('Abu Florn', 'person', 'a', only).id,
  );
  expect(new Set(ids).size).toBe(3);
});

test.each<[where: string, name: string, type: EntityType, is: object]>([
  ['of the archive', 'al-Koum', 'place', { id: OF_HOMS }],
  ['of the list', 'Hader', 'place', { name: 'Hader', governorate: 'Quneitra' }],
  ['of neither', 'Nobody of Florn', 'person', { id: 'own:person:nobody-of-florn', type: 'person' }],
])('a name that is typed is one %s', (_, name, type, is) => {
  expect(called(archive(), gazetteer, name, type)).toMatchObject(is);
});

test.each([
  [1, 1, '1 mention in 1 report'],
  [3, 1, '3 mentions in 1 report'],
  [4, 2, '4 mentions in 2 reports'],
  [0, 0, 'no report has it so'],
])('%i in %i', (mentions, reports, words) => {
  expect(changedWords({ mentions, reports })).toBe(words);
});
