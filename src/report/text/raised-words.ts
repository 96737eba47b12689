// How superscripts, subscripts and marks of notes are written in plain text, where nothing can be raised or lowered.
import { asciiDigits } from '../../base/digits.ts';

/** What stands before a piece of text matters no further back than this. */
export const LONGEST_CONTEXT = 24;

/** Two pieces that would make one number of two: `718` and `3`. */
export function wouldJoinNumbers(before: string, after: string): boolean {
  return /\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(after);
}

/** Classes, ids and addresses of what marks a note: `fn3`, `footnote-ref`, `cite_ref-2`. */
const NOTE =
  /(?:^|[^a-z])(?:fn|fnref|foot-?notes?|end-?notes?|notes?|note-?ref|refs?|references?|cite|citations?)(?![a-z])/i;

export function namesNote(...attributes: (string | undefined)[]): boolean {
  return attributes.some((value) => value !== undefined && NOTE.test(value.slice(0, 200)));
}

/** Ordinals of several languages: `5th`, `1er`, `2ème`. */
const ORDINAL = /^(?:st|nd|rd|th|ers?|res?|i?[èe]mes?|es?|os?|as?|[.ºª°])$/i;
const POWER = /^[+\-−–]?\p{Nd}{1,3}$/u;

/** Units that are squared and cubed, or a letter by itself. */
function endsInUnit(text: string): boolean {
  return /(?:^|[^\p{L}\p{M}])(?:[kcmdhµn]?m|ft|in|yd|mi|sq|sec|ha|км|м|см|كم|م|سم|\p{L})$/iu.test(text);
}

/**
 * `5th` and `m²` stay what they are, a number behind a word or another number becomes a mark: `718[3]`.
 *
 * @param words on one line
 * @param before the text that they follow
 * @param isNote the source says that they mark a note
 */
export function raisedWords(words: string, before: string, isNote = false): string {
  const raised = words.trim();
  if (!raised || !/[\p{L}\p{N}]/u.test(raised) || /^[[({].*[\])}]$/u.test(raised)) return words;
  const isNumber = /^[\p{Nd}\s,;.+\-−–—]+$/u.test(raised);
  if (!isNote && POWER.test(raised)) {
    if (/(?:^|[^\p{Nd}.,'’])10$/u.test(before) || endsInUnit(before)) return toCharacters(raised, SUPERSCRIPTS);
  }
  if (isNumber) return `[${raised}]`;
  if (isNote) return raised.length <= 8 ? `[${raised}]` : ` ${words}`;
  const isLetter = /^[a-z]$/i.test(raised) && !(ORDINAL.test(raised) && /(?:^|\P{Nd})\p{Nd}{1,2}$/u.test(before));
  return isLetter && /\p{Nd}$/u.test(before) ? `[${raised}]` : words;
}

/** `CO2` is found as it is typed; behind a number it stays apart. */
export function loweredWords(words: string, before: string): string {
  const lowered = words.trim();
  if (!/\p{Nd}$/u.test(before)) return words;
  return POWER.test(lowered)
    ? toCharacters(lowered, SUBSCRIPTS)
    : wouldJoinNumbers(before, lowered)
      ? ` ${words}`
      : words;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋';

function toCharacters(words: string, characters: string): string {
  return asciiDigits(words).replace(/[\d+\-−–]/g, (char) => characters['0123456789+'.indexOf(char)] ?? characters[11]!);
}
