// What commands say of a name that no report has, and of a query that they cannot read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillHome } from '../archive/filled-home.ts';
import { runHere } from './run-here.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'asked-'));
  fillHome(home);
});
afterAll(() => rmSync(home, { recursive: true }));

describe('who', () => {
  test('a name of the gazetteer that no report has is that one, and its neighbours are offered', async () => {
    const { code, out, error } = await runHere(home, ['who', 'Hamas']);
    expect([code, out.split('\n')[0]]).toEqual([1, 'Hamas  حماس']);
    expect(error).toMatch(/^sohr-reader: no report names Hamas\. Near it: Homs\.$/m);
    const json = await runHere(home, ['who', 'Hamas', '--json']);
    expect([json.code, JSON.parse(json.out)]).toEqual([1, expect.objectContaining({ reports: 0, mentions: 0 })]);
    const { entity, near } = JSON.parse(json.out);
    expect([entity.name, near.map((other: { name: string }) => other.name)]).toEqual(['Hamas', ['Homs']]);
  });

  test.each([
    ['S-300', 'S-300'],
    ['Sanaa', 'Sanaa'],
    ['Mosul', 'Mosul'],
    ['Marco Rubio', 'Marco Rubio'],
    ['الأسد', 'Bashar al-Assad'],
    ['qamshlo', 'Qamishli'],
    ['Bashar', 'Bashar al-Assad'],
  ])('%s is %s', async (typed, name) => {
    const { out } = await runHere(home, ['who', typed, '--json']);
    expect(JSON.parse(out).entity.name).toBe(name);
  });
});

describe('search', () => {
  test('a name that no report has is told of; the neighbours are not searched for', async () => {
    for (const query of ['hamas', 'mosul', 's-300', 'place:mosul', 'marco rubio']) {
      const { code, out, error } = await runHere(home, ['search', query]);
      expect([query, code, out]).toEqual([query, 1, '']);
      expect(error).toMatch(/^sohr-reader: no report names /);
    }
  });

  test('what cannot be read is pointed at, each part of it, whichever command asks', async () => {
    for (const args of [['search'], ['list', '--query'], ['names', '--query'], ['timeline', '-q']]) {
      const { code, out, error } = await runHere(home, [...args, 'homs after:soon (idlib']);
      expect([code, out]).toEqual([2, '']);
      expect(error.split('\n').slice(0, 4)).toEqual([
        'sohr-reader: after:soon: after: takes a date such as 2019, 2019-10 or 2019-10-20',
        '  (: this bracket is not closed',
        '  homs after:soon (idlib',
        '       ^^^^^^^^^^ ^',
      ]);
    }
  });

  test('no word at the end is taken for the beginning of another', async () => {
    expect((await runHere(home, ['search', 'magnet'])).code).toBe(1);
    expect((await runHere(home, ['search', 'magnetom*'])).out).toContain('tartus-depots');
  });
});

describe('all of it', () => {
  test('who --csv prints every sentence, as does who --json', async () => {
    const csv = await runHere(home, ['who', 'SOHR', '--csv']);
    const { sentences, reports } = JSON.parse((await runHere(home, ['who', 'SOHR', '--json'])).out);
    const lines = csv.out.trimEnd().split('\n');
    expect(lines[0]).toBe('report,date,start,end,text,title,source,address,hash');
    expect(lines).toHaveLength(1 + sentences.length);
    expect(new Set(sentences.map(({ id }: { id: string }) => id)).size).toBe(reports);
    expect((await runHere(home, ['who', 'SOHR'])).out).toContain('--csv prints all.');
  });

  test('map --words counts mentions', async () => {
    const names = await runHere(home, ['names', '--json']);
    const damascus = names.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .find(({ name }) => name === 'Damascus');
    const { out } = await runHere(home, ['map', '--words']);
    expect(damascus.mentions).toBeGreaterThan(damascus.reports);
    expect(out).toMatch(new RegExp(`^ {2}Damascus, .*, ${damascus.mentions} mentions$`, 'm'));
  });
});
