// The project's folder in; which build it makes out: a version that changes with everything that goes into a build.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Metafile } from 'esbuild';

/** The libraries are in the lock file: their versions, and the hashes of what was installed. */
const SOURCES = [
  'src/**',
  'articles/**',
  'scripts/build.ts',
  'scripts/bundle/**',
  'scripts/countries/**',
  'scripts/terminal.ts',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
];

/** Written last, so that a build that was broken off counts as none. */
export const VERSION_FILE = 'dist/VERSION';

/** @returns 16 hexadecimal digits */
export function versionOf(root: string): string {
  const hash = createHash('sha256');
  // The lengths, so that what is moved from one file to the next counts.
  for (const file of sourcesOf(root)) {
    const content = readFileSync(join(root, file));
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Whether dist/ is what would be built now. */
export function isBuilt(root: string): boolean {
  const file = join(root, VERSION_FILE);
  return existsSync(file) && readFileSync(file, 'utf8') === versionOf(root);
}

/** @throws when something was bundled that the version does not know of */
export function checkCounted({ inputs }: Metafile, root: string): void {
  const counted = new Set(sourcesOf(root));
  const others = Object.keys(inputs).filter(
    (file) => !/(?:^|\/)node_modules\/|^(?:builtin|late):/.test(file) && !counted.has(file),
  );
  if (others.length > 0) throw new Error(`The version does not change with ${others}: see scripts/bundle/version.ts`);
}

/** Their paths, below the project's folder. */
function sourcesOf(root: string): string[] {
  return globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}
