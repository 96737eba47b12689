// Reads typed paths into the items of an import: files of one report, and the records of feeds, tables and exports.
import { readFile } from 'node:fs/promises';
import { explainFailure } from '../../base/explain-failure.ts';
import { LARGEST, tooLarge } from '../../report/text/decode.ts';
import { Unpacking } from '../packed/unpacking.ts';
import { KNOWN_FILE } from '../records/format.ts';
import { type FileEntry, type FileFilter, findFiles } from './find-files.ts';
import type { ImportItem } from './import-item.ts';
import { openFile } from './open-file.ts';
import { type Knowledge, readStream } from './read-stream.ts';

const IMPORTABLE: FileFilter = {
  pattern: KNOWN_FILE,
  words: 'It reads markdown, HTML, text, Word, mails, mailboxes, CSV, JSON, feeds and ZIP: see import --help.',
};

type Options = Knowledge & {
  /** Which files of a folder are read. */
  filter?: FileFilter;
  /** Aborted, nothing more is read. */
  stop?: AbortSignal;
  /** Told how many bytes more have been read. */
  tellRead?: (bytes: number) => void;
};

/** Bytes in all that will be read; undefined where that cannot be known before, as of a pipe. */
export async function bytesToRead(paths: string[]): Promise<number | undefined> {
  let bytes = 0;
  for await (const found of findFiles(paths, IMPORTABLE)) {
    if ('error' in found) continue;
    if (found.kind !== 'file') return undefined;
    bytes += found.size;
  }
  return bytes;
}

/** @param stdin read when a path is `-` */
export async function* readItems(
  paths: string[],
  stdin: AsyncIterable<Uint8Array>,
  { filter = IMPORTABLE, stop, tellRead = () => undefined, ...known }: Options = {},
): AsyncGenerator<ImportItem> {
  for await (const found of findFiles(paths, filter)) {
    if ('error' in found) yield { ...found, place: '' };
    else {
      try {
        yield* readEntry(found, stdin, known, { stop, tellRead });
      } catch (error) {
        if (stop?.aborted) return;
        yield { path: found.path, place: '', error: explainFailure(error) };
      }
    }
  }
}

async function* readEntry(
  found: FileEntry,
  stdin: AsyncIterable<Uint8Array>,
  known: Knowledge,
  { stop, tellRead }: { stop: AbortSignal | undefined; tellRead: (bytes: number) => void },
): AsyncGenerator<ImportItem> {
  const { path, name, at, kind, size } = found;
  // Nothing else can be in a file of this name, and most imports are folders of them.
  if (kind === 'file' && /\.(?:md|markdown|txt|html?)$/i.test(name)) {
    if (size > LARGEST) throw tooLarge(size);
    const bytes = await readFile(at);
    tellRead(bytes.length);
    yield { path, place: '', ...(known.encoding && { encoding: known.encoding }), bytes };
    return;
  }
  const unpacking = new Unpacking(stop);
  unpacking.take(size);
  const { chunks, close } = openFile(found, stdin, stop);
  try {
    const stream = { path, name, unpacking, layers: 0 };
    if (kind === 'file') yield* readStream({ ...stream, chunks: told(chunks, tellRead), file: at }, known);
    else yield* readStream({ ...stream, chunks: counted(chunks, unpacking) }, known);
  } finally {
    close();
  }
}

async function* told(chunks: AsyncIterable<Uint8Array>, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    tell(chunk.length);
    yield chunk;
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    unpacking.take(chunk.length);
    yield chunk;
  }
}
