// The name of a place in; where it is, whether a report names it or not, out.
import type { Archive } from '../../archive/archive.ts';
import { entityOf } from '../../archive/names/entities.ts';
import { entitiesCalledExactly, entitiesSpeltAlike } from '../../archive/names/find-entities.ts';
import type { Position } from '../../base/distance.ts';
import { findEntities } from '../../entities/gazetteer/find-name.ts';
import type { Entity } from '../../entities/mention.ts';
import { isKnownName, wholeGazetteer } from '../widening/lexicon.ts';

/** Several where it is the name of several. */
export function placeCalled(archive: Archive, name: string): Position[] {
  const exact = entitiesCalledExactly(archive, name, 'place');
  if (exact) return positions(exact.numbers.map((number) => entityOf(archive, number)));
  if (!isKnownName(name)) {
    const alike = entitiesSpeltAlike(archive, name, { type: 'place' });
    if (alike) return positions(alike.numbers.map((number) => entityOf(archive, number)));
  }
  const [first, ...others] = findEntities(name, wholeGazetteer()).map(({ entity }) => entity);
  return positions(first ? [first, ...others] : []);
}

function positions(entities: Entity[]): Position[] {
  return entities.flatMap(({ lat, lon }) => (lat === undefined || lon === undefined ? [] : [{ lat, lon }]));
}
