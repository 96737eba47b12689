// docs/json.md and what the commands print: each field that occurs is described there, and each that is described occurs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { alertFields, eventFields, summaryFields } from '../../src/cli/output/sync-events.ts';
import { loadCommands } from '../../src/cli/parsing/load-command.ts';
import { hashOfText } from '../../src/report/citation/citation.ts';
import { splitFrontMatter } from '../../src/report/markdown/front-matter.ts';
import type { SyncEvent } from '../../src/sources/sync/sync.ts';
import { fillHome } from '../archive/filled-home.ts';
import { runSql } from '../archive/sql.ts';
import { ROOT } from './program.ts';
import { runHere } from './run-here.ts';

type Described = { type: string; isOptional: boolean };

const document = readFileSync(`${ROOT}/docs/json.md`, 'utf8');

/** The fields of a section by their paths, those of another section that it refers to among them. */
function described(section: string): Map<string, Described> {
  const [, text = ''] = document.split(new RegExp(`^## ${section}$`, 'm'));
  const [own = ''] = text.split(/^##? /m);
  const [, other] = /^The fields of `(.*)`, and:$/m.exec(own) ?? [];
  const rows = own.matchAll(/^\| `(.+?)` +\| (.+?) +\|/gm);
  return new Map([
    ...(other ? described(other) : new Map()),
    ...[...rows].map(
      ([, path, type]) => [path!, { type: type!.replace(' ?', ''), isOptional: type!.endsWith(' ?') }] as const,
    ),
  ]);
}

/** Each field of an object, by its path, as the document writes types. */
function* fieldsOf(value: object, path = ''): Generator<[path: string, type: string]> {
  for (const [name, inner] of Object.entries(value)) {
    const here = path ? `${path}.${name}` : name;
    const isOfObjects = Array.isArray(inner) && typeof inner[0] === 'object';
    if (isOfObjects && !OPAQUE.includes(here)) for (const one of inner) yield* fieldsOf(one, `${here}[]`);
    else if (inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !OPAQUE.includes(here))
      yield* fieldsOf(inner, here);
    else yield [here, typeOf(inner)];
  }
}

/** Described in words. */
const OPAQUE = ['also', 'near', 'corrections', 'payload', 'words', 'bearers', 'reaches', 'value'];

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? `array of ${typeof value[0]}` : typeof value;
}

function isOf(found: string, type: string): boolean {
  return found === 'array of undefined' ? type.startsWith('array') : type.split(' or ').includes(found);
}

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'json-'));
  const archive = new Archive(fillHome(home));
  const [row] = rowsByDate(archive, 0, 1);
  setMark(archive, row!.number, 'starred', true);
  setMark(archive, row!.number, 'read', true);
  archive.close();
  write('made.csv', 'title,text,date\nOne,Words of one.,yesteryear\nEarly,Words of a day to come.,2099-01-01\nTwo\n');
  const damaged = new Archive(join(home, 'damaged.sqlite'));
  runSql(damaged, "INSERT INTO months VALUES ('1999-01', 1)");
  damaged.close();
  const toll = (words: string) => `title,text,date,url\nToll,"${words}",2014-11-03,https://a.example/1\n`;
  write('edited-1.csv', toll('41 dead, 3 hurt.'));
  write('edited-2.csv', toll('92 dead. 5 and 7 more.'));
  const raid = (words: string) => `title,text,date,url\nRaid,"${words}",2014-11-04,https://a.example/raid\n`;
  write('raid-1.csv', raid('A raid killed 7 people.'));
  write('raid-2.csv', raid('Nobody was hurt, it says now.'));
  write('list.opml', '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>');
  write('corrections.json', '{"corrections": [{"kind": "hide", "surface": "Homs", "entity": "gn:169577"}]}');
});
afterAll(() => rmSync(home, { recursive: true }));

function write(name: string, content: string): void {
  writeFileSync(join(home, name), content);
}

const inHome = (words: string[]) => words.map((word) => word.replace('HOME', home));

const SECTIONS: [section: string, lines: string[][]][] = [
  [
    'list',
    [
      ['list', '--json'],
      ['list', '--json', 'HOME/made.csv'],
    ],
  ],
  [
    'show',
    [
      ['show', '2022-05', '--json'],
      ['show', '2014-08', '--json'],
      ['show', 'one', '--json', 'HOME/made.csv'],
      ['show', '2099-01-01-early', '--json', 'HOME/made.csv'],
    ],
  ],
  [
    'editions',
    [
      ['import', 'HOME/edited-1.csv'],
      ['import', 'HOME/edited-2.csv'],
      ['editions', '2014-11-03-toll', '--json'],
    ],
  ],
  ['editions --diff', [['editions', '2014-11-03-toll', '--diff', '--json']]],
  ['quote', [['quote', `2014-11-03-toll@${hashOfText('Toll\n\n92 dead. 5 and 7 more.')}:6-13`, '--json']]],
  [
    'search',
    [
      ['search', 'qamshlo', '--json'],
      ['search', 'words', '--json', 'HOME/made.csv'],
    ],
  ],
  ['search --facet', [['search', '--facet', 'year', '--json']]],
  [
    'searches',
    [
      ['searches', 'save', 'north', 'gov:aleppo'],
      ['searches', '--json'],
    ],
  ],
  [
    'notes',
    [
      ['notes', 'add', '2014-08', 'To be asked about.', '--passage', '0-5'],
      ['notes', 'add', '2014-08', 'Of all of it.'],
      ['notes', '--json'],
    ],
  ],
  [
    'tag',
    [
      ['tag', '2014-08', 'court'],
      ['tag', '--json'],
      ['tag', '2014-08', '--json'],
    ],
  ],
  ['config', [['config', '--json']]],
  ['entities', [['entities', '--json']]],
  [
    'claims',
    [
      ['assess', '2024-11-20-palmyra-strikes', '45', 'killed', '90..92', 'by', 'SOHR'],
      ['import', 'HOME/raid-1.csv'],
      ['assess', '2014-11-04-raid', '20', 'accept'],
      ['import', 'HOME/raid-2.csv'],
      ['claims', '--json'],
    ],
  ],
  ['entities --geojson', [['entities', '--geojson']]],
  [
    'who',
    [
      ['who', 'Islamic State', '--json'],
      ['who', 'Eastern Ghouta', '--json'],
      ['who', 'Maskanah', '--json'],
      ['who', 'Hamas', '--json'],
    ],
  ],
  ['names', [['names', '--json']]],
  ['timeline', [['timeline', '--json']]],
  ['correct', [['correct', '2022-05', 'Kobani', '--json']]],
  ['correct --means', [['correct', '2022-05', 'Kobani', '--means', 'Kobani', '--json']]],
  [
    'corrections export',
    [
      ['corrections', 'import', 'HOME/corrections.json'],
      ['corrections', 'export'],
    ],
  ],
  ['history', [['history', '--json']]],
  ['import', [['import', '--json', 'HOME/made.csv', 'HOME/list.opml']]],
  ['export', [['export']]],
  ['remove', [['remove', '--json']]],
  [
    'check',
    [
      ['check', '--json'],
      ['check', '--json', '--archive', 'HOME/damaged.sqlite'],
    ],
  ],
  ['sources', [['sources', '--json']]],
  ['stats', [['stats', '--json']]],
];

function expectDescribed(section: string, objects: object[]): void {
  const known = described(section);
  const seen = new Set<string>();
  for (const object of objects) {
    const { schema: _, ...fields } = object as { schema?: number };
    const here = new Map(fieldsOf(fields));
    for (const [path, found] of here) {
      const isEmptyList =
        found === 'array of undefined' && [...known.keys()].some((one) => one.startsWith(`${path}[].`));
      if (isEmptyList) continue;
      const field = known.get(path);
      expect([path, found, field]).toEqual([path, found, expect.anything()]);
      expect([path, found, isOf(found, field!.type)]).toEqual([path, found, true]);
      seen.add(path);
    }
    // Within a list that is empty nothing is missing; a name that no report has has fewer fields.
    const missing = [...known].filter(([path, { isOptional }]) => !isOptional && !/\[\]/.test(path) && !here.has(path));
    if (section !== 'who') expect(missing).toEqual([]);
  }
  expect([...known.keys()].filter((path) => !seen.has(path))).toEqual([]);
}

test.each(SECTIONS)('%s', async (section, lines) => {
  const objects: object[] = [];
  for (const line of lines) {
    const { out } = await runHere(home, inHome(line));
    const isWhole = out.startsWith('{\n');
    const texts = isWhole ? [out] : out.split('\n').filter((text) => text.startsWith('{'));
    objects.push(...texts.map((text) => JSON.parse(text)));
  }
  expect(objects).not.toEqual([]);
  expectDescribed(section, objects);
});

test('sync', () => {
  const counts = { added: 1, updated: 0, unchanged: 0, elsewhere: 0, removed: 0, failed: 0, gone: 0 };
  const summary = { ...counts, isStopped: false };
  const url = new URL('https://example.org/');
  const report = { number: 1, report: 'id', title: 'Title', origin: String(url) };
  const events: { [Event in SyncEvent['event']]: SyncEvent & { event: Event } } = {
    found: { event: 'found', found: { kind: 'wordpress', api: url.href } as never },
    page: { event: 'page', summary, left: undefined },
    check: { event: 'check', summary, left: 3 },
    wait: { event: 'wait', problem: 'is busy', milliseconds: 1000 },
    failed: { event: 'failed', url: url.href, problem: 'does not answer' },
    doubtful: { event: 'doubtful', url: url.href, doubt: 'its date lies in the future: 2099-01-01' },
    gone: { event: 'gone', report: report as never },
  };
  expectDescribed('sync', [
    ...Object.values(events).map((event) => ({ source: 'sohr', ...eventFields(event) })),
    { source: 'sohr', event: 'end', ...summaryFields(summary) },
    alertFields('qamshlo', { id: 'id', title: 'Title' }),
  ]);
});

test('every command with --json has a section', async () => {
  const commands = await loadCommands();
  const named = commands.filter(({ options }) => options.some(({ name }) => name === 'json')).map(({ name }) => name);
  const sections = [...SECTIONS.map(([section]) => section), 'sync'];
  expect(named.filter((name) => !sections.includes(name))).toEqual([]);
});

const [, frontMatter = ''] = document.split('# Front matter');
const SAMPLES: Record<string, string> = {
  date: '2014-11-03',
  updated: '2014-11-04',
  date_inferred: 'true',
  sources: 'https://example.org/',
  confidence: 'low',
  language: 'ar',
};
const FIELDS: Record<string, string> = { date_inferred: 'dateInferred' };

test.each(
  [...frontMatter.matchAll(/^\| (`\w+`) +\| ([^|]*)\|/gm)].flatMap(([, first, others]) => {
    const [key, ...also] = [...`${first} ${others}`.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
    return [key!, ...also].map((name) => [name, key!] as const);
  }),
)('front matter: %s is %s', (name, key) => {
  const { meta } = splitFrontMatter(`---\n${name}: ${SAMPLES[key] ?? 'words'}\n---\n# Title\n`);
  expect(Object.keys(meta)).toContain(FIELDS[key] ?? key);
});
