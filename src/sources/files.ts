// Paths as typed in (files, folders, `-` for standard input); their reports, one by one, out.
import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { clean } from '../report/clean.ts';
import { LARGEST, tooLarge } from '../report/decode.ts';
import { readReport } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import { UserError } from '../report/user-error.ts';

/** What became of one file; `path` as typed, or below the folder that was typed. */
export type Outcome = { path: string; report: Report } | { path: string; error: UserError };

/** Of a folder only these are read; a file that is named is read whatever its name. */
const REPORT_FILE = /\.(?:md|markdown|txt|html?)$/i;

/**
 * A file that cannot be read is reported in its turn, and the work goes on. Folders are read to their depth, in the
 * order of the names, without hidden files and node_modules.
 *
 * @param stdin read when a path is `-`
 */
export async function* readPaths(paths: string[], stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Outcome> {
  for (const path of paths) {
    if (path === '-') yield await readOne(path, () => readAll(stdin));
    else yield* readPath(path);
  }
}

async function* readPath(path: string): AsyncGenerator<Outcome> {
  const stats = await stat(path).catch((error) => explain(error));
  if (stats instanceof UserError) {
    yield { path, error: stats };
  } else if (stats.isDirectory()) {
    let isEmpty = true;
    for await (const outcome of readFolder(path, new Set())) {
      isEmpty = false;
      yield outcome;
    }
    if (isEmpty)
      yield { path, error: new UserError('is a folder without reports', 'Reports are .md, .txt or .html files.') };
  } else {
    yield await readOne(path, () => readRegularFile(path, stats));
  }
}

/** @param visited real paths of the folders read so far: a symbolic link may lead back up */
async function* readFolder(folder: string, visited: Set<string>): AsyncGenerator<Outcome> {
  const entries = await listFolder(folder, visited).catch((error) => explain(error));
  if (entries instanceof UserError) {
    yield { path: folder, error: entries };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const stats = await stat(path).catch((error) => explain(error));
    const isReport = REPORT_FILE.test(entry.name);
    if (stats instanceof UserError) {
      if (isReport) yield { path, error: stats };
    } else if (stats.isDirectory()) yield* readFolder(path, visited);
    else if (isReport) yield await readOne(path, () => readRegularFile(path, stats));
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

async function readOne(path: string, readBytes: () => Promise<Uint8Array>): Promise<Outcome> {
  try {
    return { path, report: await readReport(await readBytes(), path) };
  } catch (error) {
    return { path, error: explain(error) };
  }
}

/** A pipe or a device may never end, so only files are read; how large they are is known before. */
async function readRegularFile(path: string, stats: Stats): Promise<Uint8Array> {
  if (!stats.isFile()) {
    throw new UserError('is a pipe or a device, not a file', 'Pipe its words into: sohr-reader -');
  }
  if (stats.size > LARGEST) throw tooLarge(stats.size);
  return readFile(path);
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw new UserError('is over the limit of 10 MB', 'Split it into one file a report.');
  }
  return Buffer.concat(chunks);
}

/** @throws what is neither the file's fault nor the file system's */
function explain(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) throw error;
  const [what, advice] = FAILURES[code] ?? [`cannot be read: ${clean(message)}`, ''];
  return new UserError(what, advice, { cause: error });
}

const FAILURES: Record<string, [string, string] | undefined> = {
  ENOENT: ['does not exist', 'Check the spelling; quote a path that has spaces.'],
  ENOTDIR: ['does not exist', 'A part of the path is a file, not a folder.'],
  EACCES: ['may not be read by you', 'Change its permissions with chmod, or copy it.'],
  EPERM: ['may not be read by you', 'Change its permissions with chmod, or copy it.'],
  ELOOP: ['is a symbolic link that leads to itself', 'Remove the link.'],
  ENAMETOOLONG: ['does not exist', 'The path is too long.'],
};
