// `node scripts/browser.ts PAGE FOLDER`: how a browser shows an exported page, or a picture: light and dark, wide and narrow, and
// printed; and whether it asked for anything beyond the file. Needs Debian's chromium; no part of the tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [page, folder] = process.argv.slice(2);
if (!page || !folder) throw new Error('node scripts/browser.ts PAGE FOLDER');
const address = pathToFileURL(resolve(page)).href;
mkdirSync(folder, { recursive: true });

const profile = mkdtempSync(join(tmpdir(), 'browser-'));
const log = join(profile, 'net.json');
const schemes = { light: 1, dark: 0 };

function look(name: string, ...options: string[]): void {
  const { status, stderr } = spawnSync(
    'chromium',
    ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, ...options, address],
    { encoding: 'utf8', timeout: 60_000 },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  // What the page itself says, as that its policy refused something.
  const said = stderr.split('\n').filter((line) => line.includes('CONSOLE'));
  console.log(name, said.length > 0 ? said.join('\n') : 'nothing was refused');
}

for (const [scheme, value] of Object.entries(schemes)) {
  const settings = `--blink-settings=preferredColorScheme=${value}`;
  for (const [width, height] of [
    [1100, 1600],
    [420, 900],
  ]) {
    const name = `${scheme}-${width}`;
    look(name, settings, `--window-size=${width},${height}`, `--screenshot=${resolve(folder, `${name}.png`)}`);
  }
}
look('printed', '--no-pdf-header-footer', `--print-to-pdf=${resolve(folder, 'printed.pdf')}`, `--log-net-log=${log}`);
// Of the addresses of the page none is asked for; what the browser asks for itself is its own.
const asked = [...new Set(readFileSync(log, 'utf8').match(/"url":"[^"]+"/g))].filter((url) =>
  readFileSync(page, 'utf8').includes(url.slice(7, -1)),
);
console.log('asked for:', asked.length > 0 ? asked.join(' ') : 'nothing');
rmSync(profile, { recursive: true, force: true });
