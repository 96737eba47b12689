import { describe, expect, it } from 'vitest';
import { type GoldPlace, readAnnotations, readPlaces } from '../../scripts/score/annotations.ts';
import { type Identity, isRight, rightLinks } from '../../scripts/score/identity.ts';
import { score, scoreOf } from '../../scripts/score/score.ts';
import { isDoubtful } from '../../src/base/certainty.ts';
import { ENTITY_TYPES, type Entity } from '../../src/entities/mention.ts';
import { gazetteer } from './marked.ts';

/** Raised as the recogniser gets better; a half that nobody tunes to is only ever scored as a whole. */
const FLOORS = [
  { set: 'develop', exact: 0.982, overlap: 0.988, linking: 0.98, right: 0.955, precise: 0.98, wrong: 0.006 },
];

/** Invented texts full of homonyms, of which only the places are marked. */
const HOMONYMS = { right: 0.895, precise: 0.97, wrong: 0.01 };

describe.each(FLOORS)('the annotated reports, $set', ({ set, exact, overlap, linking, ...least }) => {
  const result = score(readAnnotations(set), readPlaces(set), gazetteer);

  it('are recognised no worse than before', () => {
    expect(scoreOf(result.byType.all, 'exact').f1).toBeGreaterThanOrEqual(exact);
    expect(scoreOf(result.byType.all, 'overlap').f1).toBeGreaterThanOrEqual(overlap);
  });

  it('have their places linked no worse than before', () => {
    expect(result.linking.across.f1).toBeGreaterThanOrEqual(linking);
    expectPlaces(result.identity, least);
  });
});

describe.each(['develop', 'homonyms', 'held-out-2'])('the annotations of %s', (set) => {
  const [reports, places] = [readAnnotations(set), readPlaces(set)];
  const gold = reports.flatMap((report) => report.gold);

  it('mark names of known types and places of known position', () => {
    expect(gold.filter(({ type }) => !ENTITY_TYPES.includes(type))).toEqual([]);
    expect(gold.filter(({ type, name }) => type === 'place' && !places.has(name))).toEqual([]);
  });

  it('leave no half of a mark in a text, nor a space at its edge', () => {
    expect(reports.filter(({ text }) => /\[\[|\]\]/.test(text)).map(({ id }) => id)).toEqual([]);
    const surfaces = reports.flatMap(({ text, gold }) => gold.map(({ start, end }) => text.slice(start, end)));
    expect(surfaces.filter((surface) => surface !== surface.trim())).toEqual([]);
  });
});

describe('places of homonyms', () => {
  it('are linked no worse than before', () => {
    expectPlaces(score(readAnnotations('homonyms'), readPlaces('homonyms'), gazetteer).identity, HOMONYMS);
  });
});

/** @param least of all that are marked so many right, of all links so many right, and at most so many of the sure ones wrong */
function expectPlaces({ byKind, sure, wrong }: Identity, least: typeof HOMONYMS): void {
  const { all } = byKind;
  expect(all.right / all.gold).toBeGreaterThanOrEqual(least.right);
  expect(rightLinks(byKind) / all.linked).toBeGreaterThanOrEqual(least.precise);
  expect(wrong.filter((link) => !isDoubtful(link)).length / sure).toBeLessThanOrEqual(least.wrong);
}

/** Invented places. */
const listed: GoldPlace = { kind: 'village', at: { lat: 35, lon: 37, km: 1 } };
const governorate: GoldPlace = { kind: 'governorate', at: { lat: 35, lon: 37, km: 25 } };
const prison: GoldPlace = { kind: 'facility', at: { lat: 35, lon: 37, km: 3 } };
const sea: GoldPlace = { kind: 'abroad', id: 'cur:region/sea' };
const unlisted: GoldPlace = { kind: 'quarter' };
const listedSince: GoldPlace = { kind: 'quarter', at: { lat: 35, lon: 37, km: 1 }, unlisted: true };
const at = (lat: number, kind: string): Entity => ({ id: 'gn:1', type: 'place', name: 'Florn', kind, lat, lon: 37 });

describe('a link', () => {
  it.each<[what: string, place: GoldPlace, linked: Entity | undefined, right: boolean]>([
    ['to the same spot is right', listed, at(35, 'village'), true],
    ['to another row 500 m off is right', listed, at(35.0045, 'town'), true],
    ['to a homonym 2 km off is wrong', listed, at(35.018, 'village'), false],
    ['to nothing is wrong where the place is listed', listed, undefined, false],
    ['to the city of a governorate is wrong', governorate, at(35, 'city'), false],
    ['to the governorate is right', governorate, at(35.1, 'governorate'), true],
    ['to the governorate of a village is wrong', listed, at(35, 'governorate'), false],
    ['to the town of a prison is wrong', prison, at(35, 'town'), false],
    ['to the prison is right', prison, at(35.01, 'prison'), true],
    [
      'to a place without a position is right by its id',
      sea,
      { id: 'cur:region/sea', type: 'place', name: 'Sea' },
      true,
    ],
    ['to another place without a position is wrong', sea, { id: 'cur:region/bay', type: 'place', name: 'Bay' }, false],
    ['to nothing is right where no list has the place', unlisted, undefined, true],
    ['to anything is wrong where no list has the place', unlisted, at(35, 'village'), false],
    ['to nothing is right where no list had the place that is known', listedSince, undefined, true],
    ['to its row is right where no list had it', listedSince, at(35.004, 'neighbourhood'), true],
    ['to its city is wrong', listedSince, at(35.004, 'city'), false],
    ['to another place is wrong where no list had it', listedSince, at(35.1, 'neighbourhood'), false],
  ])('%s', (_, place, linked, right) => {
    expect(isRight(place, linked)).toBe(right);
  });
});
