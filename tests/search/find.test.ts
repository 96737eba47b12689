// Queries in any spelling against an archive whose answers can be read off its words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { numberOfId, rowsOf } from '../../src/archive/reports/read-reports.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { find as findAny } from '../../src/search/find.ts';
import { matchesOf } from '../../src/search/matches.ts';
import { explainWidening } from '../../src/search/widen.ts';
import { archiveOf } from '../archive/make-report.ts';
import { runs } from '../runs.ts';

const SEED = 20110315;

/** As in the search line: a word at the end may go on, unless a space stands behind it. */
const find = (archive: Archive, query: string) => findAny(archive, query, true);

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
    for (const query of ['qamshlo', 'qamishly', 'kamishlu', 'qamishli ', 'place:qamshlo']) {
      expect(rowsOf(large, find(large, query)!.numbers)[0]!.id).toBe('about');
    }
  });

  test('by type, names alone are found', () => {
    expect(found('place:qamshlo ')).toHaveLength(3);
    expect(found('group:qamshlo ')).toEqual([]);
    expect(find(archive, 'group:qamshlo ')!.absences).toEqual(['no report names a group called qamshlo']);
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

  test('a word that most reports have is ranked by how often each has it', () => {
    const many = archiveOf([
      { id: 'once', title: 'Of the day', date: '2024', body: 'Bread, and other things of which it is said.' },
      { id: 'thrice', title: 'Of the day', date: '2012', body: 'Bread, bread and bread, of which it is said.' },
      { id: 'none', title: 'Of the day', date: '2025', body: 'Other things.' },
    ]);
    for (const query of ['bread', 'bread day', 'bread OR day']) {
      const [first] = rowsOf(many, find(many, query)!.numbers);
      expect([query, first!.id]).toEqual([query, 'thrice']);
    }
  });

  test('a misspelling is said to be one; a word that stands somewhere is not widened', () => {
    expect(said('protset')[0]).toMatch(/^protset → .*protest/);
    expect(said('bread')).toEqual([]);
    expect(said('-protset')).toEqual([]);
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
    expect(found('bread or drone ')).toEqual([]);
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

describe('what was typed is what is looked for', () => {
  const whole = (query: string) => rowsOf(archive, findAny(archive, query)!.numbers).map(({ id }) => id);

  test('a word is whole, unless it is being typed or ends in a star', () => {
    expect(whole('bre')).toEqual([]);
    expect(whole('bre*')).toEqual(['plain']);
    expect(found('bre')).toEqual(['plain']);
  });

  test('a name that the gazetteer has and no report is told of, and its neighbours are not taken for it', () => {
    for (const query of ['Kamishlo', 'Idlib', 'place:Idlib', 'Marco Rubio']) {
      const { numbers, absences } = findAny(archive, query)!;
      expect([query, [...numbers]]).toEqual([query, []]);
      expect(absences.join()).toMatch(/^no report names /);
    }
    expect(findAny(archive, 'Kamishlo')!.absences).toEqual([
      'no report names Kamishlo; near it: Qamishli, Qamishli Airport',
    ]);
  });

  test('an everyday word is no misspelt name, nor one that the reports have and spell nobody by', () => {
    const words = archiveOf([
      { id: 'russia', body: 'Russia. Race, raise and the rest; qamashal is a word here.' },
      { id: 'qamishli', body: 'In Qamishli nobody raised it.' },
    ]);
    for (const query of ['raise', 'race', 'rest', 'ruse', 'qamashal'])
      expect([query, findAny(words, query)!.terms.flatMap(({ names, misspelt }) => [...names, ...misspelt])]).toEqual([
        query,
        [],
      ]);
  });

  test('but a word by which they spell a name is that name in all its spellings', () => {
    // The recogniser has taken it for Qamishli; no list has it.
    const spelt = archiveOf([
      { id: 'one', body: 'In Qamishli.' },
      { id: 'other', body: 'In Al-Qamishly.' },
    ]);
    expect(rowsOf(spelt, findAny(spelt, 'qamishly')!.numbers)).toHaveLength(2);
  });

  test('a slip counts for a word of the reports by how long it is, and never in what is excluded', () => {
    const misspelt = (query: string) => findAny(archive, query)!.terms.flatMap((term) => term.misspelt);
    expect(misspelt('protsets')).toEqual(['protests']);
    expect(misspelt('brd')).toEqual([]);
    expect(misspelt('braed')).toEqual(['bread']);
    expect(misspelt('barde')).toEqual([]);
    expect(misspelt('-braed')).toEqual([]);
    expect(misspelt('=braed')).toEqual([]);
    expect(misspelt('breed')).toEqual([]);
  });

  test('=word is that word alone', () => {
    expect(whole('qamishli')).toHaveLength(3);
    expect(whole('=qamishli')).toEqual(['airport']);
    expect(whole('=protest')).toEqual([]);
  });

  test('a report that has the word stands before all that are like it', () => {
    const ranks = archiveOf([
      { id: 'misspelt', title: 'Kamishli Kamishli Kamishli', date: '2024', body: 'Kamishli. '.repeat(30) },
      { id: 'body', date: '2010', body: `Words. ${'Other words. '.repeat(300)} Qamishli.` },
      { id: 'title', title: 'Qamishli', date: '2011', body: 'Other words. '.repeat(300) },
    ]);
    expect(rowsOf(ranks, findAny(ranks, 'qamishli')!.numbers).map(({ id }) => id)).toEqual([
      'title',
      'body',
      'misspelt',
    ]);
    expect(rowsOf(ranks, findAny(ranks, 'qamishli sort:relevance')!.numbers)[2]!.id).toBe('misspelt');
    expect(rowsOf(ranks, findAny(ranks, 'qamishli sort:newest')!.numbers)[0]!.id).toBe('misspelt');
  });
});

describe('OR, brackets and a minus', () => {
  test.each<[string, string[]]>([
    ['bread OR drone', ['drone', 'plain']],
    ['bread OR drone OR xyzzy', ['drone', 'plain']],
    ['(bread OR drone) the', ['drone', 'plain']],
    ['(bread OR drone) -kamishli', ['plain']],
    ['bread OR -the', ['arabic', 'plain']],
    ['-(bread OR the)', ['arabic']],
    ['bread OR after:2023', ['drone', 'plain']],
    ['kind:"drone strikes" OR on:2019', ['drone', 'east']],
    ['xyzzy OR xyzzyx', []],
    ['on:2019..2022', ['airport', 'east']],
    ['on:2019-10..2022-05-26', ['east']],
  ])('%s', (query, ids) => {
    expect(
      rowsOf(archive, findAny(archive, query)!.numbers)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });
});

describe('figures', () => {
  const figures = archiveOf([
    { id: 'commas', body: 'There were 9,889 of 12,345,678.' },
    { id: 'spaces', body: 'There were 9 889, and 1\u202f600.' },
    { id: 'plain', body: 'There were 9889.' },
    { id: 'arabic', body: 'كان عددهم ٩٨٨٩ و ٩٬٨٨٩' },
    { id: 'other', body: 'In 1650 there were 9 and, of 889 others, 98891.' },
  ]);
  const ids = (query: string) =>
    rowsOf(figures, findAny(figures, query)!.numbers)
      .map(({ id }) => id)
      .sort();
  test.each(['9889', '9,889', '9 889', '٩٨٨٩', '۹۸۸۹', '٩٬٨٨٩', '"9 889"', '=9889'])('%s is one of them', (query) => {
    expect(ids(query)).toEqual(['arabic', 'commas', 'plain', 'spaces']);
  });
  test.each<[string, string[]]>([
    ['889', ['other']],
    ['12345678', ['commas']],
    ['1592..1700', ['other', 'spaces']],
    ['9,000..10,000', ['arabic', 'commas', 'plain', 'spaces']],
    ['10000000..', ['commas']],
    ['..8', []],
    ['-..100000 the', []],
    ['-9000..10000', ['other']],
    ['9000..8000', []],
  ])('%s', (query, expected) => expect(ids(query)).toEqual(expected));
});

describe('near and with', () => {
  test.each<[string, string[]]>([
    ['near:Qamishli', ['airport', 'arabic', 'drone']],
    ['near:kamishli,1', ['airport', 'drone']],
    ['near:"Deir ez-Zor",20', ['east']],
    ['near:"Deir ez-Zor",300', ['airport', 'arabic', 'drone', 'east']],
    ['near:37.02,41.19,1', ['airport', 'arabic']],
    // No report here names it, and it lies 1 km from the town.
    ['near:Nusaybin,15', ['airport', 'arabic', 'drone']],
    ['near:xyzzyplace', []],
    ['-near:Qamishli', ['east', 'plain']],
    ['with:Russian,Qamishli', ['airport']],
    ['with:Qamishli,Russian', ['airport']],
    ['with:Kamishli,SDF', []],
    ['with:SDF,dead', ['drone']],
    ['with:SDF,SDF', []],
  ])('%s', (query, ids) => {
    expect(
      rowsOf(archive, findAny(archive, query)!.numbers)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });
});
