import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeMarkers } from '../../src/map/markers.ts';
import { BOUNDS, outlines } from '../../src/map/outlines.ts';
import { type Place, sortPlaces } from '../../src/map/place.ts';
import { bound, DOTS, MAX_ZOOM, pan, project, viewOf, wholeView, zoom } from '../../src/map/projection.ts';
import { places, sizes } from './arbitrary.ts';
import { TOWNS, town } from './towns.ts';

const SIZE = { columns: 60, rows: 16 };
const views = fc.record({
  lon: fc.double({ min: 30, max: 48, noNaN: true }),
  lat: fc.double({ min: 28, max: 42, noNaN: true }),
  zoom: fc.double({ min: 0.1, max: 2 * MAX_ZOOM, noNaN: true }),
});

test('there and back again', () => {
  const points = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  fc.assert(
    fc.property(views, sizes, points, (view, size, [lon, lat]) => {
      const { toDots, toDegrees } = project(bound(view, size), size);
      const [lonAgain, latAgain] = toDegrees(...toDots(lon, lat));
      expect(lonAgain).toBeCloseTo(lon, 8);
      expect(latAgain).toBeCloseTo(lat, 8);
    }),
    { seed: 20260103 },
  );
});

test('all of Syria is in the window, whatever its size, and fills it one way', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const { toDots } = project(wholeView(), size);
      const [left, top] = toDots(BOUNDS.west, BOUNDS.north);
      const [right, bottom] = toDots(BOUNDS.east, BOUNDS.south);
      const [width, height] = [size.columns * DOTS.across, size.rows * DOTS.down];
      expect(Math.min(left, top)).toBeGreaterThan(0);
      expect(right).toBeLessThan(width);
      expect(bottom).toBeLessThan(height);
      expect(Math.max((right - left) / width, (bottom - top) / height)).toBeGreaterThan(0.94);
    }),
    { seed: 20260104 },
  );
});

test('the bounds are those of the outlines', () => {
  const points = outlines().edge.flatMap((border) => [...border.points]);
  const lons = points.filter((_, index) => index % 2 === 0);
  const lats = points.filter((_, index) => index % 2 === 1);
  expect(BOUNDS).toEqual({
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  });
});

test('a kilometre is as long upwards as sideways, at the middle of Syria', () => {
  const { toDots, dotsPerKm } = project(wholeView(), SIZE);
  const { lon, lat } = wholeView();
  const [x, y] = toDots(lon, lat);
  const [, north] = toDots(lon, lat + 100 / 111.2);
  const [east] = toDots(lon + 100 / (111.2 * Math.cos((lat * Math.PI) / 180)), lat);
  expect(y - north).toBeCloseTo(100 * dotsPerKm, 6);
  expect(east - x).toBeCloseTo(100 * dotsPerKm, 6);
});

test('the view stays on Syria, but for its margin, and between 1 and the largest zoom, wherever it is moved', () => {
  fc.assert(
    fc.property(
      views,
      sizes,
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: -500, max: 500 }),
      (view, size, columns, rows) => {
        for (const next of [bound(view, size), pan(view, size, { columns, rows }), zoom(view, size, 3)]) {
          expect(next.zoom).toBeGreaterThanOrEqual(1);
          expect(next.zoom).toBeLessThanOrEqual(MAX_ZOOM);
          expect(next.lon).toBeGreaterThan(BOUNDS.west - 0.13);
          expect(next.lon).toBeLessThan(BOUNDS.east + 0.13);
          expect(next.lat).toBeGreaterThan(BOUNDS.south - 0.13);
          expect(next.lat).toBeLessThan(BOUNDS.north + 0.13);
          expect(bound(next, size)).toEqual(next);
        }
      },
    ),
    { seed: 20260105 },
  );
});

test('to pan is to move the window by so many cells', () => {
  const from = zoom(wholeView(), SIZE, 10);
  const to = pan(from, SIZE, { columns: 10, rows: -2 });
  const [x, y] = project(to, SIZE).toDots(from.lon, from.lat);
  expect(x).toBeCloseTo((SIZE.columns / 2 - 10) * DOTS.across, 6);
  expect(y).toBeCloseTo((SIZE.rows / 2 + 2) * DOTS.down, 6);
});

test('a fitted view shows all places that can be shown', () => {
  fc.assert(
    fc.property(places, sizes, (places, size) => {
      const { onMap } = sortPlaces(places);
      const projection = project(viewOf(places, size), size);
      const shown = onMap.filter(
        ({ lon, lat }) => lon > BOUNDS.west && lon < BOUNDS.east && lat > BOUNDS.south && lat < BOUNDS.north,
      );
      expect(placeMarkers(shown, projection, size).outside).toEqual([]);
    }),
    { seed: 20260106 },
  );
});

test('places far apart need the whole map, one is shown with the nearest city', () => {
  expect(viewOf(TOWNS, SIZE).zoom).toBeLessThan(1.3);
  expect(viewOf([], SIZE)).toEqual(wholeView());
  const { toDegrees } = project(viewOf([town('Saraqib')], SIZE), SIZE);
  const [, north] = toDegrees(0, 0);
  const [, south] = toDegrees(0, SIZE.rows * DOTS.down);
  expect((north - south) * 111.2).toBeGreaterThanOrEqual(25);
  expect((north - south) * 111.2).toBeLessThan(60);
});

test('no picture of places is less than 25 km high', () => {
  const { toDegrees } = project(viewOf([town('Aleppo')], SIZE), SIZE);
  expect((toDegrees(0, 0)[1] - toDegrees(0, SIZE.rows * DOTS.down)[1]) * 111.2).toBeCloseTo(25, 6);
});

test('a governorate is shown whole', () => {
  const idlib: Place = { count: 1, entity: { id: 'gov:idlib', type: 'place', name: 'Idlib Governorate' } };
  const view = viewOf([idlib], SIZE);
  expect(view.zoom).toBeGreaterThan(2);
  expect(view.zoom).toBeLessThan(6);
  expect(view.lat).toBeCloseTo(35.85, 1);
});
