// Entities and their spellings <-> the archive. A row is written when the first report names the entity, and anew when
// another gazetteer names it.
import type { Entity } from '../../entities/mention.ts';
import type { SearchKey } from '../../entities/spelling/search-keys.ts';
import type { Archive } from '../archive.ts';
import { UntilChanged } from '../state/revision.ts';
import type { Namer } from './namer.ts';
import { numberOfRecogniser } from './recognisers.ts';

const known = new UntilChanged<Map<number, Entity>>('names');

/** The entities of numbers, remembered: the same few hundred are named again and again. */
export function entityReader(archive: Archive): (number: number) => Entity {
  const entities = known.of(archive, () => new Map());
  return (number) => {
    const entity = entities.get(number) ?? readEntity(archive, number);
    entities.set(number, entity);
    return entity;
  };
}

export function entityOf(archive: Archive, number: number): Entity {
  return entityReader(archive)(number);
}

export function numberOfEntity(archive: Archive, id: string): number | undefined {
  return archive.get<{ number: number }>('SELECT number FROM entities WHERE id = ?', id)?.number;
}

/** Somebody of whom no recogniser knows, with the spellings by which a search finds it. @returns its new number */
export function addEntity(archive: Archive, entity: Entity, keys: SearchKey[]): number {
  const { id, type, name, ...details } = entity;
  const sql = 'INSERT INTO entities (id, type, name, details) VALUES (?, ?, ?, ?)';
  const { number } = archive.run(sql, id, type, name, JSON.stringify(details));
  addSpellings(archive, number, keys);
  return number;
}

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
    const sql = 'SELECT number, recogniser FROM entities WHERE id = ?';
    const old = archive.get<{ number: number; recogniser: number | null }>(sql, entity.id);
    const number = old?.number ?? addEntity(archive, entity, []);
    this.numbers.set(entity.id, number);
    if (old?.recogniser === recogniser) return;
    const { id: _, type, name, ...details } = entity;
    archive.run(
      'UPDATE entities SET type = ?, name = ?, details = ?, recogniser = ? WHERE number = ?',
      ...[type, name, JSON.stringify(details), recogniser, number],
    );
    if (old) dropSpellings(archive, number);
    addSpellings(archive, number, namer.keys(entity));
  }
}

function addSpellings(archive: Archive, entity: number, keys: SearchKey[]): void {
  for (const { key, level } of keys)
    archive.run('INSERT OR IGNORE INTO spellings VALUES (?, ?, ?)', key, entity, level);
}

export function dropSpellings(archive: Archive, entity: number): void {
  archive.run('DELETE FROM spellings WHERE entity = ?', entity);
}

function readEntity(archive: Archive, number: number): Entity {
  const sql = 'SELECT id, type, name, details FROM entities WHERE number = ?';
  type Columns = Pick<Entity, 'id' | 'type' | 'name'> & { details: string };
  const { details, ...entity } = archive.get<Columns>(sql, number)!;
  return { ...entity, ...JSON.parse(details) };
}
