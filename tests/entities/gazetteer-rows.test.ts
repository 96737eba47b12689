// What every row of the gazetteer keeps to, beyond its schema: labels, ids, positions, sources.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compact } from '../../src/entities/gazetteer/compact.ts';
import { openGazetteer } from '../../src/entities/gazetteer/gazetteer.ts';
import type { TypedRow } from '../../src/entities/gazetteer/rows.ts';
import { foldName } from '../../src/entities/spelling/fold.ts';
import { consonantDistance } from './consonant-distance.ts';
import { source } from './marked.ts';

const { rows } = source;
const places = rows.filter(({ type }) => type === 'place');
const SETTLED = new Set(['village', 'town', 'city', 'neighbourhood', 'Israeli settlement']);
const settled = places.filter(({ kind, governorate }) => SETTLED.has(kind) && governorate);
const labelsOf = ({ ar, ar_alt = [] }: TypedRow) =>
  [ar, ...ar_alt].filter((label) => label !== undefined && label !== '');
const words = ({ id, name }: TypedRow) => `${id} ${name}`;

describe('Arabic labels', () => {
  it('have the letters of Arabic alone', () => {
    const strange = rows.filter((row) =>
      labelsOf(row).some((label) => !/^[\u0621-\u063A\u0641-\u064A0-9 ().،-]+$/.test(label!)),
    );
    expect(strange.map((row) => `${words(row)}: ${labelsOf(row).join(', ')}`)).toEqual([]);
  });

  it('show the name itself where the list has it, and not another one of the place', () => {
    const others = settled.filter((row) => {
      const [shown, ...rest] = labelsOf(row).map((label) => consonantDistance(row.name, label!));
      return shown !== undefined && shown > 0.5 && rest.some((distance) => distance < shown - 0.25);
    });
    expect(others.map((row) => `${words(row)}: ${labelsOf(row).join(', ')}`)).toEqual([]);
  });

  it('have the article that the name has, but for a name that is said otherwise in Arabic', () => {
    const without = settled.filter(({ name, ar }) => /^A[lsdrntz]h?-/.test(name) && ar && !ar.startsWith('ال'));
    expect(without.map(({ ar }) => ar)).toEqual(['آل كان']);
  });
});

describe('places', () => {
  const km = (a: TypedRow, b: TypedRow) => Math.hypot((a.lat! - b.lat!) * 111, (a.lon! - b.lon!) * 91);
  const pairs = (named: Map<string, TypedRow[]>, within: number) =>
    [...named.values()].flatMap((same) =>
      same.flatMap((a, at) =>
        same.slice(at + 1).flatMap((b) => (a !== b && km(a, b) <= within ? [`${a.id} ${b.id}`] : [])),
      ),
    );

  it('are listed once: none has a neighbour of its name within 3 km, or of any of its names within 300 m', () => {
    const located = settled.filter(({ lat }) => lat !== undefined);
    const usual = Map.groupBy(located, ({ name, governorate }) => `${foldName(name, 'sounds')} ${governorate}`);
    expect(pairs(usual, 3)).toEqual([]);
    const any = new Map<string, TypedRow[]>();
    for (const row of located)
      for (const key of new Set([row.name, ...(row.aliases ?? [])].map((name) => foldName(name, 'plain'))))
        any.set(key, [...(any.get(key) ?? []), row]);
    expect(pairs(any, 0.3)).toEqual([]);
  });

  it('say that their position is rough where it stands on whole minutes', () => {
    const isMinute = (degrees: number) => Math.abs(degrees * 60 - Math.round(degrees * 60)) < 0.01;
    const rough = places.filter(
      ({ id, lat, lon, approx }) =>
        lat !== undefined && !approx && !id.startsWith('gov:') && isMinute(lat) && isMinute(lon!),
    );
    expect(rough.map(words)).toEqual([]);
  });

  it('tell an Israeli settlement of the Golan as one', () => {
    const hebrew = settled.filter(({ name }) =>
      /^(?:Givat|Ramat|Kefar|Kfar|Mevo|Neot|Maale|Bene|Bnei|Moshav|Kibbutz|Allone) /.test(name),
    );
    expect(hebrew.length).toBeGreaterThan(5);
    for (const row of hebrew) expect(row.kind, words(row)).toBe('Israeli settlement');
    for (const row of settled.filter(({ kind }) => kind === 'Israeli settlement'))
      expect(row.who, words(row)).toContain('occupied Golan');
  });
});

describe('ids', () => {
  const former = rows.flatMap(({ formerly = [] }) => formerly);

  it('of before are nobody else’s, and lead to the row of today', () => {
    const present = new Set(rows.map(({ id }) => id));
    expect(former.filter((id, index) => present.has(id) || former.indexOf(id) !== index)).toEqual([]);
    const gazetteer = openGazetteer(compact(source));
    expect(gazetteer.entity('GROUP:cage-guerrillas')?.id).toBe('GROUP:revolutionary-youth');
    expect(gazetteer.indexOf('gn:163177')).toBe(gazetteer.indexOf('gn:165018'));
  });

  it('say what they are, and not what another row was', () => {
    expect(rows.filter(({ id }) => /-x$/.test(id)).map(words)).toEqual([]);
  });
});

describe('sources', () => {
  /** How NOTICE calls what a row names: the beginning of a source, and words of NOTICE. */
  const CREDITS: [RegExp, string][] = [
    [/^(?:geonames|cities500|cities1000)/, 'GeoNames'],
    [/^polygons of github.com\/awmartin/, 'Conflict Urbanism: Aleppo'],
    [/^polygons of github.com\/HITechHouse/, 'School Mapping'],
    [/^wof/, 'Who’s On First'],
    [/^ocha-cod/, 'OCHA'],
    [/^ourairports/, 'OurAirports'],
    [/^veaf/, 'VEAF'],
    [/^cldr/, 'Unicode CLDR'],
    [/^wikidata/, 'Wikidata'],
    [/^(?:wiki-module|name attested in Wikipedia|wikipedia)/, 'Wikipedia'],
    [/^name in Phoenix/, 'Phoenix'],
    [/^(?:general knowledge|ISO 3166|editor|articles\/)/, 'general knowledge'],
  ];
  const notice = readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8').replaceAll("'", '’');

  it('are named in every row, and credited in NOTICE', () => {
    for (const row of rows as (TypedRow & { source?: string[]; sources?: string[] })[]) {
      const named = row.sources ?? row.source ?? [];
      if (row.id.startsWith('gov:')) continue;
      expect(named.length, row.id).toBeGreaterThan(0);
      for (const one of named) {
        const credit = CREDITS.find(([begins]) => begins.test(one))?.[1];
        expect(credit, `${row.id}: ${one}`).toBeDefined();
        expect(notice).toContain(credit);
      }
    }
  });
});
