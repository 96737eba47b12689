// The ledger: of the report on the page, or of the list, in an order that is chosen.
import { LEDGER_ORDERS, ledgerRows } from '../state/ledger.ts';
import { listCount } from '../state/list.ts';
import type { LedgerPanel } from '../state/panel.ts';
import type { State } from '../state/state.ts';
import { openPanel } from './open-panel.ts';

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
