// Find on the page: the phrase as it was typed, the place among all, marks in the margin.
import { expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import type { Words } from '../archive/make-report.ts';
import { after, type Size, WIDE } from './session.ts';

const filler = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of nothing.`).join('\n\n');
const REPORTS: Words[] = [
  {
    id: 'toll',
    title: 'A toll & a title',
    date: '2020',
    body: `First 6 killed, then 16 killed.\n\n${filler}\n\nIn the middle 9,889 & more [sic].\n\n${filler}\n\nAt last 6 killed.`,
  },
];

const page = (keys: string) => after(keys, WIDE, REPORTS).page;
const found = (keys: string) => {
  const { hits, report } = page(keys);
  return hits.map(({ start, end }) => report!.report.text.slice(start, end));
};
const screen = (keys: string, size: Size = WIDE) =>
  linesOf(composeScreen(after(keys, size, REPORTS), themeFor('none'))).map((line) =>
    line.replace(/\u001B\[[\d;]*m/g, ''),
  );

test.each<[string, string[]]>([
  ['l / =6_killed', ['6 killed', '6 killed']],
  ['l / =9889', ['9,889']],
  ['l / =9_889', ['9,889']],
  ['l / =&', ['&', '&']],
  ['l / =[', ['[']],
  ['l / =889', []],
  ['l / =title_a', []],
])('%s', (keys, words) => expect(found(keys)).toEqual(words));

test.each<Size>([WIDE, { columns: 80, rows: 24 }, { columns: 40, rows: 12 }])(
  'each hit has its mark in the edge, over the whole of the page, and the current one another: %j',
  (size) => {
    const marks = (keys: string) => screen(keys, size).map((line) => line.at(-1));
    const first = marks('l / =6_killed return');
    expect([first.filter((end) => end === '▐').length, first.filter((end) => end === '█').length]).toEqual([1, 1]);
    expect(first.indexOf('█')).toBeLessThan(first.indexOf('▐'));
    const second = marks('l / =6_killed return n');
    expect(second.indexOf('█')).toBe(first.indexOf('▐'));
    expect(marks('l').filter((end) => end === '▐' || end === '█')).toEqual([]);
  },
);

test('which of how many it is, is said while one types and while one walks', () => {
  expect(screen('l / =paragraph').at(-1)).toContain('1/120 in this report');
  expect(screen('l / =paragraph return n n N').join('\n')).toContain('2/120 found');
});
