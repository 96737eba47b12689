import { describe, expect, test } from 'vitest';
import { clean } from '../../src/base/clean.ts';
import { UserError } from '../../src/base/user-error.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import { readReport } from '../../src/report/read.ts';
import { leavesOf } from '../page/documents.ts';

describe('the text', () => {
  test.each([
    ['blocks', '# Title\n\nOne\ntwo.\n\n> quoted\n\n---\n\nThree.', 'Title\n\nOne two.\n\nquoted\n\nThree.'],
    ['a tight list', '- one\n- two\n  - three\n- four', 'one\ntwo\nthree\nfour'],
    ['a loose list', '- one\n\n- two\n\n  more', 'one\n\ntwo\n\nmore'],
    ['a table', '| a | b |\n|---|---|\n| 1 | **2** |\n| 3 | |', 'a | b\n1 | 2\n3'],
    ['code', '```js\n  if (a)\n\n\tb\n```', '  if (a)\n    b'],
    ['emphasis, code, links', '**a**_b_ `c:d` [e *f*](https://g.org)', 'ab c:d e f'],
    ['breaks', 'one  \ntwo<br>three\\\nfour', 'one\ntwo\nthree\nfour'],
    ['entities and escapes', 'AT&amp;T &mdash; \\*no\\* `&amp;`', 'AT&T — *no* `&amp;`'.replaceAll('`', '')],
    ['spaces', 'a &nbsp; b   c', 'a b c'],
    ['HTML', '<div>one <b>two</b></div>\n\nthree <i>four</i><!-- five -->', 'one two\n\nthree four'],
    ['scripts', '<script>alert(1)</script>\n\nafter', 'after'],
    ['pictures, by their words', '![the airport](a.png)', 'the airport'],
    ['task boxes', '- [x] done\n- [ ] not yet', 'done\nnot yet'],
    ['numbers that look like emoji', 'at 1:100:5', 'at 1:100:5'],
    ['control characters in disguise', 'a&#27;[31mb &#x202e;c', 'a[31mb c'],
    ['nothing', '[](https://a.org)\n\n![](b.png)\n\n<!-- c -->', ''],
  ])('of %s', (_, markdown, text) => {
    expect(parseMarkdown(clean(markdown)).text).toBe(text);
  });
});

test.each([
  ['put first', 'Body.', 'Title', 'Title\n\nBody.'],
  ['not doubled', '# Title\n\nBody.', 'Title', 'Title\n\nBody.'],
  [
    'not doubled when it is marked up',
    '# A *title* of AT&amp;T\n\nBody.',
    'A title of AT&T',
    'A title of AT&T\n\nBody.',
  ],
  ['put before another heading', '# Other\n\nBody.', 'Title', 'Title\n\nOther\n\nBody.'],
])('a title is %s', (_, markdown, title, text) => {
  expect(parseMarkdown(markdown, title).text).toBe(text);
});

test('every leaf knows its place', () => {
  const { text, tokens } = parseMarkdown('# a\n\n- **b** c `d`\n\n| e | f |\n|---|---|\n| g | [h](i) |\n\n> j');
  const leaves = leavesOf(tokens);
  expect(leaves.map(({ raw }) => raw.trim()).join('')).toBe('abcdefghj');
  for (const { raw, start } of leaves) expect(text.slice(start, start + raw.length)).toBe(raw);
});

test.each([
  ['lists', (depth: number) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')],
  ['quotations', (depth: number) => `${'>'.repeat(depth)} x`],
  ['a line of bullets', (depth: number) => `${'- '.repeat(depth)}x`],
])('%s may be nested 50 deep and no deeper', (_, nested) => {
  expect(parseMarkdown(nested(50)).text).toMatch(/x$/);
  expect(() => parseMarkdown(nested(51))).toThrow(UserError);
});

test.each<[string, (count: number) => string]>([
  ['a list', (count) => '- x\n'.repeat(count)],
  ['a numbered one', (count) => '1. x\n'.repeat(count)],
  ['a quoted one', (count) => '> - x\n'.repeat(count)],
  ['a table', (count) => `| a |\n|--|\n${'| x |\n'.repeat(count)}`],
])('%s of a million items is refused before it fills the memory', async (_, make) => {
  await expect(readReport(Buffer.from(`# T\n\n${make(1_000_000)}`), 'a.md')).rejects.toThrow('more than 100,000 items');
  expect((await readReport(Buffer.from(`# T\n\n${make(500)}`), 'a.md')).title).toBe('T');
});
