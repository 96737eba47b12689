// The uses of one name in a report in; the listed places that may be meant, each with how likely its name makes it, out.
import type { Candidate } from '../../candidates/candidate.ts';
import { NAME } from '../../gazetteer/compact.ts';
import { entityOf, type Gazetteer, hasFlag } from '../../gazetteer/gazetteer.ts';
import type { Level } from '../../spelling/fold.ts';
import { keyOf, type TextContext } from '../../text/context.ts';
import { isFamous } from './fame.ts';

/** A listed place that bears the name, strictly or loosely spelt. */
export type Bearer = {
  entity: number;
  /** The gazetteer has the very spelling; else one that sounds alike. */
  isSpeltSo: boolean;
  /** Before anything is known of where the report is: shares of 1, what is in no list has the rest. */
  prior: number;
};

/** Who bears a name, and how often the place meant is in no list. */
export type Borne = {
  bearers: Bearer[];
  none: number;
  /** Nobody has it as the usual name: it may as well be that of a place whose usual name sounds so. */
  isOther: boolean;
};

/** How likely it is that a place is spelt in a report as none of its listed names is, by how far they differ. */
const LOOSER: readonly { level: Level; share: number }[] = [
  { level: 'sounds', share: 0.25 },
  { level: 'vowels', share: 0.08 },
];

/** The same against a place that is listed with the very spelling, though not as its usual name. */
const OF_OTHER = 2;

/** By tier: against a village, how often a place is the one that a report means. */
const WEIGHTS = [1, 40, 5, 1];

/** Of a usual name, against another name of a place. */
const USUAL = 4;

/** By the tier of the best known bearer: how often the place meant is in no list, though one of that name is. */
const UNLISTED = [0.1, 0.03, 0.06, 0.2];

/** The same of what everybody knows. */
const UNLISTED_FAMOUS = 0.01;

/** Of a name that no list has, only other spellings of it have. */
const UNLISTED_SPELLING = 0.5;

/** More bearers than these tell nothing apart. */
const MOST = 40;

/** Shorter keys are shared by whole districts of villages. */
const SHORTEST_KEY = 3;

/**
 * @param uses candidates of the same folded name
 * @returns what they are listed as meaning, and how often the place meant is none of them
 */
export function findBearers(context: TextContext, uses: readonly Candidate[]): Borne {
  const { gazetteer } = context;
  const named = withoutDistricts(gazetteer, new Set(uses.flatMap(({ entities }) => entities)));
  if (named.length === 0) return { bearers: [], none: UNLISTED_SPELLING, isOther: false };
  const none = named.some((entity) => isFamous(gazetteer, entity))
    ? UNLISTED_FAMOUS
    : UNLISTED[Math.min(...named.map((entity) => gazetteer.tierOf(entity)))]!;
  const usual = named.length === 1 ? undefined : new Set(uses.flatMap((use) => findUsual(context, use)));
  return {
    bearers: shareOut(gazetteer, named, 1 - none, true, usual),
    none,
    isOther: uses.every(({ rule }) => rule !== 'name'),
  };
}

/** What sounds like it. What everybody knows is spelt as it is listed: no village of another spelling is meant. */
export function findAlike(
  context: TextContext,
  uses: readonly Candidate[],
  { bearers, none, isOther }: Borne,
): Bearer[] {
  const { gazetteer } = context;
  if (bearers.some(({ entity }) => isFamous(gazetteer, entity))) return [];
  const seen = new Set(bearers.map(({ entity }) => entity));
  return LOOSER.flatMap(({ level, share }) => {
    const entities = findLooser(context, uses, level).filter((entity) => !seen.has(entity));
    for (const entity of entities) seen.add(entity);
    return shareOut(gazetteer, entities, (isOther ? OF_OTHER : 1) * share * (1 - none), false);
  });
}

/** A district is called after its town, and the name alone means the town. */
function withoutDistricts(gazetteer: Gazetteer, named: ReadonlySet<number>): number[] {
  const towns = [...named].filter((entity) => !DISTRICTS.has(gazetteer.kindOf(entity)));
  return towns.length > 0 ? towns : [...named];
}

const DISTRICTS = new Set(['district', 'subdistrict']);

/** Those that news names more are meant more often. */
function shareOut(
  gazetteer: Gazetteer,
  entities: readonly number[],
  share: number,
  isSpeltSo: boolean,
  usual?: ReadonlySet<number>,
): Bearer[] {
  const weights = entities.map((entity) => weightOf(gazetteer, entity) * (usual?.has(entity) ? USUAL : 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return entities
    .map((entity, index) => ({ entity, isSpeltSo, prior: (share * weights[index]!) / sum }))
    .sort((a, b) => b.prior - a.prior)
    .slice(0, MOST);
}

function weightOf(gazetteer: Gazetteer, entity: number): number {
  return WEIGHTS[gazetteer.tierOf(entity)]! + gazetteer.fameOf(entity);
}

/** Those that bear it as their usual name, not as another one. */
function findUsual(context: TextContext, { from, to }: Candidate): number[] {
  const names = context.gazetteer.names('plain', keyOf(context, from, to, 'plain')) ?? [];
  return names.filter((name) => hasFlag(name, NAME.usual)).map(entityOf);
}

function findLooser(context: TextContext, uses: readonly Candidate[], level: Level): number[] {
  const { gazetteer } = context;
  const keys = new Set(uses.map(({ from, to }) => keyOf(context, from, to, level)));
  const names = [...keys]
    .filter((key) => key.length >= SHORTEST_KEY)
    .flatMap((key) => gazetteer.names(level, key) ?? []);
  const places = names.filter(
    (name) => !hasFlag(name, NAME.guarded | NAME.small) && gazetteer.tierOf(entityOf(name)) > 1,
  );
  return [...new Set(places.map(entityOf))].filter((entity) => !DISTRICTS.has(gazetteer.kindOf(entity)));
}
