// What is typed into the line at the bottom, or into the help; what it leads to, letter by letter or in the end.

import { askAnew } from '../state/ask.ts';
import { edit, insert, lineWith } from '../state/edit-line.ts';
import { rowAt } from '../state/list.ts';
import type { Prompt, State } from '../state/state.ts';
import { typedName } from './reduce-correct.ts';
import { follow, moveList } from './reduce-list.ts';
import { walkHits } from './reduce-page.ts';
import { search, typedSearchName } from './reduce-search.ts';

/** For the list, a search of the reports; for the page, of its text. */
export function openPrompt(state: State): State {
  const isList = state.pane === 'list';
  const before = isList ? state.list.query : state.page.query;
  const report = rowAt(state.list, state.list.cursor)?.number;
  const line = lineWith(isList ? before : '');
  return {
    ...state,
    prompt: { for: isList ? 'search' : 'find', line, before, ...(report !== undefined && { report }) },
  };
}

export function type(state: State, text: string): State {
  if (state.help) return { ...state, help: { query: state.help.query + text, top: 0 } };
  if (!state.prompt) return state;
  return withPrompt(state, { ...state.prompt, line: insert(state.prompt.line, text) });
}

/** A key that is no letter, in the line or in the help. */
export function editPrompt(state: State, key: string): State {
  const { prompt, help } = state;
  if (help) return editHelp(state, help, key);
  if (!prompt) return state;
  const { prompt: _, ...closed } = state;
  switch (key) {
    case 'return':
      if (prompt.for === 'name') return typedName(closed, prompt.question, prompt.line.text);
      if (prompt.for === 'save') return typedSearchName(closed, prompt.line.text);
      return askAnew(closed, prompt.for === 'search' ? 'find' : 'highlight');
    case 'escape':
    case 'ctrl+c':
    case 'ctrl+g':
      return withTyped(giveUp(closed, prompt), prompt.for, prompt.before);
    case 'down':
    case 'ctrl+n':
      return walkWhileTyping(state, prompt.for, 1);
    case 'up':
    case 'ctrl+p':
      return walkWhileTyping(state, prompt.for, -1);
  }
  // An empty line and one more backspace: what vim and less take for the way out.
  if (key === 'backspace' && prompt.line.text === '') return prompt.for === 'search' ? search(closed, '') : closed;
  const line = edit(prompt.line, key);
  return line ? withPrompt(state, { ...prompt, line }) : state;
}

function withPrompt(state: State, prompt: Prompt): State {
  return withTyped({ ...state, prompt }, prompt.for, prompt.line.text);
}

/** The list goes back to where it stood. */
function giveUp(state: State, { for: purpose, report }: Prompt): State {
  return purpose === 'search' && report !== undefined ? { ...state, list: { ...state.list, back: report } } : state;
}

/** The search and the find follow each letter; a name is only asked for when it is whole. */
function withTyped(state: State, purpose: Prompt['for'], text: string): State {
  if (purpose === 'name' || purpose === 'save') return state;
  return purpose === 'search' ? search(state, text) : findInPage(state, text);
}

function walkWhileTyping(state: State, purpose: Prompt['for'], direction: 1 | -1): State {
  if (purpose === 'name' || purpose === 'save') return state;
  return purpose === 'search' ? follow(moveList(state, direction > 0 ? 'down' : 'up')) : walkHits(state, direction);
}

function editHelp(state: State, help: NonNullable<State['help']>, key: string): State {
  const { help: _, ...closed } = state;
  switch (key) {
    case 'escape':
    case 'return':
    case 'f1':
    case 'ctrl+c':
      return closed;
    case 'down':
      return { ...state, help: { ...help, top: help.top + 1 } };
    case 'up':
      return { ...state, help: { ...help, top: Math.max(0, help.top - 1) } };
    case 'backspace':
      return help.query ? { ...state, help: { query: help.query.slice(0, -1), top: 0 } } : closed;
    case 'ctrl+u':
      return { ...state, help: { query: '', top: 0 } };
    default:
      return state;
  }
}

function findInPage(state: State, query: string): State {
  return { ...state, page: { ...state.page, query } };
}
