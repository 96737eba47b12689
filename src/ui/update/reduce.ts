// Makes the next state of a state and an action. Pure: nothing is read or written here.

import { ask } from '../state/ask.ts';
import { FACET_ORDER } from '../state/facets.ts';
import { listCount } from '../state/list.ts';
import { withContent } from '../state/panel.ts';
import type { Answer, Effect } from '../state/requests.ts';
import type { State } from '../state/state.ts';
import type { Action } from './actions.ts';
import { openPanel } from './open-panel.ts';
import { openEditions } from './page/reduce-editions.ts';
import { openLinks, openSource } from './page/reduce-links.ts';
import { leavePage, toggleAlone, toggleQuiet } from './page/reduce-looks.ts';
import { copyPassage, openCitation, openPipe, openWriting, withoutPassage } from './page/reduce-passage.ts';
import { awaitLetter, obeyLetter, walkTrail, withTrail } from './page/reduce-places.ts';
import { corrected, correctionFailed, openCorrections, renamed } from './reduce-correct.ts';
import {
  changedElsewhere,
  follow,
  goToUnread,
  listed,
  markedAll,
  markRead,
  moveList,
  moveReport,
  nextForm,
  toggle,
  undo,
} from './reduce-list.ts';
import {
  arrive,
  goTo,
  goToRow,
  movePage,
  showHit,
  walkHeadings,
  walkHits,
  walkNames,
  walkSame,
} from './reduce-page.ts';
import { obeyInPanel, openCard } from './reduce-panel.ts';
import { editPrompt, openPrompt, type } from './reduce-prompt.ts';
import { exactly, nextOrder, openSaving, saved, search } from './reduce-search.ts';
import { remember, takeCompletions } from './typing/reduce-search-line.ts';

export function reduce(state: State, action: Action): State {
  return withTrail(state, reduced(state, action));
}

function reduced(state: State, action: Action): State {
  switch (action.type) {
    case 'command':
      return follow(obey(withoutPassage({ ...withoutMessage(state), count: '' }, action.command), action));
    case 'letter':
      return follow(obeyLetter(withoutMessage(state), action.letter));
    case 'digit':
      return { ...withoutMessage(state), count: (state.count + action.digit).slice(0, 6) };
    case 'typed':
      return type(withoutMessage(state), action.text);
    case 'edited':
      return editPrompt(withoutMessage(state), action.key);
    case 'resized':
      if (action.columns === state.columns && action.rows === state.rows) return state;
      return follow({ ...state, columns: action.columns, rows: action.rows });
    case 'message':
      return { ...state, message: action.text };
    case 'changed-elsewhere':
      return changedElsewhere(state, action);
    case 'recognised':
      return renamed({ ...state, message: 'The names are up to date now.' });
    case 'sent':
      return { ...state, inProgress: action.effect };
    case 'answered':
      return take(state, action.answer);
    case 'failed':
      return failed(state, action.effect, action.message);
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
      if (state.pane === 'page') return leavePage(state);
      return state.list.query ? search(remember(state, state.list.query), '') : state;
    case 'other-pane':
      return obey(state, { type: 'command', command: state.pane === 'list' ? 'into' : 'back' });
    case 'next-report':
    case 'previous-report':
      return moveReport(state, (command === 'next-report' ? 1 : -1) * (count ?? 1));
    case 'search':
      return openPrompt(state);
    case 'form':
      return nextForm(state);
    case 'order':
      return nextOrder(state);
    case 'save':
      return openSaving(state);
    case 'exactly':
      return exactly(state);
    case 'facets':
      return openPanel(state, { kind: 'facets', facet: FACET_ORDER[0]!, cursor: 0 });
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
    case 'next-unread':
      return ask(state, { type: 'seek-unread' });
    case 'all-read':
      return ask(state, { type: 'mark-all' });
    case 'undo':
      return undo(state);
    case 'card':
      return openCard(state);
    case 'names':
      return openPanel(state, { kind: 'names', cursor: 0 });
    case 'timeline':
      return openPanel(state, { kind: 'timeline', cursor: 0 });
    case 'open-source':
      return openSource(state, count);
    case 'links':
      return openLinks(state);
    case 'editions':
      return openEditions(state);
    case 'copy':
      return copyPassage(state);
    case 'cite':
      return openCitation(state);
    case 'write':
      return openWriting(state);
    case 'pipe':
      return openPipe(state);
    case 'next-heading':
    case 'previous-heading':
      return walkHeadings(state, command === 'next-heading' ? 1 : -1);
    case 'alone':
      return toggleAlone(state);
    case 'quiet':
      return toggleQuiet(state);
    case 'forward':
    case 'backward':
      return walkTrail(state, command === 'forward' ? 1 : -1);
    case 'set-bookmark':
    case 'go-to-bookmark':
      return awaitLetter(state, command);
    case 'help':
      return { ...state, help: { of: 'keys', query: '', top: 0 } };
    case 'leave':
      return state.pane === 'page' ? leavePage(state) : { ...state, isOver: true };
    case 'quit':
      return { ...state, isOver: true };
    case 'map':
      return openPanel(state, { kind: 'map', scope: 'report', cursor: 0 });
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
      // The terminal is drawn anew; and what could not be read is read again.
      return { ...state, failedReads: {} };
    case 'suspend':
      // It concerns the terminal alone.
      return state;
  }
}

function take(before: State, answer: Answer): State {
  const state = withoutProgress(before, answer);
  switch (answer.type) {
    case 'mark':
      return state;
    case 'correct':
      return corrected(state, answer);
    case 'save':
      return saved(state, answer.name);
    case 'remember':
      return state;
    case 'complete':
      return takeCompletions(state, answer);
    case 'history':
      return { ...state, history: answer.queries };
    case 'seek': {
      const { entity, direction, cursor } = answer;
      if (cursor === undefined) {
        return { ...state, message: `No ${direction > 0 ? 'later' : 'earlier'} report of the list names it.` };
      }
      const page = { ...state.page, destination: { entity, direction } };
      return follow({ ...state, page, list: { ...state.list, cursor } });
    }
    case 'locate':
      return follow(goToRow(state, answer));
    case 'seek-unread':
      return follow(goToUnread(state, answer.cursor));
    case 'mark-all':
      return markedAll(state, answer);
    case 'set-bookmark':
      return { ...state, message: `Bookmark ${answer.letter} is set: ' and ${answer.letter} come back here.` };
    case 'go-to-bookmark':
      return follow(goTo(state, answer.report, { offset: answer.offset }));
    case 'open-address':
    case 'copy':
    case 'pipe':
    case 'write-file':
      return { ...state, message: answer.words };
    case 'find':
      return listed(state, answer);
    case 'rows':
      return follow({ ...state, list: { ...state.list, window: answer.window } });
    case 'open': {
      const { query, destination, isStale, top } = state.page;
      const page = { report: answer.report, top: isStale ? top : 0, query, hits: [], hitsOf: '' };
      const opened = destination ? arrive({ ...state, page }, destination) : { ...state, page };
      return opened.pane === 'page' ? markRead(opened) : opened;
    }
    case 'panel':
      // It may have been closed meanwhile.
      return state.panel ? { ...state, panel: withContent(state.panel, answer.content) } : state;
    case 'lay-out': {
      // What stood at the top of the page stands there again.
      const { report, top } = state.page;
      const words = report?.lines.slice(top).flatMap((line) => line.map(({ start }) => start));
      const offset = top === 0 ? 0 : words?.find((start) => start !== undefined);
      // The foot of the page has no places in the text: it is found from the end.
      const fromEnd = (report?.lines.length ?? 0) - top;
      const now =
        offset === undefined ? Math.max(0, answer.report.lines.length - fromEnd) : answer.report.lineOf(offset);
      return { ...state, page: { ...state.page, report: answer.report, top: now } };
    }
    case 'highlight': {
      const page = { ...state.page, hits: answer.hits, hitsOf: answer.of };
      delete page.hit;
      return showHit({ ...state, page });
    }
  }
}

/** A read is remembered as failed; changes are kept; all else the reader has to ask for again. */
function failed(before: State, effect: Effect, message: string): State {
  const settled = withoutProgress(before, effect);
  if (effect.type === 'correct') return correctionFailed(settled, effect.request, message);
  const state = { ...settled, message };
  if ('key' in effect) {
    const { type, key } = effect;
    return { ...state, failedReads: { ...state.failedReads, [type]: { key, message } } };
  }
  if (effect.type !== 'mark') return state;
  const unwritten = [...effect.changes, ...state.unwritten];
  return {
    ...state,
    unwritten,
    message: `Not kept yet, and tried again with the next mark and at the end: ${message}`,
  };
}

function withoutProgress(state: State, { type }: { type: Effect['type'] }): State {
  const { inProgress, ...rest } = state;
  return inProgress?.type === type ? rest : state;
}

function withoutMessage(state: State): State {
  const { message: _, ...rest } = state;
  return rest;
}
