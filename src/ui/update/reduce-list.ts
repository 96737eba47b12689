// Moves within the list, and what the archive has found for it.
import { counted } from '../../base/grouped.ts';
import type { Command } from '../../keys/keys.ts';
import { listCount, rowAt } from '../state/list.ts';
import { rowHeight, topFor } from '../state/list-lines.ts';
import type { Answer } from '../state/requests.ts';
import { listColumns, listHeight, type State } from '../state/state.ts';
import type { Action } from './actions.ts';
import { placeAfter } from './moves.ts';

export function moveList(state: State, command: Command, count?: number): State {
  const screen = rowsOnScreen(state);
  const place = placeAfter(command, count, { from: state.list.cursor, screen, half: Math.ceil(screen / 2) });
  return place === undefined ? state : withCursor(state, place);
}

export function moveReport(state: State, steps: number): State {
  return withCursor(state, state.list.cursor + steps);
}

export function goToUnread(state: State, cursor: number | undefined): State {
  if (cursor === undefined) return { ...state, message: 'No other report of the list is unread.' };
  const isAround = cursor < state.list.cursor;
  return { ...withCursor(state, cursor), ...(isAround && { message: 'On from the beginning.' }) };
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
  { total, years, came, isGone }: Extract<Action, { type: 'changed-elsewhere' }>,
): State {
  const { list } = state;
  const near = isGone ? (rowAt(list, list.cursor + 1) ?? rowAt(list, list.cursor - 1)) : rowAt(list, list.cursor);
  const { window: _, back: __, ...rest } = list;
  return {
    ...state,
    ...{ total, years },
    list: { ...rest, isStale: true, ...(near && { back: near.number }) },
    page: { ...state.page, isStale: true },
    ...(came && { message: cameWords(came) }),
    ...(isGone && { message: 'The report that was here has been removed in another window.' }),
  };
}

function cameWords({ count, title }: { count: number; title: string }): string {
  return count === 1 ? `Came in: ${title}` : `${counted(count, 'report')} came in, the last one: ${title}`;
}
