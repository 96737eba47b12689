// The sentences of a report in; the figures of harm of each, and of the rows of its tables, out.

import type { Draft } from './drafts/draft.ts';
import { draftsOf } from './drafts/sentence-drafts.ts';
import { type Table, tableDrafts, tableOf } from './tables/table-drafts.ts';
import type { Sentence } from './text/sentences.ts';
import type { Word } from './text/words.ts';

/** A draft, with the words whose indices it holds, and the sentence or the row of a table that they stand in. */
export type Found = { draft: Draft; words: readonly Word[]; sentence: Sentence; table?: Table };

/** @returns them in the order of the text */
export function findDrafts(sentences: readonly Sentence[]): Found[] {
  const found: Found[] = [];
  let heading: Draft | undefined;
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at]!;
    if (sentence.isRow) {
      let end = at;
      while (sentences[end]?.isRow && sentences[end]!.paragraph === sentence.paragraph) end++;
      const table = tableOf(sentences, sentences.slice(at, end));
      for (const { row, words, drafts } of tableDrafts(table, found[0]?.draft.effect)) {
        found.push(...drafts.map((draft) => ({ draft, words, sentence: row, table })));
      }
      at = end - 1;
      continue;
    }
    const last = found.at(-1);
    const told =
      last && (last.sentence.paragraph === sentence.paragraph || last.sentence.isRow) ? last.draft : undefined;
    const drafts = tells(sentence, told ?? heading)
      ? draftsOf(sentence.words, sentence.opensLine ? heading : undefined, told)
      : [];
    found.push(...drafts.map((draft) => ({ draft, words: sentence.words, sentence })));
    // The items of a list stand under a line that ends with a colon.
    if (sentence.words.at(-1)!.low === ':') heading = drafts.at(-1);
    else if (drafts.length === 0 || drafts[0]!.rule !== 'list') heading = isItem(sentence) ? heading : undefined;
  }
  return found.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ draft, words }: Found): number {
  return words[draft.figure.from]!.start;
}

/** Most sentences hold no figure, or no word of harm where nothing was told before. */
function tells({ words }: Sentence, before: Draft | undefined): boolean {
  return words.some(({ opensFigure }) => opensFigure) && (before !== undefined || words.some(({ isHarm }) => isHarm));
}

function isItem({ words, opensLine }: Sentence): boolean {
  return opensLine && /^[*•–—·-]$/.test(words[0]!.low);
}
