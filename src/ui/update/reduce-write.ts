// Writes the report on the page, or those of the list, to a file: first its form is chosen, then its name is typed.
import { slugOf } from '../../report/read.ts';
import { ask } from '../state/ask.ts';
import { lineWith } from '../state/edit-line.ts';
import { listCount } from '../state/list.ts';
import type { WritePanel } from '../state/panel.ts';
import { formsToWrite } from '../state/panel-entries.ts';
import type { State } from '../state/state.ts';
import { WRITINGS, type Writing } from '../state/writings.ts';
import { openPanel } from './open-panel.ts';

export function openWriting(state: State): State {
  const writings = writingsOf(state);
  if (writings.length === 0) return { ...state, message: 'There is no report here to write.' };
  return openPanel(state, { kind: 'write', writings, reports: listCount(state.list), cursor: 0 });
}

export function askFileName({ panel: _, ...state }: State, panel: WritePanel): State {
  const writing = formsToWrite(panel)[panel.cursor];
  if (!writing) return { ...state, panel };
  return { ...state, prompt: { for: 'write', writing, line: lineWith(proposedName(state, writing)), before: '' } };
}

export function typedFileName(state: State, { of, form }: Writing, typed: string): State {
  const { page, list } = state;
  const name = typed.trim();
  if (!name) return state;
  const query = of === 'list' ? list.query : '';
  const numbers = of === 'list' ? list.answer?.numbers : page.report && Uint32Array.of(page.report.row.number);
  return ask(state, { type: 'write-file', name, form, query, ...(numbers && { numbers }) });
}

/** Those that there is something for. */
function writingsOf({ page, list }: State): Writing[] {
  return WRITINGS.filter(({ of }) => (of === 'list' ? listCount(list) > 0 : page.report !== undefined));
}

function proposedName({ page, list }: State, { of, ending }: Writing): string {
  const stem = of === 'report' ? page.report?.row.id : slugOf(list.query);
  return `${stem || 'reports'}${ending}`;
}
