// What came of a request or a read in; the state with the answer, or with what failed, out.
import { withContent } from '../state/panel.ts';
import type { Answer, Effect, MarkChange } from '../state/requests.ts';
import type { State } from '../state/state.ts';
import { annotated, annotationFailed, takenBack, written } from './page/reduce-notes.ts';
import { corrected, correctionFailed } from './reduce-correct.ts';
import { figureChecked, figureNotChecked, withLedger } from './reduce-ledger.ts';
import { follow, goToUnread, listed } from './reduce-list.ts';
import { markedAll, markRead } from './reduce-marks.ts';
import { arrive, goTo, goToRow, showHit } from './reduce-page.ts';
import { saved } from './reduce-search.ts';
import { takeCompletions } from './typing/reduce-search-line.ts';

export function take(before: State, answer: Answer): State {
  const state = withoutProgress(before, answer);
  switch (answer.type) {
    case 'mark':
      return state;
    case 'correct':
      return corrected(state, answer);
    case 'annotate':
      return annotated(state, answer);
    case 'check-figure':
      return figureChecked(state, answer);
    case 'take-back':
      return takenBack(state, answer.words);
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
    case 'write-note':
      return written(state, answer.words);
    case 'open-address':
    case 'copy':
    case 'pipe':
    case 'edit':
    case 'run':
    case 'write-file':
      return { ...state, message: answer.words };
    case 'find':
      return listed(state, answer);
    case 'rows':
      return follow({ ...state, list: { ...state.list, window: answer.window } });
    case 'open': {
      const { query, destination, isStale, top } = state.page;
      const page = { report: answer.report, top: isStale ? top : 0, query, hits: [], hitsOf: '' };
      const opened = withLedger(destination ? arrive({ ...state, page }, destination) : { ...state, page });
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
export function failed(before: State, effect: Effect, message: string): State {
  const settled = withoutProgress(before, effect);
  if (effect.type === 'correct') return correctionFailed(settled, effect.request, message);
  if (effect.type === 'note' || effect.type === 'tag') return annotationFailed(settled, effect, message);
  if (effect.type === 'check-figure') return figureNotChecked(settled, effect, message);
  const state = { ...settled, message };
  if ('key' in effect) {
    const { type, key } = effect;
    return { ...state, failedReads: { ...state.failedReads, [type]: { key, message } } };
  }
  if (effect.type !== 'mark') return state;
  return {
    ...state,
    unwritten: lastOfEach([...effect.changes, ...state.unwritten]),
    message: `Not kept yet, and tried again with the next mark and at the end: ${message}`,
  };
}

/** Of a mark of a report that was set and taken away, what holds: else they would grow for as long as nothing can be written. */
function lastOfEach(changes: MarkChange[]): MarkChange[] {
  return [...new Map(changes.map((change) => [`${change.report} ${change.mark}`, change])).values()];
}

function withoutProgress(state: State, { type }: { type: Effect['type'] | Answer['type'] }): State {
  const { inProgress, ...rest } = state;
  return inProgress?.type === type ? rest : state;
}
