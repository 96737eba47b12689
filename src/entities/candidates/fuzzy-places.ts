// Candidates in; with them words left over that are spelt like a known place, or stand where a place stands, out.
import { NAME } from '../gazetteer/compact.ts';
import { entityOf, hasFlag } from '../gazetteer/gazetteer.ts';
import type { Level } from '../spelling/fold.ts';
import { consonantsOf } from '../text/consonants.ts';
import {
  areEnumerated,
  bareAt,
  inHeadline,
  isNameArticle,
  isNameWord,
  isWord,
  joins,
  opensSentence,
  type TextContext,
} from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import type { Candidate } from './candidate.ts';
import { candidateByPattern } from './pattern.ts';
import { isPlacedBehind } from './place-cues.ts';

const LONGEST = 4;

export function addFuzzyPlaces(context: TextContext, candidates: Candidate[]): Candidate[] {
  const found = addOnce(context, candidates);
  // A list is told by its neighbours, on either side: what is found now may bear out what stands before it.
  return found === candidates ? candidates : addOnce(context, found);
}

function addOnce(context: TextContext, candidates: Candidate[]): Candidate[] {
  const consonants = rememberConsonants(context, candidates);
  const added: Candidate[] = [];
  const nexts = [...candidates, undefined];
  let at = 0;
  let before: Candidate | undefined;
  for (const candidate of nexts) {
    const end = candidate ? candidate.from : context.tokens.length;
    while (at < end) {
      const { word } = context.tokens[at]!;
      const found =
        word.capital || word.article
          ? (matchBySound(context, at, end) ?? matchByPosition(context, at, end, consonants, before, candidate))
          : undefined;
      if (found) {
        added.push(found);
        before = found;
      }
      at = found ? found.to : at + 1;
    }
    if (candidate) {
      at = candidate.to;
      before = candidate;
    }
  }
  return added.length === 0 ? candidates : [...candidates, ...added].sort((a, b) => a.from - b.from);
}

function matchBySound(context: TextContext, at: number, end: number): Candidate | undefined {
  if (!mayOpen(context, at)) return undefined;
  for (const level of ['sounds', 'vowels'] as Level[]) {
    let best: Candidate | undefined;
    let key = '';
    for (let to = at + 1; to <= Math.min(end, at + LONGEST); to++) {
      const { word } = context.tokens[to - 1]!;
      if (to > at + 1 && !joins(context, to - 1)) break;
      if (word.article) continue;
      if (!word.capital) break;
      key += word.key(level, to > at + 1);
      const entity =
        key.length >= 4 && (to > at + 2 || isOpen(context, to - 1)) ? lookUp(context, level, key, at, to) : undefined;
      if (entity !== undefined && !(to === at + 1 && isRatherWord(context, level, at, entity)))
        best = fuzzyCandidate(context, at, to, entity, level);
    }
    if (best) return best;
  }
  return undefined;
}

/**
 * One word that opens a sentence, and is like a name elsewhere but for its vowels, is more often a word: `Amid` is no
 * Diyarbakir, `Militia` no Malatya.
 */
function isRatherWord(context: TextContext, level: Level, at: number, entity: number): boolean {
  if (level !== 'vowels' || !(opensSentence(context, at) || inHeadline(context, at))) return false;
  return !context.governorates.has(context.gazetteer.governorateOf(entity));
}

function lookUp(context: TextContext, level: Level, key: string, from: number, to: number): number | undefined {
  const { gazetteer } = context;
  const names = (gazetteer.names(level, key) ?? []).filter((name) => !hasFlag(name, NAME.guarded | NAME.small));
  const main = names.filter((name) => gazetteer.tierOf(entityOf(name)) < 3);
  if (main.length > 0) {
    if (!allSame(main)) return undefined;
    const entity = entityOf(main[0]!);
    const place = gazetteer.tierOf(entity) > 0;
    // `al-Romaniya` is no Romania.
    if (gazetteer.typeOf(entity) === 'state' && context.tokens[from]!.word.article) return undefined;
    return place || to - from > 1 ? entity : undefined;
  }
  const here = names.filter((name) => context.governorates.has(gazetteer.governorateOf(entityOf(name))));
  return here.length > 0 && allSame(here) && (to - from > 1 || isPlaced(context, from))
    ? entityOf(here[0]!)
    : undefined;
}

function allSame(names: readonly number[]): boolean {
  return names.every((name) => entityOf(name) === entityOf(names[0]!));
}

function fuzzyCandidate(context: TextContext, from: number, to: number, entity: number, level: Level): Candidate {
  const type = context.gazetteer.typeOf(entity);
  return {
    from,
    to,
    type,
    entities: [entity],
    rule: 'folded',
    certainty: level === 'sounds' ? 0.8 : 0.65,
    weak: false,
  };
}

/** `near Xxx`, or between two places of a list, or another spelling of a place after any cue: one that no list has. */
function matchByPosition(
  context: TextContext,
  at: number,
  end: number,
  consonants: () => Set<string>,
  before?: Candidate,
  after?: Candidate,
): Candidate | undefined {
  if (!isOpen(context, at) || inHeadline(context, at)) return undefined;
  let to = at + 1;
  if (context.tokens[at]!.word.article) to++;
  while (to < end && to < at + LONGEST && joins(context, to) && isOpen(context, to)) to++;
  // `Wadi Hamid`, `Rima Hazem`: villages are called after people, and the name does not end before theirs.
  if (to < end && to < at + LONGEST && context.tokens[to]!.gap === GAP.space && isGivenName(context, to)) to++;
  if (to > end || !isPlain(context, at, to)) return undefined;
  if (isEnumeratedPerson(context, at, to, before)) return candidateByPattern(context, 'person', at, to, 0.55);
  const beside =
    (mayBeEnumerated(context, before, to - at) && areEnumerated(context, before!.to, at)) ||
    (mayBeEnumerated(context, after, to - at) && areEnumerated(context, to, after!.from));
  const struck = context.tokens[at]!.word.article && isWord(context, at - 1, ROLE.placeCue);
  return beside ||
    struck ||
    isPlaced(context, at) ||
    isToldBehind(context, at, to) ||
    isRespelt(context, at, to, consonants)
    ? candidateByPattern(context, 'place', at, to, 0.45)
    : undefined;
}

/** `from Ramel`, `also writes Ramel`, where the report has `Raml`. */
function isRespelt(context: TextContext, at: number, to: number, consonants: () => Set<string>): boolean {
  if (!joins(context, at) || !(isWord(context, at - 1, ROLE.placeCue) || SPELT.has(bareAt(context, at - 1))))
    return false;
  return consonants().has(consonantsOf(context, at, to));
}

/** Most reports have no word that asks for the consonants of their places. */
function rememberConsonants(context: TextContext, candidates: Candidate[]): () => Set<string> {
  let consonants: Set<string> | undefined;
  return () => {
    consonants ??= new Set(
      candidates
        .filter((candidate) => candidate.type === 'place')
        .map((candidate) => consonantsOf(context, candidate.from, candidate.to)),
    );
    return consonants;
  };
}

/** A foreign city stands beside anybody's name: `in Washington and Suzan Fraser in Ankara`. */
function mayBeEnumerated(context: TextContext, candidate: Candidate | undefined, words: number): boolean {
  if (candidate?.type !== 'place') return false;
  return (
    words === 1 || candidate.entities.length === 0 || context.gazetteer.governorateOf(candidate.entities[0]!) !== ''
  );
}

/** `William Maclean and Angus Macswan`: two or three words beside a person. */
function isEnumeratedPerson(context: TextContext, at: number, to: number, before?: Candidate): boolean {
  const words = to - at;
  return (
    before?.type === 'person' &&
    before.to - before.from > 1 &&
    words > 1 &&
    words < 4 &&
    areEnumerated(context, before.to, at)
  );
}

/** No word that means something else. */
function isPlain(context: TextContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { word } = context.tokens[at]!;
    if (word.article && at === from) continue;
    if (word.digit || (word.allCapitals && word.surface.length > 1)) return false;
    if (word.is(~(ROLE.given | ROLE.particle | ROLE.placeCue)) || (word.is(ROLE.given) && to - from === 1))
      return false;
  }
  return true;
}

/** A word that may name something and is free. */
function isOpen(context: TextContext, at: number): boolean {
  return mayOpen(context, at) && !context.tokens[at]!.word.is(ROLE.common | ROLE.given | ROLE.title | ROLE.direction);
}

function mayOpen(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  if (word.arabic || word.digit || word.surface.length < 2 || context.rejected[at] === 1) return false;
  return isNameArticle(context, at) || isNameWord(context, at);
}

/** `Corridor north of the road` at the start of a line may be any word. */
function isToldBehind(context: TextContext, at: number, to: number): boolean {
  return (!opensSentence(context, at) || context.tokens[at]!.word.article) && isPlacedBehind(context, to);
}

function isGivenName(context: TextContext, at: number): boolean {
  return isWord(context, at, ROLE.given) && !isWord(context, at, ROLE.common | ROLE.title) && mayOpen(context, at);
}

function isPlaced(context: TextContext, at: number): boolean {
  return joins(context, at) && (WHERE.has(bareAt(context, at - 1)) || isWord(context, at - 1, ROLE.placeNoun));
}

const SPELT = new Set('write writes wrote written spell spells spelt spelled spelling as or and'.split(' '));
const WHERE = new Set('in near at towards toward around outside between'.split(' '));
