// Any window and anything typed: no line is wider than the window, none is missing, the cursor stands in it, and it ends.
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import type { Session } from '../../src/ui/effects/session.ts';
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
