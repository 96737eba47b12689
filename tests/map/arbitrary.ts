// Random places, windows and views for property tests.
import fc from 'fast-check';
import type { MapRequest } from '../../src/map/layout.ts';
import type { Place } from '../../src/map/place.ts';
import { bound, MAX_ZOOM, type Size, viewOf } from '../../src/map/projection.ts';
import type { ColourLevel } from '../../src/theme/colour-level.ts';

export const LEVELS: ColourLevel[] = ['none', 'ansi16', 'ansi256', 'truecolor'];

export const sizes: fc.Arbitrary<Size> = fc.record({
  columns: fc.integer({ min: 20, max: 200 }),
  rows: fc.integer({ min: 6, max: 60 }),
});

const names = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Aleppo', 'Ras al-Ain', "Ma'arrat al-Nu'man", 'Deir ez-Zor', 'Şanlıurfa') },
  fc.constantFrom('القامشلي', '北京', 'a\u0301b', '\u001B[31mred', 'tab\there', '\u202Eevil', ''),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const around = fc.tuple(fc.double({ min: 35, max: 43, noNaN: true }), fc.double({ min: 32, max: 38, noNaN: true }));
const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

const place: fc.Arbitrary<Place> = fc
  .record({
    id: fc.oneof(
      { weight: 8, arbitrary: fc.nat().map((number) => `gn:${number}`) },
      fc.constantFrom('gov:raqqa', 'gov:damascus', 'gov:idlib'),
    ),
    name: names,
    point: fc.oneof({ weight: 6, arbitrary: around }, anywhere, fc.constant(undefined)),
    approximate: fc.boolean(),
    count: fc.integer({ min: 1, max: 2000 }),
  })
  .map(({ id, name, point, approximate, count }) => ({
    count,
    entity: {
      id,
      type: 'place',
      name,
      ...(point && { lon: point[0], lat: point[1] }),
      ...(approximate && { approximate }),
    },
  }));

export const places = fc.uniqueArray(place, { maxLength: 60, selector: ({ entity }) => entity.id });

export const requests: fc.Arbitrary<MapRequest> = fc
  .record({
    places,
    size: sizes,
    middle: around,
    zoom: fc.double({ min: 0.5, max: MAX_ZOOM * 1.5, noNaN: true }),
    isFitted: fc.boolean(),
    density: fc.boolean(),
    focus: fc.nat(),
  })
  .map(({ places, size, middle: [lon, lat], zoom, isFitted, density, focus }) => ({
    ...size,
    places,
    density,
    view: isFitted ? viewOf(places, size) : bound({ lon, lat, zoom }, size),
    focus: places[focus % (places.length + 1)]?.entity.id,
  }));
