import { describe, expect, test } from 'vitest';
import { directionTo } from '../../src/base/direction.ts';
import { kilometresBetween } from '../../src/base/distance.ts';
import { describeMap } from '../../src/map/describe-map.ts';
import type { Place } from '../../src/map/place.ts';
import { TOWNS, town } from './towns.ts';

test('by governorate, each with its way from a place that is known', () => {
  const jobar: Place = {
    count: 1,
    entity: {
      id: 'gn:jobar',
      type: 'place',
      name: 'Jobar',
      governorate: 'Damascus',
      lat: 33.53,
      lon: 36.33,
      approximate: true,
    },
  };
  const homs: Place = { count: 2, entity: { id: 'gov:homs', type: 'place', name: 'Homs Governorate' } };
  const europe: Place = { count: 1, entity: { id: 'gn:europe', type: 'place', name: 'Europe' } };
  const named = [town('Qamishli'), town('Al-Hasakah'), jobar, town('Istanbul'), homs, europe];
  expect(describeMap(named)).toEqual([
    'Al-Hasakah: 2 places, named 4 times',
    '  Al-Hasakah, 36.50 N 40.75 E, 3 mentions',
    '  Qamishli, 37.05 N 41.23 E, 75 km NE of Al-Hasakah, 1 mention',
    'Damascus: 1 place, named 1 time',
    '  Jobar, about 33.53 N 36.33 E, 4 km NE of Damascus, 1 mention',
    'Elsewhere: 1 place, named 1 time',
    '  Istanbul, 41.01 N 28.95 E, 1 mention',
    'Governorates: 1 place, named 2 times',
    '  Homs Governorate, 2 mentions',
    'Without coordinates: 1 place, named 1 time',
    '  Europe, 1 mention',
  ]);
});

test('a place that was named before is the landmark where no city is as near', () => {
  const lines = describeMap([town('Jarabulus'), town('Kobani')]);
  expect(lines.find((line) => line.includes('Kobani'))).toContain('32 km E of Jarabulus');
});

test('what is doubtful is perhaps there, and no landmark', () => {
  const lines = describeMap([{ ...town('Jarabulus'), isDoubtful: true }, town('Kobani')]);
  expect(lines.find((line) => line.includes('Jarabulus,'))).toMatch(/^ {2}perhaps Jarabulus, 36\.82 N/);
  expect(lines.find((line) => line.includes('Kobani'))).not.toContain('of Jarabulus');
});

test('every place is there once', () => {
  const lines = describeMap(TOWNS).filter((line) => line.startsWith('  '));
  expect(lines.map((line) => line.trim().split(',')[0]).sort()).toEqual(TOWNS.map(({ entity }) => entity.name).sort());
});

test('without places it says so', () => {
  expect(describeMap([])).toEqual(['No places are named.']);
});

describe('from Aleppo', () => {
  const aleppo = { lat: 36.2, lon: 37.16 };
  test.each<[string, number, number, number, string]>([
    ['Damascus', 33.51, 36.29, 309, 'S'],
    ['Raqqa', 35.95, 39.01, 169, 'E'],
    ['Istanbul', 41.01, 28.95, 893, 'NW'],
    ['itself', 36.2, 37.16, 0, 'N'],
  ])('%s', (_, lat, lon, km, direction) => {
    expect(Math.round(kilometresBetween(aleppo, { lat, lon }))).toBeCloseTo(km, -1);
    expect(directionTo(aleppo, { lat, lon })).toBe(direction);
  });
});
