// The built project in; a word that its package holds what it should, and installs and runs in an empty folder, out.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MADE_FILES } from '../src/cli/help/made-files.ts';

/** And the three files that npm adds to every package. */
const SHIPPED =
  /^(?:bin\/|dist\/|articles\/|docs\/|src\/countries\/README\.md$|NOTICE$|(?:CHANGELOG|CONTRIBUTING|README|SECURITY)\.md$|LICENSE$|package\.json$)/;
const NEEDED = [
  'bin/sohr-reader.js',
  'dist/load.js',
  'dist/main.js',
  'dist/gazetteer.json',
  'dist/common-words.txt',
  'dist/known-names.txt',
  'dist/THIRD_PARTY.txt',
  ...Object.values(MADE_FILES),
  'NOTICE',
  'LICENSE',
];

type Packed = { filename: string; version: string; size: number; unpackedSize: number; files: { path: string }[] };

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sohr-reader-package-'));
const home = join(folder, 'home');
mkdirSync(home);

const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as [
  Packed,
];
const paths = packed.files.map(({ path }) => path);
assert.deepEqual(
  paths.filter((path) => !SHIPPED.test(path)),
  [],
  'files that do not belong into the package',
);
assert.deepEqual(
  NEEDED.filter((path) => !paths.includes(path)),
  [],
  'files that the package lacks',
);
assert.deepEqual(
  paths.filter((path) => path.endsWith('.md')).flatMap(deadLinks),
  [],
  'links of the documents that lead out of the package',
);

run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)], folder);
assert.deepEqual(
  readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
  ['sohr-reader'],
);
assert.equal(run('npx', ['--no-install', 'sohr-reader', '--version'], folder).trim(), `sohr-reader ${packed.version}`);
assert.equal(lines('list').length, readdirSync(`${root}/articles`).length);
assert.match(JSON.parse(lines('search', 'qamshlo', '--json')[0]!).id, /qamishli/);
rmSync(folder, { recursive: true });

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `The package: ${paths.length} files, ${megabytes(packed.size)}, unpacked ${megabytes(packed.unpackedSize)}.`,
);

function lines(...args: string[]): string[] {
  return run('node_modules/.bin/sohr-reader', args, folder).trim().split('\n');
}

function run(file: string, args: string[], cwd: string): string {
  const { XDG_DATA_HOME: _, XDG_CACHE_HOME: __, SOHR_READER_ARCHIVE: ___, ...env } = process.env;
  return execFileSync(file, args, {
    cwd,
    env: { ...env, HOME: home },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 120_000,
  });
}

/** Files that a document of the package links to and that the package has not. */
function deadLinks(document: string): string[] {
  const words = readFileSync(join(root, document), 'utf8');
  const links = [...words.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link!);
  return links.filter((link) => !paths.includes(posix.join(posix.dirname(document), link)));
}
