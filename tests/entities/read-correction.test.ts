// Corrections as a file or an archive from elsewhere has them: sound ones stay, clean; of others nothing is taken.
import { expect, test } from 'vitest';
import type { Correction } from '../../src/entities/corrections.ts';
import { readCorrection } from '../../src/entities/read-correction.ts';

const to = { id: 'gn:1', type: 'place', name: 'Homs', arabic: 'حمص', kind: 'city', lat: 34.7, lon: 36.7 } as const;

test.each<Correction>([
  { kind: 'hide', surface: 'Homs', entity: 'gn:1' },
  { kind: 'hide', surface: 'of\nHoms', entity: 'gn:1', only: { report: 'a', start: 0 } },
  { kind: 'hide', surface: 'Homs', entity: 'gn:1', only: { report: 'a' } },
  { kind: 'link', surface: 'Homs', entity: 'gn:2', to },
  { kind: 'link', surface: 'Homs', entity: 'gn:2', to, only: { source: 'SOHR' } },
  { kind: 'merge', entity: 'gn:2', to: { ...to, governorate: 'Homs', approximate: true, who: 'a city' } },
  { kind: 'add', surface: 'Homs', to: { id: 'own:person:x', type: 'person', name: 'X' } },
])('$kind stays as it is', (correction) => {
  expect(readCorrection(JSON.parse(JSON.stringify(correction)))).toEqual(correction);
});

test('its words are cleaned, and fields that nobody knows are left out', () => {
  const hostile = { ...to, name: 'Ho\u001B]0;x\u0007ms', who: ' a\u202E city ', more: 1, arabic: '' };
  const { arabic: _, ...clean } = { ...to, name: 'Ho]0;xms', who: 'a city' };
  const read = readCorrection({ kind: 'add', surface: 'Homs\u0000', to: hostile, entity: 'x' });
  expect(read).toEqual({ kind: 'add', surface: 'Homs', to: clean });
});

const add = (fields: object) => ({ kind: 'add', surface: 'Homs', to: { ...to, ...fields } });

test.each<[string, unknown]>([
  ['no object', null],
  ['a list', []],
  ['no kind', { surface: 'Homs', to }],
  ['another kind', { ...add({}), kind: 'constructor' }],
  ['words that are none', { kind: 'hide', surface: '\u0007', entity: 'gn:1' }],
  ['a number for words', { kind: 'hide', surface: 1, entity: 'gn:1' }],
  ['a place without a number', { kind: 'hide', surface: 'Homs', entity: 'gn:1', only: { report: 'a', start: '1' } }],
  ['a place before the text', { kind: 'hide', surface: 'Homs', entity: 'gn:1', only: { report: 'a', start: -1 } }],
  ['a scope that nobody knows', { kind: 'link', surface: 'Homs', entity: 'gn:1', to, only: { year: 2020 } }],
  ['two scopes', { kind: 'link', surface: 'Homs', entity: 'gn:1', to, only: { report: 'a', source: 'SOHR' } }],
  ['a latitude in words', add({ lat: '34.7' })],
  ['a latitude beyond the pole', add({ lat: 340 })],
  ['a longitude that is no number', add({ lon: null, lat: [] })],
  ['another type', add({ type: 'planet' })],
  ['a name of nothing', add({ name: ' ' })],
  ['a list for words', add({ who: ['a'] })],
  ['words for yes', add({ approximate: 'yes' })],
])('%s is none', (_, value) => {
  expect(readCorrection(value)).toBeUndefined();
});
