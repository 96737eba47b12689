// The state and what happened in; the next state out. Pure: nothing is read or written here.

import { fill } from '../state/panel.ts';
import { listCount, type State } from '../state/state.ts';
import type { Action, Answer } from './actions.ts';
import { corrected, openCorrections, renamed } from './reduce-correct.ts';
import { follow, markRead, moveList, moveReport, toggle, undo } from './reduce-list.ts';
import { arrive, movePage, showHit, walkHits, walkNames, walkSame } from './reduce-page.ts';
import { obeyInPanel, openCard } from './reduce-panel.ts';
import { editPrompt, openPrompt, type } from './reduce-prompt.ts';
import { nextOrder, openSaving, saved, search } from './reduce-search.ts';

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'command':
      return follow(obey({ ...withoutNotice(state), count: '' }, action));
    case 'digit':
      return { ...withoutNotice(state), count: (state.count + action.digit).slice(0, 6) };
    case 'typed':
      return type(withoutNotice(state), action.text);
    case 'edited':
      return editPrompt(withoutNotice(state), action.key);
    case 'resized':
      if (action.columns === state.columns && action.rows === state.rows) return state;
      return follow({ ...state, columns: action.columns, rows: action.rows });
    case 'notice':
      return { ...state, notice: action.text };
    case 'recognised':
      return renamed({ ...state, notice: 'The names are up to date now.' });
    case 'waiting':
      return { ...state, isWaiting: true };
    case 'filled': {
      const { query } = state.list;
      const { total, years } = action;
      return { ...state, total, years, isFilling: false, list: { query, cursor: 0, top: 0 } };
    }
    default:
      return take(state, action);
  }
}

type CommandAction = Extract<Action, { type: 'command' }>;

function obey(state: State, { command, count }: CommandAction): State {
  const inPanel = state.panel && obeyInPanel({ ...state, panel: state.panel }, command, count);
  if (inPanel) return inPanel;
  switch (command) {
    case 'down':
    case 'up':
    case 'screen-down':
    case 'screen-up':
    case 'half-down':
    case 'half-up':
    case 'first':
    case 'last':
      return state.pane === 'list' ? moveList(state, command, count) : movePage(state, command, count);
    case 'into':
      return listCount(state.list) > 0 ? markRead({ ...state, pane: 'page' }) : state;
    case 'back':
      if (state.pane === 'page') return { ...state, pane: 'list' };
      return state.list.query ? search(state, '') : state;
    case 'other-pane':
      return obey(state, { type: 'command', command: state.pane === 'list' ? 'into' : 'back' });
    case 'next-report':
      return moveReport(state, count ?? 1);
    case 'previous-report':
      return moveReport(state, -(count ?? 1));
    case 'search':
      return openPrompt(state);
    case 'order':
      return nextOrder(state);
    case 'save':
      return openSaving(state);
    case 'facets':
      return { ...state, panel: { kind: 'facets', facet: 'gov', cursor: 0 } };
    case 'next-hit':
      return walkHits(state, 1);
    case 'previous-hit':
      return walkHits(state, -1);
    case 'next-name':
      return walkNames(state, 1);
    case 'previous-name':
      return walkNames(state, -1);
    case 'next-same':
      return walkSame(state, 1);
    case 'previous-same':
      return walkSame(state, -1);
    case 'star':
      return toggle(state, 'starred');
    case 'read':
      return toggle(state, 'read');
    case 'undo':
      return undo(state);
    case 'card':
      return openCard(state);
    case 'names':
      return { ...state, panel: { kind: 'names', cursor: 0 } };
    case 'timeline':
      return { ...state, panel: { kind: 'timeline', cursor: 0 } };
    case 'help':
      return { ...state, help: { query: '', top: 0 } };
    case 'leave':
      return state.pane === 'page' ? { ...state, pane: 'list' } : { ...state, isOver: true };
    case 'quit':
      return { ...state, isOver: true };
    case 'map':
      return { ...state, panel: { kind: 'map', scope: 'report', cursor: 0 } };
    case 'correct':
      return openCorrections(state);
    case 'choose':
    case 'close':
    case 'keep':
    case 'exclude':
    case 'next-kind':
    case 'left':
    case 'right':
    case 'nearer':
    case 'farther':
    case 'fit':
      // They are of panels, and none stands there.
      return state;
    case 'redraw':
    case 'suspend':
      // Both concern the terminal alone.
      return state;
  }
}

function take(state: State, answer: Answer): State {
  switch (answer.type) {
    case 'answered': {
      const { type: _, cursor, ...about } = answer;
      const { window: __, back: ____, ...list } = state.list;
      const { report: ___, ...emptied } = state.page;
      const page = about.count > 0 ? state.page : emptied;
      return {
        ...state,
        isWaiting: false,
        page,
        list: { ...list, answer: about, cursor, top: Math.min(list.top, cursor) },
      };
    }
    case 'read':
      return follow({ ...state, list: { ...state.list, window: answer.window } });
    case 'opened': {
      const { sought, arriving, isStale, top } = state.page;
      const page = { report: answer.report, top: isStale ? top : 0, sought, hits: [], hitsOf: '' };
      const opened = arriving ? arrive({ ...state, page }, arriving) : { ...state, page };
      return opened.pane === 'page' ? markRead(opened) : opened;
    }
    case 'laid-out': {
      // What stood at the top of the page stands there again.
      const { report, top } = state.page;
      const words = report?.lines.slice(top).flatMap((line) => line.map(({ start }) => start));
      const offset = top === 0 ? 0 : (words?.find((start) => start !== undefined) ?? 0);
      return { ...state, page: { ...state.page, report: answer.report, top: answer.report.lineOf(offset) } };
    }
    case 'highlighted': {
      const page = { ...state.page, hits: answer.hits, hitsOf: answer.of };
      delete page.hit;
      return showHit({ ...state, page });
    }
    case 'written':
      return { ...state, unwritten: [] };
    case 'sought': {
      const { seeking, ...waited } = state;
      if (!seeking) return state;
      const rest = { ...waited, isWaiting: false };
      if (answer.cursor === undefined) {
        return { ...rest, notice: `No ${seeking.direction > 0 ? 'later' : 'earlier'} report of the list names it.` };
      }
      const page = { ...state.page, arriving: seeking };
      return follow({ ...rest, page, list: { ...state.list, cursor: answer.cursor } });
    }
    case 'placed': {
      const { going, ...rest } = state;
      if (!going) return state;
      const list = { ...state.list, cursor: answer.cursor, query: answer.query };
      // Without the search the list is another one: its answer comes first, and the cursor after it.
      if (answer.query !== state.list.query) return { ...rest, list: { ...list, cursor: 0 }, going };
      const to = { start: going.start };
      const next: State = { ...rest, pane: 'page', list };
      const isOpen = state.page.report?.row.number === going.report;
      return follow(isOpen ? arrive(next, to) : { ...next, page: { ...state.page, arriving: to } });
    }
    case 'panel':
      // It may have been closed meanwhile.
      return { ...state, isWaiting: false, ...(state.panel && { panel: fill(state.panel, answer.filling) }) };
    case 'saved':
      return saved(state, answer.name);
    case 'corrected':
      return corrected(state, answer);
    case 'failed':
      return failed(state, answer);
  }
}

function failed(state: State, { effect, message }: Extract<Answer, { type: 'failed' }>): State {
  const failed: State = { ...state, isWaiting: false, notice: message };
  // The reader may ask for it again.
  if (effect === 'save') delete failed.saving;
  if (effect === 'correct') delete failed.correcting;
  return failed;
}

function withoutNotice(state: State): State {
  const { notice: _, ...rest } = state;
  return rest;
}
