// Reads typed paths into the items of an import: files of one report, and the records of feeds, tables and exports.
import { createReadStream } from 'node:fs';
import { readFile as readWhole } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { UserError } from '../../base/user-error.ts';
import type { DayOrder } from '../../report/dates/parse-date.ts';
import { LARGEST, tooLarge, unicodeOf } from '../../report/text/decode.ts';
import { decodeStream } from '../records/decode-stream.ts';
import type { FieldMap } from '../records/fields.ts';
import { formatOf, KNOWN_FILE } from '../records/format.ts';
import type { ReadRecord, ReportRecord } from '../records/record.ts';
import { settleDates } from '../records/settle-dates.ts';
import { explainFailure } from './explain-failure.ts';
import { type FileEntry, findFiles } from './find-files.ts';

/** One report that is yet to be made, or what stands in its place; `place` is empty for a file of one report. */
export type ImportItem = { path: string; place: string } & (
  | { bytes: Uint8Array; encoding?: string }
  | { record: ReportRecord }
  | { error: UserError }
);

const IMPORTABLE = {
  pattern: KNOWN_FILE,
  words: 'It reads .md, .html, .txt, .csv, .tsv, .jsonl, .json, .xml, .rss and .atom files.',
};

/** Enough to tell the format by, in bytes. */
const SNIFFED = 16 * 1024;

/** What whoever imports knows of the files, and they do not say. */
export type Knowledge = {
  /** What the fields of tables and objects mean. */
  map?: FieldMap;
  /** Which of the first two numbers of 05/04/2012 is the day. */
  dates?: DayOrder;
  /** As TextDecoder names it. */
  encoding?: string;
};

/** @param stdin read when a path is `-` */
export async function* readItems(
  paths: string[],
  stdin: AsyncIterable<Uint8Array>,
  known: Knowledge = {},
  filter = IMPORTABLE,
): AsyncGenerator<ImportItem> {
  for await (const found of findFiles(paths, filter)) {
    if ('error' in found) {
      yield { ...found, place: '' };
      continue;
    }
    try {
      yield* readFile(found, stdin, known);
    } catch (error) {
      yield { path: found.path, place: '', error: explainFailure(error) };
    }
  }
}

async function* readFile(
  { path, size }: FileEntry,
  stdin: AsyncIterable<Uint8Array>,
  { map = new Map(), dates, encoding }: Knowledge,
): AsyncGenerator<ImportItem> {
  const report = { path, place: '', ...(encoding && { encoding }) };
  // Nothing else can be in a file of this name, and most imports are folders of them.
  if (/\.(?:md|markdown|txt|html?)$/i.test(path)) {
    if (size > LARGEST) throw tooLarge(size);
    yield { ...report, bytes: await readWhole(path) };
    return;
  }
  const chunks = path === '-' ? stdin : createReadStream(path, { highWaterMark: 256 * 1024 });
  const { start, all, isPacked } = await unpacked(await peek(chunks));
  const name = isPacked ? path.replace(/\.gz$/i, '') : path;
  const sniffed = new TextDecoder(encoding ?? unicodeOf(start) ?? 'utf-8').decode(start);
  const format = formatOf(name, sniffed, map);
  if (format === 'report') {
    yield { ...report, path: name, bytes: await readSmall(all) };
    return;
  }
  const records = await readers[format](decodeStream(all, encoding), map);
  for await (const read of settleDates(records, dates)) yield { path, ...read };
}

type Reader = (blocks: AsyncIterable<string>, map: FieldMap) => Promise<AsyncIterable<ReadRecord>>;

/** Each is loaded when a file asks for it. */
const readers: Record<'csv' | 'json' | 'json-lines' | 'xml', Reader> = {
  csv: async (blocks, map) => (await import('../records/csv.ts')).readCsv(blocks, map),
  json: async (blocks, map) => (await import('../records/json.ts')).readJsonDocument(blocks, map),
  'json-lines': async (blocks, map) => (await import('../records/json.ts')).readJsonLines(blocks, map),
  xml: async (blocks) => (await import('../records/feeds/xml.ts')).readXml(blocks),
};

type Peeked = { start: Uint8Array; all: AsyncGenerator<Uint8Array> };

/** What gzip has packed, as it was; anything else as it is. */
async function unpacked(peeked: Peeked): Promise<Peeked & { isPacked: boolean }> {
  if (peeked.start[0] !== 0x1f || peeked.start[1] !== 0x8b) return { ...peeked, isPacked: false };
  return { ...(await peek(gunzip(peeked.all))), isPacked: true };
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const unpacking = createGunzip();
  const source = Readable.from(chunks);
  source.on('error', (error) => unpacking.destroy(error));
  try {
    for await (const chunk of source.pipe(unpacking)) yield chunk;
  } catch (cause) {
    if (!String((cause as NodeJS.ErrnoException).code).startsWith('Z_')) throw cause;
    const advice = 'What came before was read. Was it downloaded whole?';
    throw new UserError('is packed by gzip, and cut or broken', advice, { cause });
  }
}

/** The start of a stream, and the stream from its start. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start = new Uint8Array();
  let isEnd = false;
  while (start.length < SNIFFED && !isEnd) {
    const { value, done } = await iterator.next();
    if (done) isEnd = true;
    else start = Buffer.concat([start, value]);
  }
  async function* fromStart() {
    yield start;
    while (!isEnd) {
      const { value, done } = await iterator.next();
      if (done) return;
      yield value;
    }
  }
  return { start: start.subarray(0, SNIFFED), all: fromStart() };
}

async function readSmall(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw new UserError('is over the limit of 10 MB', 'Split it into one file a report.');
  }
  return Buffer.concat(kept);
}
