// src/ has the rooms of scripts/rooms.ts, and the linter holds every import to that table.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOMS, withRooms } from '../scripts/rooms.ts';

const configuration = readFileSync(new URL('../biome.json', import.meta.url), 'utf8');

test('biome.json has the rules of the table: if not, npm run rooms', () => {
  expect(JSON.parse(configuration)).toEqual(JSON.parse(withRooms(configuration)));
});

test('every folder of src/ is a room of the table, and every room a folder', () => {
  const folders = readdirSync(new URL('../src', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(Object.keys(ROOMS).sort()).toEqual(folders.sort());
});

test('a room imports only rooms that stand before it: there is no circle', () => {
  const names = Object.keys(ROOMS);
  for (const [index, name] of names.entries()) {
    for (const other of ROOMS[name]!.imports)
      expect(names.slice(0, index), `${name} imports ${other}`).toContain(other);
  }
});
