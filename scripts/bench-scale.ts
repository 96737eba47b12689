// Numbers of reports in; what the built program costs with so many synthetic ones, beside other programs, out, as one
// table: `npm run bench:scale -- 36 10000 300000`. With 300,000 it takes some 15 minutes and 8 GB of disk.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BLOCKED_FILE } from './bench/blocked.ts';
import { median, quantile } from './bench/figures.ts';
import { type Corpus, measureNewsboat, measureSearches, timed, writeCorpus } from './bench/peers.ts';
import { Recording } from './bench/recording.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(36, 10_000, 300_000);
const ROUNDS = 7;
/** Newsboat needs minutes for more. */
const MOST_FOR_NEWSBOAT = 10_000;
/** Two words, one of them misspelt; what other programs are asked for is spelt as the texts have it. */
const QUERIES = ['convoy alepo', 'russian helcopters', 'qamshlo drones', 'shelling idlb', 'deir ezzor ceckpoint'];
const FOR_OTHERS: [string, string] = ['russian', 'helicopters'];
/** The first frame stands there before the program is whole. */
const WHOLE = 500;
/** After so many milliseconds everything that begins late has begun. */
const SETTLED = 2000;
/** Milliseconds between two letters of who types fast. */
const TYPING = 60;
const ESCAPE = '\u001B';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const folder = mkdtempSync(join(tmpdir(), 'sohr-reader-scale-'));
const home = join(folder, 'home');
mkdirSync(home);
const env = { HOME: home, XDG_DATA_HOME: '', XDG_CACHE_HOME: '', XDG_CONFIG_HOME: '', SOHR_READER_ARCHIVE: '' };
const program = [process.execPath, `${root}/bin/sohr-reader.js`];
const [load] = loadavg();

const corpora = sizes.map((count) => writeCorpus(join(folder, String(count)), count));
const imports = corpora.map(importAll);
const frames = await drawByTurns(corpora);
const columns: string[][] = [];
for (const [index, corpus] of corpora.entries()) {
  const { seconds, bytes } = imports[index]!;
  const frame = median(frames[index]!);
  const { letters, firsts, megabytes } = await pressLetters(corpus);
  const blocked = await typeLetters(corpus);
  const newsboat = corpus.count <= MOST_FOR_NEWSBOAT ? await measureNewsboat(corpus, 3) : undefined;
  const { fzf, rg, sql } = measureSearches(corpus, FOR_OTHERS, ROUNDS);
  columns.push([
    corpus.count.toLocaleString('en'),
    '---:',
    ms(frame),
    ms(newsboat?.frame),
    ms(median(letters)),
    ms(quantile(letters, 0.95)),
    ms(quantile(letters, 1)),
    ms(quantile(firsts, 0.95)),
    ms(blocked),
    ms(fzf),
    ms(rg),
    ms(sql),
    `${seconds.toFixed(1)} s`,
    `${Math.round(corpus.count / seconds).toLocaleString('en')}`,
    newsboat ? `${newsboat.seconds.toFixed(1)} s` : '',
    `${(bytes / corpus.bytes).toFixed(1)} x`,
    megabytes === undefined ? '' : `${megabytes.toFixed(0)} MB`,
  ]);
}
rmSync(folder, { recursive: true });

const names = [
  'reports',
  '---',
  'first frame',
  'newsboat, first frame',
  'a letter of a search, to the last byte: median',
  'p95',
  'the longest',
  'to the first byte: p95',
  `typed every ${TYPING} ms: the screen is kept from all else for at most`,
  `\`fzf -f '${FOR_OTHERS.join(' ')}'\` on the titles`,
  'ripgrep on the texts',
  'LIKE on a table of the texts',
  'import with names',
  'reports a second',
  'newsboat, the same feed without names',
  'archive, times the texts',
  'peak memory after these keys',
];
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'processor'}, load ${load!.toFixed(1)}, 120 x 36.
First frames by turns, medians of ${ROUNDS}; each letter of ${QUERIES.length} queries, twice. All runs count.

${names.map((name, row) => `| ${[name, ...columns.map((column) => column[row])].join(' | ')} |`).join('\n')}`);
// The pseudo-terminals would keep the process alive.
process.exit();

function ms(value: number | undefined): string {
  return value === undefined ? '' : `${value.toFixed(0)} ms`;
}

function archiveOf({ folder: place }: Corpus): string {
  return join(place, 'archive.sqlite');
}

function importAll(corpus: Corpus): { seconds: number; bytes: number } {
  const [file, ...args] = [...program, 'import', '--archive', archiveOf(corpus), corpus.jsonl];
  const seconds = timed(() => spawnSync(file!, args, { env: { ...process.env, ...env } })) / 1000;
  return { seconds, bytes: statSync(archiveOf(corpus)).size };
}

async function open(corpus: Corpus, more: NodeJS.ProcessEnv = {}): Promise<{ recording: Recording; frame: number }> {
  const recording = new Recording([...program, '--archive', archiveOf(corpus)], { ...env, ...more });
  // The newest report stands in the list and on the page. The bundled ones are in the archive too.
  const frame = await recording.shown((screen) => / of [\d,]+ /.test(screen) && /\d% ─╮/.test(screen));
  await sleep(WHOLE);
  return { recording, frame };
}

async function drawByTurns(all: Corpus[]): Promise<number[][]> {
  const drawn = all.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, corpus] of all.entries()) {
      const { recording, frame } = await open(corpus);
      await recording.quit('Q');
      if (round >= 0) drawn[index]!.push(frame);
    }
  }
  return drawn;
}

async function pressLetters(corpus: Corpus) {
  const { recording } = await open(corpus);
  const letters: number[] = [];
  const firsts: number[] = [];
  for (const query of [...QUERIES, ...QUERIES]) {
    await recording.press('/');
    for (const letter of query) {
      const press = await recording.press(letter);
      if (!press) continue;
      letters.push(press.ms);
      firsts.push(press.firstMs);
    }
    await recording.press(ESCAPE);
    await recording.press(ESCAPE);
  }
  const megabytes = recording.peakMemory();
  await recording.quit('Q');
  return { letters, firsts, megabytes };
}

/** @returns the longest time, in milliseconds, in which the screen's thread could do nothing else */
async function typeLetters(corpus: Corpus): Promise<number> {
  const file = join(folder, 'blocked');
  const watch = `--import ${new URL('bench/blocked.ts', import.meta.url)}`;
  const { recording } = await open(corpus, { NODE_OPTIONS: watch, [BLOCKED_FILE]: file });
  await sleep(SETTLED);
  for (const query of [...QUERIES, ...QUERIES]) {
    await recording.type(`/${query}`, TYPING);
    await recording.press(ESCAPE);
    await recording.press(ESCAPE);
  }
  await recording.quit('Q');
  return Number(readFileSync(file, 'utf8'));
}
