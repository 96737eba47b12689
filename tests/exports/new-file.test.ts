// A file is there whole or not at all, and nothing else is left, however its writing ends.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fill, fillWith, pathOf, writeNew } from '../../src/exports/new-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

/** Busy for longer than a turn before each piece. */
function* slow(pieces: string[], before: (index: number) => void = () => undefined): Generator<string, void> {
  for (const [index, piece] of pieces.entries()) {
    const start = performance.now();
    while (performance.now() - start < 40);
    before(index);
    yield piece;
  }
}

test('all pieces are in it, and how many it has come to is told', async () => {
  const told: number[] = [];
  const path = await writeNew(at('a'), fillWith(slow(['one ', 'two ', 'three'])), {
    tell: (count) => told.push(count),
  });
  expect([path, readFileSync(path, 'utf8'), told]).toEqual([at('a'), 'one two three', [1, 2, 3]]);
  expect(readdirSync(folder)).toEqual(['a']);
});

test('others have their turn while it is written', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await writeNew(at('a'), fillWith(slow(['', '', '', ''])));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});

describe('one that is there', () => {
  test('stays as it is', async () => {
    writeFileSync(at('a'), 'before');
    await expect(writeNew(at('a'), fillWith(['new']))).rejects.toThrow(/there is a file .* already/);
    expect(readFileSync(at('a'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('stays as it is although it came while another was written', async () => {
    const fill = fillWith(slow(['new', 'words'], () => writeFileSync(at('a'), 'meanwhile')));
    await expect(writeNew(at('a'), fill)).rejects.toThrow(/there is a file .* already/);
    expect(readFileSync(at('a'), 'utf8')).toBe('meanwhile');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('is written over where that was allowed', async () => {
    writeFileSync(at('a'), 'before');
    await writeNew(at('a'), fillWith(['new']), { over: true });
    expect(readFileSync(at('a'), 'utf8')).toBe('new');
  });

  test('keeps what it had where writing over it fails', async () => {
    writeFileSync(at('a'), 'before');
    const fill = fillWith(
      (function* () {
        yield 'half';
        throw new Error('no more');
      })(),
    );
    await expect(writeNew(at('a'), fill, { over: true })).rejects.toThrow('no more');
    expect(readFileSync(at('a'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

test('stopped, nothing of it is left', async () => {
  const stop = new AbortController();
  const fill = fillWith(slow(['one', 'two', 'three'], (index) => index === 1 && stop.abort()));
  await expect(writeNew(at('a'), fill, { stop: stop.signal })).rejects.toThrow(/it was stopped/);
  expect(readdirSync(folder)).toEqual([]);
});

test.each<[string, (name: string) => void]>([
  ['in no folder', () => undefined],
  ['in a file', (name) => writeFileSync(name, '')],
])('%s it says that it cannot be written, and what to do', async (_, make) => {
  make(at('x'));
  await expect(writeNew(join(at('x'), 'a'), fillWith(['new']))).rejects.toMatchObject({
    message: expect.stringMatching(/cannot be written/),
    advice: 'Give it another name, or another folder.',
  });
});

test('a folder is not written over', async () => {
  mkdirSync(at('a'));
  await expect(writeNew(at('a'), fillWith(['new']), { over: true })).rejects.toThrow(/cannot be written/);
  expect(existsSync(at('a'))).toBe(true);
  expect(readdirSync(folder)).toEqual(['a']);
});

test('an error that is none of the disk stays what it is', async () => {
  const fill: Fill = function* () {
    yield 0;
    throw new TypeError('a mistake');
  };
  await expect(writeNew(at('a'), fill)).rejects.toThrow(TypeError);
  expect(readdirSync(folder)).toEqual([]);
});

test('~ is the home', () => {
  expect([pathOf('~/a'), pathOf('~'), pathOf('~a')]).toEqual([
    ...[join(homedir(), 'a'), homedir()],
    join(process.cwd(), '~a'),
  ]);
});
