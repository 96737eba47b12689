import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/page/layout.ts';
import { type Line, lineFinder, shownSpan, textOf, widthOf } from '../../src/page/line.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import { runs } from '../runs.ts';
import { documents } from './documents.ts';

const PAGE: Line[] = [
  [{ styles: ['title'], text: '日本 & co', start: 0 }],
  [],
  [
    { styles: ['bullet'], text: '• ' },
    { styles: [], text: 'first', start: 9 },
  ],
  [{ styles: [], text: 'second', start: 15 }],
];

test.each([
  [0, 1, { start: 0, end: 7 }],
  [0, 3, { start: 0, end: 14 }],
  [1, 1, undefined],
  [1, 9, { start: 9, end: 21 }],
  [9, 9, undefined],
])('lines from %i, %i of them, show %o', (top, height, span) => {
  expect(shownSpan(PAGE, top, height)).toEqual(span);
});

test.each([
  [0, 0],
  [6, 0],
  [8, 0],
  [9, 2],
  [14, 2],
  [15, 3],
  [999, 3],
])('offset %i is on line %i', (offset, line) => {
  expect(lineFinder(PAGE)(offset)).toBe(line);
});

test('an empty page has its first line', () => {
  expect(lineFinder([])(5)).toBe(0);
});

test('text and width of a line', () => {
  expect(PAGE.map(textOf)).toEqual(['日本 & co', '', '• first', 'second']);
  expect(PAGE.map(widthOf)).toEqual([9, 0, 7, 6]);
});

test('the finder finds every run, in tables too', () => {
  fc.assert(
    fc.property(documents, fc.integer({ min: 20, max: 120 }), (markdown, width) => {
      const lines = layout(parseMarkdown(markdown), width);
      const find = lineFinder(lines);
      lines.forEach((line, number) => {
        for (const { start, text } of line) {
          if (start === undefined) continue;
          if (find(start) !== number || find(start + text.length - 1) !== number)
            expect.fail(`${start} is on ${number}`);
        }
      });
    }),
    { seed: 3, numRuns: runs(300) },
  );
});
