// Entities and their spellings <-> the archive. A row is written when the first report names the entity, and anew when
// another gazetteer names it.
import type { Entity } from '../../entities/mention.ts';
import { readEntity } from '../../entities/read-entity.ts';
import type { SearchKey } from '../../entities/spelling/search-keys.ts';
import type { Archive } from '../archive.ts';
import { UntilChanged } from '../state/revision.ts';
import { change, query, type RowOf } from '../statements.ts';
import { damaged, parseStoredObject } from '../stored-json.ts';
import type { Namer } from './namer.ts';
import { numberOfRecogniser } from './recognisers.ts';

const known = new UntilChanged<Map<number, Entity>>('names');

/**
 * The entities of numbers, remembered: the same few hundred are named again and again.
 *
 * @param numbers that will be asked for, where they may be many: one statement reads them in half the time of as many
 */
export function entityReader(archive: Archive, numbers: number[] = []): (number: number) => Entity {
  const entities = known.of(archive, () => new Map());
  const unknown = numbers.filter((number) => !entities.has(number));
  if (unknown.length > 0) {
    for (const row of archive.all(SOME_ENTITIES, JSON.stringify(unknown))) entities.set(row.number, storedEntity(row));
  }
  return (number) => {
    const entity = entities.get(number) ?? storedEntity(archive.get(ENTITY, number) ?? { number });
    entities.set(number, entity);
    return entity;
  };
}

export function entityOf(archive: Archive, number: number): Entity {
  return entityReader(archive)(number);
}

const NUMBER_OF_ENTITY = query({ number: 'integer' }, 'SELECT number FROM entities WHERE id = ?');

export function numberOfEntity(archive: Archive, id: string): number | undefined {
  return archive.get(NUMBER_OF_ENTITY, id)?.number;
}

const ADD_ENTITY = change('INSERT INTO entities (id, type, name, details) VALUES (?, ?, ?, ?)');

/** Somebody of whom no recogniser knows, with the spellings by which a search finds it. @returns its new number */
export function addEntity(archive: Archive, entity: Entity, keys: SearchKey[]): number {
  const { id, type, name, ...details } = entity;
  const { number } = archive.run(ADD_ENTITY, id, type, name, JSON.stringify(details));
  addSpellings(archive, number, keys);
  return number;
}

const WRITTEN_ENTITY = query(
  { number: 'integer', recogniser: 'integer?' },
  'SELECT number, recogniser FROM entities WHERE id = ?',
);

const UPDATE_ENTITY = change('UPDATE entities SET type = ?, name = ?, details = ?, recogniser = ? WHERE number = ?');

/** Writes what the namer knows of entities, within one transaction: each once, where the archive has it otherwise. */
export class EntityWriter {
  private readonly archive: Archive;
  private readonly namer: Namer;
  private readonly recogniser: number;
  private readonly numbers = new Map<string, number>();
  private readonly written = new Set<string>();

  constructor(archive: Archive, namer: Namer) {
    this.archive = archive;
    this.namer = namer;
    this.recogniser = numberOfRecogniser(archive, namer.version);
  }

  /** The archive's number of an entity that was written, now or before. */
  readonly numberOf = (id: string): number => {
    const number = this.numbers.get(id) ?? numberOfEntity(this.archive, id)!;
    this.numbers.set(id, number);
    return number;
  };

  write(entity: Entity): void {
    if (this.written.has(entity.id)) return;
    this.written.add(entity.id);
    const { archive, namer, recogniser } = this;
    const old = archive.get(WRITTEN_ENTITY, entity.id);
    const number = old?.number ?? addEntity(archive, entity, []);
    this.numbers.set(entity.id, number);
    if (old?.recogniser === recogniser) return;
    const { id: _, type, name, ...details } = entity;
    archive.run(UPDATE_ENTITY, ...[type, name, JSON.stringify(details), recogniser, number]);
    if (old) dropSpellings(archive, number);
    addSpellings(archive, number, namer.keys(entity));
  }
}

const ADD_SPELLING = change('INSERT OR IGNORE INTO spellings VALUES (?, ?, ?)');

function addSpellings(archive: Archive, entity: number, keys: SearchKey[]): void {
  for (const { key, level } of keys) archive.run(ADD_SPELLING, key, entity, level);
}

const DROP_SPELLINGS = change('DELETE FROM spellings WHERE entity = ?');

export function dropSpellings(archive: Archive, entity: number): void {
  archive.run(DROP_SPELLINGS, entity);
}

const STORED = { number: 'integer', id: 'text', type: 'text', name: 'text', details: 'text' } as const;
const ENTITY = query(STORED, 'SELECT number, id, type, name, details FROM entities WHERE number = ?');
const SOME_ENTITIES = query(
  STORED,
  'SELECT number, id, type, name, details FROM entities WHERE number IN (SELECT value FROM json_each(?))',
);

/** @throws UserError when the archive has none of that number, or what it has is none */
function storedEntity(row: RowOf<typeof STORED> | { number: number }): Entity {
  const entity =
    'id' in row && readEntity({ ...parseStoredObject(row.details), id: row.id, type: row.type, name: row.name });
  if (!entity) throw damaged(`the name of number ${row.number} cannot be read`);
  // As it stands there: others in the archive are asked for by it.
  return { ...entity, id: row.id };
}
