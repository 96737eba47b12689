// What a panel lists, narrowed to what has some words.
import { lineWith } from '../../state/edit-line.ts';
import type { Panel } from '../../state/panel.ts';
import type { State } from '../../state/state.ts';

type WithPanel = State & { panel: Panel };

export function openFilter(state: WithPanel): State {
  const { panel } = state;
  if (panel.kind === 'map') return { ...state, message: 'A map has no list to narrow: i lists the places.' };
  const { filter = '' } = panel;
  return { ...state, prompt: { for: 'filter', line: lineWith(filter), before: filter } };
}

/** The first of what is left is chosen. */
export function filtered(state: State, typed: string): State {
  const { panel } = state;
  if (!panel) return state;
  const { filter: _, ...whole } = panel;
  return { ...state, panel: { ...whole, ...(typed && { filter: typed }), cursor: 0 } as Panel };
}
