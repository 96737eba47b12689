// The parts of the bundle: run as modules are, and from the bytecode of an earlier run wherever that is whole.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPart, URL_NAME } from '../../scripts/bundle/as-part.ts';
import { fillHome } from '../archive/filled-home.ts';
import { run } from '../cli/program.ts';

describe('a module as a part', () => {
  const exportsOf = (code: string, bring: (specifier: string) => unknown) =>
    new Script(asPart(code)).runInThisContext()(bring, undefined, 'file:///here.js');

  test('has its exports, waits, asks for what it imports, and knows where it stands', async () => {
    const code = `var a=await import("./other.js"),b=${URL_NAME},c=/[ح💀]/u.test("ح");export{a as word,b as place,c};`;
    expect(await exportsOf(code, (specifier) => Promise.resolve(specifier))).toEqual({
      word: './other.js',
      place: 'file:///here.js',
      c: true,
    });
    expect(asPart(code)).toMatch(/^[\0-\x7F]*$/);
  });

  test.each(['console.log(1)', 'var a=import.meta.dirname;export{a};', 'var a=n=>import(n);export{a};'])(
    'cannot be made of %s',
    (code) => {
      expect(() => asPart(code)).toThrow();
    },
  );
});

describe('bytecode that was kept', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'compiled-'));
    fillHome(home);
  });
  afterAll(() => rmSync(home, { recursive: true }));

  const folder = () => join(home, '.cache/sohr-reader/compiled');
  const kept = () => readdirSync(folder()).sort();
  const isWhole = (content: Buffer) => content.length > 10_000 && content.readUInt32LE() === crc32(content.subarray(4));
  const list = () => run(home, ['list']);

  test('is there after a run, for its user alone, and what older builds left is gone', () => {
    mkdirSync(join(folder(), 'v24-of-an-older-build'), { recursive: true });
    expect(list().code).toBe(0);
    // The build has left what a first screen needs, where it could.
    expect(kept().map((file) => file.replace(/^[0-9a-f]{16}-/, ''))).toContain('commands-list');
    expect(kept().every((file) => /^[0-9a-f]{16}-(?:commands-list|main)$/.test(file))).toBe(true);
    for (const file of kept()) expect(statSync(join(folder(), file)).mode & 0o777).toBe(0o600);
  });

  test('the next run takes it as it is', () => {
    const times = () => kept().map((file) => statSync(join(folder(), file)).mtimeMs);
    const before = times();
    expect(list().code).toBe(0);
    expect(times()).toEqual(before);
  });

  test.each([
    ['a flipped bit', (content: Buffer) => content.with(content.length >> 1, content[content.length >> 1]! ^ 4)],
    ['cut short', (content: Buffer) => content.subarray(0, content.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('hello there')],
  ])('damaged (%s) it is made anew', (_, damage) => {
    const right = list();
    for (const file of kept()) writeFileSync(join(folder(), file), damage(readFileSync(join(folder(), file))));
    expect(list()).toEqual(right);
    for (const file of kept()) expect(isWhole(readFileSync(join(folder(), file)))).toBe(true);
  });

  test('where nothing can be kept the program runs all the same', () => {
    writeFileSync(join(home, 'a-file'), '');
    expect(run(home, ['list'], { env: { XDG_CACHE_HOME: join(home, 'a-file') } })).toEqual(list());
  });
});
