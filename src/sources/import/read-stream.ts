// Reads a file, or what is packed in one, into items by its format.

import { explainFailure } from '../../base/explain-failure.ts';
import type { DayOrder } from '../../report/dates/parse-date.ts';
import { LARGEST, unicodeOf } from '../../report/text/decode.ts';
import { gunzip, isGzip } from '../packed/gzip.ts';
import { refuseDeep } from '../packed/unpacking.ts';
import { isZip } from '../packed/zip.ts';
import { decodeStream } from '../records/decode-stream.ts';
import type { FieldMap } from '../records/fields.ts';
import { type Format, formatOf } from '../records/format.ts';
import type { ReadRecord } from '../records/record.ts';
import { settleDates } from '../records/settle-dates.ts';
import { type ImportItem, isPlace } from './import-item.ts';
import { peek, readSmall, type Stream } from './streams.ts';

/** What whoever imports knows of the files, and they do not say. */
export type Knowledge = {
  /** What the fields of tables and objects mean. */
  map?: FieldMap;
  /** Which of the first two numbers of 05/04/2012 is the day. */
  dates?: DayOrder;
  /** As TextDecoder names it. */
  encoding?: string;
};

/** @throws UserError when it cannot be read, or no further */
export async function* readStream(stream: Stream, known: Knowledge): AsyncGenerator<ImportItem> {
  const { path, unpacking, layers } = stream;
  const { start, all } = await peek(stream.chunks);
  if (isGzip(start) || isZip(start)) refuseDeep(layers);
  if (isGzip(start)) {
    const name = stream.name.replace(/\.gz$/i, '');
    yield* readStream({ path, name, chunks: gunzip(all, unpacking), unpacking, layers: layers + 1 }, known);
  } else if (isZip(start)) {
    yield* readZip({ ...stream, chunks: all }, known);
  } else {
    yield* readAs(
      formatOf(stream.name, textOf(start, known), known.map ?? new Map()),
      { ...stream, chunks: all },
      known,
    );
  }
}

function textOf(start: Uint8Array, { encoding }: Knowledge): string {
  return new TextDecoder(encoding ?? unicodeOf(start) ?? 'utf-8').decode(start);
}

async function* readZip(stream: Stream, known: Knowledge): AsyncGenerator<ImportItem> {
  const { openZip } = await import('./read-zip.ts');
  const opened = await openZip(stream);
  if ('bytes' in opened) {
    yield { path: stream.path, place: '', bytes: opened.bytes, document: 'docx' };
    return;
  }
  for await (const member of opened.members) {
    if ('error' in member) yield { ...member, place: '' };
    else {
      try {
        yield* readStream(member, known);
      } catch (error) {
        yield { path: member.path, place: '', error: explainFailure(error) };
        if (stream.unpacking.isOver) return;
      }
    }
  }
}

const ONE_A_FILE = 'Split it into one file a report.';

async function* readAs(
  format: Format,
  { path, name, chunks }: Stream,
  { map = new Map(), dates, encoding }: Knowledge,
): AsyncGenerator<ImportItem> {
  switch (format) {
    case 'report': {
      const bytes = await readSmall(chunks, LARGEST, ONE_A_FILE);
      yield { path: isPlace(path) ? name : path, place: '', bytes, ...(encoding && { encoding }) };
      return;
    }
    case 'mail': {
      const { LARGEST_MAIL } = await import('../documents/mail.ts');
      yield { path, place: '', bytes: await readSmall(chunks, LARGEST_MAIL, ATTACHED), document: 'mail' };
      return;
    }
    case 'mailbox': {
      const { LARGEST_MAIL } = await import('../documents/mail.ts');
      const { mailsIn } = await import('../packed/mailbox.ts');
      for await (const { number, ...mail } of mailsIn(chunks, LARGEST_MAIL)) {
        yield { path, place: `message ${number}`, ...('bytes' in mail ? { ...mail, document: 'mail' } : mail) };
      }
      return;
    }
    case 'opml': {
      const { readOpml } = await import('../records/opml.ts');
      yield { path, place: '', ...(await readOpml(decodeStream(chunks, encoding))) };
      return;
    }
    default: {
      const records = await readers[format](decodeStream(chunks, encoding), map);
      for await (const read of settleDates(records, dates)) yield { path, ...read };
    }
  }
}

const ATTACHED = 'Save what is attached by itself, and the mail without it.';

type Reader = (blocks: AsyncIterable<string>, map: FieldMap) => Promise<AsyncIterable<ReadRecord>>;

/** Each is loaded when a file asks for it. */
const readers: Record<'csv' | 'json' | 'json-lines' | 'xml', Reader> = {
  csv: async (blocks, map) => (await import('../records/csv.ts')).readCsv(blocks, map),
  json: async (blocks, map) => (await import('../records/json.ts')).readJsonDocument(blocks, map),
  'json-lines': async (blocks, map) => (await import('../records/json.ts')).readJsonLines(blocks, map),
  xml: async (blocks) => (await import('../records/feeds/xml.ts')).readXml(blocks),
};
