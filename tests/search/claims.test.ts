// What reports say of harm, as it is searched for and counted: effects, figures, who says them, and where two say otherwise.
import { expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { checkIndex } from '../../src/archive/check/check-index.ts';
import { rowsOf } from '../../src/archive/reports/read-reports.ts';
import { countFacet } from '../../src/search/facets.ts';
import { find } from '../../src/search/find.ts';
import { completions } from '../../src/search/language/complete.ts';
import { parseQuery } from '../../src/search/query.ts';
import { archiveOf } from '../archive/make-report.ts';

/** Invented. */
const archive = archiveOf([
  {
    id: 'both',
    date: '2020-01-03',
    body: 'The Syrian Observatory for Human Rights (SOHR) said 92 people were killed in the raid. The defence ministry said 36 people were killed in it.',
  },
  {
    id: 'same',
    date: '2020-01-02',
    body: 'SOHR said 12 people were killed. The defence ministry said 12 people were killed.',
  },
  { id: 'hurt', date: '2020-01-01', body: 'Activists said at least 5 people were wounded and 1,200 were displaced.' },
  { id: 'none', date: '2019-01-01', body: 'SOHR said that 40 trucks of bread came in 2012.' },
]);

const idsOf = (of: Archive, query: string) =>
  rowsOf(of, find(of, query)?.numbers ?? new Uint32Array()).map(({ id }) => id);

test.each([
  ['effect:killed', ['both', 'same']],
  ['effect:wounded', ['hurt']],
  ['-effect:killed', ['hurt', 'none']],
  ['killed:>=10', ['both', 'same']],
  ['killed:>12', ['both']],
  ['killed:12', ['same']],
  ['killed:<36', ['same']],
  ['killed:<=36', ['both', 'same']],
  ['killed:30..40', ['both']],
  ['killed:100..', []],
  ['wounded:5', ['hurt']],
  ['displaced:1,200', ['hurt']],
  ['killed:٩٢', ['both']],
  ['attacks:>0', []],
  ['claimant:sohr', ['both', 'same']],
  ['claimant:"Syrian Observatory for Human Rights"', ['both', 'same']],
  ['claimant:activists', ['hurt']],
  ['claimant:sohr killed:>50', ['both']],
  ['claim:disputed', ['both']],
  ['-claim:disputed effect:killed', ['same']],
])('%s', (query, ids) => {
  expect([query, idsOf(archive, query).sort()]).toEqual([query, ids]);
});

test.each(['killed:', 'killed:many', 'killed:>x', 'killed:10-20', 'wounded:>=-1'])(
  '%s is said to be wrong',
  (query) => {
    expect(parseQuery(`${query} x`).problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^(?:killed|wounded): /),
    ]);
  },
);

test('they are counted, a claimant under one name', () => {
  expect(countFacet(archive, 'effect')).toEqual([
    { value: 'killed', reports: 2 },
    { value: 'displaced', reports: 1 },
    { value: 'wounded', reports: 1 },
  ]);
  expect(countFacet(archive, 'claimant').find(({ value }) => value === 'SOHR')?.reports).toBe(2);
});

test('fields and values are completed', () => {
  expect(completions(archive, 'effect:k').choices).toEqual(['killed']);
  expect(completions(archive, 'claim').choices).toEqual(expect.arrayContaining(['claim:', 'claimant:']));
});

test('the index says of each report what its claims are', () => {
  expect([...checkIndex(archive, new Set())].flat()).toEqual([]);
});
