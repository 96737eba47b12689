// The sentences before a table in; those that are said of it, out.
import type { Sentence } from '../text/sentences.ts';

/** What stands above a table, and not further off than a paragraph. */
export type Caption = {
  /** The paragraph, or the heading, right above it. */
  above: readonly Sentence[];
  /** Its last sentence, where it leads over to the table: a heading, or a line that ends with a colon. */
  leads: Sentence | undefined;
};

/** @param first the table's first row */
export function captionOf(sentences: readonly Sentence[], first: Sentence): Caption {
  const last = sentences[first.index - 1];
  if (!last || last.isRow) return { above: [], leads: undefined };
  let from = last.index;
  while (sentences[from - 1]?.paragraph === last.paragraph) from--;
  const above = sentences.slice(from, first.index);
  const isHeading = above.length === 1 && last.words.at(-1)!.kind !== 'mark';
  return { above, leads: isHeading || last.words.at(-1)!.low === ':' ? last : undefined };
}
