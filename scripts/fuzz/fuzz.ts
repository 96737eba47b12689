// `npm run fuzz -- --minutes 10 --seed 7 --only readers`: what is read, asked, corrected, opened and pressed, spoilt by
// chance, again and again. A finding is printed with the seed that brings it again, and ends the run with 1.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzz } from './run.ts';
import { targetsIn } from './targets.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    tries: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const minutes = Number(values.minutes ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const targets = targetsIn(folder, fileURLToPath(new URL('../../', import.meta.url))).filter(
  ({ name }) => !values.only || values.only.split(',').includes(name),
);
let findings = 0;
for (const target of targets) {
  const tries = values.tries === undefined ? Infinity : Number(values.tries);
  const done = await fuzz(target, { seed, tries, milliseconds: (minutes * 60_000) / targets.length });
  console.log(
    `${target.name}: ${done.tries} tries from seed ${seed}, the longest ${Math.round(done.longest)} ms, ${done.findings.length} findings`,
  );
  for (const { seed: one, error } of done.findings)
    console.log(`  --only ${target.name} --tries 1 --seed ${one}\n`, error);
  findings += done.findings.length;
  target.close?.();
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = findings > 0 ? 1 : 0;
