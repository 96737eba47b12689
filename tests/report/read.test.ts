// Whole reports out of bytes: which format, which title, which id; and that nothing hostile comes through.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/base/clean.ts';
import { UserError } from '../../src/base/user-error.ts';
import { contentHash } from '../../src/report/content-hash.ts';
import { readReport } from '../../src/report/read.ts';
import type { Report } from '../../src/report/report.ts';
import { runs } from '../runs.ts';

const read = (text: string, origin = 'x.md') => readReport(Buffer.from(text), origin);

test.each([
  ['markdown by name', 'a.md', '**b** c', 'b c'],
  ['plain text by name', 'a.txt', '**b** c', '**b** c'],
  ['HTML by name', 'a.htm', '<b>b</b> c', 'b c'],
  ['HTML in a file that is called text', 'a.txt', '<!DOCTYPE html><p>b', 'b'],
  ['markdown from a pipe', '-', '# Title\n\n**b**', 'Title\n\nb'],
  ['front matter from a pipe', '-', '---\ntitle: T\n---\n**b**', 'T\n\nb'],
  ['HTML from a pipe', '-', '\n<html><p>b', 'b'],
  ['plain text from a pipe', '-', '5 * 3 * 2 <b> c', '5 * 3 * 2 <b> c'],
  ['Windows line breaks and a byte order mark', 'a.md', '\uFEFF---\r\ntitle: T\r\n---\r\n\r\na\r\nb\r\n', 'T\n\na b'],
])('%s', async (_, origin, source, text) => expect((await read(source, origin)).text).toBe(text));

test.each([
  ['the front matter', 'x.md', '---\ntitle: From above\n---\n# Heading\n', 'From above', 'From above\n\nHeading'],
  [
    'the front matter, once',
    'x.md',
    '---\ntitle: "Head | line_"\n---\n# Head \\| line\\_\n\na',
    'Head | line_',
    'Head | line_\n\na',
  ],
  ['the first heading', 'x.md', 'Lead.\n\n# Head *line*\n', 'Head line', 'Lead.\n\nHead line'],
  ['a sub-heading, if nothing is above it', 'x.md', '## Head\n\na', 'Head', 'Head\n\na'],
  ['not a sub-heading below the lead', 'x.md', 'Lead.\n\n## Background\n', 'Lead.', 'Lead.\n\nBackground'],
  ['the first line', 'x.md', 'First\nstill first\n\nmore', 'First still first', 'First still first\n\nmore'],
])('the title is %s', async (_, origin, source, title, text) => {
  expect(await read(source, origin)).toMatchObject({ title, text });
});

test('a long first line makes a shortened title', async () => {
  const { title } = await read('word '.repeat(100), 'x.txt');
  expect(title).toMatch(/ word…$/);
  expect(title.length).toBeLessThanOrEqual(221);
});

test.each([
  ['---\nid: my-id\n---\na', 'x.md', 'my-id'],
  ['---\nid: ../My Id\n---\na', 'folder/Some Report (1).md', 'some-report-1'],
  ['a', '/tmp/تقرير حلب.txt', 'تقرير-حلب'],
  ['a', 'Évènement.2014.md', 'evenement-2014'],
  ['a', '-', 'report-ca978112ca1b'],
  ['a', '/tmp/???.md', 'report-ca978112ca1b'],
])('id of %j in %s is %s', async (source, origin, id) => expect((await read(source, origin)).id).toBe(id));

test('the language is said by the front matter or the page, else seen from the letters', async () => {
  expect((await read('---\nlang: fr\n---\nسوريا')).language).toBe('fr');
  expect((await read('سوريا SOHR')).language).toBe('ar');
  expect((await read('SOHR')).language).toBe('en');
});

test('the same words have the same hash, wherever they come from', async () => {
  const [one, other, third] = [
    await read('# A\n\nb', 'x.md'),
    await read('# A\r\n\r\nb', 'y.md'),
    await read('# A\n\nc'),
  ];
  expect(contentHash(one)).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHash(other)).toBe(contentHash(one));
  expect(contentHash(third)).not.toBe(contentHash(one));
});

describe('hostile files', () => {
  const ESCAPES =
    '\x1B]52;c;ZXZpbA==\x07 \x1B]8;;http://evil\x1B\\ \x1B]0;x\x07 \x1BP1$r\x1B\\ \x9B31m \x9D0;x\x9C \u202Ex\u202C';
  const ENTITIES = '&#27;]52;c;eA==&#7; &#x9b;31m &#8238; &#x200b; &ZeroWidthSpace; &NoBreak; &shy; &#xE0041;';

  test.each(['x.md', 'x.txt', 'x.html', '-', `${ESCAPES}.md`])('escape sequences in %j', async (origin) => {
    const source = [
      '# Title',
      ESCAPES,
      ENTITIES,
      `\`${ESCAPES}\``,
      `[link](https://a.b "${ENTITIES}")`,
      `    ${ESCAPES}`,
    ];
    expectHarmless(await read(source.join('\n\n'), origin));
  });

  test('escape sequences in the front matter', async () => {
    const yaml =
      'title: "a\\e]0;x\\ab"\nattribution: ["\\u202Ec"]\nsources: [{title: "\\x9bd", url: "https://a.b/\\u202E"}]';
    expectHarmless(await read(`---\n${yaml}\nkind: "\\u200Bx"\n---\nWords.`));
  });

  test.each([
    ['2,000 lists', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
    ['2,000 lists on one line', '- '.repeat(2000)],
    ['2,000 quotations', `${'> '.repeat(2000)}x`],
    ['2 MB of strikes', '~a~~ '.repeat(400_000)],
    ['2 MB of emphasis', '*a **b '.repeat(300_000)],
    ['2 MB of comments', '<!-- '.repeat(400_000)],
    ['an endless e-mail address', `${'a'.repeat(2_000_000)}@`],
    ['one line of 5 MB', 'x'.repeat(5_000_000)],
    ['5 million lines', 'a\n'.repeat(5_000_000)],
    ['200,000 accents', `a${'\u0301'.repeat(200_000)}`],
    ['200,000 joiners', '\u200C'.repeat(200_000)],
  ])('%s: a report or a clear refusal, before its time is over', async (_, source) => {
    await expectReportOrRefusal(Buffer.from(source), 'x.md');
  });

  test.each(['x.md', 'x.txt', 'x.html', '-'])('any bytes as %s are a report or a clear refusal', async (origin) => {
    const piece = fc.constantFrom(
      ...[
        '---\n',
        'title: x\n',
        '__proto__: y\n',
        '# ',
        '- ',
        '> ',
        '```\n',
        '| a |\n|-|\n',
        '<p>',
        '<table><td>',
        '</b>',
        '<!--',
      ],
      ...[
        '&#27;',
        '&#x202e;',
        '\x1B[',
        '\x9B',
        '\u202E',
        '\u200B',
        '\u0301',
        '\u200D',
        '\n',
        '\n\n',
        'a',
        'ب',
        ' ',
        '*',
        '[',
        '](',
        '<',
      ],
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
      fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join(''))),
      fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join(''), 'utf16le')),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (bytes) => expectReportOrRefusal(bytes, origin)),
      { seed: 2013, numRuns: runs(1000) },
    );
  });
});

async function expectReportOrRefusal(bytes: Uint8Array, origin: string): Promise<void> {
  const outcome = await readReport(bytes, origin).catch((error: unknown) => error);
  if (outcome instanceof UserError) expect(clean(outcome.message)).toBe(outcome.message);
  else if (outcome instanceof Error) throw outcome;
  else expectHarmless(outcome as Report);
}

/** Of what the report says, cleaning would drop nothing; spaces may differ, and marks compose across two leaves. */
function expectHarmless({ tokens, ...report }: Report): void {
  const strings = [JSON.stringify(report), report.text, report.title, report.id, report.markdown];
  for (const text of strings) expect(clean(text)).toBe(text.normalize('NFC'));
  expect(report.title).not.toBe('');
  expect(report.text).not.toBe('');
  checkLeaves(tokens, report.text);
}

function checkLeaves(tokens: Report['tokens'], text: string): void {
  for (const token of tokens) {
    if (token.type === 'leaf') expect(text.startsWith(token.raw, token.start)).toBe(true);
    else if ('tokens' in token && token.tokens) checkLeaves(token.tokens, text);
  }
}

test.each([
  ['under the title', 'a.md', '# Raid\n\n3 November 2012\n\nWords of it.', { date: '2012-11-03', dateInferred: false }],
  ['under the title, in italics', 'a.md', '# Raid\n\n*Published: Nov 3, 2012*\n\nWords.', { date: '2012-11-03' }],
  ['in the dateline', 'a.md', '# Raid\n\nHOMS, 3 November 2012 (Agency) - Words.', { date: '2012-11-03' }],
  ['of a page', 'a.html', '<title>Raid</title><p>Nov 3, 2012</p><p>Words.</p>', { date: '2012-11-03' }],
  ['in Arabic', 'a.txt', 'غارة على البلدة\n\n٣ تشرين الثاني ٢٠١٢\n\nكلمات.', { date: '2012-11-03' }],
  ['of two that differ', 'a.md', '# Raid\n\n3 November 2012\n\n4 November 2012\n\nWords.', { date: undefined }],
  ['within a sentence', 'a.md', '# Raid\n\nIt happened on 3 November 2012 in Homs.', { date: undefined }],
  ['in the name of the file', 'x/2012-11-03-raid.md', '# Raid\n\nWords.', { date: '2012-11-03', dateInferred: true }],
  ['before its name', '2013-01-01.md', '# Raid\n\n3 November 2012\n\nWords.', { date: '2012-11-03' }],
  [
    'in front matter before all',
    '2013-01-01.md',
    '---\ndate: 2011-05-06\n---\n# Raid\n\n3 November 2012\n\nx',
    { date: '2011-05-06' },
  ],
])('a date %s', async (_, name, text, about) => {
  const { date, dateInferred } = await readReport(Buffer.from(text), name);
  expect({ date, dateInferred }).toMatchObject(about);
});
