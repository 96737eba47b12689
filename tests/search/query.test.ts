// What is typed, taken apart.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, indexed, wordsOf } from '../../src/archive/index/index-words.ts';
import { bare, nameWords } from '../../src/entities/spelling/fold.ts';
import { parseQuery, type Term } from '../../src/search/query.ts';
import { runs } from '../runs.ts';

const SEED = 20110315;

/** `word`, `word*` while open, `"a phrase"`, `-excluded`, `place:name`. */
function terms(typed: string): string[] {
  return parseQuery(typed).terms.map(({ words, phrase, excluded, open, type }: Term) => {
    const said = phrase ? `"${words.join(' ')}"` : words.join(' ');
    return `${excluded ? '-' : ''}${type ? `${type}:` : ''}${said}${open ? '*' : ''}`;
  });
}

test.each<[string, string[]]>([
  ['', []],
  ['   ', []],
  ['Homs', ['homs*']],
  ['Homs ', ['homs']],
  ['Homs siege', ['homs', 'siege*']],
  ['  Homs\tsiege  ', ['homs', 'siege']],
  ['Türkiye Élysée', ['turkiye', 'elysee*']],
  ['القامشلي', ['القامشلي*']],
  ['قُتِلَ', ['قتل*']],
  ['al-hasakah', ['al hasakah*']],
  ["Turkey's", ['turkey s*']],
  ['"air strikes"', ['"air strikes"']],
  ['"air strikes', ['"air strikes"*']],
  ['"air strikes" homs', ['"air strikes"', 'homs*']],
  ['-homs ', ['-homs']],
  ['-"barrel bombs" hama', ['-"barrel bombs"', 'hama*']],
  ['su-30', ['su 30*']],
  ['- -- "" "" *', []],
  ['🙂 👩‍👩‍👧', []],
  ['a🙂b', ['a b*']],
  ['NOT (a OR b) NEAR', ['not', 'a', 'or', 'b', 'near*']],
  ['\u202Eevil\u0000word ', ['evilword']],
  ['\uE0001 \uE001kind', ['1', 'kind*']],
  ['place:homs', ['place:homs*']],
  ['-group:"Jaysh al-Islam" ', ['-group:jaysh al islam']],
  ['place:', []],
])('%j', (typed, expected) => {
  expect(terms(typed)).toEqual(expected);
});

describe('conditions', () => {
  test.each<[string, string[], string[]]>([
    ['after:2019-10 ', ['after 2019-10'], []],
    ['before:2019 on:2019-10-20 ', ['before 2019', 'on 2019-10-20'], []],
    ['-is:read gov:homs kind:siege source:sohr', ['-is read', 'gov homs', 'kind siege', 'source sohr'], []],
    ['gov:"Deir ez-Zor"', ['gov Deir ez-Zor'], []],
    ['after:soon homs', [], ['after:soon']],
    ['on:2019-13 x', [], ['on:2019-13']],
    ['after:201', [], []],
    ['is:blue x', [], ['is:blue']],
    ['colour:blue x', [], ['colour:blue']],
  ])('%s', (typed, conditions, problems) => {
    const query = parseQuery(typed);
    const said = query.conditions.map(({ field, value, excluded }) => `${excluded ? '-' : ''}${field} ${value}`);
    expect(said).toEqual(conditions);
    expect(query.problems.map((problem) => problem.typed)).toEqual(problems);
    for (const { message } of query.problems) expect(message.length).toBeGreaterThan(10);
  });
});

test('any words can be typed: every word is folded, and none is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      for (const { words } of parseQuery(typed).terms) {
        expect(words.length).toBeGreaterThan(0);
        for (const word of words) {
          expect(word).toMatch(/^[^\s\p{Cc}\p{Co}"]+$/u);
          expect(foldWord(word)).toBe(word);
        }
      }
    }),
    { seed: SEED, numRuns: runs(500) },
  );
});

describe('wordsOf', () => {
  test.each<[string, string[]]>([
    ['Al-Qamishly’s airport, 2022.', ['al', 'qamishly', 's', 'airport', '2022']],
    ['أُطلق على الأطفال', ['اطلق', 'على', 'الاطفال']],
    ['Čačak ĐƠ ß', ['cacak', 'đo', 'ß']],
    ['\u0301 x\u0301y', ['xy']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text).map(({ word }) => word)).toEqual(words);
    expect(indexed(text)).toBe(words.join(' '));
  });

  test('each stands where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0;
        for (const { word, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(foldWord(text.slice(start, end))).toBe(word);
          last = end;
        }
      }),
      { seed: SEED, numRuns: runs(500) },
    );
  });
});

describe('words of plain letters are taken apart by quicker rules, which say the same', () => {
  const typed = fc.string({ unit: fc.constantFrom(...' \t"-:.abcZ09_placegovafter'), maxLength: 40 });

  test('for a query', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { terms: mixed, ...rest } = parseQuery(`é ${text}`);
        const { terms: plain, ...same } = parseQuery(text);
        expect(mixed.slice(1)).toEqual(plain);
        expect(rest).toEqual(same);
      }),
      { seed: SEED, numRuns: runs(5000) },
    );
  });

  test('for a text, and for names', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const mixed = wordsOf(`é ${text}`).slice(1);
        expect(mixed.map(({ word, start, end }) => ({ word, start: start - 2, end: end - 2 }))).toEqual(wordsOf(text));
        expect(nameWords(`é ${text}`).slice(1)).toEqual(nameWords(text));
        expect(bare(`é${text}`)).toBe(`e${bare(text)}`);
      }),
      { seed: SEED, numRuns: runs(5000) },
    );
  });
});
