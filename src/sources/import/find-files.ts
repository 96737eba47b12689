// Finds the files that typed paths name or hold, whatever bytes their names are made of.
import { isUtf8 } from 'node:buffer';
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFailure } from '../../base/explain-failure.ts';
import { UserError } from '../../base/user-error.ts';
import { guessEncoding } from '../../report/text/guess-encoding.ts';
import { PIPE } from './import-item.ts';

export type FileEntry = {
  /** As typed, or below the folder that was typed; `-` for standard input and pipes, which are no place. */
  path: string;
  /** What it is called, for its format. */
  name: string;
  /** How the system knows it: bytes, where its name is no UTF-8. */
  at: Path;
  kind: 'file' | 'stdin' | 'pipe' | 'open pipe';
  /** In bytes; 0 where it is not known. */
  size: number;
};

type Path = string | Buffer;

/** Of a folder only files of these names are found; a file that is named is found whatever its name. */
export type FileFilter = {
  pattern: RegExp;
  /** What they are, for somebody whose folder has none. */
  words: string;
};

type Found = AsyncGenerator<FileEntry | { path: string; error: UserError }>;

/** Folders are walked to their depth, in the order of the names, without hidden files and node_modules. */
export async function* findFiles(paths: string[], filter: FileFilter): Found {
  for (const [index, typed] of paths.entries()) {
    if (typed === PIPE) {
      yield { path: PIPE, name: '', at: PIPE, kind: 'stdin', size: 0 };
      continue;
    }
    // Of names that are no UTF-8 the system tells what is left of them: two may look the same.
    const before = paths.slice(0, index).filter((other) => other === typed).length;
    const at = await pathTyped(typed, before);
    const path = typeof at === 'string' ? at : shownPath(at);
    const stats = await stat(at).catch((error) => explainFailure(error));
    if (stats instanceof UserError || !stats.isDirectory()) {
      yield named(path, at, stats);
      continue;
    }
    let isEmpty = true;
    for await (const found of walkFolder(path, at, filter, new Set())) {
      isEmpty = false;
      yield found;
    }
    if (isEmpty) yield { path, error: new UserError('is a folder without reports', filter.words) };
  }
}

/** @param visited real paths of the folders walked so far: a symbolic link may lead back up */
async function* walkFolder(folder: string, folderAt: Path, filter: FileFilter, visited: Set<string>): Found {
  const entries = await listFolder(folderAt, visited).catch((error) => explainFailure(error));
  if (entries instanceof UserError) {
    yield { path: folder, error: entries };
    return;
  }
  for (const { name, bytes } of entries) {
    const path = join(folder, name);
    const at = pathOf(folderAt, bytes);
    const stats = await stat(at).catch((error) => explainFailure(error));
    if (!(stats instanceof UserError) && stats.isDirectory()) yield* walkFolder(path, at, filter, visited);
    else if (filter.pattern.test(name)) yield inFolder(path, at, stats);
  }
}

async function listFolder(folder: Path, visited: Set<string>): Promise<{ name: string; bytes: Buffer }[]> {
  const real = await realpath(folder, 'latin1');
  if (visited.has(real)) return [];
  visited.add(real);
  const entries: Dirent<Buffer>[] = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  return entries
    .map(({ name: bytes }) => ({ name: shownName(bytes), bytes }))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function shownName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  return new TextDecoder(guessEncoding(bytes) ?? 'windows-1252').decode(bytes);
}

function shownPath(path: Buffer): string {
  const parts = path.toString('latin1').split('/');
  return parts.map((part) => shownName(Buffer.from(part, 'latin1'))).join('/');
}

function pathOf(folder: Path, name: Buffer): Path {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString('utf8'));
  const start = typeof folder === 'string' ? Buffer.from(join(folder, '/')) : Buffer.concat([folder, Buffer.from('/')]);
  return Buffer.concat([start, name]);
}

/**
 * What was typed is UTF-8 by now: bytes that are none have become U+FFFD. Those parts of the path are looked for in
 * their folders.
 *
 * @param before how many paths that look the same were typed before
 */
async function pathTyped(path: string, before: number): Promise<Path> {
  if (!path.includes('\uFFFD') || (await stat(path).catch(() => undefined))) return path;
  let found: Path[] = [path.startsWith('/') ? '/' : '.'];
  for (const part of path.split('/').filter(Boolean)) {
    found = (await Promise.all(found.map((folder) => namesLike(folder, part)))).flat();
  }
  return found[before % found.length] ?? path;
}

async function namesLike(folder: Path, part: string): Promise<Path[]> {
  if (!part.includes('\uFFFD')) return [pathOf(folder, Buffer.from(part))];
  const names = await readdir(folder, { encoding: 'buffer' }).catch(() => []);
  return names
    .filter((name) => name.toString('utf8') === part)
    .sort(Buffer.compare)
    .map((name) => pathOf(folder, name));
}

const STDIN = /^\/(?:dev|proc\/(?:self|thread-self))\/(?:stdin|fd\/0)$/;
const DESCRIPTOR = /^\/(?:dev|proc\/(?:self|thread-self|\d+))\/fd\/\d+$/;

function named(path: string, at: Path, stats: Stats | UserError): FileEntry | { path: string; error: UserError } {
  if (stats instanceof UserError) return { path, error: stats };
  const pipe = { path: PIPE, name: path, at, size: 0 };
  if (STDIN.test(path) && !stats.isFile()) return { ...pipe, name: '', kind: 'stdin' };
  // Who writes into a descriptor, as `<(command)` is one, is there already.
  if (stats.isFIFO()) return { ...pipe, kind: DESCRIPTOR.test(path) ? 'open pipe' : 'pipe' };
  if (stats.isFile()) return { path, name: path, at, kind: 'file', size: stats.size };
  return { path, error: new UserError('is a device or a socket, not a file', 'Pipe its words into: sohr-reader -') };
}

/** A pipe that nobody named may never end. */
function inFolder(path: string, at: Path, stats: Stats | UserError): FileEntry | { path: string; error: UserError } {
  if (stats instanceof UserError) return { path, error: stats };
  if (stats.isFile()) return { path, name: path, at, kind: 'file', size: stats.size };
  return { path, error: new UserError('is a pipe or a device, not a file', 'Name it itself, if it is to be read.') };
}
