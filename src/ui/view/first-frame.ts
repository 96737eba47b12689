// The state that the program starts with in; its whole screen out, before React and Ink are loaded to keep it going.
import { safeLine } from '../../theme/safe-line.ts';
import type { Theme } from '../../theme/theme.ts';
import { arrangementOf, type State } from '../state/state.ts';
import { paintFooter, paintHeader } from './paint-bars.ts';
import { paintInViewPane, paintListPane, paintPagePane, paintWherePane } from './paint-panes.ts';

/**
 * The same rows as App.tsx draws of it.
 *
 * @param hasMap the first map takes as long as all else
 * @returns undefined when the window is too small for panes
 */
export function firstFrame(state: State, theme: Theme, hasMap: boolean): string[] | undefined {
  const places = arrangementOf(state);
  if (!places) return undefined;
  const { list, page, inView, where } = places;
  const left = [
    ...(list ? paintListPane({ state, place: list, theme }) : []),
    ...(inView ? paintInViewPane({ state, place: inView, theme }) : []),
  ];
  const right = [
    ...(page ? paintPagePane({ state, place: page, theme }) : []),
    ...(where ? paintWherePane({ state, place: where, theme }, hasMap) : []),
  ];
  const middle = left.map((line, index) => line + (right[index] ?? ''));
  const lines = [paintHeader(state, theme), ...middle, paintFooter(state, theme)];
  // Ink cleans what it writes; this is written without it.
  return lines.map((line) => safeLine(line, state.columns));
}
