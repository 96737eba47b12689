// Marks on the rows of the list, and how each of them is taken back.
import type { Mark } from '../../archive/state/marks.ts';
import { grouped } from '../../base/grouped.ts';
import { ask, askToMark } from '../state/ask.ts';
import { type List, type ListedReport, type Removal, rowAt } from '../state/list.ts';
import type { Answer, MarkChange } from '../state/requests.ts';
import { type Change, isCorrecting, type State } from '../state/state.ts';
import { undoCorrection } from './reduce-correct.ts';

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
  const isMeant = state.settings.reading.marks !== 'asked';
  return row && !row.read && isMeant ? withChange(state, { report: row.number, mark: 'read', value: true }) : state;
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

/** The report under the cursor goes when the program ends, or stays after all. Nothing is asked: nothing is gone yet. */
export function toggleRemoval(state: State): State {
  const row = rowAt(state.list, state.list.cursor);
  if (!row) return state;
  const removal: Removal = { report: row.number, id: row.id };
  if (state.list.removals?.some(({ id }) => id === row.id)) return takeBackRemoval(state, removal);
  const { report } = state.page;
  const isBundled = report?.row.number === row.number && report.provenance.isBundled;
  const how = isBundled ? 'only import --bundled brings it back' : 'with all that it ever said';
  return {
    ...state,
    list: { ...state.list, removals: [...(state.list.removals ?? []), removal] },
    changes: [...state.changes, { removal }],
    message: `It goes when the program ends, ${how}. U keeps it.`,
  };
}

function takeBackRemoval(state: State, { id }: Removal): State {
  return {
    ...state,
    list: { ...state.list, removals: (state.list.removals ?? []).filter((one) => one.id !== id) },
    changes: state.changes.filter((one) => typeof one === 'string' || !('removal' in one) || one.removal.id !== id),
    message: 'The report stays.',
  };
}

export function undo(state: State): State {
  const last = state.changes.at(-1);
  if (!last) return undoByLog(state);
  if (last === 'correction') return undoCorrection(state);
  if ('acts' in last) {
    return ask({ ...state, changes: state.changes.slice(0, -1) }, { type: 'take-back', acts: last.acts, until: 0 });
  }
  if ('removal' in last) return takeBackRemoval(state, last.removal);
  if ('allRead' in last) {
    return ask({ ...state, changes: state.changes.slice(0, -1) }, { type: 'mark-all', undo: last.allRead });
  }
  const words = last.mark === 'starred' ? 'The star' : 'The read mark';
  const undone = withChange(state, { ...last, value: !last.value });
  return { ...undone, changes: state.changes.slice(0, -1), message: `${words} is as it was before.` };
}

/** What was done before the screen began, the last first. */
function undoByLog(state: State): State {
  const { lastAct = 0 } = state;
  if (lastAct === 0) return { ...state, message: 'Nothing to take back.' };
  if (isCorrecting(state)) return { ...state, message: 'Something is still being taken back: one after the other.' };
  return ask(state, { type: 'take-back', until: lastAct });
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
