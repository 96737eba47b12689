// A phrase on the page: where it stands, as it was typed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInText } from '../../src/search/find-in-text.ts';
import { runs } from '../runs.ts';

const SEED = 20110315;

function marked(text: string, typed: string): string {
  return findInText(text, typed).reduceRight(
    (done, { start, end }) => `${done.slice(0, start)}[${done.slice(start, end)}]${done.slice(end)}`,
    text,
  );
}

test.each<[string, string, string]>([
  ['6 killed, 16 killed; killed 6', '6 killed', '[6 killed], 16 killed; killed 6'],
  ['Killed and unKILLED', 'killed', '[Killed] and un[KILLED]'],
  ['The Élysée, Öcalan, Şırnak', 'oca', 'The Élysée, [Öca]lan, Şırnak'],
  ['in Şırnak', 'sirnak', 'in [Şırnak]'],
  ['sirnak', 'Şırnak', '[sirnak]'],
  ['9,889 of 19,889, 9889, 9 889 and 9,8891', '9889', '[9,889] of 19,889, [9889], [9 889] and 9,8891'],
  ['9,889 and 889', '889', '9,889 and [889]'],
  ['٩٬٨٨٩ قتيلا', '9,889', '[٩٬٨٨٩] قتيلا'],
  ['Aleppo & Idlib; Aleppo and Idlib', '& idlib', 'Aleppo [& Idlib]; Aleppo and Idlib'],
  ['718[3] and 718[4]', '[3', '718[[3]] and 718[4]'],
  ['one\ntwo  three', 'one two three', '[one\ntwo  three]'],
  ['Turkey’s “deal”', 'turkey\'s "deal"', '[Turkey’s “deal”]'],
  ['air–strike', 'air-strike', '[air–strike]'],
  ['الأطفالُ والطـائرات', 'اطفال', 'ال[أطفالُ] والطـائرات'],
  ['الطـائرات', 'طائرات', 'ال[طـائرات]'],
  ['aaaa', 'aa', '[aa][aa]'],
  ['words', ' ', 'words'],
  ['words', '', 'words'],
  ['İstanbul 🙂 x', '🙂 X', 'İstanbul [🙂 x]'],
])('%j, %j', (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

test('a part of a text is found in it, whatever it is', () => {
  const pieces = fc.constantFrom('a', 'É', ' ', '\n', '9', ',', '٩', 'ـ', 'ُ', '“', '🙂', '[', 'ß');
  const texts = fc.array(pieces, { maxLength: 20 }).map((all) => all.join('').normalize('NFC'));
  fc.assert(
    fc.property(texts, fc.nat(20), fc.nat(20), (text, from, length) => {
      const spans = findInText(text, text.slice(from, from + length));
      for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
      expect(spans).toEqual(spans.toSorted((one, other) => one.start - other.start));
      for (const [index, { start }] of spans.entries())
        if (index > 0) expect(start).toBeGreaterThanOrEqual(spans[index - 1]!.end);
    }),
    { seed: SEED, numRuns: runs(500) },
  );
});
