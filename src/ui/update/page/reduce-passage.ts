// Takes words out of the page: copies a passage, or a citation of it, or gives the page to an editor or a command.
import { grouped } from '../../../base/grouped.ts';
import type { Command } from '../../../keys/keys.ts';
import { citationOf } from '../../../report/citation/citation.ts';
import { FORM_WORDS, writeCitation } from '../../../report/citation/forms.ts';
import { ask } from '../../state/ask.ts';
import { EMPTY_LINE } from '../../state/edit-line.ts';
import type { CitePanel } from '../../state/panel.ts';
import { formsOf } from '../../state/panel-entries.ts';
import { nextPassage } from '../../state/passage.ts';
import { pageHeight, type State } from '../../state/state.ts';
import { openPanel } from '../open-panel.ts';

/** With these the passage that was copied stays marked: it is looked at, copied in a wider form, or cited. */
const KEEPING: readonly Command[] = [
  ...(['down', 'up', 'screen-down', 'screen-up', 'half-down', 'half-up'] as const),
  ...([
    'copy',
    'cite',
    'note',
    'next-note',
    'previous-note',
    'choose',
    'close',
    'redraw',
    'quiet',
    'alone',
    'help',
  ] as const),
];

export function copyPassage(state: State): State {
  const { report } = state.page;
  const passage = nextPassage(state.page, pageHeight(state));
  if (!report || !passage) return state;
  const text = report.report.text.slice(passage.start, passage.end);
  const what = `${grouped([...text].length)} characters. y takes more, Y cites them.`;
  return ask({ ...state, page: { ...state.page, passage } }, { type: 'copy', text, what });
}

export function withoutPassage(state: State, command: Command): State {
  if (!state.page.passage || KEEPING.includes(command)) return state;
  const { passage: _, ...page } = state.page;
  return { ...state, page };
}

/** Of the passage that was copied, or else of the report. */
export function openCitation(state: State): State {
  const { report, passage } = state.page;
  if (!report) return state;
  const citation = citationOf(report.report, report.provenance, passage);
  return openPanel(state, { kind: 'cite', citation, cursor: 0 });
}

export function copyCitation({ panel: _, ...state }: State, panel: CitePanel): State {
  const form = formsOf(panel)[panel.cursor];
  if (!form) return { ...state, panel };
  const what = `the citation as ${FORM_WORDS[form]}.`;
  return ask(state, { type: 'copy', text: writeCitation(panel.citation, form), what });
}

export function openPipe(state: State): State {
  return state.page.report ? { ...state, prompt: { for: 'pipe', line: EMPTY_LINE, before: '' } } : state;
}

export function typedCommand(state: State, command: string): State {
  const { report } = state.page;
  if (!report || !command.trim()) return state;
  return ask(state, { type: 'pipe', command, report: report.report, provenance: report.provenance });
}

/** A command of the reader's own is given the report. */
export function runOwn(state: State, name: string): State {
  const command = state.settings.commands.find((one) => one.name === name);
  const { report } = state.page;
  if (!command || !report) return { ...state, message: 'There is no report here to give it.' };
  return ask(state, { type: 'run', command, report: report.row.number });
}

/** A copy: what is changed there changes nothing here. */
export function openEditor(state: State): State {
  const { report } = state.page;
  return report ? ask(state, { type: 'edit', report: report.report, provenance: report.provenance }) : state;
}
