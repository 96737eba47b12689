// Sets of reports agree with sets of numbers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setOf, sizeOf } from '../../src/archive/index/report-set.ts';

test('the size of a set is how many different numbers went in', () => {
  const property = fc.property(fc.array(fc.nat(2000)), (some) => {
    expect(sizeOf(setOf(some))).toBe(new Set(some).size);
  });
  fc.assert(property);
});
