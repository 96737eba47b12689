// Puts what the reader asks for into the state, where it waits to be sent.
import type { MarkChange, Read, Request } from './requests.ts';
import type { State } from './state.ts';

/** Asked twice before it was sent, it is done once; but each note, figure, and the tags of each report, are things of their own. */
export function ask(state: State, request: Exclude<Request, { type: 'mark' }>): State {
  const isOwn = request.type === 'note' || request.type === 'tag' || request.type === 'check-figure';
  const others = state.requests.filter(({ type }) => isOwn || type !== request.type);
  return { ...state, requests: [...others, request] };
}

/** With what could not be written before. */
export function askToMark(state: State, change: MarkChange): State {
  const request: Request = { type: 'mark', changes: [...state.unwritten, change] };
  return { ...state, requests: [...state.requests, request], unwritten: [] };
}

/** What failed to be read is read again: the reader asks for it anew. */
export function askAnew(state: State, type: Read['type']): State {
  const { [type]: _, ...failedReads } = state.failedReads;
  return { ...state, failedReads };
}
