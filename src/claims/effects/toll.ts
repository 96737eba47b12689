// What stands before a figure in; what a toll or count that it is the value of counts, out: "the death toll rose to nine".
import type { Effect, PeopleClass } from '../claim.ts';
import { classOf } from '../english/nouns.ts';
import { ADJECTIVES, COUNTS, NOUNS, NOUNS_OF, PARTICIPLES, TOLLS } from '../english/verbs.ts';
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
  'climbs',
  'totalled',
  'totaled',
  'from',
]);

const REACHES = new Set(['to', 'at', 'reached', 'passed', 'topped', 'exceeded']);
const GROWS = new Set(
  'rose risen rises climbed climbs jumped grew grown increased stand stands stood reached passed topped exceeded remain'.split(
    ' ',
  ),
);

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

/** `Killed: 12`, `the dead number 628`. */
function headBefore(words: readonly Word[], from: number): Effect | undefined {
  const [before, head, link] = [words[from - 3], words[from - 2]?.low ?? '', words[from - 1]?.low ?? ''];
  if (link === ':' && (!before || before.kind === 'mark' || lumpEndingAt(words, from - 2)))
    return lumpEndingAt(words, from - 2) ?? (TOLLS.has(head) ? 'killed' : told(head));
  // `military deaths are as follows: 12`
  if (link === ':') return nounBefore(words, from - 1);
  if (/^number(?:s|ed)?$/.test(link)) return lumpEndingAt(words, from - 2) ?? PARTICIPLES.get(head) ?? NOUNS.get(head);
  return undefined;
}

function told(low: string): Effect | undefined {
  return NOUNS.get(low) ?? PARTICIPLES.get(low) ?? ADJECTIVES.get(low);
}

/** `killed and wounded: 40`, `the dead and wounded number 40`. */
function lumpEndingAt(words: readonly Word[], at: number): Effect | undefined {
  const [other, joins, one] = [words[at]?.low ?? '', words[at - 1]?.low ?? '', words[at - 2]?.low ?? ''];
  const first = told(one);
  return first && /^(?:and|or|\/)$/.test(joins) ? both(first, told(other)) : undefined;
}

/** So far from a colon its subject may stand. */
const LEADS = 8;

function nounBefore(words: readonly Word[], colon: number): Effect | undefined {
  for (let at = colon - 1; at >= 0 && at >= colon - LEADS && words[at]!.kind === 'word'; at--) {
    const { low } = words[at]!;
    // `killed today: 12`
    const opens = at === 0 || words[at - 1]!.kind === 'mark';
    const effect = NOUNS.get(low) ?? (opens ? PARTICIPLES.get(low) : undefined);
    if (effect) return effect;
  }
  return undefined;
}

/** @returns `at`: where the words begin that say it */
function effectOf(words: readonly Word[], figure: Figure): { effect: Effect; at: number } | undefined {
  const last = words[figure.from - 1]?.low ?? '';
  const head = headBefore(words, figure.from);
  if (head) return { at: figure.from - 2, effect: head };
  // `took the total of the dead above 900`
  if (!LINKS.has(last) && words[figure.from]!.low !== 'above') return undefined;
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
    // `deaths rose to 40`, `casualty figures stand at 40`
    const grows = REACHES.has(last) && words.slice(at + 1, figure.from).some((word) => GROWS.has(word.low));
    const noun = dead || grows ? NOUNS.get(low) : undefined;
    if (noun) return { at, effect: lumpEndingAt(words, at) ?? noun };
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
