// Says what is to be done next for a state: what the reader asked for, or else what the state lacks. Pure.
import { type List, listCount, rowAt } from '../state/list.ts';
import { isUnfilled, panelKey } from '../state/panel.ts';
import type { Effect, Read, Request } from '../state/requests.ts';
import { hitsKey, isTypingSearch, listColumns, listHeight, pageColumns, type State } from '../state/state.ts';

/** Rows are read this far beyond what is shown, so that most moves need none. */
const MARGIN = 40;
/** Those of a search less far: each is looked through for where it matched. */
const SEARCH_MARGIN = 4;

/** @returns what is to be done, and the state that does not ask for it any more */
export function takeEffect(state: State): { effect: Effect; rest: State } | undefined {
  const request = state.requests.find((one) => canBeSent(state, one));
  if (request) {
    const rest = { ...state, requests: state.requests.filter((one) => one !== request) };
    return { effect: completed(state, request), rest };
  }
  const effect = [...missing(state)].find((read) => !waits(state, read) && !hasFailed(state, read));
  return effect && { effect, rest: state };
}

/** What failed to be read is remembered for as long as it is lacking: who goes away and comes back asks for it anew. */
export function forgetFailures(state: State): State {
  const failed = Object.entries(state.failedReads);
  if (failed.length === 0) return state;
  const lacking = [...missing(state)].filter((read) => hasFailed(state, read)).map(({ type }) => type as string);
  return { ...state, failedReads: Object.fromEntries(failed.filter(([type]) => lacking.includes(type))) };
}

function hasFailed({ failedReads }: State, { type, key }: Read): boolean {
  return failedReads[type]?.key === key;
}

/** The other thread does one thing after the other. */
function waits({ inProgress }: State, { type }: Read): boolean {
  return inProgress !== undefined && (type === 'find' || type === 'panel');
}

function canBeSent({ inProgress, list }: State, { type }: Request): boolean {
  switch (type) {
    case 'mark':
    case 'save':
    case 'set-bookmark':
    case 'remember':
    case 'note':
    case 'tag':
    case 'check-figure':
      // While the other thread corrects names it alone can write: marks wait, rather than the screen.
      return inProgress?.type !== 'correct' && inProgress?.type !== 'take-back';
    case 'take-back':
    case 'correct':
      return inProgress === undefined;
    case 'mark-all':
      return inProgress?.type !== 'correct' && inProgress?.type !== 'take-back' && list.answer !== undefined;
    case 'seek':
    case 'seek-unread':
      return inProgress === undefined && list.answer !== undefined;
    case 'locate':
    case 'go-to-bookmark':
    case 'open-address':
    case 'complete':
    case 'copy':
    case 'pipe':
    case 'edit':
    case 'write-note':
    case 'run':
    case 'write-file':
      return true;
  }
}

function completed({ list }: State, request: Request): Effect {
  switch (request.type) {
    case 'seek':
    case 'seek-unread':
    case 'mark-all':
      return { ...request, cursor: list.cursor, ...amongOf(list) };
    default:
      return request;
  }
}

/** All that the state lacks, first what the rest depends on. */
function* missing(state: State): Generator<Read> {
  const { list, page, panel } = state;
  const { answer, query } = list;
  const isTyping = isTypingSearch(state);
  if (answer?.query !== query || answer.isTyping !== isTyping || list.isStale)
    yield { type: 'find', key: query, query, isTyping, ...currentOf(list) };
  if (state.prompt?.for === 'search' && !state.history) yield { type: 'history', key: '' };
  if (!answer) return;
  const rows = missingRows(state);
  if (rows) {
    const key = `${answer.query} ${list.cursor} ${rows.from} ${rows.count}`;
    yield { type: 'rows', key, ...rows, terms: answer.terms, length: listColumns(state), ...amongOf(list) };
  }
  const columns = pageColumns(state);
  const number = rowAt(list, list.cursor)?.number;
  if (number !== undefined && (page.isStale || page.report?.row.number !== number)) {
    yield { type: 'open', key: `${number} ${columns}`, number, columns };
  }
  if (panel && isUnfilled(panel, answer.query)) {
    yield { type: 'panel', key: panelKey(panel, answer.query), panel, of: answer.query, ...amongOf(list) };
  }
  const { report } = page;
  if (!report) return;
  const key = `${report.row.number} ${columns}`;
  if (report.columns !== columns) yield { type: 'lay-out', key, report, columns };
  const of = hitsKey(state);
  if (page.hitsOf !== of) {
    yield { type: 'highlight', key: of, of, query: page.query, report, terms: answer.terms };
  }
}

/** The end of a search shows where its report stands among all; and so does a word that is whole now. */
function currentOf(list: List): { current?: number } {
  const isWhole = list.query === list.answer?.query && list.cursor > 0;
  const isKept = list.query.trim() === '' || isWhole;
  const current = list.back ?? (isKept ? rowAt(list, list.cursor)?.number : undefined);
  return current === undefined ? {} : { current };
}

/** The reports that were found; all, where nothing was searched for. */
function amongOf({ answer }: List): Pick<Extract<Read, { type: 'rows' }>, 'numbers'> {
  return answer?.numbers ? { numbers: answer.numbers } : {};
}

function missingRows(state: State): { from: number; count: number } | undefined {
  const { list } = state;
  const first = Math.max(0, Math.min(list.top, list.cursor) - 1);
  const last = Math.min(listCount(list), Math.max(list.top, list.cursor) + listHeight(state)) - 1;
  const { window } = list;
  if (last < first) return undefined;
  if (window && window.from <= first && window.from + window.rows.length > last) return undefined;
  const margin = list.answer?.numbers ? SEARCH_MARGIN : MARGIN;
  const from = Math.max(0, first - margin);
  return { from, count: Math.min(listCount(list), last + 1 + margin) - from };
}
