import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { drawMap } from '../../src/map/draw-map.ts';
import type { MapRequest } from '../../src/map/layout.ts';
import type { Place } from '../../src/map/place.ts';
import { viewOf, wholeView } from '../../src/map/projection.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { runs } from '../runs.ts';
import { LEVELS, requests } from './arbitrary.ts';
import { TOWNS, town } from './towns.ts';

const SGR = /\u001B\[[\d;]*m/g;

function picture(request: Partial<MapRequest>): string {
  const whole = { places: [], columns: 60, rows: 16, view: wholeView(), ...request };
  return drawMap(whole, themeFor('none')).map(stripVTControlCharacters).join('\n');
}

function placeAt(name: string, lat: number, lon: number, more: Partial<Place['entity']> = {}): Place {
  return { count: 1, entity: { id: `gn:${name}`, type: 'place', name, lat, lon, ...more } };
}

test.each(LEVELS)('every line fills the window exactly, without control characters: %s', (level) => {
  const theme = themeFor(level);
  fc.assert(
    fc.property(requests, (request) => {
      const lines = drawMap(request, theme);
      expect(lines).toHaveLength(request.rows);
      for (const line of lines) {
        const plain = line.replace(SGR, '');
        expect(plain).not.toMatch(/[\p{Cc}\p{Cf}\p{Script=Arabic}]/u);
        expect(stringWidth(plain)).toBe(request.columns);
        // One character a cell: what stands behind it does not move, whatever the terminal thinks of its width.
        expect([...plain]).toHaveLength(request.columns);
      }
    }),
    { seed: 20260101, numRuns: runs(150) },
  );
});

test.each([
  ['syria-44x10', { columns: 44, rows: 10 }],
  ['syria-60x16', { columns: 60, rows: 16 }],
  ['towns-44x10', { columns: 44, rows: 10, places: TOWNS, focus: town('Damascus').entity.id }],
  ['towns-76x20', { columns: 76, rows: 20, places: TOWNS, focus: town('Damascus').entity.id }],
  ['density-76x20', { columns: 76, rows: 20, places: TOWNS, density: true }],
])('picture: %s', async (name, request) => {
  await expect(`${picture(request)}\n`).toMatchFileSnapshot(`pictures/${name}.txt`);
});

describe('signs', () => {
  test.each<[string, Place, string | undefined, string]>([
    ['a place', town('Raqqa'), undefined, '● Raqqa'],
    ['an approximate one', placeAt('Jobar', 35, 38, { approximate: true }), undefined, '○ Jobar'],
    ['in focus', town('Raqqa'), town('Raqqa').entity.id, '◉ Raqqa'],
    ['a doubtful one', { ...town('Raqqa'), isDoubtful: true }, undefined, '? Raqqa?'],
    ['a doubtful one, in focus', { ...town('Raqqa'), isDoubtful: true }, town('Raqqa').entity.id, '◉ Raqqa?'],
    ['approximate, in focus', placeAt('Jobar', 35, 38, { approximate: true }), 'gn:Jobar', '◎ Jobar'],
  ])('%s', (_, place, focus, shown) => {
    expect(picture({ places: [place], focus })).toContain(shown);
  });

  test('a name in Arabic letters has its sign and no label', () => {
    const shown = picture({ places: [placeAt('الرقة', 35.95, 39)] });
    expect(shown).toContain('●');
    expect(shown).not.toMatch(/\p{Script=Arabic}/u);
  });

  test('what is named often is bold', () => {
    const lines = drawMap(
      { places: [{ ...town('Raqqa'), count: 3 }], columns: 60, rows: 16, view: wholeView() },
      themeFor('none'),
    );
    expect(lines.join('\n')).toMatch(/\u001B\[[\d;]*\b1m●/);
  });

  test('a named governorate has its name in capitals and its whole border drawn', () => {
    const dots = (text: string) => text.replace(/[^\u2801-\u28FF]/g, '').length;
    const homs = placeAt('Homs Governorate', 34.47, 38.3, { id: 'gov:homs' });
    const shown = picture({ places: [homs] });
    expect(shown).toContain('HOMS');
    expect(shown).not.toContain('●');
    expect(dots(shown)).toBeGreaterThan(dots(picture({ places: [] })));
  });

  test('a focus that has no room beside its sign is named in a corner', () => {
    const crowd = [...['Raqqa', 'Kobani', 'Al-Hasakah', 'Qamishli'].map(town), placeAt('Abu Rasin', 36.84, 40.44)];
    const shown = picture({ places: crowd, columns: 20, rows: 6, focus: town('Qamishli').entity.id });
    expect(shown.split('\n').at(-1)).toMatch(/◉ Qamishli$/);
  });
});

describe('what the picture cannot show is named below it', () => {
  const beirut = placeAt('Beirut', 33.89, 35.5);
  const istanbul = { ...placeAt('Istanbul', 41.01, 28.95), count: 2 };
  const last = (request: Partial<MapRequest>) => picture(request).split('\n').at(-1)!.trim();

  test('places abroad, most named first', () => {
    expect(last({ places: [beirut, istanbul], columns: 44, rows: 10 })).toMatch(/beyond: Istanbul, Beirut$/);
  });

  test('places outside the view', () => {
    const view = viewOf([town('Qamishli')], { columns: 60, rows: 16 });
    expect(last({ places: [town('Daraa')], view })).toContain('beyond: Daraa');
  });

  test('as far as they fit, then how many', () => {
    const many = ['Baghdad', 'Mosul', 'Amman', 'Ankara', 'Tehran'].map((name, index) => placeAt(name, 20, 50 + index));
    expect(last({ places: many, columns: 30 })).toMatch(/beyond: Amman, Ankara \+3$/);
    expect(last({ places: many, columns: 20 })).toMatch(/beyond: Amman \+4$/);
  });

  test('the one in focus first', () => {
    expect(last({ places: [istanbul, beirut], focus: 'gn:Beirut' })).toContain('beyond: Beirut, Istanbul');
  });

  test('places without coordinates', () => {
    const europe: Place = { count: 1, entity: { id: 'x', type: 'place', name: 'Europe' } };
    expect(last({ places: [europe] })).toContain('no coordinates: Europe');
  });

  test('towns just over the border are in the picture', () => {
    expect(picture({ places: [placeAt('Kilis', 36.72, 37.12)] })).toContain('Kilis');
    expect(picture({ places: [placeAt('Kilis', 36.72, 37.12)] })).not.toContain('beyond');
  });
});

test('density: a legend says what the signs stand for', () => {
  const places = TOWNS.map((place, index) => ({ ...place, count: index === 0 ? 100 : 1 }));
  expect(picture({ places, density: true })).toContain('· 1+  ∘ 5+  • 20+  ● 100+');
  expect(
    picture({ places: TOWNS.map((place) => ({ ...place, count: 1 })), density: true, columns: 200, rows: 60 }),
  ).toMatch(/· 1\+/);
});

test('density: the place in focus is still told from the others', () => {
  expect(picture({ places: TOWNS, density: true, focus: town('Raqqa').entity.id })).toContain('◉ Raqqa');
});

test('cities help to find one’s way when the view is narrow', () => {
  const saraqib = [town('Saraqib')];
  expect(picture({ places: saraqib, view: viewOf(saraqib, { columns: 60, rows: 16 }) })).toContain('▫ Idlib');
});
