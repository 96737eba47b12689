// A report in; its claims, in the order of its text, out.
import type { Mention } from '../entities/mention.ts';
import { attributionFor } from './attribution/choose.ts';
import { Speakers } from './attribution/speakers.ts';
import type { Claim } from './claim.ts';
import { markRepeats } from './relations.ts';
import { isRunning, scopeOf } from './scope.ts';
import { type Draft, draftsOf } from './sentence-claims.ts';
import { tableDrafts } from './tables.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';
import type { Word } from './text/words.ts';
import { placeOf } from './where.ts';

/** What is known of a report beside its words. */
export type About = { date?: string | undefined };

/** A draft, with the words whose indices it holds, and the sentence or the row of a table that they stand in. */
type Found = { draft: Draft; words: readonly Word[]; sentence: Sentence; head?: Sentence };

/**
 * @param text a report's plain text: claims are spans of it, in UTF-16 code units
 * @param mentions of the same text, in its order: they tell the place, and who a claimant is
 */
export function recogniseClaims(text: string, about: About, mentions: readonly Mention[]): Claim[] {
  const sentences = sentencesOf(text);
  const found = findDrafts(sentences).sort((a, b) => startOf(a) - startOf(b));
  const indices = new Map(found.map(({ draft }, index) => [draft, index]));
  const speakers = new Speakers(text, sentences, mentions);
  const runs = sentences[0] !== undefined && isRunning(sentences[0].words);
  const claims = found.map((one, index): Claim => {
    const { draft, words, sentence } = one;
    const { figure, phrase, bounds, effect, rule, certainty } = draft;
    const whole = draft.partOf && indices.get(draft.partOf);
    const scope = scopeOf(scopeWords(found[whole ?? index]!), runs);
    const start = words[figure.from]!.start;
    return {
      start,
      end: words[figure.to - 1]!.end,
      ...bounds,
      effect,
      whom: phrase.to > phrase.from ? { start: words[phrase.from]!.start, end: words[phrase.to - 1]!.end } : null,
      class: phrase.class,
      claimant: claimantOf(one, speakers),
      scope,
      place: placeOf(mentions, sentence, start),
      date: scope === 'incident' ? (about.date ?? null) : null,
      ...(whole !== undefined && { partOf: whole }),
      certainty,
      rule,
    };
  });
  return markRepeats(claims);
}

/** What a row of a table does not say, its head may. */
function scopeWords({ words, sentence, head }: Found): readonly Word[] {
  return head ? [...head.words, ...sentence.words] : words;
}

function claimantOf({ draft, words, sentence, head }: Found, speakers: Speakers): Claim['claimant'] {
  const [own, at] = sentence.isRow ? [sentence.words, 0] : [words, draft.figure.from];
  const attribution = attributionFor(own, at, speakers.in(sentence));
  if (!attribution && head) return speakers.ofTable(head, sentence);
  return speakers.claimant(sentence, attribution, draft.rule === 'part' && !draft.partOf);
}

function startOf({ draft, words }: Found): number {
  return words[draft.figure.from]!.start;
}

function findDrafts(sentences: readonly Sentence[]): Found[] {
  const found: Found[] = [];
  let heading: Draft | undefined;
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at]!;
    if (sentence.isRow) {
      let end = at;
      while (sentences[end]?.isRow && sentences[end]!.paragraph === sentence.paragraph) end++;
      for (const { head, row, words, drafts } of tableDrafts(sentences.slice(at, end), found[0]?.draft.effect)) {
        found.push(...drafts.map((draft) => ({ draft, words, sentence: row, head })));
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
  return found;
}

/** Most sentences hold no figure, or no word of harm where nothing was told before. */
function tells({ words }: Sentence, before: Draft | undefined): boolean {
  return words.some(({ opensFigure }) => opensFigure) && (before !== undefined || words.some(({ isHarm }) => isHarm));
}

function isItem({ words, opensLine }: Sentence): boolean {
  return opensLine && /^[*•–—·-]$/.test(words[0]!.low);
}
