// What is typed into the line at the bottom, or into the help; what it leads to, letter by letter or in the end.
import { askAnew } from '../state/ask.ts';
import { edit, insert, lineWith } from '../state/edit-line.ts';
import { rowAt } from '../state/list.ts';
import { entryCount } from '../state/panel-entries.ts';
import type { Prompt, State } from '../state/state.ts';
import { completeTag, enteredNote, inEditor, typedTags } from './page/reduce-notes.ts';
import { typedCommand } from './page/reduce-passage.ts';
import { typedName } from './reduce-correct.ts';
import { typedFigure } from './reduce-ledger.ts';
import { follow, moveList } from './reduce-list.ts';
import { walkHits } from './reduce-page.ts';
import { search, typedSearchName } from './reduce-search.ts';
import { typedFileName } from './reduce-write.ts';
import { completeCommand } from './typing/command-line.ts';
import { filtered } from './typing/reduce-filter.ts';
import { editHelp, typeInHelp } from './typing/reduce-help.ts';
import { complete, exactlyTyped, recalled, remember, settled } from './typing/reduce-search-line.ts';

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
  const { help, prompt } = state;
  if (help) return typeInHelp(state, help, text);
  if (!prompt) return state;
  const isAsking = prompt.for === 'search' && text === '?' && /(?:^|\s)$/.test(prompt.line.text);
  if (isAsking) return { ...state, help: { of: 'language', query: '', top: 0 } };
  return withPrompt(state, { ...asTyped(prompt), line: insert(prompt.line, text) });
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
      if (prompt.for === 'note') return enteredNote(state, prompt);
      if (prompt.for === 'tags') return typedTags(closed, prompt, prompt.line.text);
      if (prompt.for === 'figure') return typedFigure(closed, prompt, prompt.line.text);
      if (prompt.for === 'save') return typedSearchName(closed, prompt.line.text);
      // What was named is done by the action that follows: see key-actions.ts.
      if (prompt.for === 'filter' || prompt.for === 'command') return closed;
      if (prompt.for === 'pipe') return typedCommand(closed, prompt.line.text);
      if (prompt.for === 'write') return typedFileName(closed, prompt.writing, prompt.line.text);
      if (prompt.for === 'find') return askAnew(closed, 'highlight');
      return searched(closed, prompt.line.text);
    case 'escape':
    case 'ctrl+c':
    case 'ctrl+g':
      return givenUp(closed, prompt);
  }
  if (prompt.for === 'note' && key === 'ctrl+o') return inEditor(state, prompt);
  if (prompt.for === 'tags' && key === 'tab') return completeTag(state, prompt);
  if (prompt.for === 'command' && key === 'tab') return completeCommand(state, prompt);
  const obeyed = prompt.for === 'search' ? editSearch(state, prompt, key) : undefined;
  if (obeyed) return obeyed;
  if (key === 'down' || key === 'ctrl+n') return walkWhileTyping(state, prompt, 1);
  if (key === 'up' || key === 'ctrl+p') return walkWhileTyping(state, prompt, -1);
  // An empty line and one more backspace: what vim and less take for the way out.
  if (key === 'backspace' && prompt.line.text === '') return withTyped(closed, prompt.for, '');
  const line = edit(prompt.line, key);
  return line ? withPrompt(state, { ...asTyped(prompt), line }) : state;
}

/** @returns undefined for a key that means the same in every line */
function editSearch(state: State, prompt: Extract<Prompt, { for: 'search' }>, key: string): State | undefined {
  const { history = [], list } = state;
  switch (key) {
    case 'up':
      // Above the first report stands what was typed before.
      return list.cursor === 0 || prompt.line.text === '' || prompt.recall
        ? withPrompt(state, recalled(prompt, history, 1))
        : undefined;
    case 'down':
      return prompt.recall && withPrompt(state, recalled(prompt, history, -1));
    case 'tab': {
      const next = complete(state, prompt);
      return 'line' in next ? withPrompt(state, next) : next;
    }
    case 'ctrl+x':
      return exactlyTyped(state, prompt);
    default:
      return undefined;
  }
}

/** What was brought back or completed counts as typed, once something is changed in it. */
function asTyped(prompt: Prompt): Prompt {
  if (prompt.for === 'command') {
    const { completion: _, ...typed } = prompt;
    return typed;
  }
  if (prompt.for !== 'search') return prompt;
  const { recall: _, completion: __, ...typed } = prompt;
  return typed;
}

function searched(state: State, typed: string): State {
  const query = settled(state, typed);
  return askAnew(search(remember(state, query), query), 'find');
}

function withPrompt(state: State, prompt: Prompt): State {
  return withTyped({ ...state, prompt }, prompt.for, prompt.line.text);
}

/** What was found before is found again; what was typed can be brought back. */
function givenUp(state: State, prompt: Prompt): State {
  const { for: purpose, line, before, report } = prompt;
  if (purpose !== 'search') return withTyped(state, purpose, before);
  const kept = line.text === before ? state : remember(state, line.text);
  const list = report === undefined ? kept.list : { ...kept.list, back: report };
  return search({ ...kept, list }, before);
}

/** The search and the find follow each letter; a name is only asked for when it is whole. */
function withTyped(state: State, purpose: Prompt['for'], text: string): State {
  if (purpose === 'find') return findInPage(state, text);
  if (purpose === 'filter') return filtered(state, text);
  return purpose === 'search' ? search(state, text) : state;
}

function walkWhileTyping(state: State, { for: purpose }: Prompt, direction: 1 | -1): State {
  if (purpose === 'find') return walkHits(state, direction);
  if (purpose === 'filter') return walkPanel(state, direction);
  return purpose === 'search' ? follow(moveList(state, direction > 0 ? 'down' : 'up')) : state;
}

function walkPanel(state: State, direction: 1 | -1): State {
  const { panel } = state;
  if (!panel) return state;
  const cursor = Math.max(0, Math.min(entryCount(panel) - 1, panel.cursor + direction));
  return { ...state, panel: { ...panel, cursor } };
}

function findInPage(state: State, query: string): State {
  return { ...state, page: { ...state.page, query } };
}
