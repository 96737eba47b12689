// What stands before a figure in; whether it is the object of a verb or noun of harm, out: "killing at least 12".
import type { Effect } from '../claim.ts';
import {
  ACTIVE,
  ACTIVE_PAIRS,
  BE,
  COST,
  DRIVE,
  HAVE,
  NEGATIONS,
  NOUNS_OF,
  ONLY_PEOPLE,
  SPARED,
  UNREAL,
} from '../english/verbs.ts';
import type { Figure } from '../figures/find-figures.ts';
import { BOUNDARY, type NounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';

/** Between a verb and its figure: `killed only`, `killed the`, `killed in total`. */
const BETWEEN = new Set([
  'the',
  'also',
  'only',
  'just',
  'about',
  'instead',
  'alive',
  'both',
  'all',
  'these',
  'its',
  'their',
  ':',
]);
const JOINS = new Set(['and', 'or', 'and/or', '/', '&']);

export function effectBefore(
  words: readonly Word[],
  figure: Figure,
  phrase: NounPhrase,
): { effect: Effect } | 'none' | undefined {
  let at = figure.from - 1;
  while (at >= 0 && BETWEEN.has(words[at]!.low) && words[at]!.low !== ':') at--;
  const word = words[at];
  if (!word) return undefined;
  if (isDrivenOut(words, at, phrase)) return isUnrealVerb(words, at) ? 'none' : { effect: 'displaced' };
  if (SPARED.has(word.low)) return 'none';
  if (COST.has(word.low) && words[phrase.to - 1]?.low === 'lives')
    return isUnrealVerb(words, at) ? 'none' : { effect: 'killed' };
  // `contact was lost with 12 soldiers`
  if (word.low === 'with' && words.slice(Math.max(0, at - 4), at).some(({ low }) => low === 'contact') && phrase.people)
    return { effect: 'missing' };
  if (word.low === 'of') return ofEffect(words, at, phrase);
  if (TAKE.has(word.low) && isCaptive(words, phrase)) return isUnrealVerb(words, at) ? 'none' : { effect: 'detained' };
  const pair = ACTIVE_PAIRS.get(`${words[at - 1]?.low ?? ''} ${word.low}`);
  const effect = pair ?? ACTIVE.get(word.low);
  if (!effect) return undefined;
  if (
    ONLY_PEOPLE.has(word.low) &&
    !phrase.people &&
    !figure.others &&
    !(isBare(words, phrase) && (LEAVES.has(word.low) || killedBefore(words, at)))
  )
    return undefined;
  // `were killed 12`: no object. A form of `be` before it makes it a passive, whose subject stands elsewhere.
  if (isPassive(words, at)) return undefined;
  if (/^(?:lose|loses|lost|losing)$/.test(word.low) && phrase.class === 'children' && phrase.harm) return undefined;
  // `put to death` is no purpose.
  if (isUnrealVerb(words, pair ? at - 1 : at)) return 'none';
  // `killed and wounded 12`, `killing or injuring 30`: both in one.
  const other = JOINS.has(words[at - 1]?.low ?? '') ? ACTIVE.get(words[at - 2]?.low ?? '') : undefined;
  return { effect: both(effect, other) };
}

/** They need not say whom: `we buried two that evening`, `the army lost 12 in the ambush`. */
const LEAVES = new Set(['bury', 'buries', 'buried', 'burying', 'lose', 'loses', 'lost', 'losing']);
const ENDS_CLAUSE = new Set(['in', 'at', 'on', 'that', 'this', 'there', 'and', 'today', 'yesterday']);

function isBare(words: readonly Word[], { from, to }: NounPhrase): boolean {
  const next = words[to];
  return from === to && (!next || next.kind === 'mark' || ENDS_CLAUSE.has(next.low));
}

/** `killed 12 and captured 30`. */
function killedBefore(words: readonly Word[], at: number): boolean {
  return words.slice(0, at).some(({ low }) => ACTIVE.get(low) === 'killed' && !ONLY_PEOPLE.has(low));
}

const TAKE = new Set(['take', 'takes', 'took', 'taken', 'taking']);
const CAPTIVE = /^(?:captives?|hostages?|prisoners?)$/;

/** `took three captive`, `taking 12 people hostage`. */
function isCaptive(words: readonly Word[], { from, to }: NounPhrase): boolean {
  return words.slice(from, to + 1).some(({ low }) => CAPTIVE.test(low));
}

/** `forced 300 families from their homes`, `drove 12,000 people to flee`, `sent hundreds fleeing`. */
function isDrivenOut(words: readonly Word[], verb: number, phrase: NounPhrase): boolean {
  const { people, from, to, class: of } = phrase;
  if (!DRIVE.has(words[verb]!.low) || !(people || from === to) || of === 'fighters' || of === 'soldiers') return false;
  const [first, second] = [words[to]?.low ?? '', words[to + 1]?.low ?? ''];
  // `drove 30 people from the camp` may be a bus.
  return (
    first === 'fleeing' ||
    (first === 'from' && /^(?:their|homes)$/.test(second)) ||
    (first === 'to' && /^(?:flee|leave|move)$/.test(second))
  );
}

/** So many words may stand between a verb and the figure that is its second object. */
const FIRST_OBJECT = 8;

/** `killed the commander and two of his guards`, `killed him and four companions`. */
export function joinedObject(words: readonly Word[], figure: Figure, phrase: NounPhrase): Effect | undefined {
  if (words[figure.from - 1]?.low !== 'and') return undefined;
  if (!phrase.people && !phrase.unknown && !figure.others) return undefined;
  if (BE.has(words[phrase.to]?.low ?? '') || HAVE.has(words[phrase.to]?.low ?? '')) return undefined;
  for (let at = figure.from - 2; at >= 0 && at >= figure.from - FIRST_OBJECT; at--) {
    const { low, kind } = words[at]!;
    if (kind === 'mark') return undefined;
    const effect = ACTIVE.get(low);
    // Its first object stands between: `33 killed and 100 injured people` has none.
    if (effect)
      return at === figure.from - 2 ||
        isPassive(words, at) ||
        isUnrealVerb(words, at) ||
        (phrase.unknown && ONLY_PEOPLE.has(low))
        ? undefined
        : effect;
    if (BOUNDARY.has(low)) return undefined;
  }
  return undefined;
}

export function both(one: Effect, other: Effect | undefined): Effect {
  if (!other) return one;
  const pair = new Set([one, other]);
  return pair.has('killed') && pair.has('wounded') ? 'killed+wounded' : one;
}

/** `the death of`, `the killing and wounding of`, `claimed the lives of`, `bodies of`. */
function ofEffect(
  words: readonly Word[],
  at: number,
  { people, from, to }: NounPhrase,
): { effect: Effect } | 'none' | undefined {
  const effect = NOUNS_OF.get(words[at - 1]?.low ?? '');
  if (!effect || (words[at - 1]!.low === 'loss' && !people && from !== to)) return undefined;
  const other = JOINS.has(words[at - 2]?.low ?? '') ? NOUNS_OF.get(words[at - 3]?.low ?? '') : undefined;
  // `no trace of two fishermen` says no more than that they are missing.
  if (effect === 'missing') return { effect };
  for (let back = at - 2; back >= at - 5 && back >= 0; back--) if (NEGATIONS.has(words[back]!.low)) return 'none';
  return { effect: both(effect, other) };
}

const BE_OR_GET = new Set(['was', 'were', 'been', 'being', 'is', 'are', 'be', 'got', 'get']);

function isPassive(words: readonly Word[], at: number): boolean {
  if (!/(?:ed|en|n|held|hurt|lost|dead)$/.test(words[at]!.low)) return false;
  return (
    BE_OR_GET.has(words[at - 1]?.low ?? '') ||
    (words[at - 1]?.low.endsWith('ly') === true && BE_OR_GET.has(words[at - 2]?.low ?? ''))
  );
}

/** `could kill ten`, `did not kill`, `planned to kill`, `careless whether it kills scores`. */
function isUnrealVerb(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 5; back--) {
    const { low, kind, capital } = words[back]!;
    if (kind === 'mark' || low === 'and' || low === 'but') return false;
    if (low === 'may' && capital && back > 0) continue;
    if (NEGATIONS.has(low)) return true;
    if (UNREAL.has(low)) return !HAPPENED.has(words[back + 1]?.low ?? '');
    // `to kill 12` is a purpose; `went on to kill 12`, `continued to kill` are not.
    if (low === 'to' && back === at - 1)
      return !/^(?:on|continued|continues|proceeded|managed|able)$/.test(words[back - 1]?.low ?? '');
  }
  return false;
}

const HAPPENED = new Set(['have']);
