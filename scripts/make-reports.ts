// A number in; so many synthetic reports, one JSON object a line, out: `npm run bench:make -- 300000 > reports.jsonl`.
// They are for measuring only: each says in title and text that it is synthetic, and none speaks of anything that was.
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type SyntheticReport = {
  id: string;
  title: string;
  date: string;
  governorates: string[];
  kind: string;
  attribution: string[];
  markdown: string;
};

type PlaceRow = { name: string; governorate: string | null; tier: number; aliases?: string[] };

const KINDS = ['airstrikes', 'shelling', 'ground fighting', 'explosion', 'displacement', 'incursion', 'toll'];
const SUBJECTS = [
  'SOHR activists',
  'Reliable sources',
  'The Observatory',
  'Local residents',
  'A military spokesman',
  'Aid workers',
  'Russian warplanes',
  'Turkish forces',
  'Syrian government forces',
  'The SDF',
  'US drones',
  'Hezbollah fighters',
];
const DEEDS = [
  'reported heavy shelling',
  'said that two drones had flown',
  'observed a convoy of armoured vehicles',
  'spoke of clashes',
  'saw helicopters',
  'counted several explosions',
  'described a quiet night',
  'set up a checkpoint',
  'fired rockets',
  'carried out a patrol',
  'brought in reinforcements',
  'opened a crossing for civilians',
];
const TAILS = [
  'in the early hours of the morning',
  'for the second time this week',
  'without reports of casualties',
  'according to several accounts',
  'while reconnaissance aircraft remained overhead',
  'after a short lull',
  'as residents moved to nearby villages',
  'before withdrawing towards the countryside',
];

/** Deterministic: the same number gives the same reports, and the first thousand of many are the thousand of few. */
export function* makeReports(count: number): Generator<SyntheticReport> {
  const places = readPlaces();
  const random = makeRandom(20_110_315);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  /** Few places are named often, most of them seldom: as in the news. */
  const place = () => places[Math.floor(places.length * random() ** 3)]!;
  const spelling = ({ name, aliases = [] }: PlaceRow) => (random() < 0.7 ? name : pick([name, ...aliases]));
  const word = () => makeWord(Math.floor(40_000 * random() ** 4));
  for (let number = 0; number < count; number++) {
    const main = place();
    const sentence = () =>
      `${pick(SUBJECTS)} ${pick(DEEDS)} near ${spelling(random() < 0.6 ? main : place())} ${pick(TAILS)}, ` +
      `a ${word()} ${word()} of ${1 + Math.floor(random() * 400)} ${word()}.`;
    const paragraph = () => Array.from({ length: 4 + Math.floor(random() * 4) }, sentence).join(' ');
    const day = new Date(
      Date.UTC(2011, 2, 15) + Math.floor((number / Math.max(1, count)) * 14.5 * 365.25) * 86_400_000,
    );
    yield {
      id: `synthetic-${number}`,
      title: `Synthetic ${number}: ${pick(SUBJECTS)} ${pick(DEEDS)} near ${spelling(main)}`,
      date: day.toISOString().slice(0, 10),
      governorates: main.governorate ? [main.governorate] : [],
      kind: pick(KINDS),
      attribution: ['Synthetic'],
      markdown: ['This report is synthetic.', ...Array.from({ length: 4 }, paragraph)].join('\n\n'),
    };
  }
}

function readPlaces(): PlaceRow[] {
  const file = new URL('../src/countries/syria/places.jsonl', import.meta.url);
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PlaceRow);
  return rows.sort((a, b) => a.tier - b.tier);
}

/** Words that no language has, so that a large vocabulary is indexed. */
function makeWord(number: number): string {
  const syllables = [
    'ba',
    'ke',
    'li',
    'mo',
    'nu',
    'ra',
    'se',
    'ti',
    'vo',
    'zu',
    'dan',
    'fer',
    'gol',
    'pim',
    'tur',
    'wes',
  ];
  let word = '';
  for (let rest = number + 300; rest > 0; rest = Math.floor(rest / 16)) word = syllables[rest % 16]! + word;
  return word;
}

/** Numbers from 0 to 1: mulberry32, by Tommy Ettinger, public domain. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function* asLines(count: number): Generator<string> {
  for (const report of makeReports(count)) yield `${JSON.stringify(report)}\n`;
}

if (import.meta.main) {
  // Whoever reads it may read slowly, or stop.
  await pipeline(Readable.from(asLines(Number(process.argv[2] ?? 1000))), process.stdout).catch((error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
