// A name as somebody types it in; whom it means, in the reports or in the gazetteer, out.
import type { Archive } from '../archive/archive.ts';
import { entityOf } from '../archive/names/entities.ts';
import { entitiesCalledExactly, entitiesSpeltAlike } from '../archive/names/find-entities.ts';
import { findEntities, nearestEntities } from '../entities/gazetteer/find-name.ts';
import type { Gazetteer } from '../entities/gazetteer/gazetteer.ts';
import type { Entity } from '../entities/mention.ts';

export type WhoIs = {
  /** Whom reports name, likeliest first. */
  named: Entity[];
  /** Whom the gazetteer knows by the name beside them, and no report names. */
  unnamed: Entity[];
  /** Whose name is like it, where nobody bears just this one in the reports: to be offered. */
  near: Entity[];
};

/** A name that stands somewhere as it was typed is that one, and no other that is like it. */
export function whoIs(archive: Archive, name: string, gazetteer: Gazetteer): WhoIs {
  const of = (numbers: number[] = []) => numbers.map((number) => entityOf(archive, number));
  const exact = of(entitiesCalledExactly(archive, name)?.numbers);
  const known = findEntities(name, gazetteer);
  const bearers = usualFirst(
    known.filter(({ rule }) => rule === 'name' || rule === 'alias').map(({ entity }) => entity),
    name,
  );
  if (exact.length > 0) return { named: exact, unnamed: without(bearers, exact), near: [] };
  const alike = of(entitiesSpeltAlike(archive, name)?.numbers);
  if (bearers.length > 0) return { named: [], unnamed: bearers, near: without(alike, bearers) };
  if (alike.length > 0) return { named: alike, unnamed: [], near: [] };
  if (known.length > 0) return { named: [], unnamed: known.map(({ entity }) => entity), near: [] };
  return { named: [], unnamed: [], near: nearestEntities(name, gazetteer) };
}

/** Whose usual name it is comes before who is called so too. */
function usualFirst(entities: Entity[], name: string): Entity[] {
  const typed = name.trim().toLowerCase();
  const isUsual = (entity: Entity) => Number(entity.name.toLowerCase() === typed);
  return entities.toSorted((one, other) => isUsual(other) - isUsual(one));
}

function without(entities: Entity[], others: Entity[]): Entity[] {
  const ids = new Set(others.map(({ id }) => id));
  return entities.filter(({ id }) => !ids.has(id));
}
