// `history` and `undo`: what was done, as it is told, and taken back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillHome } from '../archive/filled-home.ts';
import { runHere } from './run-here.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'history-'));
  fillHome(home);
});
afterAll(() => rmSync(home, { recursive: true }));

const ask = (...words: string[]) => runHere(home, words);

test('an archive in which nothing was done says so by its exit code', async () => {
  expect(await ask('history')).toMatchObject({ code: 1, out: '' });
  expect(await ask('undo')).toMatchObject({ code: 1, out: 'nothing to take back\n' });
});

test('what was done is told the last first, and taken back by its number', async () => {
  await ask('searches', 'save', 'north', 'gov:aleppo');
  await ask('searches', 'save', 'south', 'gov:daraa');
  const { out } = await ask('history');
  const lines = out
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(lines.map(([number, , author, words]) => [number, author, words])).toEqual([
    ['2', userInfo().username, 'save the search south: gov:daraa'],
    ['1', userInfo().username, 'save the search north: gov:aleppo'],
  ]);
  expect(await ask('undo', '1')).toMatchObject({ code: 0, out: 'taken back: save the search north: gov:aleppo\n' });
  expect((await ask('searches')).out).toMatch(/^south\t/);
  expect((await ask('history')).out).toContain('north: gov:aleppo\tundone');
  // The undoing is an act itself, and can be undone.
  expect((await ask('undo', '3')).code).toBe(0);
  expect((await ask('searches')).out).toMatch(/^north\t/);
  expect(await ask('undo', '77')).toMatchObject({ code: 2, error: expect.stringContaining('there is no number 77') });
});
