// What is searched for in the list, and what panels add to that.
import type { State } from './state.ts';

export function search(state: State, query: string): State {
  if (query === state.list.query) return state;
  return { ...state, list: { ...state.list, query }, page: { ...state.page, sought: '' } };
}

/** Adds a condition such as `place:"Qamishli"` to the query, or takes it away again when it stands there already. */
export function toggleCondition(state: State, condition: string): State {
  const { query } = state.list;
  const words = query.trim();
  if (` ${words} `.includes(` ${condition} `)) return search(state, ` ${words} `.replace(` ${condition} `, ' ').trim());
  return search(state, words ? `${words} ${condition}` : condition);
}
