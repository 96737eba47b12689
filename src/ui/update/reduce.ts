// Makes the next state of a state and an action. Pure: nothing is read or written here.
import { ask } from '../state/ask.ts';
import { FACET_ORDER } from '../state/facets.ts';
import { listCount } from '../state/list.ts';
import type { State } from '../state/state.ts';
import type { Action } from './actions.ts';
import { openPanel } from './open-panel.ts';
import { openEditions } from './page/reduce-editions.ts';
import { openLinks, openSource } from './page/reduce-links.ts';
import { leavePage, toggleAlone, toggleQuiet } from './page/reduce-looks.ts';
import { openActs, openNote, openNotes, openTags, walkNotes } from './page/reduce-notes.ts';
import { copyPassage, openCitation, openEditor, openPipe, runOwn, withoutPassage } from './page/reduce-passage.ts';
import { awaitLetter, obeyLetter, walkTrail, withTrail } from './page/reduce-places.ts';
import { openCorrections, renamed } from './reduce-correct.ts';
import { openLedger } from './reduce-ledger.ts';
import { changedElsewhere, follow, moveList, moveReport, nextForm } from './reduce-list.ts';
import { markRead, toggle, toggleRemoval, undo } from './reduce-marks.ts';
import { movePage, walkFigures, walkHeadings, walkHits, walkNames, walkSame } from './reduce-page.ts';
import { obeyInPanel, openCard } from './reduce-panel.ts';
import { editPrompt, openPrompt, type } from './reduce-prompt.ts';
import { exactly, nextOrder, openSaving, search } from './reduce-search.ts';
import { openWriting } from './reduce-write.ts';
import { failed, take } from './take-outcome.ts';
import { openCommandLine } from './typing/command-line.ts';
import { remember } from './typing/reduce-search-line.ts';

export function reduce(state: State, action: Action): State {
  return withTrail(state, reduced(state, action));
}

function reduced(state: State, action: Action): State {
  switch (action.type) {
    case 'command':
      return follow(obey(withoutPassage({ ...withoutMessage(state), count: '' }, action.command), action));
    case 'run':
      return runOwn({ ...withoutMessage(state), count: '' }, action.name);
    case 'chain':
      return action.actions.reduce(reduced, state);
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
    case 'command-line':
      return openCommandLine(state);
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
    case 'remove':
      return toggleRemoval(state);
    case 'undo':
      return undo(state);
    case 'card':
      return openCard(state);
    case 'next-figure':
      return walkFigures(state);
    case 'ledger':
      return openLedger(state);
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
    case 'note':
      return openNote(state);
    case 'tag':
      return openTags(state);
    case 'notes':
      return openNotes(state);
    case 'acts':
      return openActs(state);
    case 'next-note':
    case 'previous-note':
      return walkNotes(state, command === 'next-note' ? 1 : -1);
    case 'copy':
      return copyPassage(state);
    case 'cite':
      return openCitation(state);
    case 'write':
      return openWriting(state);
    case 'pipe':
      return openPipe(state);
    case 'edit':
      return openEditor(state);
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
    case 'accept-figure':
    case 'reject-figure':
    case 'correct-figure':
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

function withoutMessage(state: State): State {
  const { message: _, ...rest } = state;
  return rest;
}
