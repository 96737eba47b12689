// Where a figure ends in; the words of what it counts, and what they say of it, out.
import type { PeopleClass } from '../claim.ts';
import { ATTACKS, classOf, NEED_A_WORD, NOT_ATTACKS, SIDES } from '../english/nouns.ts';
import { ADJECTIVES, INTRANSITIVE, NOUNS, PARTICIPLES } from '../english/verbs.ts';
import { readNumber } from '../figures/read-number.ts';
import type { Word } from './words.ts';

/** Indices of words. `from` to `to` are the words of whom it counts; they are the same where it says none. */
export type NounPhrase = {
  from: number;
  to: number;
  people: boolean;
  class: PeopleClass;
  /** The noun of attacks that it counts. */
  attacks: boolean;
  /** An adjective or a noun of harm in it: `wounded` of `12 wounded soldiers`, `deaths` of `12 deaths`. */
  harm: string | undefined;
  /** It is the noun itself, and no adjective of another. */
  isHarmNoun: boolean;
  /** `of them`, `of whom`: of what was said before. */
  ofThem: boolean;
  /** Words that no list has: `12 Alawites`, `five lorries`. */
  unknown: boolean;
};

export const BOUNDARY = new Set(
  `in on at by to from for with without or but nor who whom whose which that was were is are be been being has have had
  having do did does as after before when while where if into onto near inside outside during since until between among
  amongst including across along around through throughout under over against within because following amid than then
  there also both via per upon toward towards about despite and so not said says will would could can may might must
  became remain remains remained hit fell landed struck carried took place sustained suffered went lay crossed sought abandoned bled froze starved choked killed wounded injured including plus versus`.split(
    /\s+/,
  ),
);
const OF = new Set(['of']);
const PLURAL = /(?:s|men|children|people)$/;
const THEM = new Set(['them', 'whom', 'those', 'these', 'which', 'us']);
const DETERMINERS = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'these', 'those', 'a', 'an', 'my', 'such']);
const LONGEST = 9;
/** `members of the army`: this far. */
const LONGEST_OF = 5;

export function readNounPhrase(words: readonly Word[], from: number): NounPhrase {
  let at = from;
  let ofThem = false;
  if (OF.has(words[at]?.low ?? '')) {
    at += 1;
    if (THEM.has(words[at]?.low ?? '')) {
      ofThem = true;
      at += 1;
      // `12 of those killed`, `12 of the people`
    } else {
      while (DETERMINERS.has(words[at]?.low ?? '')) at += 1;
      // `13 of the 15 dead`
      at = readNumber(words, at)?.end ?? at;
    }
  }
  const start = at;
  const classes: PeopleClass[] = [];
  let attacks = false;
  let harm: string | undefined;
  let isHarmNoun = false;
  let mixed = false;
  let last = start;
  let unknown = false;
  let end = start;
  for (; end < words.length && end - start < LONGEST; end++) {
    const { low, kind } = words[end]!;
    // `PKK/YPG`; a dash between spaces begins an aside.
    const isWithin = /^[/-]$/.test(low) ? words[end]!.start === words[end - 1]?.end : /^["“”]$/.test(low);
    if (kind !== 'word' && !(isWithin && words[end + 1]?.kind === 'word')) break;
    if (kind !== 'word') continue;
    const named = classOf(low);
    // `336 of the victims` were killed; victims alone may be of anything.
    const noun = NOUNS.get(low) ?? (low === 'victims' && from < start ? 'killed' : undefined);
    if (low === 'and' || low === 'or') {
      const to = endOfJoined(words, end);
      if (to === undefined || last === start) break;
      const joined: PeopleClass[] = [];
      for (let next = end + 1; next < to; next++) collect(words[next]!.low, joined);
      // `soldiers and allied militants`: two classes in one figure.
      const [one, other] = [classFrom(classes), classFrom(joined)];
      mixed ||= one !== other && one !== 'unknown' && other !== 'unknown';
      classes.push(...joined);
      last = to;
      end = to - 1;
      continue;
    }
    if (isAdjective(words, end) && !(noun && isLastNoun(words, end))) {
      harm ??= low;
      continue;
    }
    if (isAttacks(words, end)) {
      attacks = true;
      last = end + 1;
      end += 1;
      break;
    }
    if (noun && isLastNoun(words, end)) {
      harm = low;
      isHarmNoun = true;
      last = end + 1;
      if (named) classes.push(named);
      end += 1;
      break;
    }
    if (OF.has(low) || BOUNDARY.has(low) || INTRANSITIVE.has(low) || (PARTICIPLES.has(low) && !named)) break;
    if (named || SIDES.has(low)) {
      collect(low, classes);
      // `nine of Hezbollah`
      if (named || from < start) last = end + 1;
    } else if (/(?:ed|ly)$/.test(low) && last > start) {
      break;
    } else if (last > start && !words[end]!.capital) {
      // A noun that goes on: `12 police stations`; one that no list has behind people ends it.
      if (isPlain(words, end)) {
        if (classes.length > 0 && !PLURAL.test(words[end - 1]!.low)) {
          classes.length = 0;
          last = end + 1;
          unknown = true;
        }
        break;
      }
    } else {
      unknown = true;
      if (last === start || words[end]!.capital) last = Math.max(last, last === start ? start : last);
    }
  }
  if (last > start && words[last]?.low === 'of' && classes.length > 0) last = readOf(words, last, classes);
  const people = classes.length > 0;
  const to = people || attacks || harm ? Math.max(last, start) : end;
  return {
    from: start,
    to,
    people,
    class: mixed ? 'mixed' : classFrom(classes),
    attacks,
    harm,
    isHarmNoun,
    ofThem,
    unknown: unknown && !people && !attacks,
  };
}

/** `12 wounded soldiers`: it stands before a noun of people, and is no predicate (`12 wounded in a raid`). */
function isAdjective(words: readonly Word[], at: number): boolean {
  if (!ADJECTIVES.has(words[at]!.low)) return false;
  for (let next = at + 1; next <= at + 3; next++) {
    const word = words[next];
    // `7 fighters killed and others injured`
    if (word?.kind !== 'word' || /^others?$/.test(word.low) || (BOUNDARY.has(word.low) && word.low !== 'and'))
      return false;
    if (classOf(word.low)) return true;
  }
  return false;
}

function isLastNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next?.kind !== 'word') return true;
  if (words[at]!.low === 'body' && /^(?:parts|bags)$/.test(next.low)) return false;
  return BOUNDARY.has(next.low) || OF.has(next.low) || !classOf(next.low);
}

/** `mass killings` are attacks; killings are deaths. */
function isAttacks(words: readonly Word[], at: number): boolean {
  return (
    (ATTACKS.has(words[at]!.low) && isAttack(words, at)) ||
    (words[at]!.low === 'killings' && words[at - 1]?.low === 'mass')
  );
}

function isAttack(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const goesOn = next?.kind === 'word' && next.start === words[at]!.end + 1;
  if (goesOn && (NOT_ATTACKS.has(next.low) || ATTACKS.has(next.low) || classOf(next.low))) return false;
  const needed = NEED_A_WORD.get(words[at]!.low);
  return !needed || [1, 2, 3].some((back) => needed.has(words[at - back]?.low ?? ''));
}

function isPlain(words: readonly Word[], at: number): boolean {
  return words[at]!.kind === 'word' && !words[at]!.capital;
}

/** `women and children`, `officers or soldiers`, `medics and aid workers`: no figure of its own. @returns its end */
function endOfJoined(words: readonly Word[], at: number): number | undefined {
  for (let to = at + 1; to <= at + 4; to++) {
    const word = words[to];
    if (word?.kind !== 'word' || BOUNDARY.has(word.low) || DETERMINERS.has(word.low) || readNumber(words, to))
      return undefined;
    if (classOf(word.low) && classOf(word.low) !== 'unknown') {
      const next = words[to + 1];
      // `and children were wounded` goes on with a clause of its own where the verb is another's: left to effects/.
      return next && classOf(next.low) ? to + 2 : to + 1;
    }
    if (word.low === 'others') return to + 1;
  }
  return undefined;
}

/** `members of the regime's army`, `people of the village`. @returns the end of the phrase */
function readOf(words: readonly Word[], at: number, classes: PeopleClass[]): number {
  let to = at + 1;
  const sides: PeopleClass[] = [];
  for (; to < words.length && to - at <= LONGEST_OF; to++) {
    const { low, kind } = words[to]!;
    if (kind !== 'word' || (BOUNDARY.has(low) && low !== 'and') || PARTICIPLES.has(low) || INTRANSITIVE.has(low)) break;
    collect(low, sides);
  }
  // Of a family, a village or a group: what they are counts for those only of whom no more is said.
  if (!classes.some((name) => name !== 'unknown')) {
    if (sides.length > 0) classes.push(...sides.filter((name) => name !== 'unknown'));
    else if (/^(?:member|members)$/.test(words[at - 1]!.low)) classes.push('fighters');
  }
  return to;
}

function collect(low: string, classes: PeopleClass[]): void {
  const named = classOf(low);
  const side = SIDES.get(low);
  if (named) classes.push(named);
  if (side) classes.push(side);
}

function classFrom(classes: readonly PeopleClass[]): PeopleClass {
  const said = new Set<PeopleClass>(classes);
  said.delete('unknown');
  if (said.has('children') && said.has('women')) return 'mixed';
  if (said.has('children')) return 'children';
  if (said.has('women')) return 'women';
  if (said.has('civilians') && said.size > 1) {
    // `police officials`, `armed villagers`: a side said by an adjective is no second class.
    return said.size === 2 && classes.at(-1) !== 'civilians' ? 'mixed' : 'civilians';
  }
  if (said.has('soldiers') && said.has('fighters')) return classes.at(-1) === 'fighters' ? 'fighters' : 'soldiers';
  return [...said][0] ?? 'unknown';
}
