// Keys and sizes of window in a session without a terminal, thousands a minute: each frame fits, and no key is a fault.
import stringWidth from 'string-width';
import { Archive } from '../../src/archive/archive.ts';
import { countReports, reportsPerYear } from '../../src/archive/reports/read-reports.ts';
import { BINDINGS } from '../../src/keys/keys.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { Session } from '../../src/ui/effects/session.ts';
import { initialState } from '../../src/ui/state/state.ts';
import { actionOf, pasted } from '../../src/ui/update/key-actions.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { promptCursor } from '../../src/ui/view/paint-prompt.ts';
import { type Random, wordsOf } from './random.ts';
import { hold, type Target } from './target.ts';

const STEPS = 60;
const KEYS = [
  ...BINDINGS.flatMap(({ keys }) => keys),
  ...'0123456789abcز漢',
  'backspace',
  'delete',
  'ctrl+a',
  'ctrl+w',
  'return',
];
const THEME = themeFor('truecolor');

export function framesOf(bundle: string): Target {
  const archive = new Archive(bundle, { readOnly: true });
  const about = { total: countReports(archive), years: reportsPerYear(archive) };
  return {
    name: 'frames',
    tryOnce: (random) => {
      const session = new Session(archive, initialState({ columns: 100, rows: 30, ...about }));
      const played: string[] = [];
      for (let step = 0; step < STEPS; step++) {
        played.push(playStep(session, random));
        try {
          expectFits(session);
        } catch (error) {
          throw new Error(JSON.stringify(played), { cause: error });
        }
      }
    },
    close: () => archive.close(),
  };
}

function playStep(session: Session, random: Random): string {
  if (random.oneIn(7)) {
    const columns = random.oneIn(3) ? 1 + random.below(50) : 40 + random.below(150);
    const rows = random.oneIn(3) ? 1 + random.below(15) : 12 + random.below(50);
    session.dispatch({ type: 'resized', columns, rows });
    return `${columns}x${rows}`;
  }
  if (random.oneIn(15)) {
    const words = wordsOf(random);
    session.dispatch(pasted(words));
    return words;
  }
  const key = random.pick(KEYS);
  const action = actionOf(session.state(), key);
  if (action) session.dispatch(action);
  return key;
}

function expectFits(session: Session): void {
  const state = session.state();
  const lines = linesOf(composeScreen(state, THEME));
  hold(lines.length <= state.rows, 'too many lines', lines);
  for (const line of lines) hold(stringWidth(line) <= state.columns, `wider than ${state.columns}`, line);
  hold((promptCursor(state) ?? 0) < state.columns, 'the cursor is outside', state.columns);
  hold(!/Error|undefined/.test(state.message ?? ''), 'a fault', state.message);
}
