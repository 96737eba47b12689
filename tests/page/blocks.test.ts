import { describe, expect, test } from 'vitest';
import { layout } from '../../src/page/layout.ts';
import { textOf } from '../../src/page/line.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';

/** The page as plain text. */
function picture(markdown: string, columns: number): string {
  return layout(parseMarkdown(markdown), columns)
    .map((line) => textOf(line).trimEnd())
    .join('\n');
}

const PARAGRAPH = `Two Russian warplanes and six helicopters have landed at
Al-Qamishly airport, SOHR **said on
Friday**.`;

const LIST = `- From 06:00 two **helicopters** were seen over Amuda and Al-Qamishli
  1. first
     inside
  2. second
- [x] done
- [ ] not yet`;

const LOOSE = `9. nine

   and more of it

10. ten
11. eleven`;

const QUOTE = `> “the day before *yesterday*, Friday” was the day that they meant
>
> > and a quotation in it
> - an item`;

const CODE = `before

\`\`\`sh
  ls  --all

rm -r the/longest/directory/that/there/is
\`\`\``;

const TABLE = `| Cause | Civilians | Of them |
|---|---|---|
| Syrian and Russian warplanes, Syrian helicopters | 456 | 132 children, 92 women |
| Mines | 1,055 | |`;

const WIDE_TABLE = `| Month | Killed | Civilians | Children | Women | Remarks |
|---|--:|---|---|---|:-:|
| **February** | 2,854 | 769 | 1 | – | estimated |
| September | 3,055 | 955 | | 20 | |`;

const HEADINGS = `# Title

text

## Second

### Third

text`;

describe.each([
  [
    'a paragraph',
    PARAGRAPH,
    40,
    `
Two Russian warplanes and six
helicopters have landed at Al-Qamishly
airport, SOHR said on Friday.`,
  ],
  [
    'a paragraph',
    PARAGRAPH,
    80,
    `
Two Russian warplanes and six helicopters have landed at Al-Qamishly airport,
SOHR said on Friday.`,
  ],
  [
    'headings',
    HEADINGS,
    40,
    `
Title

text

Second

Third

text`,
  ],
  [
    'tight lists',
    LIST,
    40,
    `
• From 06:00 two helicopters were seen
  over Amuda and Al-Qamishli
  1. first inside
  2. second
☑ done
☐ not yet`,
  ],
  [
    'tight lists',
    LIST,
    80,
    `
• From 06:00 two helicopters were seen over Amuda and Al-Qamishli
  1. first inside
  2. second
☑ done
☐ not yet`,
  ],
  [
    'a loose list that starts at 9',
    LOOSE,
    40,
    `
 9. nine

    and more of it

10. ten

11. eleven`,
  ],
  [
    'quotations',
    QUOTE,
    40,
    `
▎ “the day before yesterday, Friday” was
▎ the day that they meant
▎
▎ ▎ and a quotation in it
▎
▎ • an item`,
  ],
  [
    'quotations',
    QUOTE,
    80,
    `
▎ “the day before yesterday, Friday” was the day that they meant
▎
▎ ▎ and a quotation in it
▎
▎ • an item`,
  ],
  [
    'code',
    CODE,
    40,
    `
before

    ls  --all

  rm -r
  the/longest/directory/that/there/is`,
  ],
  [
    'code',
    CODE,
    80,
    `
before

    ls  --all

  rm -r the/longest/directory/that/there/is`,
  ],
  [
    'a table',
    TABLE,
    80,
    `
Cause                                          Civilians  Of them
─────────────────────────────────────────────  ─────────  ──────────────────────
Syrian and Russian warplanes, Syrian                 456  132 children, 92 women
helicopters

Mines                                              1,055`,
  ],
  [
    'a table',
    TABLE,
    84,
    `
Cause                                             Civilians  Of them
────────────────────────────────────────────────  ─────────  ──────────────────────
Syrian and Russian warplanes, Syrian helicopters        456  132 children, 92 women
Mines                                                 1,055`,
  ],
  [
    'a table without room',
    WIDE_TABLE,
    40,
    `
Month · Killed · Civilians · Children ·
Women · Remarks
────────────────────────────────────────
Month: February
Killed: 2,854
Civilians: 769
Children: 1
Women: –
Remarks: estimated

Month: September
Killed: 3,055
Civilians: 955
Women: 20`,
  ],
  [
    'a table with a centred column and numbers at the right',
    WIDE_TABLE,
    80,
    `
Month      Killed  Civilians  Children  Women   Remarks
─────────  ──────  ─────────  ────────  ─────  ─────────
February    2,854        769         1      –  estimated
September   3,055        955               20`,
  ],
  ['a rule', 'a\n\n---\n\nb', 40, `\na\n\n${'─'.repeat(40)}\n\nb`],
  [
    'breaks and what is struck',
    'one *two<br>three* ~~four~~\\\nfive',
    40,
    `
one two
three ~~four~~
five`,
  ],
  [
    'links',
    '[the **fourth** time](https://example.org), https://example.org/a+b, [here](#there), [no](javascript:x)',
    80,
    `
the fourth time›, https://example.org/a+b, here, no`,
  ],
  [
    'Chinese, which has no spaces',
    '日本語の首相は東京で会見した。'.repeat(2),
    40,
    `
日本語の首相は東京で会見した。日本語の首
相は東京で会見した。`,
  ],
])('%s', (_, markdown, columns, expected) => {
  test(`in ${columns} columns`, () => {
    expect(`\n${picture(markdown, columns)}`).toBe(expected);
  });
});

test('prose keeps to the measure in a wide pane, a table may leave it', () => {
  const long = 'word '.repeat(60);
  expect(picture(long, 200).split('\n')[0]).toBe('word '.repeat(16).trimEnd());
  expect(picture(`- ${long}`, 200).split('\n')[0]!.length).toBeLessThanOrEqual(80);
  expect(picture(`|${long}|${long}|\n|-|-|\n|a|b|`, 200).split('\n')[1]).toHaveLength(200);
});

test('a word is not broken when it fits on a line of its own', () => {
  expect(picture('Al-Darbasiyyah countryside reconciliation', 20)).toBe('Al-Darbasiyyah\ncountryside\nreconciliation');
});

test('nesting stops indenting before there is no room left', () => {
  const deep = Array.from({ length: 45 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n');
  const lines = picture(deep, 20).split('\n');
  expect(lines.every((line) => line.length <= 20)).toBe(true);
  expect(lines.at(-1)).toMatch(/level 44$/);
});

test('the page is the same whatever the environment says of colours', () => {
  const lines = layout(parseMarkdown('**bold** [link](https://a.org) `code`'), 40);
  expect(lines).toEqual([
    [
      { styles: ['strong'], text: 'bold', start: 0 },
      { styles: [], text: ' ', start: 4 },
      { styles: ['link'], text: 'link', start: 5 },
      { styles: ['sign'], text: '›' },
      { styles: [], text: ' ', start: 9 },
      { styles: ['code'], text: 'code', start: 10 },
    ],
  ]);
});
