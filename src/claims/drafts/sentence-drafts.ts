// A sentence in; its figures of harm, each with what it counts and what it goes on from, out.
import { govern } from '../effects/govern.ts';
import { BEHIND, withMeaning } from '../english/numbers.ts';
import { BE, PARTICIPLES } from '../english/verbs.ts';
import { type Figure, findFigures, phraseAt } from '../figures/find-figures.ts';
import { type NounPhrase, readNounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';
import { carriedDraft } from './carried.ts';
import type { Draft } from './draft.ts';
import { governedDraft } from './governed.ts';
import { isAmongThem, linkTo } from './link.ts';
import type { Reading } from './reading.ts';
import { isSpared, isUncounted } from './uncounted.ts';

/**
 * @param heading what a list's items go on from
 * @param told the claim before this sentence: "the other 111 were armed men" goes on from it
 */
export function draftsOf(words: readonly Word[], heading?: Draft, told?: Draft): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, figure] of findFigures(words).entries()) {
    const phrase = readNounPhrase(words, figure.to);
    if (isUncounted(words, figure, phrase)) continue;
    // `38 were killed and 21 injured, as follows:` goes back to the first.
    const isList =
      drafts.length > 1 && words[figure.from - 1]?.low === ':' && words[figure.from - 2]?.low === 'follows';
    const last = isList ? drafts[0] : drafts.at(-1);
    const link = last && linkTo(words, last, figure, phrase);
    const draft = { figure, phrase: withPredicateNoun(words, phrase), bounds: boundsOf(words, figure, phrase) };
    const found = draftOf({
      words,
      figure,
      phrase,
      draft,
      last,
      link,
      told,
      heading: index === 0 ? heading : undefined,
    });
    if (found) drafts.push(found);
  }
  return drafts;
}

function draftOf(reading: Reading): Draft | undefined {
  const { words, figure, phrase, link, last } = reading;
  const governed = govern(words, figure, phrase);
  // `80 dead, with six children among them, and 240 hurt`: the last is another's.
  const isAmong = (link === 'part' || (link === 'goes on' && last!.partOf)) && isAmongThem(words, phrase.to);
  if (governed && !isAmong) return governedDraft(reading, governed);
  return isSpared(words, figure, phrase) ? undefined : carriedDraft(reading);
}

/** A qualifier may stand behind what it counts: `12 people at least`. */
function boundsOf(words: readonly Word[], figure: Figure, phrase: NounPhrase): Draft['bounds'] {
  const behind = phraseAt(words, phrase.to, BEHIND);
  return behind ? withMeaning(figure, behind.meaning) : { min: figure.min, max: figure.max };
}

/** `six were children`, `most of them, 12, are women`: of whom is told behind the verb. */
function withPredicateNoun(words: readonly Word[], phrase: NounPhrase): NounPhrase {
  if (phrase.people && phrase.class !== 'unknown') return phrase;
  // `12 deaths among civilians`
  const among =
    words[phrase.to]?.low === 'among' && phrase.isHarmNoun ? readNounPhrase(words, phrase.to + 1) : undefined;
  if (among?.people) return { ...phrase, class: among.class };
  // `over 2,000 of those killed were soldiers`
  const at = PARTICIPLES.has(words[phrase.to]?.low ?? '') ? phrase.to + 1 : phrase.to;
  if (!BE.has(words[at]?.low ?? '')) return phrase;
  const behind = readNounPhrase(words, at + 1);
  return behind.people ? { ...phrase, class: behind.class } : phrase;
}
