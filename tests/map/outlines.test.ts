import { expect, test } from 'vitest';
import { GOVERNORATES } from '../../src/countries/countries.ts';
import { crossings, distanceTo, isWithin, outlines } from '../../src/map/outlines.ts';
import { TOWNS } from './towns.ts';

test('each stretch of border is there once', () => {
  const stretches = outlines().borders.flatMap(({ points }) =>
    Array.from({ length: points.length / 2 - 1 }, (_, index) => {
      const [one, two] = [points.slice(2 * index, 2 * index + 2), points.slice(2 * index + 2, 2 * index + 4)];
      return [one.join(), two.join()].sort().join(' ');
    }),
  );
  expect(new Set(stretches).size).toBe(stretches.length);
});

test('every governorate is enclosed by its borders, and a country by its edge', () => {
  const { governorates, edge } = outlines();
  expect(governorates.map(({ name }) => name)).toEqual(GOVERNORATES.map(({ name }) => name));
  for (let lat = 32; lat < 38; lat += 0.0171) {
    expect(crossings(edge, lat).length % 2).toBe(0);
    for (const { borders } of governorates) expect(crossings(borders, lat).length % 2).toBe(0);
  }
});

test('towns lie in their governorates', () => {
  for (const { entity } of TOWNS.filter(({ entity }) => entity.governorate)) {
    const { borders } = outlines().governorates.find(({ name }) => name === entity.governorate)!;
    const isThere = isWithin(borders, entity.lon!, entity.lat!) || distanceTo(borders, entity.lon!, entity.lat!) < 5;
    expect(isThere, entity.name).toBe(true);
  }
});

test.each<[string, number, number, number, number]>([
  ['Beirut', 35.5, 33.89, 30, 55],
  ['Kilis', 37.12, 36.72, 3, 12],
  ['Istanbul', 28.95, 41.01, 700, 900],
])('%s is outside, so far from the border', (_, lon, lat, least, most) => {
  const { edge } = outlines();
  expect(isWithin(edge, lon, lat)).toBe(false);
  expect(distanceTo(edge, lon, lat)).toBeGreaterThanOrEqual(least);
  expect(distanceTo(edge, lon, lat)).toBeLessThan(most);
});
