// Claims of whole reports: of which they are a part, what they say again, and what tables say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recogniseClaims } from '../../src/claims/recognise.ts';
import { runs } from '../runs.ts';

const claims = (text: string) =>
  recogniseClaims(text, { date: '2025-03-01' }, []).map((claim) => ({
    ...claim,
    words: text.slice(claim.start, claim.end),
  }));

test('a part points to what it is a part of, and one after it to the same', () => {
  const [whole, girls, boy] = claims('Nine people, including two girls and a boy, were killed.');
  expect(whole).toMatchObject({ min: 9, class: 'unknown' });
  expect(whole).not.toHaveProperty('partOf');
  expect([girls, boy]).toMatchObject([
    { words: 'two', class: 'children', partOf: 0 },
    { words: 'a', class: 'children', partOf: 0 },
  ]);
});

test('a figure of the headline that comes again points to it, and one of something else does not', () => {
  const found = claims('Raid kills 14 in Redford\n\nA raid killed 14 people, activists said. It wounded 14 others.');
  expect(found.map(({ effect, repeats }) => [effect, repeats])).toEqual([
    ['killed', undefined],
    ['killed', 0],
    ['wounded', undefined],
  ]);
});

test('a table is read by the heads of its columns and rows, and what stands in brackets is a part', () => {
  const text =
    'Table\n\nKilled in May | Number\nCivilians (3 children, 2 women) | 17\nSoldiers | more than 1,200\nCars | 12 burnt';
  expect(claims(text)).toMatchObject([
    { words: '3', effect: 'killed', class: 'children', partOf: 2 },
    { words: '2', effect: 'killed', class: 'women', partOf: 2 },
    { words: '17', effect: 'killed', class: 'civilians', scope: 'running' },
    { words: 'more than 1,200', min: 1200, max: null, class: 'soldiers' },
  ]);
});

test('rows with a dash belong to the row above them', () => {
  const text = 'List\n\nSince May | Number\nKilled | 30\n– civilians | 20\nWounded | 7\nHospitals hit | 4';
  expect(claims(text).map(({ words, effect }) => [words, effect])).toEqual([
    ['30', 'killed'],
    ['20', 'killed'],
    ['7', 'wounded'],
  ]);
});

test('who is carried on from the sentence before is named where it says so, and only there', () => {
  const found = claims(
    'The Tarn Monitor said two died. It added that five were hurt. Later a shell killed six people.',
  );
  expect(found.map(({ claimant }) => claimant?.name ?? null)).toEqual(['Tarn Monitor', 'Tarn Monitor', null]);
});

test('a pronoun behind other words means whom it means alone', () => {
  const found = claims('The Tarn Monitor said two died. In Redford alone it counted 60 civilians dead.');
  expect(found.map(({ claimant }) => claimant?.name ?? null)).toEqual(['Tarn Monitor', 'Tarn Monitor']);
});

test('which of several reports it is says nothing', () => {
  const found = claims('Raid\n\nCount | Dead\nKilled, first report | 7\nKilled, latest count | 9');
  expect(found.map(({ min, claimant }) => [min, claimant])).toEqual([
    [7, null],
    [9, null],
  ]);
});

test('Arabic-Indic digits, thousands of every kind and number words', () => {
  expect(
    claims('They killed ١٢ people, 9,889 men, 1 200 women, two hundred and six boys and forty-two girls.').map(
      ({ min }) => min,
    ),
  ).toEqual([12, 9889, 1200, 206, 42]);
});

test('whatever the text, claims quote it, in order, and point to claims', () => {
  const words = fc.constantFrom(
    ...'12 1,500 two a at least killed killing wounded were people children and , . including of them ( ) said SOHR : | the dead "'.split(
      ' ',
    ),
    '\n',
    'القتلى',
    '\u200F',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 40 }).map((all) => all.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        const found = recogniseClaims(text, {}, []);
        let last = 0;
        for (const [index, { start, end, min, max, whom, claimant, partOf, repeats }] of found.entries()) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
          if (whom) expect(whom.end).toBeGreaterThan(whom.start);
          if (claimant) expect(text.slice(claimant.start, claimant.end)).toBe(claimant.name);
          if (partOf !== undefined) expect(found[partOf]).toBeDefined();
          if (repeats !== undefined) expect(repeats).toBeLessThan(index);
          last = end;
        }
      },
    ),
    { seed: 5, numRuns: runs(5000) },
  );
});

test('a column of sources says who counted, and of whom it tells is another matter', () => {
  const found = claims(
    'Tolls\n\nSource | Dead | Hurt\nCivil defence, noon | at least 5 | 12\nThe Haven Monitor (evening) | 11 | 20\n12 sources | 9 | 3',
  );
  expect(found.map(({ words, class: of, claimant }) => [words, of, claimant?.name])).toEqual([
    ['at least 5', 'unknown', 'Civil defence'],
    ['12', 'unknown', 'Civil defence'],
    ['11', 'unknown', 'Haven Monitor'],
    ['20', 'unknown', 'Haven Monitor'],
    ['9', 'unknown', undefined],
    ['3', 'unknown', undefined],
  ]);
});

test('a body that heads a row or a table counted; a group among the dead did not', () => {
  const text =
    'Tolls\n\nTwo raids | Killed\nSANA, first report | 8\nSDF | 12\n\nSANA count of | Killed\nMay 2014 | 30\n\nThe SANA toll | Killed\n3 May | 2';
  const mentions = ['SANA', 'SDF'].flatMap((name) =>
    Array.from(text.matchAll(new RegExp(name, 'g')), ({ index }) => ({
      ...{ start: index, end: index + name.length, entity: name, rule: 'name' as const, certainty: 1 },
      type: name === 'SDF' ? ('group' as const) : ('org' as const),
    })),
  );
  const found = recogniseClaims(text, {}, mentions);
  expect(found.map(({ min, claimant, scope }) => [min, claimant?.entity, scope])).toEqual([
    [8, 'SANA', 'incident'],
    [12, undefined, 'incident'],
    [30, 'SANA', 'running'],
    [2, 'SANA', 'incident'],
  ]);
});

test('brackets below a head with brackets are a part of the figure before them', () => {
  const found = claims('Toll\n\nMonth | Killed (children) | Arrested\nMay | 214 (31) | 88');
  expect(found.map(({ words, effect, class: of, partOf }) => [words, effect, of, partOf])).toEqual([
    ['214', 'killed', 'unknown', undefined],
    ['31', 'killed', 'children', 0],
    ['88', 'detained', 'unknown', undefined],
  ]);
});

test.each([
  ['The same night SOHR said 12 people were killed.', 'SOHR'],
  ['SOHR afterwards said 12 people were killed.', 'SOHR'],
  ['Activists of SOHR said 12 people were killed.', 'Activists of SOHR'],
])('%s: words of time are no part of who says it', (text, name) => {
  const start = text.indexOf('SOHR');
  const mention = { start, end: start + 4, entity: 'org', rule: 'name', certainty: 1, type: 'org' } as const;
  expect(recogniseClaims(text, {}, [mention])[0]?.claimant).toMatchObject({
    name,
    entity: 'org',
    start: text.indexOf(name),
  });
});
