// The card of a name in many reports: it says which of them it shows, walks them, and leads to the names beside it.
import { describe, expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import type { CardPanel } from '../../src/ui/state/panel.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import type { Words } from '../archive/make-report.ts';
import { after, WIDE } from './session.ts';

const MANY = 320;

/** The newest is report 319. */
const REPORTS: Words[] = Array.from({ length: MANY }, (_, index) => ({
  id: `r${index}`,
  date: `${2000 + Math.floor(index / 28)}-02-${String(1 + (index % 28)).padStart(2, '0')}`,
  body: `Report ${index} is of Qamishli.${index % 2 ? ' And of Russia.' : ''}`,
}));

const card = (keys: string) => after(`l e return ${keys}`, WIDE, REPORTS).panel as CardPanel;
const first = (keys: string) => {
  const shown = card(keys).card;
  return shown && shown !== 'unknown' ? shown.sentences[0]?.row.id : undefined;
};
const screen = (keys: string) =>
  linesOf(composeScreen(after(`l e return ${keys}`, WIDE, REPORTS), themeFor('none')))
    .join('\n')
    .replace(/\u001B\[[\d;]*m/g, '');

describe('which sentences', () => {
  test.each<[string, string, string]>([
    ['', 'r319', 'Sentences of the reports 1 to 150 of 320 reports, newest first'],
    ['J', 'r169', 'Sentences of the reports 151 to 300 of 320 reports, newest first'],
    ['J J', 'r19', 'Sentences of the reports 301 to 320 of 320 reports, newest first'],
    ['J J K', 'r169', '151 to 300'],
    [',', 'r0', '1 to 150 of 320 reports, oldest first'],
    [', J', 'r150', '151 to 300 of 320 reports, oldest first'],
    [', J ,', 'r319', '1 to 150 of 320 reports, newest first'],
  ])('%s', (keys, id, words) => {
    expect(first(keys)).toBe(id);
    expect(screen(keys)).toContain(words);
  });

  test('at the ends it says so', () => {
    expect(after('l e return K', WIDE, REPORTS).message).toMatch(/first ones/);
    expect(after('l e return J J J', WIDE, REPORTS).message).toMatch(/last ones/);
  });

  test('all reports are counted, and where only some were read it says so', () => {
    expect(screen('')).toContain('Named 320 times in 320 reports');
    expect(screen('')).toContain('spelt (mentions in 150 of the reports) Qamishli 150');
  });

  test('they are narrowed', () => {
    expect(screen('/ =report_319 return')).toContain('1 of 1');
    expect(screen('/ =report_319 return')).toContain('Report 319 is of');
  });
});

describe('who stands with it', () => {
  test('Tab leads there and back, Enter to the card, Esc to where one came from', () => {
    expect(screen('')).toContain('with (reports) Russia 160');
    expect(card('tab')).toMatchObject({ isAmongNames: true, cursor: 0 });
    expect(card('tab tab').isAmongNames).toBe(false);
    const other = card('tab return');
    expect(other).toMatchObject({ kind: 'card', entity: 'state:russia', under: { entity: 'gn:qamishli' } });
    expect(card('tab return escape')).toMatchObject({ entity: 'gn:qamishli', isAmongNames: true });
    expect(card('J tab return escape')).toMatchObject({ entity: 'gn:qamishli', from: 150 });
  });

  test('a sentence is still opened by Enter', () => {
    const state = after('l e return , return', WIDE, REPORTS);
    expect([state.panel, state.page.report?.row.id]).toEqual([undefined, 'r0']);
  });
});
