// The pictures of a map and of months: sound XML, every place and every report in them, nothing beyond the picture.
import { expect, test } from 'vitest';
import { monthChart } from '../../src/exports/month-chart.ts';
import type { Place } from '../../src/map/place.ts';
import { MAP_HEIGHT, MAP_WIDTH, svgMap } from '../../src/map/svg-map.ts';
import { elementsOf } from './markup.ts';

const place = (name: string, lat: number | undefined, lon: number | undefined, more: Partial<Place> = {}): Place => ({
  entity: { id: `gn:${name}`, type: 'place', name, ...(lat !== undefined && { lat, lon: lon! }) },
  count: 1,
  isDoubtful: false,
  ...more,
});

const PLACES = [
  place('Homs', 34.73, 36.71, { count: 9 }),
  place('Aleppo <b> & "c"', 36.2, 37.16, { count: 4 }),
  place('Somewhere', undefined, undefined, { count: 2 }),
  place('Doubtful', 35.3, 40.1, { isDoubtful: true }),
  place('Ankara', 39.9, 32.8),
];

const draw = (isAlone: boolean) => {
  const { svg, beside } = svgMap(PLACES, { isAlone, counts: 'reports' });
  return { elements: elementsOf(svg, { isXml: true }), beside, svg };
};

test('each place is a sign with its name and count, or stands in words beside the map', () => {
  const { elements, beside } = draw(true);
  const titles = elements.filter(({ name }) => name === 'title').map(({ text }) => text);
  const said = [...titles, ...beside].join('\n');
  for (const { entity, count, isDoubtful } of PLACES)
    expect(said).toContain(`${entity.name}${isDoubtful ? '?' : ''} ${count}`);
  expect(beside).toContain('Without coordinates: Somewhere 2');
});

test('the larger a sign, the oftener its place is named; one that is doubtful is hollow', () => {
  const signs = draw(true).elements.filter(({ name }) => name === 'circle');
  const of = (name: string) => signs.find(({ text }) => text.startsWith(name))!.attributes;
  expect(Number(of('Homs').r)).toBeGreaterThan(Number(of('Aleppo').r));
  expect([of('Homs').class, of('Doubtful').class]).toEqual(['place', 'place vague']);
});

test('signs and names stand within the picture', () => {
  for (const { name, attributes } of draw(false).elements) {
    if (name !== 'circle' && name !== 'text') continue;
    expect(Number(attributes.cx ?? attributes.x)).toSatisfy((x: number) => x >= 0 && x <= MAP_WIDTH);
    expect(Number(attributes.cy ?? attributes.y)).toSatisfy((y: number) => y >= 0 && y <= MAP_HEIGHT);
  }
});

test('alone it brings its style; in a page that is the page’s', () => {
  expect(draw(true).svg).toContain('<style>');
  expect(draw(false).svg).not.toContain('<style>');
});

test('of no places there is a map all the same', () => {
  const { svg, beside } = svgMap([], { isAlone: true, counts: 'reports' });
  expect(elementsOf(svg, { isXml: true })[0]!.name).toBe('svg');
  expect(beside).toEqual([]);
});

test('each month that has reports is a bar, as high as they are many', () => {
  const elements = elementsOf(
    monthChart([
      { month: '2014-11', count: 3 },
      { month: '2015-02', count: 6 },
    ]),
    { isXml: true },
  );
  const bars = elements.filter(({ attributes }) => attributes.class === 'bar');
  expect(bars.map(({ text }) => text)).toEqual(['November 2014: 3', 'February 2015: 6']);
  expect(Number(bars[1]!.attributes.height) / Number(bars[0]!.attributes.height)).toBeCloseTo(2, 1);
  expect(elements[0]!.attributes['aria-label']).toBe('9 reports a month, November 2014 to February 2015');
});

test('of no months there is a chart all the same', () => {
  expect(elementsOf(monthChart([]), { isXml: true })[0]!.attributes['aria-label']).toBe('0 reports a month');
});

test('fifteen years of months stand within the picture', () => {
  const counts = Array.from({ length: 180 }, (_, index) => ({
    month: `${2011 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    count: (index * 37) % 900,
  }));
  const elements = elementsOf(monthChart(counts), { isXml: true });
  const [, , width, height] = elements[0]!.attributes.viewBox!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  for (const { name, attributes } of elements) {
    if (name !== 'rect' && name !== 'text') continue;
    const { x = 0, y = 0, width: wide = 0, height: high = 0 } = attributes;
    expect(Number(x) + Number(wide)).toBeLessThanOrEqual(width);
    expect(Number(y) + Number(high)).toBeLessThanOrEqual(height);
  }
});
