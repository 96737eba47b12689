// The bundled reports in; how fast the gazetteer loads and the recogniser reads, on one core, out.
//   node scripts/speed.ts
import { readdirSync, readFileSync } from 'node:fs';
import { loadGazetteer } from '../src/entities/gazetteer.ts';
import { recognise } from '../src/entities/recognise.ts';
import { writeGazetteer } from './gazetteer.ts';

const MEGABYTES = 3;
const ROUNDS = 5;

writeGazetteer();
const file = new URL('../dist/gazetteer.json', import.meta.url);
const loads = times(ROUNDS, () => loadGazetteer(file).names('plain', 'homs'));
const gazetteer = loadGazetteer(file);

const folder = new URL('../articles/', import.meta.url);
const articles = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8').split('---\n').at(-1)!);
const once = articles.join('\n\n').replace(/([^\n])\n(?=[^\n|>*-])/g, '$1 ');
const text = once.repeat(Math.ceil((MEGABYTES * 1e6) / Buffer.byteLength(once)));
const size = Buffer.byteLength(text) / 1e6;
const reads = times(ROUNDS, () => recognise(text, { governorates: [] }, gazetteer));

console.log(`loading  first ${loads[0]!.toFixed(0)} ms, best ${Math.min(...loads).toFixed(0)} ms`);
const rate = (time: number) => ((size / time) * 1000).toFixed(1);
console.log(`reading  first ${rate(reads[0]!)} MB/s, best ${rate(Math.min(...reads))} MB/s`);

/** Milliseconds of processor time that each round took: other work on the machine does not count. */
function times(rounds: number, work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}
