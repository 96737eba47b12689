// Finds the files that typed paths name or hold.
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../base/user-error.ts';
import { explainFailure } from './explain-failure.ts';

/** `path` as typed, or below the folder that was typed; `-` for standard input, whose size is not known. */
export type FileEntry = { path: string; size: number };

/** Of a folder only files of these names are found; a file that is named is found whatever its name. */
export type FileFilter = {
  pattern: RegExp;
  /** What they are, for somebody whose folder has none. */
  words: string;
};

/** Folders are walked to their depth, in the order of the names, without hidden files and node_modules. */
export async function* findFiles(
  paths: string[],
  filter: FileFilter,
): AsyncGenerator<FileEntry | { path: string; error: UserError }> {
  for (const path of paths) {
    if (path === '-') {
      yield { path, size: 0 };
      continue;
    }
    const stats = await stat(path).catch((error) => explainFailure(error));
    if (!(stats instanceof UserError) && stats.isDirectory()) {
      let isEmpty = true;
      for await (const found of walkFolder(path, filter, new Set())) {
        isEmpty = false;
        yield found;
      }
      if (isEmpty) yield { path, error: new UserError('is a folder without reports', filter.words) };
    } else if (isOpenPipe(path, stats)) yield { path, size: 0 };
    else yield asFile(path, stats);
  }
}

/** @param visited real paths of the folders walked so far: a symbolic link may lead back up */
async function* walkFolder(folder: string, filter: FileFilter, visited: Set<string>): ReturnType<typeof findFiles> {
  const entries = await listFolder(folder, visited).catch((error) => explainFailure(error));
  if (entries instanceof UserError) {
    yield { path: folder, error: entries };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const stats = await stat(path).catch((error) => explainFailure(error));
    if (!(stats instanceof UserError) && stats.isDirectory()) yield* walkFolder(path, filter, visited);
    else if (filter.pattern.test(entry.name)) yield asFile(path, stats);
  }
}

async function listFolder(folder: string, visited: Set<string>): Promise<Dirent[]> {
  const real = await realpath(folder);
  if (visited.has(real)) return [];
  visited.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** `<(command)` and /dev/stdin: who writes into it is there already. A pipe with a name may wait for ever. */
function isOpenPipe(path: string, stats: Stats | UserError): boolean {
  const isDescriptor = /^\/(?:dev|proc\/(?:self|\d+))\/(?:fd\/\d+|stdin)$/.test(path);
  return isDescriptor && !(stats instanceof UserError) && (stats.isFIFO() || stats.isSocket());
}

/** A pipe or a device may never end, so only files are read. */
function asFile(path: string, stats: Stats | UserError): FileEntry | { path: string; error: UserError } {
  if (stats instanceof UserError) return { path, error: stats };
  if (stats.isFile()) return { path, size: stats.size };
  return { path, error: new UserError('is a pipe or a device, not a file', 'Pipe its words into: sohr-reader -') };
}
