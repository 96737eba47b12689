// Candidates in; the same, the spellings and the noms de guerre that one report has for one person linked to one entity,
// out. Two people of one name stay two only where the list has both.
import type { Candidate } from '../candidates/candidate.ts';
import { areEnumerated, bareAt, joins, type TextContext } from '../text/context.ts';
import { GAP } from '../text/tokens.ts';

export function unitePersons(context: TextContext, candidates: Candidate[]): Candidate[] {
  const persons = candidates.filter(({ type }) => type === 'person');
  if (persons.length < 2) return candidates;
  const heads = new Map<string, Candidate>();
  const headOf = (person: Candidate): Candidate => {
    const head = heads.get(idOf(person));
    return head && idOf(head) !== idOf(person) ? headOf(head) : person;
  };
  const unite = (one: Candidate, other: Candidate) => {
    const [a, b] = [headOf(one), headOf(other)];
    if (idOf(a) === idOf(b) || (a.entities.length > 0 && b.entities.length > 0)) return;
    if (b.entities.length > 0) heads.set(idOf(a), b);
    else heads.set(idOf(b), a);
  };
  for (const [key, same] of Map.groupBy(persons, (person) => spellingOf(context, person)))
    if (key && !areTwo(context, same)) for (const other of same.slice(1)) unite(same[0]!, other);
  persons.forEach((person, index) => {
    const next = persons[index + 1];
    if (next && isCalled(context, person, next)) unite(person, next);
  });
  if (heads.size === 0) return candidates;
  return candidates.map((candidate) =>
    candidate.type === 'person' ? linkLike(candidate, headOf(candidate)) : candidate,
  );
}

/** `Muhammad Darwish and Mohammed Darweesh`: who is named beside another is another. */
function areTwo(context: TextContext, same: readonly Candidate[]): boolean {
  return same.some((person, index) => {
    const next = same[index + 1];
    return next !== undefined && areEnumerated(context, person.to, next.from);
  });
}

function idOf({ entities, unlisted }: Candidate): string {
  return entities.length > 0 ? `${entities[0]}` : unlisted!.id;
}

function linkLike(candidate: Candidate, head: Candidate): Candidate {
  if (idOf(candidate) === idOf(head)) return candidate;
  const { entities, unlisted } = head;
  const certainty = Math.min(candidate.certainty, 0.85);
  return { ...candidate, entities, ...(unlisted && { unlisted }), rule: 'context', certainty };
}

/**
 * What `Rami Abdel Rahmane` and `Rami Abdulrahman`, `Darwish` and `Darweesh` have in common: the consonants of each name,
 * or its letters where it has fewer than three. Empty for one name alone, which many bear.
 */
function spellingOf(context: TextContext, { from, to }: Candidate): string {
  const names: string[] = [];
  for (let at = from; at < to; at++) {
    const { word } = context.tokens[at]!;
    if (word.article || word.arabic) continue;
    const consonants = word.consonants(at > from).replace(/^bdl(?=.)|^bdl$/, 'bd');
    const name = consonants.length < 3 && !SERVANT.has(word.bare) ? word.key('vowels', at > from) : consonants;
    if (at > from && SERVANT.has(bareAt(context, at - 1))) names[names.length - 1] += name;
    else if (at > from + 1 && context.tokens[at - 1]!.word.article && SERVANT.has(bareAt(context, at - 2)))
      names[names.length - 1] += name;
    else names.push(name);
  }
  return names.length < 2 || KUNYA.has(bareAt(context, from)) ? '' : names.join(' ');
}

/** `X, known as Y`, `X, whose nom de guerre is Y`, `X (Abu Y)`, `X “Abu Y”`. */
function isCalled(context: TextContext, one: Candidate, other: Candidate): boolean {
  const between = other.from - one.to;
  if (between < 0 || between > MOST_WORDS) return false;
  if (between === 0) return isBracketed(context, other.from) && (isKunya(context, one) || isKunya(context, other));
  let isTold = false;
  for (let at = one.to; at < other.from; at++) {
    if (at > one.to && !joins(context, at)) return false;
    const word = bareAt(context, at);
    if (CALLED.has(word)) isTold = true;
    else if (!LINKS.has(word)) return false;
  }
  const { gap } = context.tokens[other.from]!;
  return isTold && (gap === GAP.space || gap === GAP.quote || gap === GAP.comma);
}

function isBracketed(context: TextContext, at: number): boolean {
  const { gap } = context.tokens[at]!;
  return gap === GAP.bracket || gap === GAP.quote;
}

function isKunya(context: TextContext, { from }: Candidate): boolean {
  return KUNYA.has(bareAt(context, from));
}

const MOST_WORDS = 6;
const set = (words: string) => new Set(words.split(/\s+/));
const KUNYA = set('abu abou abo umm um ابو ام');
const SERVANT = set('abd abdul abdel abdal abdu');
const CALLED = set('known nicknamed dubbed alias aka called named guerre real الملقب المعروف المكنى الملقبة');
const LINKS = set('also better widely as by his her the nom de name whose is was under who locally simply of ب باسم');
