// The bundle's own Intl.Segmenter gives what the real one gives.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QuickSegmenter } from '../../src/patches/quick-segmenter.ts';
import { runs } from '../runs.ts';

const plainAndNot = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x2bff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(
      '\r\n',
      '\r',
      '\n',
      '│',
      '…',
      '’',
      '●',
      '⏎',
      'é',
      'e\u0301',
      '👩‍👩‍👧',
      '🇸🇾',
      '❤️',
      'قامشلي',
      '\u200D',
      '\u00AD',
    ),
  ),
  maxLength: 20,
});

test('the same graphemes for any text', () => {
  const real = new Intl.Segmenter();
  const quick = new QuickSegmenter();
  fc.assert(
    fc.property(plainAndNot, (text) => {
      expect([...quick.segment(text)]).toEqual([...real.segment(text)]);
      for (let offset = -1; offset <= text.length; offset++) {
        expect(quick.segment(text).containing(offset)).toEqual(real.segment(text).containing(offset));
      }
    }),
    { seed: 8, numRuns: runs(2000) },
  );
});

test('each character that counts as plain is a grapheme beside any other plain one', () => {
  const real = new Intl.Segmenter();
  const quick = new QuickSegmenter();
  for (let code = 0; code <= 0x2bff; code++) {
    const text = `a${String.fromCharCode(code)}‘${String.fromCharCode(code)}\u2764`;
    expect([...quick.segment(text)]).toEqual([...real.segment(text)]);
  }
});

test('words and sentences are left to the real one', () => {
  const asked = [undefined, { granularity: 'word' }] as const;
  const words = [...new Intl.Segmenter(...asked).segment('two words')];
  expect([...new QuickSegmenter(...asked).segment('two words')]).toEqual(words);
});
