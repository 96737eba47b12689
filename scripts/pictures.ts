// The built program in; pictures of its real screens, in docs/pictures/, out: `npm run pictures`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { toSvg } from './svg.ts';
import { runInTerminal, type Size } from './terminal.ts';

type Picture = {
  name: string;
  title: string;
  size: Size;
  /** Each is pressed when the screen shows the words before it. */
  steps: { after: string; keys: string }[];
  /** What stands on the screen when the picture is taken. */
  at: string;
  args?: string[];
};

const WIDE = { columns: 120, rows: 36 };
const NARROW = { columns: 60, rows: 20 };
const SEARCH = [
  { after: 'of 36', keys: '/qamshlo' },
  { after: '2 found', keys: '\r' },
];

const PICTURES: Picture[] = [
  {
    name: 'wide',
    title: 'Search, report and names',
    size: WIDE,
    steps: [...SEARCH, { after: '2 of 36', keys: '\reee' }],
    at: 'Al-Qamishly',
  },
  { name: 'list', title: 'First screen', size: WIDE, steps: [], at: 'of 36' },
  { name: 'narrow-list', title: 'The list in a small window', size: NARROW, steps: SEARCH, at: '2 of 36' },
  {
    name: 'narrow-page',
    title: 'The page in a small window',
    size: NARROW,
    steps: [...SEARCH, { after: '2 of 36', keys: '\ree' }],
    at: 'min',
  },
  { name: 'help', title: 'Help', size: { columns: 80, rows: 24 }, steps: [{ after: 'of 36', keys: '?' }], at: 'Keys' },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? `${root}/docs/pictures`;
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
for (const { name, title, size, steps, at, args = [] } of PICTURES.filter(({ name }) => !only || name === only)) {
  const home = mkdtempSync(`${tmpdir()}/sohr-reader-`);
  const terminal = runInTerminal([process.execPath, `${root}/bin/sohr-reader.js`, ...args], {
    size,
    env: { HOME: home },
  });
  for (const { after, keys } of steps) {
    await terminal.until((text) => text.includes(after));
    terminal.press(keys);
  }
  await terminal.until((text) => text.includes(at));
  // The last keys have no words of their own to wait for.
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(`${folder}/${name}.svg`, toSvg(terminal.screen, `sohr-reader: ${title}`));
  terminal.kill('SIGTERM');
  await terminal.ended;
  rmSync(home, { recursive: true });
}
// The pseudo-terminals would keep the process alive.
process.exit();
