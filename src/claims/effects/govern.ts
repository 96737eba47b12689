// A figure of a sentence in; what it is a figure of (killed, wounded, …), and by which words that is told, out.
// A verb governs by its place in the sentence, not by how near it stands: "two were killed and seven others injured".
import type { Effect, PeopleClass, Rule } from '../claim.ts';
import { THROWN } from '../english/nouns.ts';
import {
  ADJECTIVES,
  BE,
  HAVE,
  NEGATIONS,
  NOUNS,
  NOUNS_OF,
  PARTICIPLES,
  SPARED,
  STRUCK,
  TAKEN,
  UNREAL,
} from '../english/verbs.ts';
import type { Figure } from '../figures/find-figures.ts';
import { readNumber } from '../figures/read-number.ts';
import type { NounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';
import { groupBefore } from './group.ts';
import { effectBefore, joinedObject } from './object.ts';
import { effectBehind } from './subject.ts';
import { tollBefore } from './toll.ts';

export type Governed = {
  effect: Effect;
  rule: Rule;
  certainty: number;
  /** The index after the words that say it. */
  end: number;
  /** The words that say it follow at once. */
  isStraight?: boolean;
  /** Where a toll says whom it counts. */
  class?: PeopleClass | undefined;
};

/** What each rule's figures are worth, by how often it was right on the texts that it was made with. */
const CERTAINTY: Record<Rule, number> = {
  noun: 0.95,
  object: 0.95,
  subject: 0.92,
  toll: 0.9,
  'goes on': 0.85,
  part: 0.88,
  list: 0.8,
  table: 0.85,
  checked: 1,
};

export function govern(words: readonly Word[], figure: Figure, phrase: NounPhrase): Governed | undefined {
  if (phrase.attacks) return attacksOf(words, figure, phrase);
  if (words[figure.to]?.low === 'times' && isStruck(words, figure.from)) {
    return governed('attacks', 'noun', figure.to + 1);
  }
  const cases = casesOf(words, figure);
  if (cases) return isUnreal(words, figure.from) ? undefined : cases;
  const group =
    BE.has(words[figure.from - 1]?.low ?? '') && (phrase.people || figure.others)
      ? groupBefore(words, figure.from)
      : undefined;
  if (group) return governed(group, 'part', phrase.to);
  const behind = isBeside(words, figure, phrase) ? undefined : effectBehind(words, phrase.to);
  if (
    words[phrase.to - 1]?.low === 'lives' &&
    BE.has(words[phrase.to]?.low ?? '') &&
    LOST.has(words[phrase.to + 1]?.low ?? '')
  )
    return governed('killed', 'subject', phrase.to + 2);
  const before = effectBefore(words, figure, phrase);
  // `the fate of 40 is not known`: of the fate it is told.
  if (behind === 'none')
    return before !== 'none' && before?.effect === 'missing' ? governed('missing', 'object', phrase.to) : undefined;
  if (before === 'none') return undefined;
  // Straight behind: `12 people killed`, `eight wounded`; straight before: `killing 12`.
  if (behind?.adjacent && !(before && phrase.people))
    return { ...governed(behind.effect, 'subject', behind.end), isStraight: true };
  const noun = nounEffect(phrase);
  if (before) return governed(lump(before.effect, behind?.adjacent ? behind.effect : undefined), 'object', phrase.to);
  // `leaving a man dead`
  const isOne =
    !figure.isArticle ||
    /^(?:martyr|fatality|casualty)$/.test(phrase.harm ?? '') ||
    (phrase.harm === 'dead' && phrase.to - phrase.from > 1);
  const counted = noun && phrase.isHarmNoun && isDone(noun) && isOne;
  if (counted && !isUnreal(words, figure.from)) return governed(lumpBehind(words, noun, phrase.to), 'noun', phrase.to);
  if (behind) return governed(behind.effect, 'subject', behind.end);
  const joined = joinedObject(words, figure, phrase);
  if (joined) return governed(joined, 'object', phrase.to);
  if (noun && !figure.isArticle) return isUnreal(words, figure.from) ? undefined : governed(noun, 'noun', phrase.to);
  const toll = tollBefore(words, figure);
  if (!toll || isUnreal(words, figure.from) || !(phrase.people || phrase.from === phrase.to || phrase.unknown))
    return undefined;
  return { ...governed(toll.effect, 'toll', phrase.to), class: toll.class };
}

/** Of lives. */
const LOST = new Set(['lost', 'claimed', 'taken']);

export function governed(effect: Effect, rule: Rule, end: number): Governed {
  return { effect, rule, end, certainty: CERTAINTY[rule] };
}

function lump(effect: Effect, other: Effect | undefined): Effect {
  return (effect === 'killed' && other === 'wounded') || (effect === 'wounded' && other === 'killed')
    ? 'killed+wounded'
    : effect;
}

function nounEffect({ harm }: NounPhrase): Effect | undefined {
  if (harm === 'victims') return 'killed';
  return harm === undefined ? undefined : (NOUNS.get(harm) ?? ADJECTIVES.get(harm));
}

/** Their nouns count harm that was done: `12 dead`; `300 displaced` may be those who were killed. */
function isDone(effect: Effect | undefined): boolean {
  return effect === 'killed' || effect === 'wounded' || effect === 'killed+wounded';
}

function attacksOf(words: readonly Word[], figure: Figure, phrase: NounPhrase): Governed | undefined {
  if (figure.isArticle || (figure.min === 1 && figure.max === 1 && !/^\d/.test(words[figure.number]!.low)))
    return undefined;
  const verb = verbBefore(words, figure.from);
  if (NEGATIONS.has(verb) || HAVE.has(verb) || isTaken(words, figure.from)) return undefined;
  const noun = words[phrase.to - 1]!.low;
  // Behind them: `12 rockets were intercepted`.
  for (let at = phrase.to; at < phrase.to + 3 && at < words.length; at++)
    if (TAKEN.has(words[at]!.low)) return THROWN.has(noun) ? undefined : governed('attacks', 'noun', phrase.to);
  return isUnreal(words, figure.from) ? undefined : governed('attacks', 'noun', phrase.to);
}

/** `found and safely defused two bombs`. */
function isTaken(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 4; at--) {
    if (words[at]!.kind === 'mark') return false;
    if (TAKEN.has(words[at]!.low)) return true;
  }
  return false;
}

/** `30 soldiers dead or wounded`. */
function lumpBehind(words: readonly Word[], effect: Effect, at: number): Effect {
  const joins = /^(?:and|or|\/)$/.test(words[at]?.low ?? '') && !readNumber(words, at + 2);
  return joins ? lump(effect, PARTICIPLES.get(words[at + 1]?.low ?? '')) : effect;
}

/** `a funeral for 12 victims was held`: the verb's subject stands before them. */
function isBeside(words: readonly Word[], { from }: Figure, { to }: NounPhrase): boolean {
  const verb = words[to]?.low ?? '';
  return /^(?:for|against|by|with)$/.test(verbBefore(words, from)) && (BE.has(verb) || HAVE.has(verb));
}

/** `12 cases of arbitrary arrest`. */
function casesOf(words: readonly Word[], { to }: Figure): Governed | undefined {
  if (!/^(?:cases|instances)$/.test(words[to]?.low ?? '') || words[to + 1]?.low !== 'of') return undefined;
  for (let at = to + 2; at < to + 5 && words[at]?.kind === 'word'; at++) {
    const effect = NOUNS.get(words[at]!.low) ?? NOUNS_OF.get(words[at]!.low);
    if (effect) return governed(effect, 'noun', at + 1);
  }
  return undefined;
}

/** `was hit 12 times`, `bombed the town 12 times`. */
function isStruck(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 5 && words[at]!.kind === 'word'; at--)
    if (STRUCK.has(words[at]!.low)) return true;
  return false;
}

function verbBefore(words: readonly Word[], from: number): string {
  return words[from - 1]?.low ?? '';
}

/** `could kill ten`, `no casualties`: within the clause before it. */
export function isUnreal(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 6; at--) {
    const { low, kind, capital } = words[at]!;
    // The month.
    if (low === 'may' && capital && at > 0) continue;
    if (kind === 'mark' && low !== '"' && low !== '“') return false;
    // `not one of the 15 wounded` counts them.
    if (low === 'not' && words[at + 1]?.low === 'one') return false;
    if (UNREAL.has(low) || NEGATIONS.has(low)) return true;
    if (SPARED.has(low)) return true;
    if (low === 'that' || low === 'and' || low === 'but') return false;
  }
  return false;
}
