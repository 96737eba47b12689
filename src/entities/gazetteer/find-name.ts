// What a person types in; the entities that bear such a name, the likeliest first, out.
import { editDistance } from '../../base/spelling/edit-distance.ts';
import type { Entity, Rule } from '../mention.ts';
import { foldName, type Level } from '../spelling/fold.ts';
import { skeletonOf } from '../spelling/search-keys.ts';
import { NAME } from './compact.ts';
import { entityOf, type Gazetteer, hasFlag } from './gazetteer.ts';

/** An entity that bears the name. */
export type NameMatch = {
  entity: Entity;
  rule: Rule;
  /** 0 to 1. */
  certainty: number;
};

/** By any spelling, romanised or Arabic; the strictest level of folding that finds something decides. */
export function findEntities(name: string, gazetteer: Gazetteer): NameMatch[] {
  const found = findSpelling(name, gazetteer);
  if (found.length > 0) return found;
  const [, bare, noun] = /^(.+?)\s+(province|countryside|city|town|village|district)$/i.exec(name.trim()) ?? [];
  if (bare === undefined) return findSkeleton(name, gazetteer);
  const governorate = /province|countryside/i.test(noun!) ? findSpelling(`${bare} Governorate`, gazetteer) : [];
  return governorate.length > 0 ? governorate : findSpelling(bare, gazetteer);
}

/** By its consonants alone, as `qamshlo` is typed: only what news names daily, and only one such. */
function findSkeleton(name: string, gazetteer: Gazetteer): NameMatch[] {
  const wanted = skeletonOf(foldName(name, 'vowels'))?.key;
  if (!wanted) return [];
  const found = new Set<number>();
  for (const [key, names] of gazetteer.keys('vowels')) {
    if (key[0] !== wanted[0] || skeletonOf(key)?.key !== wanted) continue;
    for (const one of names) if (gazetteer.tierOf(entityOf(one)) === 1) found.add(entityOf(one));
  }
  if (found.size !== 1) return [];
  return [...found].map((index) => ({ entity: gazetteer.at(index), rule: 'folded', certainty: 0.5 }));
}

function findSpelling(name: string, gazetteer: Gazetteer): NameMatch[] {
  for (const { level, certainty } of STEPS) {
    const names = gazetteer.names(level, foldName(name, level)) ?? [];
    const known = level === 'plain' ? names : names.filter((one) => !hasFlag(one, NAME.guarded));
    if (known.length > 0) {
      return byFame([...known], gazetteer).map((one) => ({
        entity: gazetteer.at(entityOf(one)),
        rule: level !== 'plain' ? 'folded' : hasFlag(one, NAME.usual) ? 'name' : 'alias',
        certainty: known.length > 1 ? certainty / 2 : certainty,
      }));
    }
  }
  return [];
}

/**
 * The names most like one that nobody bears: first those well known that it begins with, as `Qamishlistan` does with
 * Qamishli, then by the letters that differ, villages left out.
 */
export function nearestEntities(name: string, gazetteer: Gazetteer, most = 5): Entity[] {
  const wanted = foldName(name, 'sounds');
  const furthest = Math.max(2, Math.ceil(wanted.length * 0.4));
  const distances = new Map<number, number>();
  for (const [key, names] of gazetteer.keys('sounds')) {
    const begins = key.length >= SHORTEST_BEGINNING && wanted.startsWith(key);
    if (!begins && Math.abs(key.length - wanted.length) > furthest) continue;
    const distance = begins ? 1 - key.length / wanted.length : editDistance(wanted, key);
    if (distance > furthest) continue;
    for (const one of names) {
      const index = entityOf(one);
      const known = begins ? 1 : 2;
      if (gazetteer.tierOf(index) > known || (begins && hasFlag(one, NAME.guarded))) continue;
      distances.set(index, Math.min(distance, distances.get(index) ?? distance));
    }
  }
  return [...distances]
    .sort(([a, x], [b, y]) => x - y || fame(b, gazetteer) - fame(a, gazetteer))
    .slice(0, most)
    .map(([index]) => gazetteer.at(index));
}

/** Shorter names begin too many words. */
const SHORTEST_BEGINNING = 4;

const STEPS: readonly { level: Level; certainty: number }[] = [
  { level: 'plain', certainty: 1 },
  { level: 'sounds', certainty: 0.85 },
  { level: 'vowels', certainty: 0.7 },
];

function byFame(names: number[], gazetteer: Gazetteer): number[] {
  return names.sort((a, b) => rank(b, gazetteer) - rank(a, gazetteer));
}

function rank(name: number, gazetteer: Gazetteer): number {
  const penalty = hasFlag(name, NAME.guarded) ? 1e6 : 0;
  return fame(entityOf(name), gazetteer) + (hasFlag(name, NAME.usual) ? 0.5 : 0) - penalty;
}

/** Who is no place comes first, then what news names daily, then the rest by how often it is named. */
function fame(index: number, gazetteer: Gazetteer): number {
  return gazetteer.fameOf(index) - 10_000 * gazetteer.tierOf(index);
}
