// Pasted pages: nothing moves, nothing is lost, and only what is sure is taken for a title, a name or a date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/base/clean.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import { readPlainText } from '../../src/report/text/plain-text.ts';
import { runs } from '../runs.ts';

const textOf = (text: string) => parseMarkdown(readPlainText(text).markdown).text;
const metaOf = (text: string) => readPlainText(text).meta;

/** What a reader of the file sees: words parted by one space, one empty line between paragraphs. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

const PASTED = `The Syrian Observatory For Human Rights

After a week of warnings | Two lorries cross at the river

Photo by: Somebody
Photo by: Somebody

A lorry at the river

Raqqa province: SOHR activists said that two lorries had crossed, “slowly”.

Stringer and agencies
`;

describe('a pasted page', () => {
  test('keeps its words in their order, captions that stand twice too', () => {
    expect(textOf(PASTED)).toBe(tidy(PASTED));
  });

  test('has its title as a heading where it stands', () => {
    expect(readPlainText(PASTED).markdown).toContain(
      '\n\n# After a week of warnings \\| Two lorries cross at the river\n\n',
    );
  });

  test('says who says it', () => {
    expect(metaOf(PASTED)).toEqual({
      title: 'After a week of warnings | Two lorries cross at the river',
      attribution: ['The Syrian Observatory For Human Rights', 'Stringer', 'agencies'],
    });
  });
});

test.each([
  ['a sentence is no title', 'It rained today.\n\nMore.', undefined],
  ['a question may be', 'Who crossed the river?\n\nMore.', 'Who crossed the river?'],
  ['a quotation may be', '‘We saw it’\n\nMore.', '‘We saw it’'],
  ['several lines are none', 'One\ntwo\n\nMore.', undefined],
  ['a lone line is none', 'Only this', undefined],
  ['an unknown masthead is taken for the title', 'The Daily Something\n\nA headline\n\nMore.', 'The Daily Something'],
  ['an address is a masthead', 'www.example.org\n\nA headline\n\nMore.', 'A headline'],
  ['a dateline above it is passed over', '26 May 2022\n\nA headline\n\nMore.', 'A headline'],
  ['a photo credit above it is passed over', 'Photo: Reuters\n\nA headline\n\nMore.', 'A headline'],
  ['what starts like a list is printed as it is', '1. First things\n\nMore.', '1. First things'],
  ['a row of stars is none', '***\n\nMore.', undefined],
])('title: %s', (_, text, title) => {
  expect(metaOf(text).title).toBe(title);
  expect(textOf(text)).toBe(tidy(text));
});

test.each([
  ['Title\n\n26 May 2022\n\nMore.', '2022-05-26'],
  ['Title\n\nPublished on May 26, 2022 10:30 am\n\nMore.', '2022-05-26'],
  ['Title\n\nBy Ann Lee\n2022-05-26\n\nMore.', '2022-05-26'],
  ['Title\n\nThursday, 26 May 2022 at 10:30\n\nMore.', '2022-05-26'],
  ['Title\n\nDAMASCUS, May 26, 2022 (Agency) - Two lorries crossed.', '2022-05-26'],
  ['Title\n\n26/05/2022\n\nMore.', '2022-05-26'],
  ['Title\n\n05/06/2022\n\nMore.', undefined],
  ['Title\n\nOn 26 May 2022 two lorries crossed.', undefined],
  ['Title\n\n26 May 2022\n\n27 May 2022\n\nMore.', undefined],
  ['Title\n\nUpdated 26 May 2022\n\nMore.', undefined],
  ['Title\n\nOn Friday lorries crossed.', undefined],
])('date of %j is %s', (text, date) => expect(metaOf(text).date).toBe(date));

test.each([
  ['Title\n\nBy Ann Lee and Omar Haddad\n\nMore.', ['Ann Lee', 'Omar Haddad']],
  ['Title\n\nSource: SANA\n\nMore.', ['SANA']],
  ['Title\n\nBy nightfall the lorries had gone\n\nMore.', undefined],
  ['Title\n\nMore.\n\nOurPaper and agencies', ['OurPaper', 'agencies']],
  ['Title\n\nPhoto by: Reuters\n\nMore.', undefined],
])('who says %j', (text, attribution) => expect(metaOf(text).attribution).toEqual(attribution));

describe('line breaks', () => {
  test('of a text that an editor wrapped at its width become spaces', () => {
    const wrapped = `Two lorries crossed the river on Friday, the monitor said, and
more were waiting on the other bank until the late evening when
the bridge was closed again. Nobody was hurt, according to the
monitor.

A second paragraph, just as long as it needs to be to wrap, then
ends.`;
    expect(textOf(wrapped)).toBe(wrapped.replace(/(?<!\n)\n(?!\n)/g, ' '));
  });

  test('of a list or an address stay', () => {
    const list = 'Names of the villages that the report has, in its own order:\nAl-Karak\nJasim\nNawa\nTafas\nDael';
    expect(textOf(list)).toBe(list);
  });
});

test('an address becomes a link and stays as it was', () => {
  const { markdown } = readPlainText('See https://example.org/a_b?c=1&d=2, then (http://x.org/y).');
  expect(markdown).toBe('See <https://example.org/a_b?c=1&d=2>, then (<http://x.org/y>).');
  expect(parseMarkdown(markdown).text).toBe('See https://example.org/a_b?c=1&d=2, then (http://x.org/y).');
});

test('whatever the lines hold, they are read back as they were', () => {
  const marks = fc.constantFrom(
    ...'\\`*_{}[]()<>#+-.!|~=:;&@\'"$%^/?0123456789abz \t\néب“',
    ...[
      '    ',
      '\n\n',
      '---',
      '===',
      '```',
      '~~~',
      '1. ',
      '- ',
      '> ',
      '<b>',
      '<!--',
      '&amp;',
      '&copy',
      '&#65;',
      '[a]: b',
      '[ ] ',
    ],
    ...[
      'http://',
      'https://a.b/c',
      'www.a.bc',
      'a@b.cd',
      'ftp://x.y',
      '![',
      '](',
      '|-|-|',
      '\n| a |',
      '**',
      '__',
      '# ',
      '\\\n',
      '  \n',
    ],
  );
  const lines = fc.oneof(
    fc.array(marks, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  fc.assert(
    fc.property(lines, (raw) => {
      const text = clean(raw);
      expect(textOf(text)).toBe(tidy(text));
    }),
    { seed: 2012, numRuns: runs(5000) },
  );
});

/** Invented, and built as two real pages that were copied from a browser. */
test.each([
  [
    'masthead-and-bar.txt',
    'After a month of warnings over the river road | Two lorries and four buses cross at the northern bridge',
    'The Syrian Observatory For Human Rights',
  ],
  [
    'photo-credits-and-agencies.txt',
    'Village council uses borrowed tractors for harvest in Teston',
    'TestNews and agencies',
  ],
])('%s is read back as it was, under its title', (name, title, attribution) => {
  const text = clean(readFileSync(join(import.meta.dirname, 'pasted', name), 'utf8'));
  expect(textOf(text)).toBe(tidy(text));
  expect(metaOf(text)).toMatchObject({ title, attribution: expect.arrayContaining(attribution.split(' and ')) });
});
