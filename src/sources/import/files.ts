// Reads the paths that a command was given (files, folders, `-` for standard input) into reports, one by one.
import { readFile } from 'node:fs/promises';
import { UserError } from '../../base/user-error.ts';
import { readReport } from '../../report/read.ts';
import type { Report } from '../../report/report.ts';
import { LARGEST, tooLarge } from '../../report/text/decode.ts';
import { explainFailure } from './explain-failure.ts';
import { type FileEntry, findFiles } from './find-files.ts';

/** What became of one file; `path` as typed, or below the folder that was typed. */
export type Outcome = { path: string; report: Report } | { path: string; error: UserError };

const REPORTS = { pattern: /\.(?:md|markdown|txt|html?)$/i, words: 'Reports are .md, .txt or .html files.' };

/**
 * A file that cannot be read is reported in its turn, and the work goes on.
 *
 * @param stdin read when a path is `-`
 */
export async function* readPaths(paths: string[], stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Outcome> {
  for await (const found of findFiles(paths, REPORTS)) {
    if ('error' in found) yield found;
    else if (found.path === '-') yield await readOne('-', () => readAll(stdin));
    else yield await readOne(found.path, () => readSmallFile(found));
  }
}

async function readOne(path: string, readBytes: () => Promise<Uint8Array>): Promise<Outcome> {
  try {
    return { path, report: await readReport(await readBytes(), path) };
  } catch (error) {
    return { path, error: explainFailure(error) };
  }
}

/** How large a file is is known before it is read. */
async function readSmallFile({ path, size }: FileEntry): Promise<Uint8Array> {
  if (size > LARGEST) throw tooLarge(size);
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
