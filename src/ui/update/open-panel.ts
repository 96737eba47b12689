// Opens a panel over the page.
import { askAnew } from '../state/ask.ts';
import type { Panel } from '../state/panel.ts';
import type { State } from '../state/state.ts';

/** What it shows is asked for anew, even if that failed before. */
export function openPanel(state: State, panel: Panel): State {
  return { ...askAnew(state, 'panel'), panel };
}
