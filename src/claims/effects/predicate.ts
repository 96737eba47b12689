// A place behind a figure in; what is told there of those whom it counts, out: that they were killed, or nothing of the kind.
import type { Effect } from '../claim.ts';
import { classOf } from '../english/nouns.ts';
import { BE, HAVE, INTRANSITIVE, NEGATIONS, NOUNS, PARTICIPLES, PHRASES_BEHIND, SPARED } from '../english/verbs.ts';
import { readNumber } from '../figures/read-number.ts';
import { readNounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';
import { both } from './object.ts';

export type Predicate = { effect: Effect; adjacent: boolean; end: number };

export const ADVERBS = new Set(
  `also already still all both since then later reportedly allegedly initially either instantly immediately
  summarily seriously critically severely slightly lightly badly now each so far previously recently newly currently mostly mainly
  fatally confirmed believed thought known feared presumed declared pronounced forcibly arbitrarily reported said deliberately found to have be being`.split(
    /\s+/,
  ),
);
/** `40 remain missing`, `three remained in custody`. */
const REMAINS = new Set(['remain', 'remains', 'remained', 'lay', 'lie']);
export const JOINS = new Set(['and', 'or', '/', '&']);

/** @param bare a participle may stand without a form of `be`: `12 people killed in a raid` */
export function predicateAt(words: readonly Word[], from: number, bare: boolean): Predicate | 'none' | undefined {
  let at = from;
  let passive = false;
  let perfect = false;
  for (; at < words.length; at++) {
    const { low } = words[at]!;
    if (/^["'“‘]$/.test(low) && PARTICIPLES.has(words[at + 1]?.low ?? '')) continue;
    if (BE.has(low) || REMAINS.has(low)) passive = true;
    else if (HAVE.has(low)) perfect = true;
    else if (NEGATIONS.has(low) && (passive || perfect)) return isHarmSoon(words, at) ? 'none' : undefined;
    else if (!(ADVERBS.has(low) && (passive || perfect || at === from))) break;
  }
  if (words[at]?.low === 'among' && (passive || bare)) return amongAt(words, at);
  const phrase = phraseOf(words, at);
  if (phrase) return { effect: phrase[1], adjacent: bare && at === from, end: at + phrase[0].length };
  const word = words[at];
  if (!word) return undefined;
  const intransitive = INTRANSITIVE.get(word.low);
  // `are believed to have died` is both.
  if (intransitive && !(passive && !perfect && intransitive !== 'missing' && word.low !== 'drowned'))
    return { effect: intransitive, adjacent: false, end: at + 1 };
  const participle = PARTICIPLES.get(word.low);
  if (!participle || (!passive && !bare)) return undefined;
  if (!passive && (isActive(words, at) || (perfect && word.low !== 'dead'))) return undefined;
  if (word.low === 'held' && !passive) return undefined;
  // `12 killed, wounded in a raid`: a headline.
  const isBehindComma = words[at + 1]?.low === ',' && /^(?:in|by|near|at|as)$/.test(words[at + 3]?.low ?? '');
  const joined = JOINS.has(words[at + 1]?.low ?? '') || isBehindComma ? words[at + 2] : undefined;
  const other = joined && !startsFigure(words, at + 2) ? PARTICIPLES.get(joined.low) : undefined;
  // `12 killed and wounded`, but `12 killed and wounded 30`.
  const lumped = other && !startsFigure(words, at + 3) && !isActive(words, at + 2) ? other : undefined;
  // `abducted and killed`
  const effect = participle === 'detained' && lumped === 'killed' ? lumped : both(participle, lumped);
  return { effect, adjacent: !passive && at === from, end: lumped ? at + 3 : at + 1 };
}

/** `were among the victims`, `six children among 12 killed`, `among eleven people killed`. */
function amongAt(words: readonly Word[], among: number): Predicate | undefined {
  const number = readNumber(words, among + 1);
  if (number) {
    const { to, harm } = readNounPhrase(words, number.end);
    const noun = harm === undefined ? undefined : NOUNS.get(harm);
    if (noun) return { effect: noun, adjacent: false, end: to };
    const found = predicateAt(words, to, true);
    return found === 'none' || !found ? undefined : { ...found, adjacent: false };
  }
  if (words[among + 1]?.low !== 'the' && words[among + 1]?.low !== 'those') return undefined;
  const low = words[among + 2]?.low ?? '';
  const effect = low === 'victims' ? 'killed' : (NOUNS.get(low) ?? PARTICIPLES.get(low));
  return effect && { effect, adjacent: false, end: among + 3 };
}

/** `were not killed`; of bodies that `are not yet named` no harm is denied. */
function isHarmSoon(words: readonly Word[], not: number): boolean {
  return words.slice(not + 1, not + 4).some(({ low }) => PARTICIPLES.has(low) || INTRANSITIVE.has(low));
}

/** A form of `be` with another participle: `were released` is told to be no harm, `were buried` tells nothing. */
export function otherPredicate(words: readonly Word[], at: number): 'none' | undefined {
  for (let next = at + 1; next <= at + 4; next++) if (SPARED.has(words[next]?.low ?? '')) return 'none';
  return undefined;
}

/** `gunmen killed three soldiers`: an object follows, so that those before it are the doers. */
function isActive(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next || next.kind === 'mark') return false;
  if (PARTICIPLES.get(words[at]!.low) && words[at]!.low === 'missing') return false;
  if (next.kind === 'number') return true;
  if (startsFigure(words, at + 1)) return true;
  if (
    ['the', 'a', 'an', 'his', 'her', 'its', 'their', 'some', 'him', 'them', 'people', 'civilians', 'dozens'].includes(
      next.low,
    )
  )
    return true;
  if (['at', 'more', 'up'].includes(next.low) && ['least', 'than', 'to'].includes(words[at + 2]?.low ?? ''))
    return true;
  return classOf(next.low) !== undefined && next.low !== 'others';
}

export function startsFigure(words: readonly Word[], at: number): boolean {
  return readNumber(words, at) !== undefined;
}

export function beginsPhrase(words: readonly Word[], at: number): boolean {
  return phraseOf(words, at) !== undefined;
}

const PHRASES = Map.groupBy(PHRASES_BEHIND, ([[first]]) => first!);

function phraseOf(words: readonly Word[], at: number): (typeof PHRASES_BEHIND)[number] | undefined {
  return PHRASES.get(words[at]?.low ?? '')?.find(([parts]) =>
    parts.every((part, index) => words[at + index]?.low === part),
  );
}
