// The ledger: of the report on the page, or of the list, in an order that is chosen; and what the reader finds of its rows.
import { ask } from '../state/ask.ts';
import { lineWith } from '../state/edit-line.ts';
import { LEDGER_ORDERS, ledgerRows } from '../state/ledger.ts';
import { listCount } from '../state/list.ts';
import type { LedgerPanel } from '../state/panel.ts';
import { ledgerOf } from '../state/panel-entries.ts';
import type { Answer, Effect } from '../state/requests.ts';
import type { Prompt, State } from '../state/state.ts';
import { openPanel } from './open-panel.ts';
import { renamed } from './reduce-correct.ts';

/** On the page that of its report; on the list that of all its reports. */
export function openLedger(state: State): State {
  return state.pane === 'page' ? ofReport(state, 'as they stand') : ofList(state, 'as they stand');
}

export function otherLedger(state: State, { scope, order }: LedgerPanel): State {
  return scope === 'report' ? ofList(state, order) : ofReport(state, order);
}

export function nextLedgerOrder(state: State, panel: LedgerPanel): State {
  const next = LEDGER_ORDERS[(LEDGER_ORDERS.indexOf(panel.order) + 1) % LEDGER_ORDERS.length]!;
  return { ...state, panel: { ...panel, order: next, cursor: 0 }, message: `The ledger ${next}.` };
}

/** It begins at the figure in focus. */
function ofReport(state: State, order: LedgerPanel['order']): State {
  const { report, figure = 0 } = state.page;
  if (!report) return { ...state, message: 'There is no report here.' };
  const cursor = order === 'as they stand' ? figure : 0;
  const reports = listCount(state.list);
  return openPanel(state, { kind: 'ledger', scope: 'report', rows: ledgerRows(report), order, reports, cursor });
}

function ofList(state: State, order: LedgerPanel['order']): State {
  return openPanel(state, { kind: 'ledger', scope: 'list', order, reports: listCount(state.list), cursor: 0 });
}

type Checking = 'accept-figure' | 'reject-figure' | 'correct-figure';

/** The same again takes it back. */
export function checkFigure(state: State, panel: LedgerPanel, command: Checking): State {
  const row = ledgerOf(panel)[panel.cursor];
  if (!row) return state;
  if (row.isLost) return { ...state, message: 'Its words are not in the text any more: what was found of them stays.' };
  const { report, start } = row;
  if (command === 'correct-figure')
    return { ...state, prompt: { for: 'figure', line: lineWith(row.typed), before: '', report, start } };
  const verdict = command === 'accept-figure' ? 'accepted' : 'rejected';
  return ask(state, { type: 'check-figure', report, start, verdict: row.state === verdict ? null : verdict });
}

export function typedFigure(
  state: State,
  { report = 0, start }: Extract<Prompt, { for: 'figure' }>,
  typed: string,
): State {
  return ask(state, { type: 'check-figure', report, start, verdict: 'corrected', typed });
}

/** Its report's rows stand where they stood. */
export function figureChecked(state: State, answer: Extract<Answer, { type: 'check-figure' }>): State {
  const { words, acts, report, rows } = answer;
  const changes = acts.length > 0 ? [...state.changes, { acts }] : state.changes;
  return { ...withRows(renamed(state), report, rows), changes, message: words };
}

/** What was typed stands in its line again. */
export function figureNotChecked(
  state: State,
  { report, start, typed }: Extract<Effect, { type: 'check-figure' }>,
  why: string,
): State {
  if (typed === undefined || state.prompt) return { ...state, message: why };
  const problem = why.replace(/\.$/, '');
  return { ...state, prompt: { for: 'figure', line: lineWith(typed), before: '', report, start, problem } };
}

/** The ledger of the report on the page says what that says now. */
export function withLedger(state: State): State {
  const { panel, page } = state;
  if (panel?.kind !== 'ledger' || panel.scope !== 'report' || !page.report) return state;
  return withRows(state, page.report.row.number, ledgerRows(page.report));
}

function withRows(state: State, report: number, rows: ReturnType<typeof ledgerRows>): State {
  const { panel } = state;
  if (panel?.kind !== 'ledger' || !panel.rows) return state;
  const at = panel.rows.findIndex((row) => row.report === report);
  const others = panel.rows.filter((row) => row.report !== report);
  return { ...state, panel: { ...panel, rows: others.toSpliced(Math.max(0, at), 0, ...rows) } };
}
