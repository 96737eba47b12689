// What a file or an archive says of an entity in; the entity, its words cleaned, or nothing where a field of it is of
// another type than it should be, out. Corrections and archives come from other hands.
import { cleanLine } from '../base/clean.ts';
import { ENTITY_TYPES, type Entity } from './mention.ts';

type Field = (value: unknown) => unknown;

/** What makes each field; undefined for what cannot be one. */
const FIELDS: { [Name in keyof Required<Entity>]: Field } = {
  id: words,
  type: (value) => ENTITY_TYPES.find((type) => type === value),
  name: words,
  arabic: words,
  kind: words,
  governorate: words,
  lat: (value) => degrees(value, 90),
  lon: (value) => degrees(value, 180),
  approximate: (value) => (typeof value === 'boolean' ? value : undefined),
  who: words,
};

/** Fields that no entity has, and empty ones, are left out. @returns undefined when it is no entity */
export function readEntity(value: unknown): Entity | undefined {
  const given = Object(value) as Record<string, unknown>;
  const entity: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(FIELDS)) {
    if (given[name] === undefined || given[name] === null) continue;
    const field = read(given[name]);
    if (field === undefined) return undefined;
    if (field !== '') entity[name] = field;
  }
  return entity.id && entity.type && entity.name ? (entity as Entity) : undefined;
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? cleanLine(value) : undefined;
}

function degrees(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && Math.abs(value) <= most ? value : undefined;
}
