import { expect, test } from 'vitest';
import { readPosition } from '../../src/base/position.ts';

test.each([
  ['33.0045, 35.8879', 33.0045, 35.8879],
  [' 33.0045 35.8879 ', 33.0045, 35.8879],
  ['33;35', 33, 35],
  ['33.5° N, 36.25° E', 33.5, 36.25],
  ['33.5S 36.25w', -33.5, -36.25],
  ['-33.5,-36', -33.5, -36],
  ['٣٣.٥, ٣٦', 33.5, 36],
])('%s', (typed, lat, lon) => {
  expect(readPosition(typed)).toEqual({ lat, lon });
});

test.each(['', 'Quneitra', '33', '33.5.1, 36', '91, 36', '33, 181', '33, 36, 12', '33N 36N', '1e3, 2'])(
  '%s is none',
  (typed) => {
    expect(readPosition(typed)).toBeUndefined();
  },
);
