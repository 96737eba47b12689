// What of a hostile text is dropped, and what of an honest one is kept.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cleanLine } from '../../src/base/clean.ts';
import { runs } from '../runs.ts';

describe('dropped or replaced', () => {
  test.each([
    ['line breaks of Windows, old Macs and Unicode', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['a tab', 'a\tb', 'a    b'],
    ['odd spaces', 'a\u00A0b\u2003c\u3000d', 'a b c d'],
    ['a colour sequence', 'a\x1B[31mb', 'a[31mb'],
    ['a link and a clipboard sequence', '\x1B]8;;x\x07y\x1B]52;c;eA==\x1B\\', ']8;;xy]52;c;eA==\\'],
    ['C1 controls', 'a\x9B31m\x90b', 'a31mb'],
    ['NUL, backspace and DEL', 'a\0\bb\x7F', 'ab'],
    ['bidirectional overrides, isolates and marks', '\u202Ea\u202C\u2066b\u2069\u200E\u200F\u061C', 'ab'],
    ['zero-width spaces, word joiners, soft hyphens', 'a\u200B\u2060b\u00AD\uFEFF', 'ab'],
    ['Hangul fillers and the grapheme joiner', 'a\u3164\u115F\u034Fb', 'ab'],
    ['tags, which can spell whole sentences unseen', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['supplementary variation selectors, which can hide bytes', 'a\u{E0100}\u{E01EF}b', 'ab'],
    ['interlinear annotations', '\uFFF9a\uFFFAb\uFFFB', 'ab'],
    ['noncharacters', 'a\uFFFE\u{1FFFF}b', 'ab'],
    ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
    ['a pile of accents', `a${'\u0301'.repeat(40)}b`, `\u00E1${'\u0301'.repeat(6)}b`],
    ['a non-joiner in Latin', 'Rus\u200Csia', 'Russia'],
    ['a non-joiner at the end of an Arabic word', 'سوريا\u200C!', 'سوريا!'],
    ['a joiner in Arabic', 'سو\u200Dريا', 'سوريا'],
    ['a joiner between letters', 'a\u200Db', 'ab'],
    ['a joiner after an emoji and before a letter', '✈\u200Da', '✈a'],
    ['a variation selector on a letter or a digit', 'a\uFE0F1\uFE0F2', 'a12'],
  ])('%s', (_, text, expected) => expect(clean(text)).toBe(expected));
});

describe('kept', () => {
  test.each([
    ['Persian, in which a non-joiner is spelling', 'می\u200Cخواهم'],
    ['Persian after a vowel mark', 'مِ\u200Cخ'],
    ['Hindi with a non-joiner after a virama', 'क्\u200Cष'],
    ['Sinhala with a joiner after a virama', 'ශ්\u200Dරී'],
    ['fully vocalised Arabic', 'مُحَمَّدٌ رَسُولُ ٱللَّٰهِ'.normalize('NFC')],
    ['pointed Hebrew', 'שָּׁ֖לוֹם'.normalize('NFC')],
    ['Thai', 'ที่ปรึกษา'],
    ['a family', '👨\u200D👩\u200D👧'],
    ['a woman firefighter with a skin tone', '👩🏽\u200D🚒'],
    ['a flag made of two pictures', '🏳\uFE0F\u200D🌈'],
    ['an emoji in colour, another as text', '✈\uFE0F ☎\uFE0E'],
    ['a keycap', '1\uFE0F\u20E3'],
    ['numbers in Arabic signs', '\u0601٢٠١٤'],
  ])('%s', (_, text) => expect(clean(text)).toBe(text));
});

test('composes accents', () => expect(clean('Cafe\u0301')).toBe('Caf\u00E9'));
test('cleanLine is one line', () => expect(cleanLine('  a\n\tb\u00A0 c ')).toBe('a b c'));

test('cleaning twice is cleaning once', () => {
  const nasty = fc.constantFrom(
    ...'\u200C\u200D\uFE0F\uFE0E\u20E3\u0301\u0344\u0958\u094D\u180B\u1820\u034F\u200E\x1B\r\n\t\u00A0',
    ...'✈👩🏽1#aéمcकक़\u1FEF가',
    '\uD800',
    '\uDC00',
    '\u0301'.repeat(7),
    '\u05C1\u05BC\u05B8',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(nasty, { maxLength: 14 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (text) => {
      const once = clean(text);
      expect(clean(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
      expect(once.normalize('NFC')).toBe(once);
      expect(once).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\u200B]/);
    }),
    { seed: 2011, numRuns: runs(3000) },
  );
});
