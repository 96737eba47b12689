// `npm run test:faults -- --kills 200 --damages 60 --seed 7`: keys without end, kills and damages, and whether anything
// grew or was lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomOf } from '../fuzz/random.ts';
import { damageAgain } from './damages.ts';
import { pressKeys } from './keys.ts';
import { killAgain } from './kills.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    damages: { type: 'string', default: '60' },
    keys: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '7' },
    /** An archive that an older version made of the same reports. */
    old: { type: 'string' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const program = fileURLToPath(new URL('../../bin/sohr-reader.js', import.meta.url));
const world = { program, folder, random: randomOf(Number(values.seed)), ...(values.old && { old: values.old }) };

const bundle = fileURLToPath(new URL('../../dist/bundle.sqlite', import.meta.url));
const { first, last, longest } = pressKeys(bundle, world.random, Number(values.keys));
console.log(
  `pressed ${values.keys} keys: ${megabytes(first)} after 1,000, ${megabytes(last)} after all, the longest ${Math.round(longest)} ms`,
);
const { kills, losses } = await killAgain(world, Number(values.kills));
console.log('killed', kills, losses.length, 'losses');
const damaged = await damageAgain(world, join(folder, 'killed.sqlite'), Number(values.damages));
console.log('damaged', { ...damaged, silent: damaged.silent.length });
for (const line of [...losses, ...damaged.silent]) console.log(line);
rmSync(folder, { recursive: true });
process.exitCode = losses.length + damaged.silent.length > 0 ? 1 : 0;

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
