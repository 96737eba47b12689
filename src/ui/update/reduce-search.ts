// What is searched for in the list, in which order, what panels add to that, and the name under which it is kept.
import type { ReportOrder } from '../../archive/index/matching.ts';
import { refuseWidening } from '../../search/language/refuse.ts';
import { ask } from '../state/ask.ts';
import { EMPTY_LINE } from '../state/edit-line.ts';
import type { State } from '../state/state.ts';

export function search(state: State, query: string): State {
  if (query === state.list.query) return state;
  return { ...state, list: { ...state.list, query }, page: { ...state.page, query: '' } };
}

/** Adds a condition such as `place:"Qamishli"` to the query, or takes it away again when it stands there already. */
export function toggleCondition(state: State, condition: string): State {
  const { query } = state.list;
  const words = query.trim();
  if (` ${words} `.includes(` ${condition} `)) return search(state, ` ${words} `.replace(` ${condition} `, ' ').trim());
  return search(state, words ? `${words} ${condition}` : condition);
}

/** Takes back how the words were widened, or lets them be widened again. */
export function exactly(state: State): State {
  const { answer, query } = state.list;
  if (!answer || answer.query !== query) return state;
  const refused = refuseWidening(query, answer.terms);
  if (refused === query) return { ...state, message: 'Every word is looked for as it was typed.' };
  return search(state, refused);
}

const SORT = /(?:^|\s)sort:\S*/gu;

/** After the last one comes the order without the word: of a search the best first, of all reports the newest. */
const ORDERS: ReportOrder[] = ['newest', 'oldest', 'unread'];

export function nextOrder(state: State): State {
  const { query } = state.list;
  const words = query.replace(SORT, ' ').trim();
  const orders = ORDERS.filter((order) => words !== '' || order !== 'newest');
  const now = orders.findLastIndex((order) => query.includes(`sort:${order}`));
  const next = orders[now + 1];
  const ordered = search(state, next ? `${words} sort:${next}`.trim() : words);
  const first = { newest: 'newest', oldest: 'oldest', unread: 'unread', relevance: 'best' } as const;
  return { ...ordered, message: `The ${first[next ?? (words ? 'relevance' : 'newest')]} first.` };
}

export function openSaving(state: State): State {
  if (state.list.query.trim() === '') return { ...state, message: 'Search for something first: / does that.' };
  return { ...state, prompt: { for: 'save', line: EMPTY_LINE, before: '' } };
}

export function typedSearchName(state: State, typed: string): State {
  const name = typed.trim();
  return name ? ask(state, { type: 'save', name, query: state.list.query.trim() }) : state;
}

export function saved(state: State, name: string): State {
  const { history: _, ...rest } = state;
  return { ...rest, message: `Saved: saved:${name} finds it again, and so does F.` };
}
