// Any window and anything typed: no line is wider than the window, none is missing, the cursor stands in it, and it ends.
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import type { Session } from '../../src/ui/effects/session.ts';
import { arrangementOf, pageColumns } from '../../src/ui/state/state.ts';
import { pasted } from '../../src/ui/update/key-actions.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { promptCursor } from '../../src/ui/view/paint-prompt.ts';
import { archiveOf } from '../archive/make-report.ts';
import { press, REPORTS, startSession } from './session.ts';

const THEME = themeFor('truecolor');

/** Keys that open each line at the bottom that can be typed into, and the help. */
const PROMPTS = ['/', 'l /', '/ =bread return S', 'l c G return', 'l e c j j return', 'l e c j j j return', '?', ''];

const TYPED = [
  '',
  'x',
  'x'.repeat(21),
  'bread '.repeat(60),
  '漢'.repeat(50),
  'قامشلي '.repeat(40),
  'e\u0301'.repeat(90),
  '👍🏽'.repeat(30),
];

function expectFits(session: Session, about: unknown[]): void {
  const state = session.state();
  const lines = linesOf(composeScreen(state, THEME));
  const widest = Math.max(...lines.map((line) => stringWidth(line)));
  const cursor = promptCursor(state) ?? 0;
  expect([...about, lines.length <= state.rows, widest <= state.columns, cursor < state.columns]).toEqual([
    ...about,
    ...[true, true, true],
  ]);
}

test.each(PROMPTS)('%j in windows from 1 to 44 columns', (keys) => {
  for (const typed of TYPED) {
    const session = startSession(archiveOf(REPORTS));
    press(session, keys);
    if (typed) session.dispatch(pasted(typed));
    for (const rows of [1, 2, 5, 12, 24]) {
      for (let columns = 1; columns <= 44; columns++) {
        session.dispatch({ type: 'resized', columns, rows });
        expectFits(session, [keys, typed, columns, rows]);
      }
    }
    // And with the cursor somewhere in the line.
    for (const key of ['left', 'left', 'home', 'right', 'end']) {
      press(session, key);
      session.dispatch({ type: 'resized', columns: 23, rows: 12 });
      expectFits(session, [keys, typed, key]);
    }
  }
});

test('a map that was looked at in a window too small for it is one again', () => {
  for (const [columns, rows] of [
    [4, 12],
    [40, 4],
    [1, 1],
  ] as const) {
    const session = startSession(archiveOf(REPORTS));
    press(session, 'm');
    session.dispatch({ type: 'resized', columns, rows });
    press(session, '+ left - h');
    session.dispatch({ type: 'resized', columns: 100, rows: 30 });
    expectFits(session, [columns, rows]);
    expect(linesOf(composeScreen(session.state(), THEME)).join('')).toMatch(/[\u2801-\u28FF]/);
  }
});

test('a page that is to be read alone has no more room beside the list than it is given', () => {
  const state = { ...startSession(archiveOf(REPORTS)).state(), isAlone: true };
  expect(pageColumns({ ...state, pane: 'list' })).toBe(arrangementOf(state)!.page!.columns - 4);
  expect(pageColumns({ ...state, pane: 'page' })).toBe(state.columns);
});

test('a sentence of a card that goes on fits with its sign', () => {
  const body = `Qamishli ${'and so it went on and on until there was no end in sight '.repeat(20)}.`;
  const session = startSession(archiveOf([{ id: 'a', title: 'A', body }]));
  press(session, 'l e return');
  for (let columns = 40; columns < 140; columns++) {
    session.dispatch({ type: 'resized', columns, rows: 40 });
    expectFits(session, [columns]);
  }
});

test.each(['x', 'ق', '漢', 'a ', '"', '(', '-x '])('25,000 letters pasted into the search, of %j', (letters) => {
  const session = startSession(archiveOf(REPORTS.slice(0, 2)));
  press(session, '/');
  session.dispatch(pasted(letters.repeat(25_000 / letters.length)));
  for (const key of ['left', 'home', 'return']) {
    press(session, key);
    expectFits(session, [letters, key]);
  }
});
