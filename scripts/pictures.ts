// The bundled reports in; pictures of the screens that keys lead to, in docs/pictures/, out: `npm run pictures`.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';
import type { Key } from 'ink';
import { Archive } from '../src/archive/archive.ts';
import { countReports, reportsPerYear } from '../src/archive/reports/read-reports.ts';
import { DARK } from '../src/theme/palette.ts';
import { themeFor } from '../src/theme/theme.ts';
import { Session } from '../src/ui/effects/session.ts';
import { initialState } from '../src/ui/state/state.ts';
import { keysOf } from '../src/ui/terminal/key-names.ts';
import { actionOf } from '../src/ui/update/key-actions.ts';
import { composeScreen, linesOf } from '../src/ui/view/compose-screen.ts';
import { toSvg } from './svg.ts';
import type { Size } from './terminal.ts';

type Picture = { name: string; title: string; size: Size; keys: string };

const WIDE = { columns: 120, rows: 36 };
const NARROW = { columns: 60, rows: 20 };
const SEARCH = '/qamshlo\r';

const PICTURES: Picture[] = [
  { name: 'wide', title: 'Search, report and names', size: WIDE, keys: `${SEARCH}\reee` },
  { name: 'list', title: 'First screen', size: WIDE, keys: '' },
  { name: 'card', title: 'The card of a name', size: WIDE, keys: `${SEARCH}\reee\r` },
  { name: 'ledger', title: 'Who says how many', size: WIDE, keys: '/palmyra raids\rl$+j+j' },
  { name: 'facets', title: 'What was found, by governorate', size: WIDE, keys: '/russia\rF' },
  { name: 'cite', title: 'A citation', size: WIDE, keys: '/palmyra raids\rlY' },
  { name: 'months', title: 'Reports a month', size: WIDE, keys: 't' },
  { name: 'note', title: 'A note, as it is written', size: WIDE, keys: '/palmyra raids\rlyacompare with the ministry' },
  { name: 'write', title: 'Forms to write', size: WIDE, keys: '/palmyra\rw' },
  { name: 'correct', title: 'A name is corrected', size: WIDE, keys: '/palmyra raids\rlec' },
  { name: 'find', title: 'Found in the page', size: WIDE, keys: 'l/governorate\rn' },
  { name: 'map', title: 'The map', size: WIDE, keys: 'm\t\t' },
  { name: 'search', title: 'A search as it is typed', size: WIDE, keys: '/drone strike' },
  { name: 'narrow-list', title: 'The list in a small window', size: NARROW, keys: SEARCH },
  { name: 'narrow-page', title: 'The page in a small window', size: NARROW, keys: `${SEARCH}\ree` },
  { name: 'help', title: 'Help', size: { columns: 80, rows: 24 }, keys: '?' },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? `${root}/docs/pictures`;
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
for (const { name, title, size, keys } of PICTURES.filter((picture) => !only || picture.name === only)) {
  const screen = await draw(linesAfter(keys, size), size);
  writeFileSync(`${folder}/${name}.svg`, toSvg(screen, `sohr-reader: ${title}`));
}

/** In an archive of its own, so that no picture shows what was read for another. */
function linesAfter(keys: string, size: Size): string[] {
  const place = mkdtempSync(`${tmpdir()}/sohr-reader-`);
  copyFileSync(`${root}/dist/bundle.sqlite`, `${place}/archive.sqlite`);
  const archive = new Archive(`${place}/archive.sqlite`);
  const state = initialState({ ...size, total: countReports(archive), years: reportsPerYear(archive) });
  const session = new Session(archive, state);
  for (const key of keys ? keysOf(keys, {} as Key) : []) {
    const action = actionOf(session.state(), key);
    if (action) session.dispatch(action);
  }
  archive.close();
  rmSync(place, { recursive: true });
  return linesOf(composeScreen(session.state(), themeFor('truecolor', DARK)));
}

async function draw(lines: string[], { columns, rows }: Size) {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  // Without a cursor, as the reader has it.
  await new Promise<void>((done) => screen.write(`\u001B[?25l${lines.join('\r\n')}`, done));
  return screen;
}
