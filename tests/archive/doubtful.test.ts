import { expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { doubtWords, readCard } from '../../src/archive/names/card.ts';
import { findDoubtful } from '../../src/archive/names/doubtful.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { numberOfId } from '../../src/archive/reports/read-reports.ts';
import { type Known, makeNamer, makeReport } from './make-report.ts';

/** Invented villages. */
const KNOWN: Known[] = [
  { entity: { id: 'gn:sure', type: 'place', name: 'Florn' }, spellings: ['Florn'], certainty: 0.9 },
  { entity: { id: 'gn:both', type: 'place', name: 'Grebb' }, spellings: ['Grebb'], certainty: 0.9 },
  { entity: { id: 'gn:both', type: 'place', name: 'Grebb' }, spellings: ['Greb'], certainty: 0.84 },
  { entity: { id: 'gn:perhaps', type: 'place', name: 'Zundle' }, spellings: ['Zundle'], certainty: 0.84 },
];
const archive = new Archive(':memory:');
const namer = makeNamer(KNOWN);
addReport(archive, makeReport({ id: 'old', date: '2014-01-01', body: 'In Greb and in Zundle.' }), namer);
addReport(archive, makeReport({ id: 'new', date: '2015-01-01', body: 'In Grebb, in Florn and in Zundle.' }), namer);

test('doubtful is what no report names surely', () => {
  expect(findDoubtful(archive, undefined)).toEqual(new Set(['gn:perhaps']));
});

test('of some reports, or of the newest, only these count', () => {
  expect(findDoubtful(archive, Uint32Array.of(numberOfId(archive, 'old')!))).toEqual(
    new Set(['gn:both', 'gn:perhaps']),
  );
  expect(findDoubtful(archive, undefined, 1)).toEqual(new Set(['gn:perhaps']));
});

test('the card says how often', () => {
  expect(doubtWords(readCard(archive, 'gn:sure')!)).toBe('');
  expect(doubtWords(readCard(archive, 'gn:both')!)).toBe(
    'Perhaps another of this name 1 of 2 times: the text does not tell.',
  );
  expect(doubtWords(readCard(archive, 'gn:perhaps')!)).toBe('Perhaps another of this name: the text does not tell.');
});
