// Who may import whom: the rooms of src/, each with the rooms whose files it may import and the libraries that are its
// own. `npm run rooms` writes the linter's rules from it into biome.json; a test tells when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';

type Room = {
  /** For docs/architecture.md. */
  words: string;
  imports: string[];
  /** Those that it alone, or with others that have it here, may import. */
  libraries?: string[];
};

/** From the bottom up: a room imports only what stands above it here. Files beside each other may always do so. */
export const ROOMS: Record<string, Room> = {
  base: { words: 'what every room may need: errors for the reader, cleaning, cells, distances of words', imports: [] },
  patches: { words: 'what the build puts in the place of parts of Ink', imports: [] },
  countries: { words: 'what is true of one country only, as data', imports: ['base'] },
  report: {
    words: 'bytes to a report: encodings, HTML, markdown, dates',
    imports: ['base', 'countries'],
    libraries: ['marked'],
  },
  entities: {
    words: 'text to mentions: the gazetteer, spellings, candidates, the choice among them',
    imports: ['base', 'countries', 'report'],
  },
  claims: {
    words: 'text and mentions to claims: figures of harm, what they count, and who says so',
    imports: ['report', 'entities'],
  },
  theme: { words: 'how everything looks, for as many colours as there are', imports: ['base', 'entities'] },
  keys: { words: 'what each key means and where, as one table', imports: [] },
  config: {
    words: 'what the reader’s configuration says: sources, keys, commands of their own',
    imports: ['base', 'report', 'theme', 'keys'],
  },
  page: {
    words: 'a report and a width to lines, and lines to ANSI text',
    imports: ['base', 'theme', 'report'],
    libraries: ['marked', 'marked-terminal'],
  },
  map: { words: 'places to a picture of characters, or to words', imports: ['base', 'theme', 'countries', 'entities'] },
  archive: {
    words: 'reports, names, indexes and what the reader did, in SQLite',
    imports: ['base', 'countries', 'report', 'entities', 'claims'],
    libraries: ['node:sqlite'],
  },
  search: {
    words: 'a query to hits: parsing, widening, highlighting',
    imports: ['base', 'report', 'entities', 'claims', 'archive'],
    libraries: ['fuse.js'],
  },
  sources: {
    words: 'where reports come from: files, feeds, exports, sites',
    imports: ['base', 'countries', 'report', 'entities', 'config', 'archive'],
  },
  app: {
    words: 'the start: which archive is opened, and the bundled reports in it',
    imports: ['base', 'report', 'archive', 'sources'],
  },
  exports: {
    words: 'reports to files for other programs: tables, networks, a page that can be printed',
    imports: ['base', 'report', 'entities', 'page', 'map', 'archive'],
    libraries: ['node:sqlite', 'marked'],
  },
  ui: {
    words: 'the screen: keys, state, effects, panes',
    imports: [
      ...['base', 'theme', 'keys', 'config', 'report', 'entities', 'claims', 'page', 'map', 'archive', 'search'],
      ...['sources', 'app', 'exports'],
    ],
    libraries: ['react', 'ink'],
  },
  cli: {
    words: 'the commands, their options, help and output',
    imports: [
      ...['base', 'theme', 'keys', 'config', 'report', 'entities', 'claims', 'page', 'map', 'archive', 'search'],
      ...['sources', 'app', 'exports'],
    ],
  },
};

const CONFIGURATION = new URL('../biome.json', import.meta.url);

const LIBRARIES = ['react', 'ink', 'node:sqlite', 'fuse.js', 'marked', 'marked-terminal'];

/** The linter's configuration as it stands, in; the same with the rules of the table above, out. */
export function withRooms(configuration: string): string {
  return `${JSON.stringify({ ...JSON.parse(configuration), overrides: Object.keys(ROOMS).map(override) }, null, 2)}\n`;
}

function override(room: string): object {
  const { imports, libraries = [] } = ROOMS[room]!;
  const foreign = Object.keys(ROOMS).filter((other) => other !== room && !imports.includes(other));
  const paths = LIBRARIES.filter((library) => !libraries.includes(library)).map((library) => {
    const owners = Object.keys(ROOMS).filter((owner) => ROOMS[owner]!.libraries?.includes(library));
    return [library, `Only ${owners.join(' and ')} may import ${library}: see scripts/rooms.ts`];
  });
  const group = [...foreign.map((other) => `**/../${other}/**`), '**/main.ts'];
  const message = `${room} may import ${imports.join(', ') || 'no other room'}: see scripts/rooms.ts`;
  const options = { paths: Object.fromEntries(paths), patterns: [{ group, message }] };
  return {
    includes: [`src/${room}/**`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
  };
}

if (import.meta.main) writeFileSync(CONFIGURATION, withRooms(readFileSync(CONFIGURATION, 'utf8')));
