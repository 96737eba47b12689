// 650 queries, and what must come of each: see fixture/evaluate.ts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { setOf } from '../../src/archive/index/report-set.ts';
import { countReports } from '../../src/archive/reports/read-reports.ts';
import { find } from '../../src/search/find.ts';
import { evaluate, fixtureArchive, fixtureGazetteer, fixtureQueries } from './fixture/evaluate.ts';

let archive: Archive;
beforeAll(() => {
  archive = fixtureArchive();
});
afterAll(() => archive.close());

test('99 of 100 are answered as they must be, and no everyday word finds a name', () => {
  const outcomes = evaluate(archive, fixtureGazetteer());
  const wrong = outcomes.filter(({ isRight }) => !isRight);
  expect(outcomes.length).toBeGreaterThanOrEqual(600);
  expect(wrong.filter(({ kind }) => kind === 'common')).toEqual([]);
  expect(wrong.map(({ query, got }) => `${query}: ${got}`).slice(0, Math.floor(outcomes.length / 100))).toEqual(
    wrong.map(({ query, got }) => `${query}: ${got}`),
  );
});

test('with a word and without it, the archive is parted exactly', () => {
  const words = fixtureQueries().filter(({ kind }) => kind === 'common' || kind === 'romanised');
  expect(words.length).toBeGreaterThanOrEqual(100);
  for (const { query } of words.filter((word) => !word.query.includes(' '))) {
    const [with_, without] = [query, `-${query}`].map((typed) => find(archive, typed)!.numbers);
    const both = setOf([...with_!, ...without!]);
    const all = Array.from({ length: countReports(archive) }, (_, index) => index + 1);
    expect([query, with_!.length + without!.length]).toEqual([query, all.length]);
    expect([query, both]).toEqual([query, setOf(all)]);
  }
});
