// Queries in any spelling against an archive whose answers can be read off its words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOfId, rowsOf } from '../../src/archive/reports/read-reports.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { find } from '../../src/search/find.ts';
import { matchesOf } from '../../src/search/matches.ts';
import { explainWidening } from '../../src/search/widen.ts';
import { archiveOf } from '../archive/make-report.ts';
import { runs } from '../runs.ts';

const SEED = 20110315;

const archive = archiveOf([
  {
    id: 'airport',
    title: 'Aircraft land at Al-Qamishly airport',
    date: '2022-05-27',
    governorates: ['Al-Hasakah'],
    kind: 'aircraft movements',
    attribution: ['SOHR'],
    body: 'Russian helicopters over Al-Qamishli. The landing was seen by many protesters.',
  },
  {
    id: 'drone',
    title: 'A drone over the north',
    date: '2023-10-04',
    governorates: ['Al-Hasakah', 'Aleppo'],
    kind: 'drone strikes',
    attribution: ['SOHR', 'Rudaw'],
    body: 'Near Kamishli, and nowhere else. The SDF had no dead.',
  },
  {
    id: 'east',
    title: 'Fighting in the east',
    date: '2019-10',
    governorates: ['Deir ez-Zor'],
    kind: 'ground fighting',
    body: 'Air strikes hit Deir Ezzor. Strikes from the air, it is said. Résumé of the day.',
  },
  {
    id: 'arabic',
    title: 'تقرير عن الأطفال',
    language: 'ar',
    body: 'وصلت الطائرات إلى مطار القامشلي. سُئل الأطفالُ عن المدرسة.',
  },
  {
    id: 'plain',
    title: 'Bread',
    date: '2013',
    body: 'Protests against the price of bread. Protected convoys AND more.',
  },
]);

function found(query: string): string[] {
  const numbers = find(archive, query)?.numbers;
  return numbers ? rowsOf(archive, numbers).map(({ id }) => id) : ['nothing asked'];
}

const said = (query: string) => find(archive, query)!.terms.flatMap((term) => explainWidening(term) ?? []);

describe('a name is found in any spelling', () => {
  test.each<[string, string[], string]>([
    ['qamshlo', ['airport', 'arabic', 'drone'], 'qamshlo → Qamishli, Qamishli Airport'],
    ['kamishli', ['airport', 'arabic', 'drone'], 'kamishli → Qamishli, Qamishli Airport'],
    ['Qāmishlī ', ['airport', 'arabic', 'drone'], ''],
    ['القامشلي', ['airport', 'arabic', 'drone'], 'القامشلي → Qamishli, Qamishli Airport'],
    ['al-qamishly ', ['airport', 'arabic', 'drone'], 'al-qamishly → Qamishli, Qamishli Airport'],
    ['deir ezzor', ['east'], 'deir ezzor → Deir ez-Zor'],
    ['deir ez-zor ', ['east'], ''],
    ['der zor', ['east'], 'der zor → Deir ez-Zor'],
    ['"syrian democratic forces"', [], ''],
    ['syrian democratic forces', ['drone'], ''],
    ['qamish', ['airport', 'arabic', 'drone'], ''],
  ])('%s', (query, ids, widened) => {
    expect(new Set(found(query))).toEqual(new Set(ids));
    expect(
      said(query)
        .filter((words) => !/^q[aā]mish/i.test(words))
        .join(),
    ).toBe(widened);
  });

  test('the report about it stands first', () => {
    const others = Array.from({ length: 20 }, (_, index) => ({ id: `other${index}`, body: 'Of other things.' }));
    const large = archiveOf([
      { id: 'passing', date: '2024', body: 'Near Kamishli and nowhere else.' },
      { id: 'about', title: 'Aircraft at Al-Qamishly airport', date: '2022', body: 'Over Al-Qamishli. And Qamishli.' },
      { id: 'arabic', date: '2023', body: 'إلى القامشلي.' },
      ...others,
    ]);
    for (const query of ['qamshlo', 'qamishly', 'kamishlo', 'qamishli ', 'place:qamshlo']) {
      expect(rowsOf(large, find(large, query)!.numbers)[0]!.id).toBe('about');
    }
  });

  test('by type, names alone are found', () => {
    expect(found('place:qamshlo ')).toHaveLength(3);
    expect(found('group:qamshlo ')).toEqual([]);
    expect(find(archive, 'group:qamshlo ')!.problems[0]!.message).toContain('group');
    expect(found('weapon:helicopters ')).toEqual(['airport']);
  });
});

describe('words', () => {
  test.each<[string, string[]]>([
    ['bread', ['plain']],
    ['bre', ['plain']],
    ['bre ', []],
    ['BREAD price', ['plain']],
    ['bread drone', []],
    ['resume ', ['east']],
    ['résumé', ['east']],
    ['الأطفال', ['arabic']],
    ['الاطفال ', ['arabic']],
    ['سئل', ['arabic']],
    ['"air strikes"', ['east']],
    ['"strikes air"', []],
    ['"from the ai', ['east']],
    ['strikes -"deir ezzor"', []],
    ['the -qamshlo ', ['east', 'plain']],
    ['the -place:qamshlo ', ['east', 'plain']],
    ['protset', ['airport', 'plain']],
    ['protests ', ['plain']],
    ['xyzzy', []],
    ['', ['nothing asked']],
    ['  " ', ['nothing asked']],
    ['?!', ['nothing asked']],
  ])('%s', (query, ids) => {
    expect(new Set(found(query))).toEqual(new Set(ids));
  });

  test('a word of the title weighs more than one of the body', () => {
    expect(found('drone ')).toEqual(['drone']);
    const both = archiveOf([
      { id: 'body', title: 'Of other things', date: '2024', body: 'Bread, bread and bread.' },
      { id: 'title', title: 'Bread', date: '2012', body: 'Of other things.' },
    ]);
    expect(rowsOf(both, find(both, 'bread')!.numbers).map(({ id }) => id)).toEqual(['title', 'body']);
  });

  test('a misspelling is said to be one; a word that stands somewhere is not widened', () => {
    expect(said('protset')[0]).toMatch(/^protset → .*protest/);
    expect(said('bread')).toEqual([]);
    expect(said('-protset')[0]).toMatch(/^-protset → /);
  });
});

describe('conditions', () => {
  const starred = numberOfId(archive, 'drone')!;
  setMark(archive, starred, 'starred', true);
  setMark(archive, starred, 'read', true);

  test.each<[string, string[]]>([
    ['after:2022 ', ['drone', 'airport']],
    ['after:2022-05-28 ', ['drone']],
    ['before:2019-10 ', ['plain']],
    ['on:2019 ', ['east']],
    ['on:2022-05-27 ', ['airport']],
    ['is:starred ', ['drone']],
    ['is:unread after:2019 ', ['airport', 'east']],
    ['-is:unread ', ['drone']],
    ['gov:hasakah ', []],
    ['gov:al-hasakah ', ['drone', 'airport']],
    ['gov:deirez', ['east']],
    ['kind:"drone strikes"', ['drone']],
    ['source:rudaw ', ['drone']],
    ['-source:sohr after:2011', ['east', 'plain']],
    ['the before:2014 ', ['plain']],
    ['qamshlo after:2023 ', ['drone']],
  ])('%s', (query, ids) => {
    expect(new Set(found(query))).toEqual(new Set(ids));
  });
});

describe('hostile input', () => {
  test.each([
    'AND',
    'OR NOT NEAR',
    'bread AND (drone',
    'NEAR(bread drone, 2)',
    'title:bread',
    '{title body}: bread',
    'bread*',
    '^bread',
    '"',
    '""',
    '"""',
    "'; DROP TABLE reports; --",
    'bread" OR "drone',
    '\u0000',
    '\uE0001',
    '🙂',
    '%',
    '_',
    '\\',
    ':',
    '-',
    '--',
    'a:b:c',
    'x'.repeat(10_000),
    'bread '.repeat(2000),
    '"bread '.repeat(2000),
  ])('%.40j', (query) => {
    expect(() => find(archive, query)).not.toThrow();
  });

  test('its words are words: `AND` is looked for', () => {
    expect(found('AND ')).toEqual(expect.arrayContaining(['plain', 'drone']));
    expect(found('bread OR drone ')).toEqual([]);
    expect(found('bread* ')).toEqual(['plain']);
  });

  test('nothing that can be typed fails, and what is found can be shown', () => {
    const pieces = fc.constantFrom(
      'bread',
      'qamshlo',
      'القامشلي',
      '"',
      '-',
      '*',
      '(',
      ')',
      ':',
      '^',
      ' ',
      ' ',
      'NEAR',
      'NOT',
      'place:',
      'after:',
      '\u0301',
      '🙂',
      '2019',
      'ﷺ',
      '\uE0001',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (query) => {
        const result = find(archive, query);
        for (const row of rowsOf(archive, result?.numbers ?? [])) {
          const { titleHits, snippet } = matchesOf(archive, row, result!.terms, 60);
          for (const { end } of titleHits) expect(end).toBeLessThanOrEqual(row.title.length);
          expect(snippet?.text.length ?? 0).toBeLessThanOrEqual(62);
        }
      }),
      { seed: SEED, numRuns: runs(400) },
    );
  });
});
