// Entities <-> the archive: each is written once, when the first report names it, with its spellings.
import type { Entity } from '../../entities/mention.ts';
import type { SearchKey } from '../../entities/spelling/search-keys.ts';
import type { Archive } from '../archive.ts';

const known = new WeakMap<Archive, Map<number, Entity>>();

/** The entity of a number, remembered: the same few hundred are named again and again. */
export function entityOf(archive: Archive, number: number): Entity {
  const entities = known.get(archive) ?? new Map<number, Entity>();
  known.set(archive, entities);
  const entity = entities.get(number) ?? readEntity(archive, number);
  entities.set(number, entity);
  return entity;
}

export function numberOfEntity(archive: Archive, id: string): number | undefined {
  return archive.get<{ number: number }>('SELECT number FROM entities WHERE id = ?', id)?.number;
}

/** @returns its new number */
export function writeEntity(archive: Archive, entity: Entity, keys: SearchKey[]): number {
  const { id, type, name, ...details } = entity;
  const sql = 'INSERT INTO entities (id, type, name, details) VALUES (?, ?, ?, ?)';
  const { number } = archive.run(sql, id, type, name, JSON.stringify(details));
  for (const { key, level } of keys)
    archive.run('INSERT OR IGNORE INTO spellings VALUES (?, ?, ?)', key, number, level);
  return number;
}

function readEntity(archive: Archive, number: number): Entity {
  const sql = 'SELECT id, type, name, details FROM entities WHERE number = ?';
  type Columns = Pick<Entity, 'id' | 'type' | 'name'> & { details: string };
  const { details, ...entity } = archive.get<Columns>(sql, number)!;
  return { ...entity, ...JSON.parse(details) };
}
