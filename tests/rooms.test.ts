// src/ has the rooms of scripts/rooms.ts, and the linter holds every import to that table.
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

const root = join(import.meta.dirname, '..');
const files = globSync('{src,scripts}/**/*.*', { cwd: root });

test('no folder has more than 16 files beside each other', () => {
  const counts = Map.groupBy(files, dirname);
  expect([...counts].filter(([, members]) => members.length > 16).map(([folder]) => folder)).toEqual([]);
});

test('no module has more than 300 lines', () => {
  const modules = files.filter((file) => /\.tsx?$/.test(file));
  expect(modules.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301)).toEqual([]);
});
