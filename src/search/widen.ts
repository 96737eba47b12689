// A term of the query in; the words and the names that the archive really holds for it out.
import Fuse from 'fuse.js';
import type { Archive } from '../archive/archive.ts';
import {
  entitiesByBeginning,
  entitiesByKey,
  holdsWord,
  placesCalledAfter,
  reportsHolding,
  wordsLike,
} from '../archive/index/full-text.ts';
import { entityOf } from '../archive/names/entities.ts';
import { editDistance } from '../base/edit-distance.ts';
import type { Entity } from '../entities/mention.ts';
import { LEVELS } from '../entities/spelling/fold.ts';
import { searchKeys } from '../entities/spelling/search-keys.ts';
import type { Term } from './query.ts';

/** What a term stands for. All of it is alternatives: one is enough. */
export type WidenedTerm = Term & {
  /** The archive has it as it was typed. */
  isHeld: boolean;
  /** Neighbours in the archive's vocabulary, where the word itself is not in it. */
  misspelt: string[];
  /** Entities one of whose spellings was typed, by their numbers in the archive. */
  names: Name[];
};

export type Name = { number: number; entity: Entity };

/** Letters below which a word is not compared with others: too many are near. */
const SHORTEST = 4;
const SHORTEST_BEGINNING = 3;
const LONGEST_NAME = 4;
/** Several words are taken for one name only while the vowels agree. */
const JOINING_LEVEL = LEVELS.indexOf('vowels');
const MOST_NAMES = 6;
const MOST_NEIGHBOURS = 3;
/** Whose letters are compared one by one. */
const MOST_NEAR = 20;
const CANDIDATES = 200;

/** Widens every term. Words that stand beside each other and are one name together (`deir ezzor`) become one term. */
export function widenTerms(archive: Archive, terms: Term[]): WidenedTerm[] {
  const widened: WidenedTerm[] = [];
  for (let index = 0; index < terms.length; ) {
    const joined = joinName(archive, terms.slice(index, index + LONGEST_NAME));
    widened.push(joined?.term ?? widen(archive, terms[index]!));
    index += joined?.length ?? 1;
  }
  return widened.flatMap((term) => settleBeginning(archive, term) ?? []);
}

/**
 * Two letters are a word (`US`, `UN`) or the beginning of one still to come, which nearly every report has: then it
 * asks for nothing yet, as one letter never does.
 */
function settleBeginning(archive: Archive, term: WidenedTerm): WidenedTerm | undefined {
  const { words, open, phrase, type, typed } = term;
  if (!open || phrase || type || !/^[a-z0-9]{1,2}$/.test(words.join(' '))) return term;
  if (typed.length === 1) return undefined;
  const names = namesTyped(archive, { typed, open: false });
  const isWord = names.length > 0 || holdsWord(archive, words[0]!, false);
  return isWord ? { ...term, names, open: false } : undefined;
}

/** The longest name of several words that the terms begin with. */
function joinName(archive: Archive, terms: Term[]): { term: WidenedTerm; length: number } | undefined {
  const plain = terms.findIndex((term) => term.phrase || term.excluded || term.type);
  for (let length = plain < 0 ? terms.length : plain; length > 1; length--) {
    const parts = terms.slice(0, length);
    const typed = parts.map((part) => part.typed).join(' ');
    const names = namesTyped(archive, { typed, open: false }, JOINING_LEVEL);
    if (names.length > 0) {
      const words = parts.flatMap((part) => part.words);
      const open = parts.at(-1)!.open;
      return {
        length,
        term: { words, typed, open, phrase: false, excluded: false, misspelt: [], names, isHeld: true },
      };
    }
  }
  return undefined;
}

function widen(archive: Archive, term: Term): WidenedTerm {
  if (term.phrase) return { ...term, misspelt: [], names: [], isHeld: true };
  const names = namesTyped(archive, term);
  if (term.type) return { ...term, names, misspelt: [], isHeld: false };
  const isHeld = holdsWord(archive, term.words.join(' '), term.open);
  return { ...term, names, isHeld, misspelt: isHeld || names.length > 0 ? [] : neighbours(archive, term) };
}

/** The widening in words, where it says more than what was typed: `qamshlo → Qamishli`. */
export function explainWidening({ typed, type, excluded, names, misspelt }: WidenedTerm): string | undefined {
  const said = names
    .map(({ entity }) => entity.name)
    .filter((name) => !name.toLowerCase().includes(typed.toLowerCase()));
  const to = [...new Set([...said, ...misspelt])].slice(0, MOST_NEIGHBOURS);
  return to.length > 0 ? `${excluded ? '-' : ''}${type ? `${type}:` : ''}${typed} → ${to.join(', ')}` : undefined;
}

/**
 * The strictest folding under which anything is found wins; a word still being typed may be the beginning of a name.
 * Who looks for a town looks for its airport too.
 */
function namesTyped(
  archive: Archive,
  { typed, open, type }: Partial<Term> & { typed: string },
  loosest = Infinity,
): Name[] {
  const keys = searchKeys(typed).filter(({ level }) => level <= loosest);
  const exact = firstFound(keys, (key) => entitiesByKey(archive, key, type));
  const long = keys.filter(({ key }) => key.length >= SHORTEST_BEGINNING);
  const begun = () => firstFound(long, (key) => entitiesByBeginning(archive, key, type, MOST_NAMES));
  const name = (number: number): Name => ({ number, entity: entityOf(archive, number) });
  const found = (exact ?? (open ? begun() : undefined) ?? []).map(name);
  const called = found
    .filter(({ entity }) => entity.type === 'place')
    .flatMap(({ entity }) => placesCalledAfter(archive, entity.name, MOST_NAMES).map(name));
  const all = new Map([...found, ...called].map((one) => [one.number, one]));
  return [...all.values()].slice(0, MOST_NAMES);
}

function firstFound<Item>(items: Item[], look: (item: Item) => number[]): number[] | undefined {
  for (const item of items) {
    const found = look(item);
    if (found.length > 0) return found;
  }
  return undefined;
}

function neighbours(archive: Archive, { words, open }: Term): string[] {
  return words.flatMap((word) => {
    if (word.length < SHORTEST) return [];
    const slack = Math.max(1, Math.floor(word.length / 4));
    const candidates = wordsLike(archive, word, CANDIDATES).filter(
      ({ length }) => length >= word.length - slack && (open || length <= word.length + slack),
    );
    const fuse = new Fuse(candidates, { threshold: 0.4, distance: 20, shouldSort: true });
    return nearest(
      archive,
      word,
      open,
      fuse.search(word, { limit: MOST_NEAR }).map(({ item }) => item),
    );
  });
}

/** Only those with the fewest wrong letters: `cucmbers` is no misspelt `numbers` where there are cucumbers. */
function nearest(archive: Archive, word: string, open: boolean, candidates: string[]): string[] {
  const distances = candidates.map((candidate) => editDistance(word, candidate, open));
  const least = Math.min(...distances);
  const near = candidates.filter((_, index) => distances[index] === least);
  if (near.length <= MOST_NEIGHBOURS) return near;
  const counted = near.map((candidate) => ({ candidate, reports: reportsHolding(archive, candidate) }));
  counted.sort((one, other) => other.reports - one.reports);
  return counted.slice(0, MOST_NEIGHBOURS).map(({ candidate }) => candidate);
}
