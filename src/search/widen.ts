// A term of the query in; the words and the names that the archive really holds for it out. What stands as it was typed
// wins over all that is like it, and a word is a word before it is a misspelt name.
import type { Archive } from '../archive/archive.ts';
import { entitiesByBeginning, holdsWord, placesCalledAfter } from '../archive/index/full-text.ts';
import { entityOf } from '../archive/names/entities.ts';
import { type Called, entitiesCalledExactly, entitiesSpeltAlike } from '../archive/names/find-entities.ts';
import { type Entity, TYPE_WORDS } from '../entities/mention.ts';
import { formsOf, isArabic } from '../entities/spelling/arabic-forms.ts';
import { foldName } from '../entities/spelling/fold.ts';
import { LEVEL, searchKeys } from '../entities/spelling/search-keys.ts';
import type { Term } from './query.ts';
import { isSpeltIn } from './widening/evidence.ts';
import { isCommonWord, isKnownName } from './widening/lexicon.ts';
import { neighbours } from './widening/neighbours.ts';

/** What a term stands for. All of it is alternatives: one is enough. */
export type WidenedTerm = Term & {
  /** The archive has it as it was typed. */
  isHeld: boolean;
  /** Arabic words that are the same one, with or without an article or a particle before it. */
  forms: string[];
  /** Neighbours in the archive's vocabulary, where the word itself is not in it. */
  misspelt: string[];
  /** Entities one of whose spellings was typed, by their numbers in the archive. */
  names: Name[];
  /** Only what begins so was found. */
  isBegun?: true;
  /** It is a name, and no report has it: who is called nearly so, to be offered. */
  near?: Entity[];
};

/** `isLoose`: its consonants alone are those that were typed. */
export type Name = { number: number; entity: Entity; isLoose: boolean };

const SHORTEST_BEGINNING = 3;
const LONGEST_NAME = 4;
const MOST_NAMES = 6;
const MOST_SAID = 3;

/** Widens every term. Words that stand beside each other and are one name together (`deir ezzor`) become one term. */
export function widenTerms(archive: Archive, terms: Term[]): WidenedTerm[] {
  const widened: WidenedTerm[] = [];
  for (let index = 0; index < terms.length; ) {
    const joined = joinName(archive, terms.slice(index, index + LONGEST_NAME));
    widened.push(joined?.term ?? widen(archive, terms[index]!));
    index += joined?.length ?? 1;
  }
  return widened.flatMap((term) => settleBeginning(archive, term) ?? []).map((term) => toldBegun(archive, term));
}

function toldBegun(archive: Archive, term: WidenedTerm): WidenedTerm {
  const { open, typed, type, words, isHeld, isBegun } = term;
  if (!open || !isHeld || isBegun || (term.phrase && !holdsWord(archive, words.join(' '), true))) return term;
  const isWhole = holdsWord(archive, words.join(' '), false) || entitiesCalledExactly(archive, typed, type);
  return isWhole ? term : { ...term, isBegun: true };
}

/**
 * Two letters are a word (`US`, `UN`) or the beginning of one still to come, which nearly every report has: then it
 * asks for nothing yet, as one letter never does.
 */
function settleBeginning(archive: Archive, term: WidenedTerm): WidenedTerm | undefined {
  const { words, open, phrase, type, typed } = term;
  if (!open || phrase || type || !/^[a-z0-9]{1,2}$/.test(words.join(' '))) return term;
  if (typed.length === 1) return undefined;
  const names = namesOf(archive, entitiesCalledExactly(archive, typed));
  const isWord = names.length > 0 || holdsWord(archive, words[0]!, false);
  return isWord ? { ...term, names, open: false } : undefined;
}

/** The longest name of several words that the terms begin with. */
function joinName(archive: Archive, terms: Term[]): { term: WidenedTerm; length: number } | undefined {
  const apart = terms.findIndex((term) => term.phrase || term.excluded || term.type || term.exact);
  for (let length = apart < 0 ? terms.length : apart; length > 1; length--) {
    const parts = terms.slice(0, length);
    const typed = parts.map((part) => part.typed).join(' ');
    const words = parts.flatMap((part) => part.words);
    const called = entitiesCalledExactly(archive, typed);
    const isName = called !== undefined || (!words.every(isCommonWord) && isKnownName(typed));
    const alike =
      isName || words.every(isCommonWord) ? undefined : entitiesSpeltAlike(archive, typed, { loosest: LEVEL.vowels });
    if (!isName && !alike) continue;
    const names = namesOf(archive, called ?? alike);
    const { at } = parts[0]!;
    const term = { words, typed, at: { start: at.start, end: parts.at(-1)!.at.end }, open: parts.at(-1)!.open };
    const near = names.length === 0 ? { near: likelyMeant(archive, typed) } : {};
    return {
      length,
      term: { ...term, phrase: false, excluded: false, forms: [], misspelt: [], names, isHeld: true, ...near },
    };
  }
  return undefined;
}

function widen(archive: Archive, term: Term): WidenedTerm {
  const { phrase, exact, type, typed, words, open } = term;
  const asTyped = { ...term, forms: [], misspelt: [], names: [] };
  if (phrase || exact) return { ...asTyped, isHeld: true };
  if (type) return { ...asTyped, isHeld: false, ...widenToNames(archive, term, false) };
  const isHeld = holdsWord(archive, words.join(' '), open);
  const [word] = words;
  if (words.length === 1 && isArabic(word!)) {
    const forms = formsOf(word!)
      .slice(1)
      .filter((form) => holdsWord(archive, form, false));
    const found = widenToNames(archive, term, isHeld || forms.length > 0);
    return { ...asTyped, isHeld, forms, ...found };
  }
  if (words.length === 1 && isCommonWord(word!)) {
    const names = namesOf(archive, entitiesCalledExactly(archive, typed)).filter(
      ({ entity }) => foldName(entity.name, 'plain') === foldName(typed, 'plain'),
    );
    return { ...asTyped, isHeld, names };
  }
  const { near, ...found } = widenToNames(archive, term, isHeld);
  const isUnknown = !isHeld && found.names.length === 0 && near === undefined && !term.excluded;
  const misspelt = isUnknown ? neighbours(archive, term) : [];
  return { ...asTyped, isHeld, misspelt, ...found, ...(near && !isHeld && { near }) };
}

/** The names that a term stands for; `near` where it is one itself, and no report has it. */
function widenToNames(archive: Archive, term: Term, isHeld: boolean): Pick<WidenedTerm, 'names' | 'near' | 'isBegun'> {
  const { typed, open, type } = term;
  const exact = entitiesCalledExactly(archive, typed, type);
  if (exact) return { names: namesOf(archive, exact) };
  const begun = open ? begunNames(archive, term, isHeld) : [];
  if (begun.length > 0)
    return { names: begun, ...(!holdsWord(archive, term.words.join(' '), false) && { isBegun: true }) };
  // Of an Arabic name a part is no other spelling.
  const alike = isArabic(typed) || !isKnownName(typed) ? entitiesSpeltAlike(archive, typed, { type }) : undefined;
  if (!alike && isKnownName(typed)) return { names: [], near: likelyMeant(archive, typed, type) };
  if (!alike) return { names: [] };
  const names = namesOf(archive, alike);
  // A word of the reports is another spelling of a name only where it is spelt so there.
  const isArabicPart = alike.level === LEVEL.surname || alike.level === LEVEL.given;
  if (!isHeld || type || isArabicPart) return { names };
  return { names: names.filter(({ number }) => isSpeltIn(archive, number, term.words)) };
}

/** Who may be meant by a name that no report has. */
export function likelyMeant(archive: Archive, typed: string, type?: Term['type']): Entity[] {
  return namesOf(archive, entitiesSpeltAlike(archive, typed, { type }))
    .slice(0, MOST_SAID)
    .map(({ entity }) => entity);
}

/** Who looks for a town looks for its airport too. */
function namesOf(archive: Archive, called: Called | undefined): Name[] {
  if (!called) return [];
  const isLoose = called.level === LEVEL.consonants;
  const name = (number: number): Name => ({ number, entity: entityOf(archive, number), isLoose });
  const found = called.numbers.slice(0, MOST_NAMES).map(name);
  const after = found
    .filter(({ entity }) => entity.type === 'place')
    .flatMap(({ entity }) => placesCalledAfter(archive, entity.name, MOST_NAMES).map(name));
  const all = new Map([...found, ...after].map((one) => [one.number, one]));
  return [...all.values()].slice(0, MOST_NAMES);
}

/** Names that begin as a word that is still being typed; in another spelling only where no word begins so. */
function begunNames(archive: Archive, { typed, type }: Term, isHeld: boolean): Name[] {
  const loosest = isHeld && !type ? LEVEL.plain : LEVEL.vowels;
  for (const key of searchKeys(typed)) {
    if (key.level > loosest || key.key.length < SHORTEST_BEGINNING) continue;
    const numbers = entitiesByBeginning(archive, key, type, MOST_NAMES);
    if (numbers.length > 0) return namesOf(archive, { numbers, level: key.level });
  }
  return [];
}

/** The widening in words, where it says more than what was typed: `qamshlo → Qamishli`. */
export function explainWidening({ typed, type, excluded, names, misspelt }: WidenedTerm): string | undefined {
  const said = names
    .map(({ entity }) => entity.name)
    .filter((name) => !name.toLowerCase().includes(typed.toLowerCase()));
  const to = [...new Set([...said, ...misspelt])].slice(0, MOST_SAID);
  return to.length > 0 ? `${excluded ? '-' : ''}${type ? `${type}:` : ''}${typed} → ${to.join(', ')}` : undefined;
}

/** `no report names Hamas; near it: Hama`, where a name was typed that no report has. */
export function explainAbsence({ typed, type, open, names, near }: WidenedTerm): string | undefined {
  if (open || names.length > 0 || !(near || type)) return undefined;
  const offer = near?.length ? `; near it: ${near.map(({ name }) => name).join(', ')}` : '';
  return `no report names ${type ? `${TYPE_WORDS[type].one} called ` : ''}${typed}${offer}`;
}
