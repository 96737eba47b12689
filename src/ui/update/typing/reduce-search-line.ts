// What the search line does beside taking letters: what was typed before is brought back, words are completed, and what
// was built is kept.
import type { Completions } from '../../../search/language/complete.ts';
import { ask } from '../../state/ask.ts';
import { lineWith } from '../../state/edit-line.ts';
import type { Prompt, State } from '../../state/state.ts';
import { exactly } from '../reduce-search.ts';

type SearchPrompt = Extract<Prompt, { for: 'search' }>;

/** It can be brought back, whatever becomes of it now. */
export function remember(state: State, typed: string): State {
  const query = typed.trim();
  if (query === '') return state;
  const others = state.history?.filter((other) => other !== query);
  return ask({ ...state, ...(others && { history: [query, ...others] }) }, { type: 'remember', query });
}

/** What was typed before, or later again; at the end, what is being typed. */
export function recalled(prompt: SearchPrompt, history: string[], step: 1 | -1): SearchPrompt {
  const { recall = { place: -1, typed: prompt.line }, completion: _, ...rest } = prompt;
  const entries = history.filter((query) => query !== recall.typed.text);
  const place = Math.max(-1, Math.min(entries.length - 1, recall.place + step));
  if (place >= 0) return { ...rest, recall: { ...recall, place }, line: lineWith(entries[place]!) };
  return { ...rest, line: recall.typed };
}

/** The next choice for the word before the cursor; the first time, the choices are asked for. */
export function complete(state: State, prompt: SearchPrompt): State | SearchPrompt {
  const { completion, line } = prompt;
  if (!completion) return ask(state, { type: 'complete', before: line.text.slice(0, line.cursor) });
  return completed(prompt, { ...completion, place: (completion.place + 1) % completion.choices.length });
}

/** They may come when something else has been typed. */
export function takeCompletions(state: State, { before, from, choices }: Completions & { before: string }): State {
  const { prompt } = state;
  if (prompt?.for !== 'search' || prompt.line.text.slice(0, prompt.line.cursor) !== before) return state;
  if (choices.length === 0) return { ...state, message: 'Nothing here begins so.' };
  const rest = prompt.line.text.slice(prompt.line.cursor);
  const next = completed(prompt, { from, choices, place: 0, rest });
  return { ...state, prompt: next, list: { ...state.list, query: next.line.text } };
}

function completed(prompt: SearchPrompt, completion: NonNullable<SearchPrompt['completion']>): SearchPrompt {
  const { from, choices, place, rest } = completion;
  const before = prompt.line.text.slice(0, from) + choices[place]!;
  return { ...prompt, completion, line: { text: before + rest, cursor: before.length } };
}

/** The words of the line for just what they are, or widened again. */
export function exactlyTyped(state: State, prompt: SearchPrompt): State {
  const next = exactly(state);
  return next.list.query === state.list.query
    ? next
    : { ...next, prompt: { ...prompt, line: lineWith(next.list.query) } };
}

/** A last word of which only beginnings were found keeps them: it gets a star. */
export function settled({ list }: State, typed: string): string {
  const { answer } = list;
  const last = answer?.query === typed ? answer.terms.at(-1) : undefined;
  if (!last?.isBegun || last.at.end !== typed.length || typed.endsWith('*')) return typed;
  return last.phrase ? `${typed}"*` : `${typed}*`;
}
