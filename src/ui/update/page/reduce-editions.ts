// Opens the editions of the report on the page, shows one of them, and goes back to their list.

import type { EditionsPanel } from '../../state/panel.ts';
import { editionsOf } from '../../state/panel-entries.ts';
import type { State } from '../../state/state.ts';
import { openPanel } from '../open-panel.ts';

export function openEditions(state: State): State {
  const { report } = state.page;
  if (!report) return state;
  const message = report.provenance.edits === undefined ? 'It has not been edited since it came.' : undefined;
  const panel = openPanel(state, { kind: 'editions', report: report.row.number, cursor: 0 });
  return { ...panel, ...(message && { message }) };
}

/** At the first line of it that changed. */
export function showEdition(state: State, panel: EditionsPanel): State {
  if (panel.shown !== undefined) return state;
  const edition = editionsOf(panel)[panel.cursor];
  if (!edition) return state;
  const changed = edition.lines.findIndex((pieces) => pieces.some(({ change }) => change !== 'same'));
  return { ...state, panel: { ...panel, shown: edition.number, cursor: Math.max(0, changed) } };
}

/** @returns undefined when the list itself is what stands there */
export function backToEditions(state: State, panel: EditionsPanel): State | undefined {
  const { shown, ...list } = panel;
  if (shown === undefined) return undefined;
  const cursor = Math.max(
    0,
    editionsOf(list).findIndex(({ number }) => number === shown),
  );
  return { ...state, panel: { ...list, cursor } };
}
