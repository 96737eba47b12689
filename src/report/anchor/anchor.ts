// A passage of a text in; what it is found again by when the text has changed, out. `findAnchor` finds it.
//
// A landmark is a stretch near the passage that stands once in its text. Between two landmarks, one on each side, stood
// the passage and nothing else that is like it: so whatever stands between them later has come of it. That is why an
// anchor knows how long its landmarks are, beside what a TextQuoteSelector of W3C's Web Annotation has.
import type { Span } from '../report.ts';

export type Anchor = Span & {
  /** The words, as they stood from `start` to `end`. */
  exact: string;
  /** What stood before them and behind them. */
  prefix: string;
  suffix: string;
  /**
   * Landmarks before it have so many letters, and those behind it; absent: there are none, or nobody knows, as it comes
   * from another program. One stands beside the passage, the others `DISTANCES` further off.
   */
  before?: number;
  behind?: number;
  /** The words stood once in their text; absent: no, or nobody knows. */
  isOnly?: true;
};

/** From the passage to its landmarks: where the nearest one has changed as well, one further off may stand. */
export const DISTANCES = [0, 24, 48];
const FURTHEST = Math.max(...DISTANCES);

/** A landmark is as short as it can be: it stands as long as none of its letters changes. */
const LENGTHS = [12, 24, 48, 96, 192, 384];
const LONGEST = Math.max(...LENGTHS);

/** @param span of that text; not empty */
export function anchorOf(text: string, { start, end }: Span): Anchor {
  const exact = text.slice(start, end);
  if (exact === '') throw new RangeError(`no passage from ${start} to ${end}`);
  const before = LENGTHS.find((length) =>
    DISTANCES.every((far) => isLandmark(text, start - far - length, start - far)),
  );
  const behind = LENGTHS.find((length) => DISTANCES.every((far) => isLandmark(text, end + far, end + far + length)));
  return {
    start,
    end,
    exact,
    prefix: whole(text, Math.max(0, start - (before ?? LONGEST) - FURTHEST), start),
    suffix: whole(text, end, end + (behind ?? LONGEST) + FURTHEST),
    ...(before && { before }),
    ...(behind && { behind }),
    ...(stands(text, exact) !== undefined && { isOnly: true }),
  };
}

/** What is cut off by an end of the text is known by that end. */
function isLandmark(text: string, from: number, to: number): boolean {
  return from < 0 || to > text.length || stands(text, text.slice(from, to)) !== undefined;
}

/** Where these words stand; undefined where they do not, or more than once. */
export function stands(text: string, words: string): number | undefined {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : undefined;
}

/** Without half a letter at the ends: what goes out has to be well formed. */
function whole(text: string, from: number, to: number): string {
  const isCut = (at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
  return text.slice(isCut(from) ? from + 1 : from, isCut(to) ? to - 1 : to);
}
