// A folder and the built program in; all that is fuzzed out.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Installation } from '../../src/base/installation.ts';
import { archivesIn } from './archives.ts';
import { framesOf } from './frames.ts';
import { configurations, correctionsIn, queriesOf } from './queries.ts';
import { readersIn } from './readers.ts';
import { screenOf } from './screen.ts';
import type { Target } from './target.ts';

/** @param folder for what they write; @param root of the program, built */
export function targetsIn(folder: string, root: string): Target[] {
  const bundle = join(root, 'dist/bundle.sqlite');
  const files = join(folder, 'files');
  mkdirSync(files);
  return [
    readersIn(files),
    queriesOf(bundle),
    configurations,
    correctionsIn(folder, bundle),
    archivesIn(folder, bundle, installationAt(root, bundle)),
    framesOf(bundle),
    screenOf(join(root, 'bin/sohr-reader.js'), homeIn(folder, bundle)),
  ];
}

function homeIn(folder: string, bundle: string): string {
  const data = join(folder, 'home/.local/share/sohr-reader');
  mkdirSync(data, { recursive: true });
  copyFileSync(bundle, join(data, 'archive.sqlite'));
  return join(folder, 'home');
}

function installationAt(root: string, bundle: string): Installation {
  const database = new DatabaseSync(bundle, { readOnly: true });
  const { value } = database.prepare("SELECT value FROM settings WHERE name = 'bundle'").get()!;
  const { version } = database.prepare('SELECT version FROM recognisers').get()!;
  database.close();
  return { root: pathToFileURL(root), version: String(value), namer: String(version) };
}
