// What is typed, taken apart.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, indexed, wordsOf } from '../../src/archive/index/index-words.ts';
import { bare, nameWords } from '../../src/entities/spelling/fold.ts';
import { type Clause, parseQuery, type Query, type Term, termsIn } from '../../src/search/query.ts';
import { runs } from '../runs.ts';

const SEED = 20110315;

/** `word`, `word*` while open, `"a phrase"`, `-excluded`, `place:name`. */
function terms(typed: string): string[] {
  return termsIn(parseQuery(typed, true).clause).map(({ words, phrase, excluded, open, type }: Term) => {
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
  ['NOT (a or b) NEAR', ['not', 'a', 'or', 'b', 'near*']],
  ['bre* more', ['bre*', 'more*']],
  ['“air strikes” x', ['"air strikes"', 'x*']],
  ['\u202Eevil\u0000word ', ['evilword']],
  ['\uE0001 \uE001kind', ['1', 'kind*']],
  ['place:homs', ['place:homs*']],
  ['-group:"Jaysh al-Islam" ', ['-group:jaysh al islam']],
  ['place:', []],
])('%j', (typed, expected) => {
  expect(terms(typed)).toEqual(expected);
});

/** `field value`, `-field value`, for those whose value is one word. */
function conditionsIn(clause: Clause | undefined, minus = ''): string[] {
  switch (clause?.kind) {
    case 'condition':
      return 'value' in clause.condition ? [`${minus}${clause.condition.field} ${clause.condition.value}`] : [];
    case 'not':
      return conditionsIn(clause.part, '-');
    case 'all':
    case 'any':
      return clause.parts.flatMap((part) => conditionsIn(part, minus));
    default:
      return [];
  }
}

/** The tree in brackets: `(a b | -c)`. */
function tree(clause: Clause | undefined): string {
  switch (clause?.kind) {
    case 'term':
      return clause.term.exact ? `=${clause.term.typed}` : clause.term.typed;
    case 'not':
      return `-${tree(clause.part)}`;
    case 'all':
    case 'any':
      return `(${clause.parts.map(tree).join(clause.kind === 'all' ? ' ' : ' | ')})`;
    case 'saved':
      return `saved:${clause.name}`;
    case 'condition': {
      const { field, ...asked } = clause.condition;
      return `${field}:${JSON.stringify(asked)}`;
    }
    default:
      return '';
  }
}

describe('brackets, OR and a minus', () => {
  test.each<[string, string]>([
    ['a b c', '(a b c)'],
    ['a OR b', '(a | b)'],
    ['a b OR c d', '((a b) | (c d))'],
    ['a (b OR c)', '(a (b | c))'],
    ['(a OR b) -(c d)', '((a | b) -(c d))'],
    ['-a OR -b', '(-a | -b)'],
    ['((a))', 'a'],
    ['(a OR (b -c)) d', '((a | (b -c)) d)'],
    ['oracle Or or', '(oracle Or or)'],
    ['=cadet =x', '(=cadet =x)'],
    ['-=cadet', '-=cadet'],
    ['"a (b" c', '(a (b c)'],
    ['saved:north -saved:south', '(saved:north -saved:south)'],
    ['1592..1700', 'figure:{"least":1592,"most":1700}'],
    ['-1,592..1,700 x', '(-figure:{"least":1592,"most":1700} x)'],
    ['٢٠..٣٠', 'figure:{"least":20,"most":30}'],
    ['100..', 'figure:{"least":100,"most":null}'],
    ['on:2019-10..2020', 'on:{"value":"2019-10","to":"2020"}'],
    ['near:Homs', 'near:{"of":{"place":"Homs"},"distance":25}'],
    ['near:"Deir ez-Zor",7.5', 'near:{"of":{"place":"Deir ez-Zor"},"distance":7.5}'],
    ['near:36.2,37.1,10', 'near:{"of":{"lat":36.2,"lon":37.1},"distance":10}'],
    ['with:Homs,"car bomb"', 'with:{"names":["Homs","car bomb"]}'],
    ['12 345 men', '(12 345 men)'],
  ])('%s', (typed, expected) => {
    const { clause, problems } = parseQuery(typed);
    expect([tree(clause), problems]).toEqual([expected, []]);
  });

  test('a figure in groups is one word, however it is grouped', () => {
    for (const typed of ['9,889', '9 889', '9889', '٩٨٨٩', '٩٬٨٨٩', '۹۸۸۹', '"9 889"'])
      expect(termsIn(parseQuery(typed).clause).map(({ words }) => words)).toEqual([['9889']]);
  });

  test.each<[string, string, RegExp]>([
    ['homs OR', 'OR', /between two words/],
    ['OR homs', 'OR', /between two words/],
    ['a OR OR b', 'OR', /between two words/],
    ['a (b', '(', /not closed/],
    ['a -(b', '-', /not closed/],
    ['a) b', ')', /not opened/],
    ['a colour:blue b', 'colour:blue', /no colour:/],
    ['after:soon', 'after:soon', /takes a date/],
    ['on:2019..soon', 'on:2019..soon', /takes a date/],
    ['is:blue', 'is:blue', /read, unread or starred/],
    ['place:', 'place:', /something behind it/],
    ['near:Homs,far', 'near:Homs,far', /kilometres/],
    ['near:Homs,0', 'near:Homs,0', /kilometres/],
    ['near:91,10,5', 'near:91,10,5', /kilometres/],
    ['with:Homs', 'with:Homs', /two names/],
    ['with:a,b,c', 'with:a,b,c', /two names/],
    ['sort:best', 'sort:best', /takes relevance/],
    ['homs 🙂', '🙂', /no letter/],
    ['('.repeat(30), '(', /brackets/],
  ])('%s is refused, and it is said where', (typed, words, why) => {
    const [problem] = parseQuery(typed).problems;
    expect([problem?.typed, problem?.message]).toEqual([words, expect.stringMatching(why)]);
    expect(typed.slice(problem!.at.start, problem!.at.end)).toBe(words);
  });

  test('what is still being typed is no mistake', () => {
    for (const typed of [
      'a OR',
      'a OR ',
      'a (b',
      'after:20',
      'on:2019..',
      'near:Homs,',
      'with:Homs',
      'place:',
      'sort:n',
      'is:s',
    ])
      expect([typed, parseQuery(typed, true).problems]).toEqual([typed, []]);
  });
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
    const query = parseQuery(typed, true);
    expect(conditionsIn(query.clause)).toEqual(conditions);
    expect(query.problems.map((problem) => problem.typed)).toEqual(problems);
    for (const { message } of query.problems) expect(message.length).toBeGreaterThan(10);
  });
});

test('any words can be typed: every word is folded, and none is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      for (const { words } of termsIn(parseQuery(typed).clause)) {
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
    ['أُطلق على الأطفال', ['اطلق', 'علي', 'الاطفال']],
    ['Čačak ĐƠ ß', ['cacak', 'do', 'ss']],
    ['Şırnak, al-Nuʿman', ['sirnak', 'al', 'numan']],
    ['الطائـــرات مدرسة مستشفى', ['الطايرات', 'مدرسه', 'مستشفي']],
    ['9,889 and 9 889 of 12,345,678', ['9889', 'and', '9889', 'of', '12345678']],
    ['٩٬٨٨٩ ۲۴۶۸ 1\u202f357', ['9889', '2468', '1357']],
    [
      'on page 4, 321; 27 | 182; 3,141.50; 12,2011; 2001 300',
      ['on', 'page', '4', '321', '27', '182', '3141', '50', '12', '2011', '2001', '300'],
    ],
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
  const typed = fc.string({ unit: fc.constantFrom(...' \t"-:.,abcZ0192_placegovafter()=*OR'), maxLength: 40 });

  test('for a query', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const mixed = parseQuery(`é ${text}`);
        const plain = parseQuery(`e ${text}`);
        const words = ({ clause }: Query) => termsIn(clause).slice(1);
        expect([words(mixed), mixed.problems]).toEqual([words(plain), plain.problems]);
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
