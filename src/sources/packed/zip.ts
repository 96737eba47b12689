// Reads the members of a ZIP, one after the other: nothing is written to the disk, and none is unpacked that is not read.
import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import type { Entry, ZipFile } from 'yauzl';
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import type { Unpacking } from './unpacking.ts';

/** A file on the disk, by a path that may be no UTF-8; or its bytes, where it comes from a pipe or another ZIP. */
export type ZipSource = { file: string | Buffer } | { bytes: Buffer };

/** Names are as they stand in the ZIP; folders are left out. */
export type ZipMember = { name: string } & ({ chunks: () => AsyncIterable<Uint8Array> } | { error: UserError });

/** What is a ZIP and something else beside. */
export type ZipKind = 'zip' | 'docx' | 'odt' | 'epub' | 'xlsx' | 'pptx';

export function isZip(start: Uint8Array): boolean {
  const [p, k, a, b] = start;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** Programs put what tells the kind among the first. */
const LOOKED_AT = 1000;

const KINDS: [string, ZipKind][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['META-INF/container.xml', 'epub'],
  ['META-INF/manifest.xml', 'odt'],
];

/** @throws UserError when it is broken */
export function kindOfZip(source: ZipSource): Promise<ZipKind> {
  return withZip(source, async (zip) => {
    let looked = 0;
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const kind = KINDS.find(([own]) => own === name);
      if (kind) return kind[1];
      if (++looked > LOOKED_AT) break;
    }
    return 'zip';
  });
}

/**
 * In the order in which they stand there. What is wrong with one is told in its place.
 *
 * @throws UserError when the ZIP itself is broken, or too much comes out of it
 */
export async function* zipMembers(source: ZipSource, unpacking: Unpacking): AsyncGenerator<ZipMember> {
  const { zip, close } = await openZip(source);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      const error = refusalOf(entry, name);
      yield error ? { name, error } : { name, chunks: () => unpack(zip, entry, unpacking) };
    }
  } catch (error) {
    throw explain(error);
  } finally {
    await close();
  }
}

async function* unpack(zip: ZipFile, entry: Entry, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      unpacking.give(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw explain(error);
  }
}

async function withZip<Result>(source: ZipSource, use: (zip: ZipFile) => Promise<Result>): Promise<Result> {
  const { zip, close } = await openZip(source);
  try {
    return await use(zip);
  } catch (error) {
    throw explain(error);
  } finally {
    await close();
  }
}

async function openZip(source: ZipSource): Promise<{ zip: ZipFile; close: () => Promise<void> }> {
  const { default: yauzl } = await import('yauzl');
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false };
  let file: FileHandle | undefined;
  try {
    if ('bytes' in source) return { zip: await yauzl.fromBufferPromise(source.bytes, options), close: async () => {} };
    const opened = await open(source.file);
    file = opened;
    return { zip: await yauzl.fromFdPromise(opened.fd, options), close: () => opened.close() };
  } catch (error) {
    await file?.close();
    throw explain(error);
  }
}

/** Many programs write UTF-8 and do not say so; what is none is in the code page of the first PCs. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  const unicode = extraFields.find(({ id }) => id === UNICODE_PATH)?.data.subarray(5);
  const bytes = unicode ?? fileNameRaw;
  const isUnicode = unicode !== undefined || (generalPurposeBitFlag & UTF8_FLAG) !== 0;
  return cleanLine(isUnicode || isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1')).replaceAll(
    '\\',
    '/',
  );
}

const UNICODE_PATH = 0x7075;
const UTF8_FLAG = 0x800;

function refusalOf(entry: Entry, name: string): UserError | undefined {
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) {
    return new UserError('has a name that leads out of its ZIP', 'It was left out: it may have been made to do harm.');
  }
  if (entry.isEncrypted())
    return new UserError('is encrypted', 'Unpack it with its password, and import what comes out.');
  if (!entry.canDecodeFileData()) {
    const how = `is packed in a way that is not known here (method ${entry.compressionMethod})`;
    return new UserError(how, 'Unpack it, and import what comes out.');
  }
  return undefined;
}

function explain(error: unknown): unknown {
  const { code, syscall } = Object(error) as NodeJS.ErrnoException;
  if (error instanceof UserError || code === 'ABORT_ERR' || syscall || !(error instanceof Error)) return error;
  const what = code?.startsWith('Z_') ? 'its bytes are broken' : cleanLine(error.message).slice(0, 200);
  return new UserError(`is a ZIP that cannot be read: ${what}`, 'Was it downloaded whole?', { cause: error });
}
