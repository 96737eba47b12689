// How far an import has come: the line that a terminal is shown, and how many bytes there are to read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { importLine } from '../../src/cli/output/import-progress.ts';
import { bytesToRead, readItems } from '../../src/sources/import/read-items.ts';
import { runHere } from './run-here.ts';

const line = (read: number, all: number | undefined, columns = 80) =>
  importLine({ done: 1200, found: 1200, read, all, seconds: 4 }, columns);

test('a bar, how fast it goes, and the time left', () => {
  expect(line(250, 1000)).toBe(`${'█'.repeat(10)}${'░'.repeat(30)}  1,200 reports · 300/s · 12 s left`);
  expect(line(1000, 1000)).toBe(`${'█'.repeat(40)}  1,200 reports · 300/s`);
});

test('what waits to be written is not done', () => {
  expect(importLine({ done: 300, found: 1200, read: 1000, all: 1000, seconds: 4 }, 80)).toContain('12 s left');
});

test('of a pipe nobody knows how much is to come', () => {
  expect(line(250, undefined)).toBe('1,200 reports · 300/s');
});

test('it fits any window, and leaves the last cell free', () => {
  for (let columns = 1; columns < 100; columns++) {
    expect(stringWidth(line(250, 1000, columns)), String(columns)).toBeLessThan(columns);
  }
});

test('what is read adds up to what there was to read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sohr-'));
  try {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'a.md'), '# A\n\nWords.\n');
    writeFileSync(join(folder, 'b.csv'), `title,text\n${'One,Words of one.\n'.repeat(50_000)}`);
    writeFileSync(join(folder, 'c.png'), 'not read');
    let read = 0;
    const items = readItems([folder], process.stdin, {
      tellRead: (bytes) => {
        read += bytes;
      },
    });
    for await (const item of items) expect(item).not.toHaveProperty('error');
    expect(read).toBe(await bytesToRead([folder]));
    expect(read).toBeGreaterThan(900_000);
    expect(await bytesToRead([folder, '-'])).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('it is drawn on a terminal, and nothing of it is said elsewhere, or where nobody wants it', async () => {
  const home = mkdtempSync(join(tmpdir(), 'sohr-'));
  try {
    const table = join(home, 'b.csv');
    const rows = Array.from({ length: 3000 }, (_, index) => `Title ${index},Words of report ${index}.`);
    writeFileSync(table, `title,text\n${rows.join('\n')}\n`);
    const importing = (archive: string, ...others: string[]) => [
      ...['import', table, '--archive', join(home, archive)],
      ...others,
    ];
    const drawn = await runHere(home, importing('a.sqlite'), { isTerminalBeside: () => true });
    expect(drawn.error).toMatch(/\r\x1B\[K[█░]{10,} [\d,]+ reports · [\d,]+\/s/);
    expect(drawn.out).toContain('3,000 reports added');
    const quiet = await runHere(home, importing('b.sqlite', '--quiet'), { isTerminalBeside: () => true });
    expect(quiet.error).not.toMatch(/\d\/s/);
    const piped = await runHere(home, importing('c.sqlite'));
    expect(piped.error).not.toMatch(/\d\/s/);
  } finally {
    rmSync(home, { recursive: true });
  }
});
