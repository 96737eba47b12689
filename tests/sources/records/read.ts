// A text, whole or in pieces, and what reads it, in; its records, each as `place: title` or `place! what is wrong`, out.
import { expect } from 'vitest';
import { UserError } from '../../../src/base/user-error.ts';
import type { ReadRecord, ReportRecord } from '../../../src/sources/records/record.ts';

/** @param size of the pieces, in UTF-16 code units */
export async function* inPieces(text: string, size = text.length): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += Math.max(1, size))
    yield text.slice(start, start + Math.max(1, size));
}

export async function* bytesInPieces(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += Math.max(1, size))
    yield bytes.subarray(start, start + Math.max(1, size));
}

export async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function recordsOf(reads: AsyncIterable<ReadRecord>): Promise<ReportRecord[]> {
  return (await gather(reads)).flatMap((read) => ('record' in read ? [read.record] : []));
}

export async function outline(reads: AsyncIterable<ReadRecord>): Promise<string[]> {
  return (await gather(reads)).map((read) => {
    if ('record' in read) return `${read.place}: ${read.record.title ?? ''}`;
    expect(read.error).toBeInstanceOf(UserError);
    return `${read.place}! ${read.error.message}`;
  });
}
