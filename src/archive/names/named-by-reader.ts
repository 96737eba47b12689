// Words that a reader types for a correction in; whom or what they name out.
import { readPosition } from '../../base/position.ts';
import { UserError } from '../../base/user-error.ts';
import { ownEntity, type Scope } from '../../entities/corrections.ts';
import { bearersIn, governorateCalled } from '../../entities/gazetteer/bearers.ts';
import type { Gazetteer } from '../../entities/gazetteer/gazetteer.ts';
import type { Entity } from '../../entities/mention.ts';
import { LEVEL } from '../../entities/spelling/search-keys.ts';
import type { Archive } from '../archive.ts';
import { entityOf } from './entities.ts';
import { entitiesCalledExactly, entitiesSpeltAlike } from './find-entities.ts';

/** Whom the archive, or else the gazetteer, knows under that name, of that type if there is one; else somebody new. */
export function called(archive: Archive, gazetteer: Gazetteer, name: string, type: Entity['type']): Entity {
  const known = knownAs(archive, gazetteer, name);
  return known.find((entity) => entity.type === type) ?? known[0] ?? ownEntity(name, type);
}

/** A name that stands somewhere as it was typed is that one, and no other that is like it. */
function knownAs(archive: Archive, gazetteer: Gazetteer, name: string): Entity[] {
  const exact = entitiesCalledExactly(archive, name);
  const listed = exact ? [] : bearersIn(gazetteer, name, ['plain']);
  if (listed.length > 0) return listed;
  const { numbers = [] } = exact ?? entitiesSpeltAlike(archive, name, { loosest: LEVEL.vowels }) ?? {};
  return numbers.map((number) => entityOf(archive, number));
}

/** Somebody in no list: of this report, or of this source, alone, where the correction counts there alone. */
export function somebodyNew(name: string, type: Entity['type'], report: string, only: Scope | undefined): Entity {
  return ownEntity(name, type, only ? ('source' in only ? only.source : report) : '');
}

/**
 * A place that is in no list.
 *
 * @param where latitude and longitude, or a governorate
 * @throws UserError when it is neither
 */
export function newPlace(gazetteer: Gazetteer, name: string, where: string): Entity {
  const position = readPosition(where);
  const governorate = position ? undefined : governorateCalled(gazetteer, where)?.governorate;
  if (!position && !governorate)
    throw new UserError(`${where} is no position and no governorate`, 'Type it as 33.0045, 35.8879, or as Quneitra.');
  const apart = position ? `${position.lat} ${position.lon}` : governorate;
  return { ...ownEntity(name, 'place', apart), kind: 'place', ...position, ...(governorate && { governorate }) };
}
