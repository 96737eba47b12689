import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/base/spelling/edit-distance.ts';

test.each([
  ['cucmbers', 'cucumbers', 1],
  ['dornes', 'drones', 1],
  ['rocktes', 'rockets', 1],
  ['barell', 'barrel', 2],
  ['helicopters', 'helicopters', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['ca', 'abc', 3],
])('%s for %s: %d', (typed, meant, distance) => expect(editDistance(typed, meant)).toBe(distance));

test.each([
  ['helcop', 'helicopters', 1],
  ['heli', 'helicopters', 0],
  ['xheli', 'helicopters', 1],
])('%s, still being typed, for %s: %d', (typed, meant, distance) =>
  expect(editDistance(typed, meant, true)).toBe(distance),
);

const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });

test('the same both ways, none only for the same, and no more than the longer has letters', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other);
      expect(distance).toBe(editDistance(other, one));
      expect(distance === 0).toBe(one === other);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(editDistance(one, other, true)).toBeLessThanOrEqual(distance);
    }),
  );
});

test('one letter left out, added, changed or swapped is one', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, maxLength: 8 }), fc.nat(), (text, at) => {
      const index = at % (text.length - 1);
      const [before, after] = [text.slice(0, index), text.slice(index + 1)];
      expect(editDistance(before + after, text)).toBe(1);
      expect(editDistance(`${before}€${after}`, text)).toBe(1);
      const swapped = before + text[index + 1] + text[index] + text.slice(index + 2);
      expect(editDistance(swapped, text)).toBe(swapped === text ? 0 : 1);
    }),
  );
});
