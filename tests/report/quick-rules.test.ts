// The rules that spare marked its trials give what marked gives without them.
import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { quickRules } from '../../src/report/markdown/quick-rules.ts';
import { runs } from '../runs.ts';

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Shelling', 'near', 'Homs', '12', 'said', 'a', ' ', ' ', '.', ',', '\n', '\n\n'),
  },
  fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '~~',
      '<',
      '>',
      '<b>',
      '</b>',
      '<!--',
      '-->',
      '[',
      ']',
      '(',
      ')',
      '!',
      '\\',
      '#',
      '-',
      '+',
    ],
    ...[
      '1.',
      '1)',
      '|',
      ':',
      '---',
      '===',
      '```',
      '~~~',
      '  \n',
      '\t',
      '    ',
      '&amp;',
      'http://a.b',
      'www.a.b',
      'a@b.c',
    ],
    ...['[x]: /y', '\n> ', '\n- ', '\n1. ', '\n    ', '|-|', '\u2028', '\u00A0', 'é', 'قامشلي', '\f', '* * *', '[ ] '],
  ),
);

test('the same tokens for any document', () => {
  const plain = new Marked();
  const quick = new Marked(quickRules);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const markdown = pieces.join('');
      expect(quick.lexer(markdown)).toEqual(plain.lexer(markdown));
    }),
    { numRuns: runs(5000) },
  );
});
