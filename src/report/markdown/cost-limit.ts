// Refuses markdown whose marks would keep marked busy for minutes, or fill the memory.
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
  refuseLongLists(markdown);
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

/** A million of them took more than a gigabyte: each becomes a dozen objects of marked's. */
const MOST_ITEMS = 100_000;
/** Of a list, or a row of a table. */
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)]|\|)[ \t]/gm;

function refuseLongLists(markdown: string): void {
  ITEM.lastIndex = 0;
  for (let items = 0; ITEM.test(markdown); items++) {
    if (items < MOST_ITEMS) continue;
    throw new UserError(
      `has more than ${MOST_ITEMS.toLocaleString('en')} items of lists and rows of tables`,
      'Split it into one file a report, or save it as .txt.',
    );
  }
}

/** What may be an e-mail address is searched for its `@` from each of its letters. */
function longestAddress(paragraph: string): number {
  if (!paragraph.includes('@')) return 0;
  return paragraph.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), 0);
}
