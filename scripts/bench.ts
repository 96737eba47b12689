// The built program in; one table of what it costs, beside other programs on the same reports, out: `npm run bench`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, quantile } from './bench/figures.ts';
import { nameByTurns } from './bench/naming.ts';
import { type Press, pressKeys } from './bench/presses.ts';
import { readArticles } from './bench/reports.ts';
import { drawByTurns, drawCold, otherReaders, otherStarts, ourReader } from './bench/screens.ts';
import { searchByTurns } from './bench/searches.ts';

const ROUNDS = 15;
const COLD_RUNS = 5;
const WORD = 'qamshlo';
const NAMING_ROUNDS = 5;

/** What others did on this machine in the minute before: above the number of processors, measure again later. */
const [load] = loadavg();
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const folder = mkdtempSync(join(tmpdir(), 'sohr-reader-bench-'));
mkdirSync(join(folder, 'home'));
const reports = await readArticles(`${root}/articles`);
const reader = ourReader(root, join(folder, 'home'), reports);
const others = [...otherStarts(reader, reports), ...(await otherReaders(folder, root, reports))];

const cold = await drawCold(folder, reader, COLD_RUNS);
const { bare, frames } = await drawByTurns([reader, ...others], ROUNDS);
const { presses, megabytes } = await pressKeys(reader);
const searches = searchByTurns(reader, reports, WORD, ROUNDS);
const naming = nameByTurns(
  root,
  reports.map(({ text }) => text),
  NAMING_ROUNDS,
);
rmSync(folder, { recursive: true });

const unit = median(bare);
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const memory = (values: number[]) => (values.length > 0 ? `${median(values).toFixed(0)} MB` : '');
const timed = (name: string, values: number[], note: string, budget = '') =>
  row(name, ms(median(values)), ms(quantile(values, 0.95)), `${(median(values) / unit).toFixed(1)} x`, budget, note);
const pressed = (name: string, of: Press[]) => {
  const values = of.map((press) => press.ms);
  const bytes = median(of.map((press) => press.bytes));
  return row(
    name,
    ms(median(values)),
    ms(quantile(values, 0.95)),
    '',
    'p95 16, at most 33 ms',
    `${bytes} bytes written`,
  );
};

const rows = [
  row('what', 'median', 'p95', 'x bare node', 'budget', 'note'),
  row('---', '---:', '---:', '---:', '---', '---'),
  timed('`node -e 0`', bare, 'the whole process'),
  ...[reader, ...others].map(({ name, draws }, index) => {
    const { ms: values, megabytes: peaks } = frames[index]!;
    const note = [draws, memory(peaks)].filter(Boolean).join('; ');
    return timed(`${name}, first frame`, values, note, index === 0 ? '4 x, at most 6 x' : '');
  }),
  timed('sohr-reader, very first start', cold.ms, `imports the reports; ${COLD_RUNS} runs; ${memory(cold.megabytes)}`),
  ...searches.map(({ name, ms: values, found }) => timed(`\`${name}\``, values, `the whole process; ${found} found`)),
  pressed('`j` in the list, a new page each', presses.list),
  pressed('a letter of a search', presses.letter),
  pressed('`j` on the page', presses.line),
  pressed('`Space` on the page', presses.screen),
  pressed('`e`, to the next name', presses.name),
  ...naming.map(({ name, ms: values, found, megabytes: size }) =>
    row(
      name,
      ms(median(values)),
      ms(quantile(values, 0.95)),
      '',
      '',
      `${((size / median(values)) * 1000).toFixed(2)} MB/s; ${found} in ${size.toFixed(2)} MB`,
    ),
  ),
  row(
    'peak memory after all these keys',
    megabytes ? `${megabytes.toFixed(0)} MB` : 'not measured',
    '',
    '',
    '',
    'VmHWM',
  ),
];
const keys = Object.values(presses).map((of) => of.length);
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'processor'}, load ${load!.toFixed(1)}, 120 x 36, ${reports.length} reports.
Programs took turns, ${ROUNDS} rounds after one that is not counted; ${Math.min(...keys)} to ${Math.max(...keys)} presses of each key,
from the press to the last byte written. All runs count.

${rows.join('\n')}`);
// The pseudo-terminals would keep the process alive.
process.exit();

function row(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
