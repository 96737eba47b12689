// Moves within the list, and marks on its rows.
import type { Mark } from '../../archive/state/marks.ts';
import { grouped } from '../../base/grouped.ts';
import type { Command } from '../keys/keys.ts';
import { ask, askToMark } from '../state/ask.ts';
import { type List, type ListedReport, listCount, rowAt } from '../state/list.ts';
import { rowHeight, topFor } from '../state/list-lines.ts';
import type { Answer, MarkChange } from '../state/requests.ts';
import { type Change, listColumns, listHeight, type State } from '../state/state.ts';
import type { Action } from './actions.ts';
import { placeAfter } from './moves.ts';
import { undoCorrection } from './reduce-correct.ts';

export function moveList(state: State, command: Command, count?: number): State {
  const screen = rowsOnScreen(state);
  const place = placeAfter(command, count, { from: state.list.cursor, screen, half: Math.ceil(screen / 2) });
  return place === undefined ? state : withCursor(state, place);
}

export function moveReport(state: State, steps: number): State {
  return withCursor(state, state.list.cursor + steps);
}

/** Stars or marks the report under the cursor, or takes that away. */
export function toggle(state: State, mark: Mark): State {
  const row = rowAt(state.list, state.list.cursor);
  if (!row) return state;
  const change = { report: row.number, mark, value: !row[mark] };
  return { ...withChange(state, change), changes: [...state.changes, change] };
}

/** A report that is opened to be read counts as read. No change of the reader's, and so nothing to take back. */
export function markRead(state: State): State {
  const row = rowAt(state.list, state.list.cursor);
  return row && !row.read ? withChange(state, { report: row.number, mark: 'read', value: true }) : state;
}

/** What was marked as read at once: its rows are read again. */
export function markedAll(state: State, { changed, isUndone, unread }: MarkedAll): State {
  const { window: _, ...list } = state.list;
  const answer = list.answer && { ...list.answer, unread };
  const count = changed.length === 1 ? 'One report' : `${grouped(changed.length)} reports`;
  const [was, is] = changed.length === 1 ? ['was', 'is'] : ['were', 'are'];
  const next = { ...state, list: { ...list, ...(answer && { answer }) } };
  if (isUndone) return { ...next, message: `${count} that ${was} marked as read at once ${is} unread again.` };
  if (changed.length === 0) return { ...state, message: 'All reports of the list are read already.' };
  const changes: Change[] = [...state.changes, { allRead: changed }];
  return { ...next, changes, message: `${count} ${is} marked as read. U takes it back.` };
}

type MarkedAll = Extract<Answer, { type: 'mark-all' }>;

export function goToUnread(state: State, cursor: number | undefined): State {
  if (cursor === undefined) return { ...state, message: 'No other report of the list is unread.' };
  const isAround = cursor < state.list.cursor;
  return { ...withCursor(state, cursor), ...(isAround && { message: 'On from the beginning.' }) };
}

export function undo(state: State): State {
  const last = state.changes.at(-1);
  if (!last) return { ...state, message: 'Nothing to take back.' };
  if (last === 'correction') return undoCorrection(state);
  if ('allRead' in last) {
    return ask({ ...state, changes: state.changes.slice(0, -1) }, { type: 'mark-all', undo: last.allRead });
  }
  const words = last.mark === 'starred' ? 'The star' : 'The read mark';
  const undone = withChange(state, { ...last, value: !last.value });
  return { ...undone, changes: state.changes.slice(0, -1), message: `${words} is as it was before.` };
}

function withChange(state: State, change: MarkChange): State {
  const { window } = state.list;
  const rows = window?.rows.map((row) =>
    row.number === change.report ? { ...row, [change.mark]: change.value } : row,
  );
  const list: List = window && rows ? { ...state.list, window: { ...window, rows } } : state.list;
  return askToMark({ ...state, list: withUnread(list, unreadChange(window?.rows ?? [], change)) }, change);
}

/** How many more of the list are unread by it: 0 for a report that is not there, or that bears the mark already. */
function unreadChange(rows: ListedReport[], { report, mark, value }: MarkChange): number {
  const row = rows.find(({ number }) => number === report);
  return mark !== 'read' || !row || row.read === value ? 0 : value ? -1 : 1;
}

function withUnread(list: List, change: number): List {
  return list.answer ? { ...list, answer: { ...list.answer, unread: list.answer.unread + change } } : list;
}

/** A line a report, or all that is known of it. The cursor stays on its report. */
export function nextForm(state: State): State {
  const form = state.list.form === 'short' ? 'long' : 'short';
  return { ...state, list: { ...state.list, form } };
}

function withCursor(state: State, cursor: number): State {
  const most = Math.max(0, listCount(state.list) - 1);
  return { ...state, list: { ...state.list, cursor: Math.max(0, Math.min(cursor, most)) } };
}

function rowsOnScreen(state: State): number {
  const { list } = state;
  let room = listHeight(state);
  let index = list.top;
  for (; room > 0 && index < listCount(list); index++) room -= rowHeight(list, index, list.top, listColumns(state));
  return Math.max(1, index - list.top - 1);
}

/** The list shows its cursor, whatever moved it. */
export function follow(state: State): State {
  const cursor = Math.max(0, Math.min(state.list.cursor, listCount(state.list) - 1));
  const list = { ...state.list, cursor };
  return { ...state, list: { ...list, top: topFor(list, listColumns(state), listHeight(state)) } };
}

/** What the archive has found takes the place of the list; where that is nothing, of the page too. */
export function listed(state: State, answer: Extract<Answer, { type: 'find' }>): State {
  const { type: _, cursor, ...about } = answer;
  const { window: __, back: ___, isStale: ____, ...list } = state.list;
  const { report: _____, ...emptied } = state.page;
  const page = about.count > 0 ? state.page : emptied;
  return { ...state, page, list: { ...list, answer: about, cursor, top: Math.min(list.top, cursor) } };
}

/** The list is asked for anew, and stands where it stood; where that report is gone, at the next one. */
export function changedElsewhere(
  state: State,
  { total, years, isGone }: Extract<Action, { type: 'changed-elsewhere' }>,
): State {
  const { list } = state;
  const near = isGone ? (rowAt(list, list.cursor + 1) ?? rowAt(list, list.cursor - 1)) : rowAt(list, list.cursor);
  const { window: _, back: __, ...rest } = list;
  return {
    ...state,
    ...{ total, years },
    list: { ...rest, isStale: true, ...(near && { back: near.number }) },
    page: { ...state.page, isStale: true },
    ...(isGone && { message: 'The report that was here has been removed in another window.' }),
  };
}
