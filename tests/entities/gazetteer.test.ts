import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOVERNORATES } from '../../src/countries/countries.ts';
import { compact } from '../../src/entities/gazetteer/compact.ts';
import { governorateSlug } from '../../src/entities/gazetteer/country-index.ts';
import { openGazetteer } from '../../src/entities/gazetteer/gazetteer.ts';
import { ENTITY_TYPES } from '../../src/entities/mention.ts';
import { foldName } from '../../src/entities/spelling/fold.ts';
import { source } from './marked.ts';

type Ring = [lon: number, lat: number][];
type Outline = { id: string; geometry: { type: string; coordinates: Ring[] | Ring[][] } };

const outlines = new Map(
  (
    JSON.parse(readFileSync(new URL('../../src/countries/syria/boundaries.geojson', import.meta.url), 'utf8')) as {
      features: Outline[];
    }
  ).features.map(({ id, geometry }) => [
    id.replace('gov:', ''),
    (geometry.type === 'Polygon' ? [geometry.coordinates as Ring[]] : (geometry.coordinates as Ring[][])).map(
      ([ring]) => ring!,
    ),
  ]),
);

const SLUGS = GOVERNORATES.map(({ id }) => governorateSlug(id));

/** Maps differ on whether the desert round al-Tanf is Homs or Rif Dimashq. */
const FAR_EAST = /^cur:.*(tanf|rukban|t-55)$/;

describe('the gazetteer', () => {
  it('keeps to its schema', () => {
    for (const row of source.rows) {
      expect(ENTITY_TYPES, row.id).toContain(row.type);
      expect(row.name.trim(), row.id).not.toBe('');
      expect(row.kind, row.id).toBeTruthy();
      if (row.governorate) expect(SLUGS, row.id).toContain(row.governorate);
      for (const alias of row.guarded ?? [])
        expect([row.name, ...(row.aliases ?? []), row.ar, ...(row.ar_alt ?? [])], row.id).toContain(alias);
      for (const name of row.small ?? []) expect([row.name, ...(row.aliases ?? [])], row.id).toContain(name);
      expect(new Set(row.aliases).size, row.id).toBe(row.aliases?.length ?? 0);
    }
  });

  it('has no name of two actors, persons or main towns without a guard', () => {
    const bearers = new Map<string, Set<string>>();
    for (const row of source.rows) {
      if ((row.tier ?? 1) > 1) continue;
      for (const name of [row.name, ...(row.aliases ?? [])]) {
        if (row.guarded?.includes(name)) continue;
        const key = /^[A-Z0-9.]{2,6}$/.test(name) ? name : foldName(name, 'plain');
        bearers.set(key, (bearers.get(key) ?? new Set()).add(row.id));
      }
    }
    expect([...bearers].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('has the coordinates of its places inside their governorates, within some kilometres', () => {
    const outside = source.rows.filter(
      ({ id, governorate, lat, lon, approx }) =>
        governorate &&
        lat !== undefined &&
        !FAR_EAST.test(id) &&
        !isWithin(outlines.get(governorate)!, lon!, lat, approx ? 0.12 : 0.04),
    );
    expect(outside.map(({ id, name, governorate }) => `${id} ${name}: ${governorate}`)).toEqual([]);
  });

  it('loads what it compacts', () => {
    const gazetteer = openGazetteer(compact(source));
    expect(gazetteer.size).toBe(source.rows.length);
    expect(gazetteer.entity('gn:173377')).toMatchObject({
      type: 'place',
      name: 'Qamishli',
      arabic: 'القامشلي',
      governorate: 'Al-Hasakah',
    });
  });
});

/** Inside a ring, or so many degrees (0.04 are some 4 km: the outlines are simplified) from one of its edges at most. */
function isWithin(rings: Ring[], lon: number, lat: number, degrees: number): boolean {
  return rings.some((ring) => {
    let inside = false;
    let nearest = Number.POSITIVE_INFINITY;
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length]!;
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
      const along = Math.min(1, Math.max(0, ((lon - x1) * (x2 - x1) + (lat - y1) * (y2 - y1)) / length));
      nearest = Math.min(nearest, Math.hypot(lon - x1 - along * (x2 - x1), lat - y1 - along * (y2 - y1)));
    });
    return inside || nearest < degrees;
  });
}
