// A build's version changes with everything that goes into it, and the tests meet the build of these sources.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCounted, VERSION_FILE, versionOf } from '../../scripts/bundle/version.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = ['src', 'scripts', 'articles', 'package-lock.json', 'tsconfig.json', 'LICENSE'];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'version-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

test.each([
  'src/main.ts',
  'src/patches/narrow.ts',
  'src/countries/syria/places.jsonl',
  'src/countries/syria/common-words.txt',
  'src/countries/syria/given-names.txt',
  'src/countries/syria/outlines.json',
  'src/countries/syria/a-new-list.txt',
  'articles/2022-05-27-qamishli-russian-aircraft.md',
  'scripts/build.ts',
  'scripts/bundle/patches.ts',
  'package-lock.json',
  'tsconfig.json',
])('it changes with %s', (file) => {
  const before = versionOf(copy);
  appendFileSync(join(copy, file), '\n');
  expect(versionOf(copy)).not.toBe(before);
});

test('it stays while only other things change', () => {
  const before = versionOf(copy);
  appendFileSync(join(copy, 'scripts/bench.ts'), '\n');
  expect(versionOf(copy)).toBe(before);
});

test('all that the build itself is made of is counted', async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/build.ts'],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
  });
  expect(Object.keys(metafile.inputs)).toContain('scripts/bundle/version.ts');
  expect(() => checkCounted(metafile, ROOT)).not.toThrow();
  const stray = { inputs: { 'scripts/bench.ts': { bytes: 1, imports: [] } }, outputs: {} };
  expect(() => checkCounted(stray, ROOT)).toThrow('does not change with scripts/bench.ts');
});

test('the program that was built bears it', () => {
  expect(readFileSync(join(ROOT, 'dist/main.js'), 'utf8')).toContain(readFileSync(join(ROOT, VERSION_FILE), 'utf8'));
});
