// A second country is a folder of data: an invented one beside ours is read, recognised and drawn by the same code.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeOutlines } from '../../scripts/countries/outlines.ts';
import type { CountryOutlines } from '../../src/countries/country.ts';
import { compact } from '../../src/entities/gazetteer/compact.ts';
import { openGazetteer } from '../../src/entities/gazetteer/gazetteer.ts';
import { countryFolders, readSource } from '../../src/entities/gazetteer/rows.ts';
import { recognise } from '../../src/entities/recognise.ts';

const freedonia = fileURLToPath(new URL('freedonia', import.meta.url));
const gazetteer = openGazetteer(compact(readSource([freedonia, ...countryFolders()])));

const links = (text: string, governorates: string[] = [], date?: string) =>
  recognise(text, { date, governorates }, gazetteer).mentions.map(({ start, end, entity }) => [
    text.slice(start, end),
    entity,
  ]);

describe('a second country', () => {
  it.each([
    ['The Lake Wardens left Quimbleton.', ['Lake Wardens', 'GROUP:freedonia-lake-brigade']],
    ['Clashes in Zoobrovar.', ['Zoobrovar', 'xf:zubrovar']],
    ['Shells fell on the village of Tal Florn.', ['Tal Florn', 'xf:tal-florn']],
    ['Floods in Zubrovar province.', ['Zubrovar', 'gov:xf-lakes']],
    ['The Freedonian regime left.', ['regime', 'GROUP:freedonia-royal-government']],
    ['The Syrian regime left.', ['Syrian regime', 'GROUP:assad-government']],
    ['The regime left.', ['regime', 'GROUP:assad-government']],
  ])('%s', (text, link) => {
    expect(links(text)).toContainEqual(link);
  });

  it('has its own governments at its own dates', () => {
    const text = 'Government forces left; remnants of the former regime stayed.';
    const [forces, regime] = links(text, ['Zubrovar'], '2021');
    expect(forces).toEqual(['Government forces', 'GROUP:freedonia-guard']);
    expect(regime).toEqual(['regime', 'GROUP:freedonia-royal-government']);
    expect(links(text, ['Zubrovar'], '2019')[0]![1]).toBe('GROUP:freedonia-royal-army');
    expect(links(text, ['Homs'], '2021')[0]![1]).toBe('GROUP:regime-forces');
  });

  it('says the governorate of its places', () => {
    expect(gazetteer.entity('xf:quimbleton')?.governorate).toBe('Zubrovar');
  });

  it('has its outline', () => {
    const { bounds, cities, lines } = JSON.parse(makeOutlines(freedonia)) as CountryOutlines;
    expect(bounds).toEqual({ west: 32.7, east: 33.4, south: 33.9, north: 34.5 });
    expect(cities.map(({ name }) => name)).toEqual(['Zubrovar']);
    expect(lines.map(({ between }) => between)).toEqual(['xf-lakes']);
  });
});
