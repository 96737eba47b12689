// What stands before a figure in; what a toll or count that it is the value of counts, out: "the death toll rose to nine".
import type { Effect, PeopleClass } from '../claim.ts';
import { classOf } from '../english/nouns.ts';
import { COUNTS, NOUNS, NOUNS_OF, PARTICIPLES, TOLLS } from '../english/verbs.ts';
import type { Figure } from '../figures/find-figures.ts';
import type { Word } from '../text/words.ts';
import { both } from './object.ts';

const FURTHEST = 28;
const LINKS = new Set([
  'to',
  'at',
  'reached',
  'reaches',
  'reaching',
  'hit',
  'is',
  'was',
  'were',
  'are',
  'of',
  'stood',
  'passed',
  'exceeded',
  'exceeds',
  'surpassed',
  'topped',
  'as',
  ':',
  'be',
  'totalled',
  'totaled',
  'from',
]);

export type Toll = { effect: Effect /** Of whom it counts, where it says so. */; class: PeopleClass | undefined };

export function tollBefore(words: readonly Word[], figure: Figure): Toll | undefined {
  const found = effectOf(words, figure);
  if (!found) return undefined;
  const named = words.slice(found.at, figure.from).map(({ low }) => classOf(low));
  return { effect: found.effect, class: named.find((name) => name !== undefined && name !== 'unknown') };
}

/** `killed and wounded` are one count. */
function joinedTo(words: readonly Word[], at: number): Effect | undefined {
  const isJoined = /^(?:and|or|\/)$/.test(words[at + 1]?.low ?? '');
  return isJoined ? PARTICIPLES.get(words[at + 2]?.low ?? '') : undefined;
}

/** @returns `at`: where the words begin that say it */
function effectOf(words: readonly Word[], figure: Figure): { effect: Effect; at: number } | undefined {
  const last = words[figure.from - 1]?.low ?? '';
  if (!LINKS.has(last)) return undefined;
  for (let at = figure.from - 1; at >= 0 && at >= figure.from - FURTHEST; at--) {
    const { low } = words[at]!;
    if (low === ';') return undefined;
    // `put the death toll at 30 and the injuries at some 100`
    const nearest = at === figure.from - 2 && last === 'at' ? NOUNS.get(low) : undefined;
    if (nearest) return { at, effect: nearest };
    if (TOLLS.has(low)) {
      const before = words[at - 1]?.low ?? '';
      return {
        at,
        effect: NOUNS.get(before) ?? PARTICIPLES.get(before) ?? (before === 'injury' ? 'wounded' : 'killed'),
      };
    }
    const dead = last === 'at' && [1, 2, 3].some((back) => /^put(?:s|ting)?$/.test(words[at - back]?.low ?? ''));
    const noun = dead ? NOUNS.get(low) : undefined;
    if (noun) return { at, effect: noun };
    if (COUNTS.has(low) && words[at + 1]?.low === 'of') {
      for (let to = at + 2; to < figure.from; to++) {
        const effect = PARTICIPLES.get(words[to]!.low) ?? NOUNS.get(words[to]!.low) ?? NOUNS_OF.get(words[to]!.low);
        if (effect) return { at, effect: both(effect, joinedTo(words, to)) };
      }
      return undefined;
    }
  }
  return undefined;
}
