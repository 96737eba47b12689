// Candidates in; the names of places among them, each with its uses and what it may mean, out.
import type { Candidate } from '../../candidates/candidate.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { keyOf, type TextContext } from '../../text/context.ts';
import { type Bearer, findBearers } from './bearers.ts';
import { isFamous } from './fame.ts';
import { type Called, findCalled } from './nouns.ts';

/** Within a report a name means one place: its uses are weighed together. */
export type PlaceName = {
  /** Numbers of candidates. */
  uses: number[];
  /** What the text calls it, at one use at least. */
  called: Called | undefined;
  bearers: Bearer[];
  /** Of each bearer, how likely it is the one meant, as far as is known. */
  shares: number[];
  /** The same of places that are in no list, before anything is known of the report and after. */
  prior: number;
  none: number;
  /** See `Borne`. */
  isOther: boolean;
  /** It can mean one place only, wherever the report is: it is not weighed. */
  isFixed: boolean;
  /** It is fixed, or the one listed place that it can mean is named daily: what others are weighed by first. */
  isFirm: boolean;
};

export function gatherNames(context: TextContext, candidates: readonly Candidate[]): PlaceName[] {
  const called = findCalled(context, candidates);
  const places = candidates.flatMap(({ type }, index) => (type === 'place' ? [index] : []));
  const byKey = Map.groupBy(places, (index) => nameKey(context, candidates[index]!, called.get(index)));
  return [...byKey.values()].map((uses) => {
    const named = uses.map((index) => candidates[index]!);
    const noun = agreeOn(uses.map((index) => called.get(index)));
    const entities = new Set(named.flatMap((candidate) => candidate.entities));
    if (noun?.as === 'facility') return { ...fixedName(uses, noun.entity), called: noun };
    if (entities.size === 1 && isFixed(context.gazetteer, [...entities][0]!, noun))
      return fixedName(uses, [...entities][0]!);
    const { bearers, none, isOther } = findBearers(context, named);
    return {
      uses,
      called: noun,
      bearers,
      shares: bearers.map(({ prior }) => prior),
      prior: none,
      none,
      isOther,
      isFixed: false,
      isFirm:
        entities.size === 1 && context.gazetteer.tierOf([...entities][0]!) === 1 && !(noun && NOT_FIXED.has(noun.as)),
    };
  });
}

/** What one use tells holds for all; a street only where the name is never used without it. */
function agreeOn(nouns: readonly (Called | undefined)[]): Called | undefined {
  const [first] = nouns;
  return nouns.find((noun) => noun && noun.as !== 'street') ?? (nouns.every((noun) => noun) ? first : undefined);
}

function fixedName(uses: number[], entity: number): PlaceName {
  return {
    uses,
    called: undefined,
    bearers: [{ entity, isSpeltSo: true, prior: 1 }],
    shares: [1],
    prior: 0,
    none: 0,
    isOther: false,
    isFixed: true,
    isFirm: true,
  };
}

/** What is called a facility, and a governorate, is another name than the town that it is called after. */
function nameKey(context: TextContext, candidate: Candidate, called: Called | undefined): string {
  const [first] = candidate.entities;
  const isGovernorate = first !== undefined && context.gazetteer.kindOf(first) === 'governorate';
  const kind = isGovernorate ? 'governorate' : called?.as === 'facility' ? 'facility' : '';
  // `western X` and `eastern X` are two.
  const told = candidate.rule === 'context' ? candidate.entities.join() : '';
  return `${kind} ${told} ${keyOf(context, candidate.from, candidate.to, 'vowels')}`;
}

function isFixed(gazetteer: Gazetteer, entity: number, called: Called | undefined): boolean {
  const kind = gazetteer.kindOf(entity);
  if (kind === 'city' || WIDE.has(kind)) return true;
  if (called && NOT_FIXED.has(called.as)) return false;
  if (gazetteer.governorateOf(entity) === '' || !gazetteer.positionOf(entity)) return true;
  return gazetteer.tierOf(entity) === 1 && (isFamous(gazetteer, entity) || !SETTLEMENTS.has(kind));
}

/** Called so, the name may be that of something else everywhere. */
const NOT_FIXED = new Set<Called['as']>(['quarter', 'abroad', 'street']);

/** What a quarter or a village elsewhere may be called like; a name of a dam or a base is its own. */
const SETTLEMENTS = new Set(['town', 'village', 'neighbourhood']);

/** What has no spot of its own. */
const WIDE = new Set('governorate region river road zone mountain lake sea district subdistrict'.split(' '));
