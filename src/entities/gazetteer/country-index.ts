// The countries' tables in; the same by the numbers that entities have in the gazetteer, out.
import type { Country, Government, Halves } from '../../countries/country.ts';
import { foldName } from '../spelling/fold.ts';

export type CountryIndex = {
  /** Each country's own state, and who governed it when; the primary country first. */
  readonly governed: readonly Governed[];
  /** The usual names of governorates, by slug. */
  readonly governorateNames: ReadonlyMap<string, string>;
  /** Their slugs, by the `vowels` key of the name. */
  readonly governorateSlugs: ReadonlyMap<string, string>;
  /** By the city that it is called after: the governorate, and that of its countryside. */
  readonly byCity: ReadonlyMap<number, CityNamed>;
  /** Regions whose halves have names of their own. */
  readonly halves: readonly RegionHalves[];
};

/** What a city's name may stand for beside the city: see `Governorate`. */
export type CityNamed = { governorate: number; countryside: number; parts: ReadonlySet<string> };

export type Governed = { state: string; governorates: ReadonlySet<string>; governments: readonly Government[] };

/** `parts`: the half of each direction, by `northern`, `eastern`, `southern`, `western`. */
export type RegionHalves = { whole: number; parts: ReadonlyMap<string, number> };

/** @param indexOf the number of the entity with this id */
export function indexCountries(
  countries: readonly Country[],
  indexOf: (id: string) => number | undefined,
): CountryIndex {
  const governorates = countries.flatMap((country) => country.governorates);
  return {
    governed: countries
      .toSorted((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false))
      .map((country) => ({
        state: country.state,
        governorates: new Set(country.governorates.map(({ id }) => governorateSlug(id))),
        governments: country.governments ?? [],
      })),
    governorateNames: new Map(governorates.map(({ id, name }) => [governorateSlug(id), name])),
    governorateSlugs: new Map(governorates.map(({ id, name }) => [foldName(name, 'vowels'), governorateSlug(id)])),
    byCity: new Map(
      governorates.flatMap(({ id, city, countryside = id, parts = [] }) => {
        const [at, governorate, around] = [city && indexOf(city), indexOf(id), indexOf(countryside)];
        if (typeof at !== 'number' || governorate === undefined || around === undefined) return [];
        return [[at, { governorate, countryside: around, parts: new Set(parts) }] as const];
      }),
    ),
    halves: countries.flatMap(({ halves = [] }) => halves).flatMap((region) => indexHalves(region, indexOf)),
  };
}

function indexHalves({ whole, ...parts }: Halves, indexOf: (id: string) => number | undefined): RegionHalves[] {
  const at = indexOf(whole);
  if (at === undefined) return [];
  const known = Object.entries(parts).flatMap(([direction, id]) => {
    const part = indexOf(id);
    return part === undefined ? [] : [[direction, part] as const];
  });
  return [{ whole: at, parts: new Map(known) }];
}

/** The country that a report is about, by the slugs of its governorates; the primary one where it names none. */
export function homeOf({ governed }: CountryIndex, governorates: ReadonlySet<string>): Governed | undefined {
  return governed.find((country) => [...governorates].some((slug) => country.governorates.has(slug))) ?? governed[0];
}

/** @param id of a governorate: `gov:homs` */
export function governorateSlug(id: string): string {
  return id.slice('gov:'.length);
}
