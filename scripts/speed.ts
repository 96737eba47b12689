// The bundled reports in; how fast the gazetteer loads, how fast names are read, and what claims cost beside them, on one
// core, out.
//   node scripts/speed.ts
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { recogniseClaims } from '../src/claims/recognise.ts';
import { loadGazetteer } from '../src/entities/gazetteer/gazetteer.ts';
import { recognise } from '../src/entities/recognise.ts';
import { writeGazetteer } from './bundle/gazetteer.ts';

const BYTES = 3e6;
const ROUNDS = 11;

const scratch = mkdtempSync(join(tmpdir(), 'speed-'));
const file = pathToFileURL(join(scratch, 'gazetteer.json'));
writeGazetteer(file);
const loads = Array.from({ length: 5 }, () => time(() => loadGazetteer(file).names('plain', 'homs')));
const gazetteer = loadGazetteer(file);
rmSync(scratch, { recursive: true });

const folder = new URL('../articles/', import.meta.url);
const articles = readdirSync(folder).map((name) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('---\n')
    .at(-1)!
    .replace(/([^\n])\n(?=[^\n|>*-])/g, '$1 '),
);
const times = Math.ceil(BYTES / Buffer.byteLength(articles.join('')));

console.log(`loading         first ${loads[0]!.toFixed(0)} ms, best ${Math.min(...loads).toFixed(0)} ms`);
measure('many reports', Array.from({ length: times }, () => articles).flat());
measure('one long report', [articles.join('\n\n').repeat(times)]);

/** Reads these texts in turn with a loop that never changes: where others use the machine, the ratio holds. */
function measure(what: string, texts: string[]): void {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const rounds = Array.from({ length: ROUNDS }, () => ({
    loop: time(countWords),
    read: time(() => texts.map((text) => recognise(text, { governorates: [] }, gazetteer))),
    both: time(() =>
      texts.map((text) => recogniseClaims(text, {}, recognise(text, { governorates: [] }, gazetteer).mentions)),
    ),
  }));
  const rate = (milliseconds: number) => ((megabytes / milliseconds) * 1000).toFixed(1);
  const read = median(rounds.map(({ read }) => read));
  const ratio = read / megabytes / median(rounds.map(({ loop }) => loop));
  console.log(
    `${what.padEnd(15)} first ${rate(rounds[0]!.read)}, median ${rate(read)} MB/s; ` +
      `a megabyte takes ${ratio.toFixed(1)} times the reference loop; ` +
      `with claims ${median(rounds.map(({ read, both }) => both / read)).toFixed(2)} times names alone`,
  );
}

/** The reference: 300,000 look-ups in a map of 5,000 words. */
function countWords(): number {
  const counts = new Map<string, number>();
  for (let at = 0; at < 300_000; at++) {
    const word = `w${(at * 7919) % 5000}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Milliseconds of processor time: other work on the machine does not count. */
function time(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
