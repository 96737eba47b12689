// Random markdown documents, as fast-check makes them: nested, multilingual, and full of what goes wrong.
import fc from 'fast-check';
import type { Token } from 'marked';
import { clean } from '../../src/base/clean.ts';
import type { Leaf } from '../../src/report/report.ts';

const WORDS = [
  ...'Russian warplanes over Al-Qamishly airport said SOHR, the Observatory; a 1:100:5 (ratio) in Köln'.split(' '),
  'Deir Ezzor',
  '日本語の首相は東京で会見した。',
  'สำนักสังเกตการณ์ซีเรีย',
  'क्षत्रिय निरीक्षण',
  'المَرْصَدُ السُّورِيُّ',
  'مدينة القامشلي',
  '👩‍👩‍👧‍👦',
  '🏴‍☠️ ok 👍🏽',
  '&mdash;',
  'AT&amp;T',
  '&nbsp;',
  '&copy;2019',
  '*#COLON|*',
  'a\\*b',
  'https://example.org/a+b?c=1&d=2',
  'supercalifragilisticexpialidociousness',
  'x_y_z',
  '2 < 3',
];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((some) => some.join(' '));

const inline = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' ')),
  piece: fc.oneof(
    { maxDepth: 2 },
    words,
    words,
    fc.tuple(fc.constantFrom('**', '*', '~~', '_', '***'), tie('inline')).map(([mark, inside]) => mark + inside + mark),
    fc.constantFrom('`Al  Hasakah`', '`a:b`', '`code *#COLON|* code`', '![a picture](p.png)', '<b>bold</b>', '<br>'),
    tie('inline').map((inside) => `[${inside}](https://example.org/?q=1+1 "title")`),
    words.map((some) => `${some}  \n${some}`),
    fc.constant('glued**together**now'),
  ),
})).inline;

const cell = inline.map((some) => some.replace(/\s*\n/g, ' ').replace(/\|/g, ''));

const table = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.array(fc.array(fc.oneof(cell, words, fc.constantFrom('', '1,939', '42'))), { maxLength: 5 }),
  )
  .chain(([columns, rows]) =>
    fc.tuple(
      fc.array(cell, { minLength: columns, maxLength: columns }),
      fc.array(fc.constantFrom('---', ':---', '---:', ':-:'), { minLength: columns, maxLength: columns }),
      fc.constant(rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? ''))),
    ),
  )
  .map(([head, rule, rows]) =>
    [head, rule, ...rows].map((row) => `| ${row.join(' | ').replace(/\n/g, ' ')} |`).join('\n'),
  );

function prefix(first: string, rest: string) {
  return (block: string) => first + block.replace(/\n/g, `\n${rest}`);
}

const block = fc.letrec<{ blocks: string; block: string; list: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
  list: fc
    .tuple(
      fc.constantFrom('- ', '* ', '7. ', '98. ', '- [x] ', '- [ ] '),
      fc.array(fc.oneof({ maxDepth: 2 }, inline, tie('blocks')), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('\n', '\n\n'),
    )
    .map(([mark, items, gap]) => items.map(prefix(mark, ' '.repeat(mark.indexOf(' ') + 1))).join(gap)),
  block: fc.oneof(
    { maxDepth: 3 },
    inline,
    inline,
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), inline)
      .map(([depth, some]) => `${'#'.repeat(depth)} ${some.replace(/\n/g, ' ')}`),
    fc.constantFrom('---', '<!-- nothing -->', '<div>in <i>html</i> &amp; out</div>', '![](empty.png)'),
    words.map((some) => `\`\`\`js\n  ${some}\n\n\n${some} ${some}  x\n\`\`\``),
    table,
    tie('list'),
    tie('blocks').map(prefix('> ', '> ')),
  ),
})).blocks;

/** Cleaned, as `parseMarkdown` wants it. */
export const documents: fc.Arbitrary<string> = block.map(clean);

/** The leaves of a body's tokens, in the order of the text. */
export function leavesOf(tokens: Token[]): Leaf[] {
  const leaves: Leaf[] = [];
  JSON.stringify(tokens, (_, value) => {
    if (value?.type === 'leaf') leaves.push(value);
    return value;
  });
  return leaves;
}
