// How the page is shown: alone, and with or without the marks of names.
import type { State } from '../../state/state.ts';
import { markRead } from '../reduce-marks.ts';

/** From the list it is the report under the cursor that fills the window. */
export function toggleAlone(state: State): State {
  if (!state.page.report) return state;
  if (state.pane === 'page') return { ...state, isAlone: !state.isAlone };
  return markRead({ ...state, pane: 'page', isAlone: true });
}

/** To the panes beside it, or to the list. */
export function leavePage(state: State): State {
  return state.isAlone ? { ...state, isAlone: false } : { ...state, pane: 'list' };
}

export function toggleQuiet(state: State): State {
  const isQuiet = !state.isQuiet;
  return {
    ...state,
    isQuiet,
    message: isQuiet ? 'Without the marks of names; R shows them.' : 'With the marks of names.',
  };
}
