// What a file holds, or what is packed in one, as a stream of bytes; the start of one, and all of one that is small.
import { UserError } from '../../base/user-error.ts';
import type { Unpacking } from '../packed/unpacking.ts';

export type Stream = {
  path: string;
  /** What its format may be told by. */
  name: string;
  chunks: AsyncIterable<Uint8Array>;
  /** Where the same bytes can be read from any place on: it is on the disk. */
  file?: string | Buffer;
  /** What it is packed in, and how often. */
  unpacking: Unpacking;
  layers: number;
};

/** Enough to tell the format by, in bytes. */
const SNIFFED = 16 * 1024;

/** @returns the start of a stream, and the stream from its start */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ start: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
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

/**
 * @param limit in bytes
 * @throws UserError when there is more
 */
export async function readSmall(chunks: AsyncIterable<Uint8Array>, limit: number, advice: string): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    size += chunk.length;
    if (size > limit) throw new UserError(`is over the limit of ${limit / 1024 / 1024} MB`, advice);
  }
  return Buffer.concat(kept);
}
