// A report in; the key of its words, by which the archive knows them again, out. And an origin in; the report from there.
import { contentHash } from '../../report/content-hash.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { query } from '../statements.ts';

/** A report that is looked for is often written next. */
const keys = new WeakMap<object, Uint8Array>();

/** What `reports.content` holds: as much of the hash as no accident repeats. */
export function contentKey(report: Report): Uint8Array {
  const key = keys.get(report.tokens) ?? Buffer.from(contentHash(report), 'hex').subarray(0, 16);
  keys.set(report.tokens, key);
  return key;
}

const NUMBER_OF_ORIGIN = query({ number: 'integer' }, 'SELECT number FROM reports WHERE origin = ?');

/** @returns the number of the report that came from there */
export function numberOfOrigin(archive: Archive, origin: string): number | undefined {
  return archive.get(NUMBER_OF_ORIGIN, origin)?.number;
}
