// A sentence in; its figures of harm, each with what it counts and what it goes on from, out.
import type { Bounds, Effect, Rule } from './claim.ts';
import { govern } from './effects/govern.ts';
import { groupBefore } from './effects/group.ts';
import { classOf as peopleClass } from './english/nouns.ts';
import { BEHIND, withMeaning } from './english/numbers.ts';
import { BE, PARTICIPLES, SPEECH } from './english/verbs.ts';
import { type Figure, findFigures, phraseAt } from './figures/find-figures.ts';
import { type NounPhrase, readNounPhrase } from './text/noun-phrase.ts';
import type { Word } from './text/words.ts';

/** A claim before it is known who says it, and of which others it is a part: indices are of the sentence's words. */
export type Draft = {
  figure: Figure;
  phrase: NounPhrase;
  bounds: Bounds;
  effect: Effect;
  rule: Rule;
  certainty: number;
  /** The index after the words that say its effect. */
  end: number;
  partOf?: Draft | undefined;
};

/**
 * @param heading what a list's items go on from
 * @param told the claim before this sentence: "the other 111 were armed men" goes on from it
 */
export function draftsOf(words: readonly Word[], heading?: Draft, told?: Draft): Draft[] {
  const drafts: Draft[] = [];
  const figures = findFigures(words);
  for (const [index, figure] of figures.entries()) {
    const phrase = readNounPhrase(words, figure.to);
    const draft = draftOf(words, figure, phrase, drafts.at(-1), heading, told, index);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function draftOf(
  words: readonly Word[],
  figure: Figure,
  phrase: NounPhrase,
  last: Draft | undefined,
  heading: Draft | undefined,
  told: Draft | undefined,
  index: number,
): Draft | undefined {
  const behind = phraseAt(words, phrase.to, BEHIND);
  const bounds = behind ? withMeaning(figure, behind.meaning) : { min: figure.min, max: figure.max };
  const draft = { figure, phrase: withPredicateNoun(words, phrase), bounds };
  if (isOneOf(words, figure, phrase) || isAge(words, figure, phrase)) return undefined;
  const governed = govern(words, figure, phrase);
  const link = last && linkTo(words, last, figure, phrase);
  if (governed) {
    if (isApposition(words, figure, phrase) && governed.rule === 'subject') return undefined;
    if (governed.rule !== 'object' && !mayBeHarmed(phrase, governed.effect)) return undefined;
    // `six were killed, including a child, and 20 were hurt`: the verb behind a part is another's.
    const isPart = link === 'part' && !phrase.ofThem && !figure.others && governed.rule === 'subject';
    const effect = isPart && !governed.isStraight ? last!.effect : governed.effect;
    const goesOn = link === 'goes on' && effect === last!.effect;
    const whole = link === 'part' ? partOf(last!) : goesOn ? last!.partOf : undefined;
    const counted =
      governed.class && draft.phrase.class === 'unknown' ? { ...draft.phrase, class: governed.class } : draft.phrase;
    return { ...draft, ...governed, effect, phrase: counted, ...(whole && { partOf: whole }) };
  }
  if (isSpared(words, figure, phrase)) return undefined;
  if (!phrase.people && !figure.others && !phrase.ofThem && !(figure.to === phrase.to && !figure.isArticle))
    return undefined;
  if (link === 'part')
    return { ...draft, effect: last!.effect, rule: 'part', certainty: 0.88, end: phrase.to, partOf: partOf(last!) };
  // `killed 14 and another 12 are feared buried`: that is a predicate of its own.
  if (link === 'goes on' && BE.has(words[phrase.to]?.low ?? '')) return undefined;
  if (link === 'goes on')
    return { ...draft, effect: last!.effect, rule: 'goes on', certainty: 0.85, end: phrase.to, partOf: last!.partOf };
  const group = groupBefore(words, figure.from);
  if (group)
    return { ...draft, effect: group, rule: 'part', certainty: 0.85, end: phrase.to, ...(last && { partOf: last }) };
  const before = last ?? told;
  if (before && isCountAgain(words, figure, phrase))
    return { ...draft, effect: before.effect, rule: 'goes on', certainty: 0.75, end: phrase.to };
  if (told && isRestOf(words, figure, phrase))
    return {
      ...draft,
      effect: told.effect,
      rule: 'part',
      certainty: 0.75,
      end: phrase.to,
      partOf: told.partOf ?? told,
    };
  if (heading && index === 0 && isFirst(words, figure)) {
    return { ...draft, effect: heading.effect, rule: 'list', certainty: 0.8, end: phrase.to, partOf: heading };
  }
  return undefined;
}

/** `none of the 40 soldiers`, `one of the ten died`: of the many nothing is told; `not one of the 15 wounded` counts them. */
function isOneOf(words: readonly Word[], { from }: Figure, { harm }: NounPhrase): boolean {
  const [third, second, first] = [from - 3, from - 2, from - 1].map((at) => words[at]?.low ?? '');
  const isAmongMany = second === 'of' && /^(?:the|these|those|its|their)$/.test(first!);
  return isAmongMany && harm === undefined && /^(?:none|one|any|neither)$/.test(third!);
}

/** `children under ten`, `four of them under ten`: nothing stands between whom and the age, and nothing is counted. */
function isAge(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  const opens = /^(?:under|below|over|above)$/.test(words[figure.from]?.low ?? '') && phrase.to === figure.to;
  const before = words[figure.from - 1];
  return opens && before?.kind === 'word' && (before.low === 'them' || peopleClass(before.low) !== undefined);
}

/** `the ministry gives 36`, `the Monitor put it at five`: another count of the same. */
function isCountAgain(words: readonly Word[], { from, isArticle }: Figure, phrase: NounPhrase): boolean {
  if (isArticle || phrase.to > phrase.from || words[phrase.to]?.kind === 'word') return false;
  const [second, first, last] = [words[from - 3]?.low ?? '', words[from - 2]?.low ?? '', words[from - 1]?.low ?? ''];
  return SPEECH.has(last) || (last === 'at' && first === 'it' && SPEECH.has(second));
}

/** `eleven were civilians`, `the other 111 were armed men`, `among the civilians were 12 children`, `the dead include 156 children`. */
function isRestOf(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  const before = words.slice(Math.max(0, figure.number - 9), figure.number);
  // `Eleven were civilians.`
  const isWholeSubject = figure.from === 0 && phrase.to === figure.to && BE.has(words[phrase.to]?.low ?? '');
  if (isWholeSubject) return readNounPhrase(words, phrase.to + 1).people;
  const opens = before.some(({ low }) => /^(?:among|amongst|of|include|includes|included|including|other)$/.test(low));
  return (
    opens &&
    (phrase.people || readNounPhrase(words, phrase.to + 1).people) &&
    !before.some(({ kind, low }) => kind === 'mark' && low !== ',')
  );
}

/** `six were children`, `most of them, 12, are women`: of whom is told behind the verb. */
function withPredicateNoun(words: readonly Word[], phrase: NounPhrase): NounPhrase {
  if (phrase.people && phrase.class !== 'unknown') return phrase;
  // `over 2,000 of those killed were soldiers`
  const at = PARTICIPLES.has(words[phrase.to]?.low ?? '') ? phrase.to + 1 : phrase.to;
  if (!BE.has(words[at]?.low ?? '')) return phrase;
  const behind = readNounPhrase(words, at + 1);
  return behind.people ? { ...phrase, class: behind.class } : phrase;
}

/** `Azar Dun, a nurse, died`: she was named. */
function isApposition(words: readonly Word[], { isArticle, from }: Figure, { to }: NounPhrase): boolean {
  return isArticle && words[from - 1]?.low === ',' && words[from - 2]?.capital === true && words[to]?.low === ',';
}

/** A claim that is itself a part hands on what it is a part of: `including two girls and a boy`. */
function partOf(last: Draft): Draft {
  return last.partOf ?? last;
}

/** A predicate alone does not make people of what has another noun: `12 houses were hurt`. */
function mayBeHarmed({ people, from, to, unknown, harm, attacks, ofThem }: NounPhrase, effect: Effect): boolean {
  return (
    people ||
    from === to ||
    harm !== undefined ||
    attacks ||
    ofThem ||
    (unknown && effect !== 'displaced' && effect !== 'missing' && effect !== 'detained')
  );
}

const OPENS_PART = new Set([
  'including',
  'among',
  'amongst',
  'whom',
  'them',
  'comprising',
  'namely',
  '(',
  ':',
  '—',
  '–',
  'counting',
]);
const GOES_ON = new Set([
  ',',
  'and',
  'as',
  'well',
  'plus',
  'with',
  'along',
  'in',
  'addition',
  'to',
  'besides',
  'also',
  'including',
  'or',
  'then',
  'together',
  '&',
  'alongside',
]);

/** Whether a figure is a part of the one before it, or goes on with the same verb. */
function linkTo(
  words: readonly Word[],
  last: Draft,
  figure: Figure,
  phrase: NounPhrase,
): 'part' | 'goes on' | undefined {
  if (phrase.ofThem) return 'part';
  const from = Math.min(Math.max(last.phrase.to, last.figure.to), figure.from);
  const between = words.slice(from, figure.from);
  const opener = between.findLastIndex(({ low }) => OPENS_PART.has(low));
  if (opener >= 0 && between.slice(opener + 1).every(({ low }) => SMALL_BETWEEN.has(low))) return 'part';
  if (last.partOf && between.every(({ low }) => GOES_ON.has(low) || SMALL_BETWEEN.has(low))) return 'goes on';
  if (isAmongThem(words, phrase.to) && between[0]?.low === ',') return 'part';
  const rest = words.slice(Math.min(Math.max(last.end, last.phrase.to), figure.from), figure.from);
  if (between.length > 0 && between.every(({ low }) => GOES_ON.has(low))) return 'goes on';
  // `13 of which were children and seven women`
  if (last.partOf && BE.has(between[0]?.low ?? '') && between.at(-1)!.low === 'and' && between.length <= 6)
    return 'goes on';
  if (
    rest.length > 0 &&
    rest.every(({ low }) => low === ',' || low === 'and' || low === 'as' || low === 'well' || low === 'plus') &&
    last.rule !== 'subject'
  )
    return 'goes on';
  return undefined;
}

/** `, 7 children and 10 women among them`. */
function isAmongThem(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 8 && at + 1 < words.length; at++) {
    const { low } = words[at]!;
    if ((low === 'among' || low === 'amongst' || low === 'of') && words[at + 1]!.low === 'them') return true;
    if (words[at]!.kind === 'mark' && low !== ',') return false;
  }
  return false;
}

const SMALL_BETWEEN = new Set([
  ',',
  'and',
  'them',
  'whom',
  'were',
  'was',
  'are',
  'is',
  'at',
  'least',
  'the',
  'these',
  'those',
]);

/** `released 40`: said of the figure itself. */
function isSpared(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  const before = words[figure.from - 1]?.low ?? '';
  return (
    /^(?:released|freed|rescued|evacuated|saved|returned)$/.test(before) ||
    /^(?:released|freed|rescued|escaped|survived)$/.test(words[phrase.to]?.low ?? '')
  );
}

const BULLETS = new Set(['*', '-', '–', '—', '•', '·', '|', '+']);

function isFirst(words: readonly Word[], figure: Figure): boolean {
  return words.slice(0, figure.from).every(({ low }) => BULLETS.has(low) || low === '.' || low === ')');
}
