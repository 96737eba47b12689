// Refuses markdown whose marks would keep marked busy for minutes.
import { UserError } from '../../base/user-error.ts';

/** marked takes some two seconds for this many pairs of marks at its worst; a long report has a few thousand. */
const MOST_PAIRS = 200_000_000;

/**
 * marked compares nearly every mark of a paragraph with every other one: `~a~~` repeated through 100 KB takes 40 s.
 * So the pairs are counted, paragraph by paragraph.
 *
 * @throws UserError when there are too many
 */
export function refuseCostlyMarks(markdown: string): void {
  let pairs = 0;
  for (const paragraph of markdown.split(/\n\s*\n/)) {
    const marks = paragraph.match(/(?<!\\)[*_~`<>[\]@]/g)?.length ?? 0;
    pairs += marks ** 2 + longestAddress(paragraph) ** 2 / 10;
    if (pairs > MOST_PAIRS) {
      throw new UserError(
        'has too many markdown marks without an empty line between them',
        'Save it as .txt to read it as it is.',
      );
    }
  }
}

/** What may be an e-mail address is searched for its `@` from each of its letters. */
function longestAddress(paragraph: string): number {
  if (!paragraph.includes('@')) return 0;
  return paragraph.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), 0);
}
