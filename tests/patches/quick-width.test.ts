// What the bundle's own string-width takes for narrow is narrow to the real one, alone and in any company of its like.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { NARROW } from '../../src/patches/narrow.ts';

const narrow = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) =>
  NARROW.test(one),
);

test('each character is one cell wide', () => {
  expect(narrow.length).toBeGreaterThan(900);
  expect(narrow.filter((character) => stringWidth(character) !== 1)).toEqual([]);
});

test('so is each of them in any text of them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...narrow)), (characters) => {
      expect(stringWidth(characters.join(''))).toBe(characters.length);
    }),
  );
});
