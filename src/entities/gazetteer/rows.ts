// The gazetteer's source files in; their rows out, those of the world and of each country together.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Country, Governorate } from '../../countries/country.ts';
import type { EntityType } from '../mention.ts';
import { governorateSlug } from './country-index.ts';

/** A line of places.jsonl, actors.jsonl, persons.jsonl or weapons.jsonl; countries/README.md says what each field is. */
export type Row = {
  id: string;
  /** Ids that it had before: corrections and archives may still speak of them. */
  formerly?: string[];
  type?: string;
  name: string;
  ar?: string;
  ar_alt?: string[];
  kind: string;
  governorate?: string | null;
  lat?: number;
  lon?: number;
  approx?: boolean;
  who?: string;
  aliases?: string[];
  /** Names that mean something else as often: they need a cue beside them. */
  guarded?: string[];
  /** Names that are written in small letters too. */
  small?: string[];
  tier?: number;
  mentions?: number;
};

export type TypedRow = Row & { type: EntityType };

export type Source = { rows: TypedRow[]; countries: Country[]; commonWords: string[]; givenNames: string[] };

/** What is true everywhere: states, weapons, bodies, cities abroad, English words, given names. */
const WORLD = fileURLToPath(new URL('../world/', import.meta.url));
const COUNTRIES = fileURLToPath(new URL('../../countries/', import.meta.url));

/** The folders of the countries that the program knows, in the order of the alphabet. */
export function countryFolders(): string[] {
  return readdirSync(COUNTRIES)
    .map((name) => join(COUNTRIES, name))
    .filter((path) => existsSync(join(path, 'country.json')))
    .sort();
}

/** @param countries folders, each of one country */
export function readSource(countries = countryFolders()): Source {
  const tables = countries.map((path) => JSON.parse(readFileSync(join(path, 'country.json'), 'utf8')) as Country);
  const readAll = (file: string, type?: EntityType) => readOnce([...countries, WORLD], file, type);
  const governorates = tables.flatMap((country) => country.governorates.map(rowOfGovernorate));
  return {
    rows: [
      ...[...readAll('places.jsonl', 'place'), ...governorates].sort(compareFame),
      ...readAll('actors.jsonl'),
      ...readAll('persons.jsonl', 'person'),
      ...readAll('weapons.jsonl', 'weapon'),
    ],
    countries: tables,
    commonWords: ['common-words.txt', 'common-words-arabic.txt'].flatMap((file) => readLines(join(WORLD, file))),
    givenNames: readLines(join(WORLD, 'given-names.txt')),
  };
}

/** A country's row stands for the one that the world has under this id: its capital was a city abroad. */
function readOnce(folders: string[], file: string, type?: EntityType): TypedRow[] {
  const rows = new Map<string, TypedRow>();
  for (const folder of folders)
    for (const row of readRows(join(folder, file), type)) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}

function readRows(file: string, type?: EntityType): TypedRow[] {
  if (!existsSync(file)) return [];
  return readLines(file).map((line) => {
    const row = JSON.parse(line) as Row;
    return { ...row, type: type ?? (row.type!.toLowerCase() as EntityType) };
  });
}

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

/** The gazetteer knows it by its title: its name alone is the city's. */
function rowOfGovernorate({ id, title, ar, aliases, lat, lon, tier, mentions }: Governorate): TypedRow {
  const place = { governorate: governorateSlug(id), lat, lon, tier, mentions };
  return { id, type: 'place', name: title, ar, kind: 'governorate', aliases, ...place };
}

/** Among equals the first one wins: what news names most. */
function compareFame(a: Row, b: Row): number {
  return a.tier! - b.tier! || (b.mentions ?? 0) - (a.mentions ?? 0);
}
