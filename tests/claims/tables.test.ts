// What stands above a table, at its heads and in its labels tells of its cells: what they count, who counted, and when.
import { expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { recogniseClaims } from '../../src/claims/recognise.ts';
import type { Mention } from '../../src/entities/mention.ts';

type Row = [words: string, ...told: unknown[]];

/** @param bodies the names in the text of what is an organisation */
function claims(text: string, ...told: (keyof Claim)[]): Row[];
function claims(given: { text: string; bodies: string[] }, ...told: (keyof Claim)[]): Row[];
function claims(given: string | { text: string; bodies: string[] }, ...told: (keyof Claim)[]): Row[] {
  const { text, bodies } = typeof given === 'string' ? { text: given, bodies: [] } : given;
  const mentions = bodies.flatMap((name): Mention[] =>
    Array.from(text.matchAll(new RegExp(name, 'g')), ({ index }) => ({
      ...{
        start: index,
        end: index + name.length,
        entity: name,
        rule: 'name' as const,
        certainty: 1,
        type: 'org' as const,
      },
    })),
  );
  return recogniseClaims(text, {}, mentions)
    .sort((a, b) => a.start - b.start)
    .map((claim) => [
      text.slice(claim.start, claim.end),
      ...told.map((what) => (what === 'claimant' ? claim.claimant?.name : claim[what])),
    ]);
}

test('a line that ends with a colon says who counted, and what a column of people counts', () => {
  const text =
    'Two weeks at Quna\n\nThe Tarn Monitor gave these figures of people displaced:\n\nVillage | People\nAlda | 40\nBrenn | 12';
  expect(claims(text, 'effect', 'claimant')).toEqual([
    ['40', 'displaced', 'Tarn Monitor'],
    ['12', 'displaced', 'Tarn Monitor'],
  ]);
});

test('a heading says what is counted, and nothing of who counted', () => {
  const text = 'Quna\n\nThe Tarn Monitor said 12 died.\n\nWounded\n\nDay | People\nMonday | 40';
  expect(claims(text, 'effect', 'claimant')).toEqual([
    ['12', 'killed', 'Tarn Monitor'],
    ['40', 'wounded', undefined],
  ]);
});

test('of two who speak above a table neither is taken', () => {
  const text = 'Toll\n\nThe Tarn Monitor said 12 died. The ministry said nine died.\n\nDay | Dead\nMonday | 5';
  expect(claims(text, 'claimant').at(-1)).toEqual(['5', undefined]);
});

test('the paragraph above a table says who counted, where one speaks in it', () => {
  const text = 'Toll\n\nThe Tarn Monitor counted 12 dead. It published a table on Friday.\n\nDay | Dead\nMonday | 5';
  expect(claims(text, 'claimant').at(-1)).toEqual(['5', 'Tarn Monitor']);
});

test('a head names who counted: before, behind, in brackets, in any column', () => {
  const heads = [
    "SOHR's toll | Dead",
    'Killed (SOHR) | May',
    'By 9 March, SOHR | Dead',
    'Earlier SOHR tolls | Dead',
    'Day | SOHR total of the dead',
  ];
  const found = heads.map((head) => claims({ text: `Toll\n\n${head}\nAlda | 5`, bodies: ['SOHR'] }, 'claimant')[0]);
  expect(found).toEqual(heads.map(() => ['5', 'SOHR']));
});

test('rows of causes count whom their column counts, not attacks', () => {
  const text =
    'Killed in May\n\nThe dead of May by cause, as counted\n\nCause | Civilians | Of them\nAir raids | 47 | 12 children, 10 women\nMines | 5\nExecuted | 3';
  expect(claims(text, 'effect', 'class')).toEqual([
    ['47', 'killed', 'civilians'],
    ['12', 'killed', 'children'],
    ['10', 'killed', 'women'],
    ['5', 'killed', 'civilians'],
    ['3', 'killed', 'civilians'],
  ]);
});

test('a short row has its figures below heads of figures, whichever cell is empty', () => {
  const text =
    'Toll\n\nDay | Who | Killed | Wounded\nMonday | guards | 5 | 7\nTuesday | two guards and a cook | 4 | 6\nFriday | 8 | 9';
  expect(claims(text, 'effect').filter(([words]) => words === '8' || words === '9')).toEqual([
    ['8', 'killed'],
    ['9', 'wounded'],
  ]);
});

test('rows of a group are parts of it, and of whoever counted it', () => {
  const text =
    'Toll\n\nSource | Dead\nTarn Monitor | 50\n– of these, children under 18 | 8\nOf them, women | 13\nHaven office | 20';
  expect(claims(text, 'class', 'claimant', 'partOf')).toEqual([
    ['50', 'unknown', 'Tarn Monitor', undefined],
    ['8', 'children', 'Tarn Monitor', 0],
    ['13', 'women', 'Tarn Monitor', 0],
    ['20', 'unknown', 'Haven office', undefined],
  ]);
});

test('a column of children counts some of the column before it', () => {
  const text = 'Toll\n\nArea | Killed | Of them children\nCivilians, in the town | 50 | 8';
  expect(claims(text, 'effect', 'class', 'partOf')).toEqual([
    ['50', 'killed', 'civilians', undefined],
    ['8', 'killed', 'children', 0],
  ]);
});

test('what a row, a head, a line above or the text elsewhere says of the time holds for the table', () => {
  const scopes = (above: string, table: string) =>
    claims(`Toll\n\n${above}\n\n${table}`, 'scope').map(([, scope]) => scope);
  expect(scopes('Quna', 'After | Dead\n30 hours | 5\n11 days | 12')).toEqual(['running', 'running']);
  expect(scopes('Quna', '2024 to 18 June | Dead\nAlda | 5')).toEqual(['running']);
  expect(scopes('Arrests, 2019', 'Branch | Arrested\nBranch 12 | 5')).toEqual(['running']);
  expect(scopes('Quna', 'Month | Dead\nMay (to the 6th) | 5')).toEqual(['running']);
  expect(scopes('In May 718 people were killed.', 'Group | Dead\nGuards | 700\nTotal | 718')).toEqual([
    'running',
    'running',
    'running',
  ]);
  expect(scopes('On Monday 718 people were killed.', 'Group | Dead\nGuards | 700\nTotal | 718')).toEqual([
    'incident',
    'incident',
    'incident',
  ]);
});

test('a count of one event may grow over days', () => {
  const scopeOf = (sentence: string) => claims(sentence, 'scope').map(([, scope]) => scope);
  expect(scopeOf('The toll of the blast climbs to 86 dead within two days')).toEqual(['incident']);
  expect(scopeOf('Within two days 86 people were killed.')).toEqual(['running']);
  expect(scopeOf('The clashes, which began on Sunday, killed 40 people.')).toEqual(['running']);
  expect(scopeOf('It had counted 60 people killed by 8 March.')).toEqual(['running']);
});

test('a headline runs where its figure does further down', () => {
  const text =
    'Monitor counts 718 dead in Quna\n\nIn the clashes since May 718 people were killed. Two died in a raid.';
  expect(claims(text, 'scope').slice(0, 2)).toEqual([
    ['718', 'running'],
    ['718', 'running'],
  ]);
});
