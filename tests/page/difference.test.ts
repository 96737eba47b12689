// A difference as lines: no line begins with the space at which it was broken.
import { expect, test } from 'vitest';
import { markDifference, paintDifference } from '../../src/page/difference.ts';
import { themeFor } from '../../src/theme/theme.ts';

const PIECES = [
  { change: 'same' as const, words: 'In the north ', isFigure: false },
  { change: 'removed' as const, words: '41', isFigure: true },
  { change: 'added' as const, words: '92', isFigure: true },
  { change: 'same' as const, words: ' people were killed.\n\nThat is all.', isFigure: false },
];

test('lines of a width, none of which begins with a space', () => {
  const lines = paintDifference(PIECES, 17, themeFor('none')).map((line) => line.replace(/\x1B\[[\d;]*m/g, ''));
  expect(lines).toEqual(['In the north 4192', 'people were', 'killed.', '', 'That is all.']);
});

test('with signs, as wdiff writes it', () => {
  expect(markDifference(PIECES)).toBe('In the north [-41-]{+92+} people were killed.\n\nThat is all.');
});
