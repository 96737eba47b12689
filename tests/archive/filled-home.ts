// A folder in; in it a home whose archive holds the bundled reports, as after a first start, and the installation that
// made it, out: at the cost of a copy. dist/ has to be built.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Installation } from '../../src/base/installation.ts';

const root = new URL('../../', import.meta.url);
const bundle = new URL('dist/bundle.sqlite', root);

/** Where a program with this folder as its HOME keeps its archive. */
export function archiveIn(home: string): string {
  return join(home, '.local', 'share', 'sohr-reader', 'archive.sqlite');
}

/** @returns the archive's file */
export function fillHome(home: string): string {
  return fillArchive(archiveIn(home));
}

/** @returns the file, with the bundled reports in it */
export function fillArchive(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(bundle, file);
  return file;
}

let built: Installation | undefined;

/** What main() hands to commands, for those that are called as functions: they find nothing to add, and nothing old. */
export function builtInstallation(): Installation {
  built ??= readInstallation();
  return built;
}

function readInstallation(): Installation {
  const database = new DatabaseSync(bundle, { readOnly: true });
  const { value: version } = database.prepare("SELECT value FROM settings WHERE name = 'bundle'").get()!;
  const { version: namer } = database.prepare('SELECT version FROM recognisers').get()!;
  database.close();
  return { root, version: version as string, namer: namer as string };
}
