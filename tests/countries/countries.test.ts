// What stands in src/countries/ keeps to its shapes, and what is made of it is fresh.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listCountries, makeCountries } from '../../scripts/countries/countries.ts';
import { makeOutlines } from '../../scripts/countries/outlines.ts';
import { COUNTRIES, GOVERNORATES } from '../../src/countries/countries.ts';
import { readSource } from '../../src/entities/gazetteer/rows.ts';

const folder = new URL('../../src/countries/', import.meta.url);
const names = listCountries();
const { rows } = readSource();
const ids = new Map(rows.map((row) => [row.id, row]));

it('countries.ts has all folders: if not, npm run countries', () => {
  expect(readFileSync(new URL('countries.ts', folder), 'utf8')).toBe(makeCountries());
});

describe.each(names)('%s', (name) => {
  it('has outlines made of its boundaries and places: if not, npm run countries', () => {
    const stored = readFileSync(new URL(`${name}/outlines.json`, folder), 'utf8');
    expect(JSON.parse(stored)).toEqual(JSON.parse(makeOutlines(fileURLToPath(new URL(`${name}/`, folder)))));
  });
});

it('one country is the primary one', () => {
  expect(COUNTRIES.filter(({ primary }) => primary)).toHaveLength(1);
});

it('every id that a country speaks of is a row of the right type', () => {
  for (const { state, governorates, governments = [], halves = [] } of COUNTRIES) {
    expect(ids.get(state)?.type, state).toBe('state');
    for (const { id, city, countryside } of governorates) {
      for (const place of [id, city, countryside]) if (place) expect(ids.get(place)?.type, place).toBe('place');
    }
    for (const { government, forces } of governments) {
      for (const group of [government, forces]) expect(ids.get(group)?.type, group).toBe('group');
    }
    for (const region of halves)
      for (const place of Object.values(region)) expect(ids.get(place)?.type, place).toBe('place');
  }
});

it('governments follow each other, and only the first has been there from the beginning', () => {
  for (const { governments = [] } of COUNTRIES) {
    const days = governments.map(({ from = '' }) => from);
    expect(days).toEqual(days.toSorted());
    for (const day of days.slice(1)) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

it('no governorate has a spelling or an id of another', () => {
  const words = GOVERNORATES.flatMap(({ id, name, spellings }) => [id, name, ...spellings]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

it('no id stands twice, but for what a country says better than the world', () => {
  const read = (path: string) =>
    ['places', 'actors', 'persons', 'weapons'].flatMap((file) => {
      const url = new URL(`${path}/${file}.jsonl`, folder);
      if (!existsSync(url)) return [];
      const lines = readFileSync(url, 'utf8').split('\n').filter(Boolean);
      return lines.map((line) => (JSON.parse(line) as { id: string }).id);
    });
  for (const all of [names.flatMap(read), read('../entities/world')])
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});
