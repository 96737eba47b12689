// The compacted gazetteer's file in; entities by id, and names by any spelling, out.
import { readFileSync } from 'node:fs';
import { ENTITY_TYPES, type Entity, type EntityType } from '../mention.ts';
import type { Level } from '../spelling/fold.ts';
import { Tokeniser } from '../text/tokens.ts';
import type { Start, Word } from '../text/word.ts';
import { NAME_BITS, type Packed, type PackedEntity } from './compact.ts';
import { type CountryIndex, indexCountries } from './country-index.ts';

/**
 * Entities have numbers; a name is a number too: its entity's, shifted by `NAME_BITS`, and the bits of `NAME`.
 */
export type Gazetteer = {
  readonly size: number;
  /** The entity that has this id, or had it before. */
  entity(id: string): Entity | undefined;
  /** The entity with this number. */
  at(index: number): Entity;
  idOf(index: number): string;
  typeOf(index: number): EntityType;
  kindOf(index: number): string;
  /** 1 named daily, 2 often, 3 villages; 0 for what is no place. */
  tierOf(index: number): number;
  /** How often a large news text names it. */
  fameOf(index: number): number;
  /** The governorate's slug, `''` outside the countries that have a folder. */
  governorateOf(index: number): string;
  /** Degrees, WGS 84, where they are known. */
  positionOf(index: number): Position | undefined;
  indexOf(id: string): number | undefined;
  /** The names under a folded key, or undefined. */
  names(level: Level, key: string): readonly number[] | undefined;
  /** Whether a longer name begins with the words of this `plain` key. */
  begins(key: string): boolean;
  /** The same two of a single first word, remembered with the word. */
  startOf(word: Word): Start;
  /** All folded keys with their names. */
  keys(level: Level): Iterable<[string, readonly number[]]>;
  /** What the countries' tables say. */
  readonly countries: CountryIndex;
  readonly words: Tokeniser;
};

export type Position = { lat: number; lon: number };

/** @param file written by scripts/bundle/gazetteer.ts */
export function loadGazetteer(file: string | URL): Gazetteer {
  return openGazetteer(readFileSync(file, 'utf8'));
}

/** @param json what `compact` returned */
export function openGazetteer(json: string): Gazetteer {
  const packed = JSON.parse(json) as Packed;
  const { entities } = packed;
  const ids = new Map([...packed.formerIds, ...entities.map((entity, index): [string, number] => [entity[0], index])]);
  const beginnings = new Set(packed.beginnings.split('\n'));
  const tables = new Map<Level, Map<string, number[]>>();

  /** The looser levels are needed for few words only, and made when the first one asks. */
  function table(level: Level): Map<string, number[]> {
    let made = tables.get(level);
    if (!made) {
      const { keys, names } = packed.keys[level];
      made = new Map(keys.split('\n').map((key, index) => [key, names[index]!]));
      tables.set(level, made);
    }
    return made;
  }

  const countries = indexCountries(packed.countries, (id) => ids.get(id));
  const unpack = (entity: PackedEntity) => toEntity(entity, countries.governorateNames);

  return {
    size: entities.length,
    entity: (id) => {
      const index = ids.get(id);
      return index === undefined ? undefined : unpack(entities[index]!);
    },
    at: (index) => unpack(entities[index]!),
    idOf: (index) => entities[index]![0],
    typeOf: (index) => ENTITY_TYPES[entities[index]![1]]!,
    kindOf: (index) => entities[index]![4],
    tierOf: (index) => entities[index]![10],
    fameOf: (index) => entities[index]![11],
    governorateOf: (index) => entities[index]![5],
    positionOf: (index) => toPosition(entities[index]!),
    indexOf: (id) => ids.get(id),
    names: (level, key) => table(level).get(key),
    begins: (key) => beginnings.has(key),
    startOf: (word) => {
      const key = word.key('plain', false);
      word.start ??= { names: table('plain').get(key), begins: beginnings.has(key) };
      return word.start;
    },
    keys: (level) => table(level),
    countries,
    words: new Tokeniser({
      common: packed.commonWords.split('\n'),
      given: packed.givenNames.split('\n'),
      small: packed.smallNames.split('\n'),
    }),
  };
}

function toEntity(entity: PackedEntity, governorateNames: ReadonlyMap<string, string>): Entity {
  const [id, type, name, arabic, kind, governorate, , , approximate, who] = entity;
  return {
    id,
    type: ENTITY_TYPES[type]!,
    name,
    kind,
    ...(arabic && { arabic }),
    ...(governorate && { governorate: governorateNames.get(governorate) ?? governorate }),
    ...toPosition(entity),
    ...(approximate && { approximate: true }),
    ...(who && { who }),
  };
}

/** Zeroes stand for what is not known. */
function toPosition([, , , , , , lat, lon]: PackedEntity): Position | undefined {
  return lat === 0 && lon === 0 ? undefined : { lat, lon };
}

export function entityOf(name: number): number {
  return name >> NAME_BITS;
}

export function hasFlag(name: number, flag: number): boolean {
  return (name & flag) !== 0;
}
