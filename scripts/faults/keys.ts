// Keys without end in one session, each frame composed: what the heap holds after the first thousand, and in the end.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Archive } from '../../src/archive/archive.ts';
import { countReports, reportsPerYear } from '../../src/archive/reports/read-reports.ts';
import { BINDINGS } from '../../src/keys/keys.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { Session } from '../../src/ui/effects/session.ts';
import { initialState } from '../../src/ui/state/state.ts';
import { actionOf } from '../../src/ui/update/key-actions.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import type { Random } from '../fuzz/random.ts';

/** Bytes of the heap after so many keys, and the longest that one took, in ms. */
export type Pressed = { first: number; last: number; longest: number };

const FIRST = 1000;
/** What ends the session, or gives the terminal away, is not pressed. */
const ENDING = new Set(['quit', 'leave', 'suspend']);

export function pressKeys(bundle: string, random: Random, count: number): Pressed {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const archive = new Archive(bundle, { readOnly: true });
  const about = { total: countReports(archive), years: reportsPerYear(archive) };
  const session = new Session(archive, initialState({ columns: 120, rows: 36, ...about }));
  const keys = BINDINGS.filter(({ command }) => !ENDING.has(command)).flatMap((binding) => binding.keys);
  const theme = themeFor('truecolor');
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  let first = 0;
  let longest = 0;
  for (let pressed = 1; pressed <= count; pressed++) {
    const action = actionOf(session.state(), random.oneIn(6) ? 'escape' : random.pick(keys));
    const from = performance.now();
    if (action) session.dispatch(action);
    linesOf(composeScreen(session.state(), theme));
    longest = Math.max(longest, performance.now() - from);
    if (pressed === FIRST) first = heap();
  }
  const last = heap();
  archive.close();
  return { first, last, longest };
}
