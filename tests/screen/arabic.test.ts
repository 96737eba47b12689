// Reports in Arabic in a terminal that sets each character to the right of the one before it.

import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { archiveOf } from '../archive/make-report.ts';
import { press, startSession, WIDE } from '../ui/session.ts';

const reversed = (words: string) => [...words].reverse().join('');
const WORDS = 'قتل مدنيون إلى القامشلي (12 منهم أطفال) وفق SOHR أمس.';

const begin = (body: string) =>
  startSession(archiveOf([{ id: 'arabic', title: 'قتل في حلب', date: '2020-02-03', language: 'ar', body }]));
const screen = (session: ReturnType<typeof begin>, arabic: 'terminal' | 'reorder' | 'shape' = 'reorder') =>
  linesOf(composeScreen(session.state(), { ...themeFor('none'), arabic }));
const plain = (lines: string[]) => lines.map((line) => line.replace(/\u001B\[[\d;]*m/g, ''));

test('the list keeps its columns, and a paragraph begins at the right edge of the page', () => {
  const lines = plain(screen(begin(WORDS)));
  const row = lines.find((line) => line.includes('3 Feb  '))!;
  expect(row).toContain(`3 Feb  `);
  expect(row).toContain(reversed('قتل في حلب'));
  const paragraph = lines.find((line) => line.includes('SOHR'))!;
  expect(paragraph).toContain(`.${reversed('أمس')} SOHR ${reversed('وفق')} (${reversed('منهم أطفال')} 12) `);
  expect(paragraph).toMatch(new RegExp(`${reversed('مدنيون')} ${reversed('قتل')} *│$`));
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(WIDE.columns);
});

test('a place that is named is marked where it stands', () => {
  const session = begin(WORDS);
  press(session, 'l e');
  const marked = screen(session).find((line) => line.includes('SOHR'))!;
  expect(marked).toMatch(new RegExp(`\u001B\\[[\\d;]+m${reversed('القامشلي')}\u001B\\[0m`));
});

test('what is found is marked where it stands', () => {
  const session = begin(WORDS);
  press(session, 'l / =أطفال enter');
  const marked = screen(session).find((line) => line.includes('SOHR'))!;
  expect(marked).toMatch(new RegExp(`\u001B\\[[\\d;]*7[\\d;]*m${reversed('أطفال')}\u001B\\[0m`));
});

test('a table keeps its columns', () => {
  const session = begin('Deaths.\n\n| المكان | القتلى |\n|---|---|\n| حلب | 12 |\n| دمشق | 7 |');
  const lines = plain(screen(session));
  const head = lines.find((line) => line.includes(reversed('المكان')))!;
  const row = lines.find((line) => line.includes(reversed('دمشق')))!;
  expect(row.indexOf(reversed('دمشق'))).toBe(head.indexOf(reversed('المكان')));
  expect(head.indexOf(reversed('المكان'))).toBeLessThan(head.indexOf(reversed('القتلى')));
});

test('a terminal that sets it itself gets it as it was written', () => {
  const lines = plain(screen(begin(WORDS), 'terminal'));
  expect(lines.join('\n')).toContain(WORDS.slice(0, 20));
});
