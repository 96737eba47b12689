// Every command in every form that it has, in an order in which each finds what it needs.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Laid into each home: invented reports in the forms that are read. */
export const FILES = fileURLToPath(new URL('files/', import.meta.url));

const NAMES = [
  'open',
  'list',
  'show',
  'search',
  'searches',
  'entities',
  'claims',
  'who',
  'names',
  'map',
  'timeline',
  'correct',
  'corrections',
  'sync',
  'import',
  'export',
  'remove',
  'sources',
  'stats',
];
/** What is for programs looks the same everywhere, and one page of a report is laid out as the other. */
export function isForTerminals(command: string[]): boolean {
  const isForPrograms = command.some((word) => /^--(?:json|jsonl|csv|geojson|markdown|facet)$/.test(word));
  return !isForPrograms && (command[0] !== 'show' || command[1] === QAMISHLI || !REPORTS.includes(command[1]!));
}

const FACETS = ['place', 'group', 'state', 'person', 'org', 'weapon', 'gov', 'kind', 'source', 'year', 'month'];
const QUERIES = [
  'qamshlo',
  'kamishli',
  'القامشلي',
  'barrel bombs',
  '"barrel bombs"',
  'place:homs',
  'group:sdf -turkey',
  'person:assad',
  'gov:idlib after:2019',
  'after:2019-10 before:2020-03',
  'on:2013-08-21',
  'is:unread sort:oldest',
  'is:starred',
  'xyzzyx',
  'after:soon x',
  '"',
  '',
];
const REPORTS = readdirSync(new URL('../../articles/', import.meta.url)).map((name) => name.replace(/\.md$/, ''));
const QAMISHLI = '2022-05-27-qamishli-russian-aircraft';

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));

export const COMMANDS: string[][] = [
  ...lines(`--help
    -h
    --version
    -V
    --colour
    nonsense
    list --limit
    show
    who`),
  ...NAMES.map((name) => [name, '--help']),
  ...lines(`list
    list --json
    list -q qamshlo
    list reports
    list reports --json
    list missing.md reports/plain.txt
    list -
    list - --json
    stats
    stats --json
    stats reports
    sources
    sources --json
    sources reports
    names
    names --json
    names -q gov:idlib
    timeline
    timeline --json
    timeline -q homs
    map
    map --words
    map -q gov:aleppo
    entities
    entities --json
    entities --csv
    entities --geojson
    entities reports
    entities reports --json
    entities -q ghouta --csv
    who Qamishli
    who qamshlo --json
    who Assad
    who SDF --json
    who Qamishlistan
    who nobody-at-all
    who Tafas reports
    show 2011
    show nothing-of-the-kind
    show plain reports
    show page reports --json
    export
    export --jsonl
    export --markdown
    export -q homs --markdown
    export reports`),
  ...REPORTS.map((id) => ['show', id]),
  ['show', QAMISHLI, '--json'],
  ...QUERIES.flatMap((query) => [
    ['search', query],
    ['search', query, '--json'],
  ]),
  ...FACETS.flatMap((facet) => [
    ['search', 'syria', '--facet', facet],
    ['search', 'gov:aleppo', '--facet', facet, '--json'],
  ]),
  ['search', 'syria', '--facet', 'colour'],
  ['search', 'bread', 'reports'],
  ...lines(`searches
    searches save north qamshlo
    searches save south gov:daraa
    searches
    searches --json
    search saved:north
    searches forget south
    searches forget nothing
    searches
    corrections export
    corrections import corrections.json
    corrections export
    corrections import missing.json
    import
    import reports
    import reports --json
    import missing.csv
    import reports/table.csv --map text=Body
    list
    stats
    sources
    search bread
    search sort:oldest --facet source
    search x --facet source --json
    remove nothing
    remove page
    remove -q kind:invented
    remove -q kind:invented --yes --json
    list
    sync nobody
    sync --limit x
    sync http://fake.example/
    open missing.md`),
];
