// Who may import whom: the rooms of src/, each with the rooms whose files it may import and the libraries that are its
// own. `npm run rooms` writes the linter's rules from it into biome.json; a test tells when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';

type Room = { imports: string[]; libraries?: string[] };

/** From the bottom up: a room imports only what stands above it here. Files beside each other may always do so. */
export const ROOMS: Record<string, Room> = {
  base: { imports: [] },
  patches: { imports: [] },
  countries: { imports: ['base'] },
  report: { imports: ['base', 'countries'], libraries: ['marked'] },
  entities: { imports: ['base', 'countries', 'report'] },
  theme: { imports: ['base', 'entities'] },
  page: { imports: ['base', 'theme', 'report'], libraries: ['marked', 'marked-terminal'] },
  map: { imports: ['base', 'theme', 'countries', 'entities'] },
  archive: { imports: ['base', 'countries', 'report', 'entities'], libraries: ['node:sqlite'] },
  search: { imports: ['base', 'report', 'entities', 'archive'], libraries: ['fuse.js'] },
  sources: { imports: ['base', 'countries', 'report', 'entities', 'archive'] },
  app: { imports: ['base', 'report', 'archive', 'sources'] },
  ui: {
    imports: ['base', 'theme', 'report', 'entities', 'page', 'map', 'archive', 'search', 'sources', 'app'],
    libraries: ['react', 'ink'],
  },
  cli: { imports: ['base', 'theme', 'report', 'entities', 'page', 'map', 'archive', 'search', 'sources', 'app'] },
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
