// Tokens in; how the line of each is written (a sentence, a headline, capitals), out.
import { ROLE } from './roles.ts';
import { GAP, type Token } from './tokens.ts';

export const LINE_CASE = {
  /** Capitals where English has them. */
  sentence: 0,
  /** A capital on nine of ten longer words: a headline. */
  title: 1,
  /** ALL IN CAPITALS. */
  capitals: 2,
} as const;

/** @returns for each token a value of `LINE_CASE` */
export function findLineCases(tokens: readonly Token[]): Uint8Array {
  const cases = new Uint8Array(tokens.length);
  let first = 0;
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]!.gap !== GAP.line) continue;
    cases.fill(caseOf(tokens, first, at), first, at);
    first = at;
  }
  return cases;
}

/** Of a line, from `from` up to `to`. Fewer than four longer words tell nothing. */
function caseOf(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  let capitals = 0;
  let allCapitals = 0;
  for (let at = from; at < to; at++) {
    const { word, gap } = tokens[at]!;
    // In a list of names capitals say nothing of the line.
    if (at > from && (gap === GAP.comma || (gap === GAP.hyphen && tokens[at - 1]!.word.article))) continue;
    if (word.digit || word.surface.length < 4 || (!word.capital && word.is(ROLE.placeCue | ROLE.link))) continue;
    words++;
    if (word.capital) capitals++;
    if (word.allCapitals) allCapitals++;
  }
  if (words < 4 || capitals < words * 0.9) return LINE_CASE.sentence;
  return allCapitals >= words * 0.8 ? LINE_CASE.capitals : LINE_CASE.title;
}
