// Lines as they were written in; as a terminal that knows no right to left has to get them, out.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { detectArabicOrder } from '../../../src/theme/arabic/choose-order.ts';
import { orderFields, orderWords } from '../../../src/theme/arabic/order-line.ts';

const reversed = (words: string) => [...words].reverse().join('');

test('words of a paragraph go from the right; numbers, foreign words and brackets keep theirs', () => {
  expect(orderWords('قتل 12 (في حلب) SOHR أمس.', 'reorder', 'rtl')).toBe(
    `.${reversed('أمس')} SOHR (${reversed('في حلب')}) 12 ${reversed('قتل')}`,
  );
  expect(orderWords('SOHR: قتل في حلب, yesterday', 'reorder', 'ltr')).toBe(
    `SOHR: ${reversed('قتل في حلب')}, yesterday`,
  );
  expect(orderWords('שלום (עולם)', 'reorder', 'rtl')).toBe(`(${reversed('עולם')}) ${reversed('שלום')}`);
});

test('a terminal that sets it itself gets what was written, and so does what is not read from the right', () => {
  expect(orderWords('في حلب', 'terminal', 'rtl')).toBe('في حلب');
  expect(orderFields('│ Aleppo │', 'shape')).toBe('│ Aleppo │');
});

test('marks stay on their letters, and an emoji is no Latin letter', () => {
  expect(orderWords('قُتل', 'reorder', 'rtl')).toBe('لتقُ');
  expect(orderWords('حلب abc 😀', 'reorder', 'rtl')).toBe(`😀 abc ${reversed('حلب')}`);
});

test('looks go with their words', () => {
  expect(orderWords('في \u001B[1;4mحلب\u001B[0m أمس', 'reorder', 'rtl')).toBe(
    `${reversed('أمس')} \u001B[1;4m${reversed('حلب')}\u001B[0m ${reversed('في')}`,
  );
});

test('fields of a row keep their places', () => {
  expect(orderFields('│ ●  27 May  قتل 12  44│', 'reorder')).toBe(`│ ●  27 May  12 ${reversed('قتل')}  44│`);
  expect(orderFields('╭─ حمص · SOHR · 2 min ─╮', 'reorder')).toBe(`╭─ ${reversed('حمص')} · SOHR · 2 min ─╮`);
});

test('letters have the forms that they have beside each other', () => {
  // Alone, first, in the middle, last; alef joins to the right alone; lam with alef is one sign, and a space is left over.
  expect(orderWords('ب', 'shape', 'rtl')).toBe('\uFE8F');
  expect(orderWords('ببب', 'shape', 'rtl')).toBe('\uFE90\uFE92\uFE91');
  expect(orderWords('باب', 'shape', 'rtl')).toBe('\uFE8F\uFE8E\uFE91');
  expect(orderWords('سلام', 'shape', 'rtl')).toBe(' \uFEE1\uFEFC\uFEB3');
  expect(orderWords('لا', 'shape', 'ltr')).toBe('\uFEFB ');
  // Persian; a joiner that keeps apart; a hamza that joins to nothing.
  expect(orderWords('پی', 'shape', 'rtl')).toBe('\uFBFD\uFB58');
  expect(orderWords('ب\u200Cب', 'shape', 'rtl')).toBe('\uFE8F\uFE8F');
  expect(orderWords('ماء', 'shape', 'rtl')).toBe('\uFE80\uFE8E\uFEE3');
  // A name begins within the word: the letters join, and each keeps its look.
  expect(orderWords('ل\u001B[4mا\u001B[0m', 'shape', 'rtl')).toBe('\u001B[4m\uFE8E\u001B[0m\uFEDF');
});

test('no character is lost or made, and no line becomes wider', () => {
  const letters = [...'قتلحباء (["12.,:]) abcאש·│…'];
  const words = fc
    .array(fc.constantFrom(...letters, '😀', 'قُ', '  ', ' · '), { maxLength: 40 })
    .map((all) => all.join(''));
  const sorted = (text: string) => [...text.replace(/[()[\]]/g, '(')].sort().join('');
  fc.assert(
    fc.property(words, fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
      expect(sorted(orderWords(text, 'reorder', direction))).toBe(sorted(text));
      expect(sorted(orderFields(text, 'reorder'))).toBe(sorted(text));
      expect(stringWidth(orderWords(text, 'shape', direction))).toBe(stringWidth(text));
      expect(stringWidth(orderFields(text, 'shape'))).toBe(stringWidth(text));
      const visible = (shaped: string) =>
        sorted(
          shaped
            .normalize('NFKC')
            .replace(/…|\.\.\./g, '')
            .replaceAll(' ', ''),
        );
      expect(visible(orderWords(text, 'shape', direction))).toBe(visible(text));
    }),
  );
});

test('what is known of a terminal tells; of the others they are not touched', () => {
  const of = (env: NodeJS.ProcessEnv) => detectArabicOrder({ TERM: 'xterm-256color', ...env });
  expect(of({})).toBe('terminal');
  expect([of({ VTE_VERSION: '7600' }), of({ VTE_VERSION: '5202' })]).toEqual(['terminal', 'shape']);
  expect([of({ KONSOLE_VERSION: '230800' }), of({ TERM_PROGRAM: 'Apple_Terminal' })]).toEqual(['terminal', 'terminal']);
  expect([of({ XTERM_VERSION: 'XTerm(379)' }), of({ TERM: 'foot' }), of({ TERM: 'xterm-kitty' })]).toEqual([
    'shape',
    'shape',
    'shape',
  ]);
  expect([of({ WT_SESSION: '1' }), of({ TERM_PROGRAM: 'vscode' }), of({ TERM: 'st-256color' })]).toEqual([
    'shape',
    'shape',
    'shape',
  ]);
});
