// Places that one comes back to: along what was read, and to bookmarks.
import { ask } from '../../state/ask.ts';
import type { OpenReport } from '../../state/page.ts';
import type { State, Trail } from '../../state/state.ts';
import { goTo } from '../reduce-page.ts';

/** So many reports the way back goes. */
const LONGEST = 100;

/** What is read now is the last place of the trail; where the report before it was left, is kept with it. */
export function withTrail(before: State, state: State): State {
  const number = state.pane === 'page' ? state.page.report?.row.number : undefined;
  const { places, at } = state.trail;
  if (number === undefined || places[at]?.report === number) return state;
  // On the way to a place of the trail, the report that is left is still on the page.
  if (state.page.destination || before.trail.at !== at) return state;
  const left = leftAt(before, state.trail).places.slice(0, at + 1);
  const trail = [...left, { report: number, offset: 0 }].slice(-LONGEST);
  return { ...state, trail: { places: trail, at: trail.length - 1 } };
}

export function walkTrail(state: State, direction: 1 | -1): State {
  const trail = leftAt(state, state.trail);
  const at = trail.at + (state.pane === 'list' && direction < 0 ? 0 : direction);
  const place = trail.places[at];
  if (!place) {
    const message = direction < 0 ? 'Nothing was read before.' : 'Nothing was read after it.';
    return { ...state, message };
  }
  return goTo({ ...state, trail: { ...trail, at } }, place.report, { offset: place.offset });
}

export function awaitLetter(state: State, command: NonNullable<State['awaitsLetterTo']>): State {
  const words = command === 'set-bookmark' ? 'A letter for the bookmark here' : 'The letter of the bookmark to go to';
  return { ...state, awaitsLetterTo: command, message: `${words}; Esc: none.` };
}

/** Any key that is a character is one; others give up. */
export function obeyLetter({ awaitsLetterTo, ...state }: State, letter: string): State {
  const { report, top } = state.page;
  if (!/^[\p{L}\p{N}]$/u.test(letter)) return { ...state, message: 'A bookmark is called by a letter or a digit.' };
  if (awaitsLetterTo === 'go-to-bookmark') return ask(state, { type: 'go-to-bookmark', letter });
  if (!report) return state;
  return ask(state, { type: 'set-bookmark', letter, report: report.row.number, offset: offsetAt(report, top) });
}

/** The trail, with the place where the report on the page is now. */
function leftAt({ page: { report, top } }: State, { places, at }: Trail): Trail {
  const place = places[at];
  if (!report || place?.report !== report.row.number) return { places, at };
  return { places: places.with(at, { ...place, offset: offsetAt(report, top) }), at };
}

/** Of the first words from the line on; at the foot of the page of the end of the text. */
function offsetAt({ lines, report }: OpenReport, top: number): number {
  for (const line of lines.slice(top)) for (const { start } of line) if (start !== undefined) return start;
  return report.text.length;
}
