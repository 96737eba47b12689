// A few tries of each target of `npm run fuzz`, always the same: what it finds by other seeds becomes a test of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuzz } from '../../scripts/fuzz/run.ts';
import type { Target } from '../../scripts/fuzz/target.ts';
import { targetsIn } from '../../scripts/fuzz/targets.ts';
import { ROOT } from '../cli/program.ts';
import { runs } from '../runs.ts';

const TRIES: Record<string, number> = {
  readers: 1500,
  queries: 600,
  configurations: 3000,
  corrections: 300,
  archives: 300,
  frames: 200,
  screen: 20,
};

let folder: string;
let targets: Target[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  targets = targetsIn(folder, ROOT);
});
afterAll(() => {
  for (const { close } of targets) close?.();
  rmSync(folder, { recursive: true, force: true });
});

test('there is a number for each', () => {
  expect(targets.map(({ name }) => name)).toEqual(Object.keys(TRIES));
});

test.each(Object.entries(TRIES))('%s', async (name, long) => {
  const target = targets.find((one) => one.name === name)!;
  const tries = name === 'screen' ? Math.ceil(runs(long) / 20) : runs(long);
  const { findings } = await fuzz(target, { seed: 20_261_126, tries, milliseconds: Infinity });
  expect(findings).toEqual([]);
});
