// A report in; what the archive holds of it under another origin, out.
import { contentHash } from '../../report/content-hash.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { query } from '../statements.ts';
import { bareAddress } from './address.ts';

const AT_ADDRESS = query(
  { number: 'integer', origin: 'text' },
  'SELECT number, origin FROM reports WHERE address = ? ORDER BY number',
);
const OF_CONTENT = query(
  { number: 'integer', origin: 'text' },
  'SELECT number, origin FROM reports WHERE content = ? ORDER BY number',
);

/** @returns the number of a report of another origin that has the same address, or the very same words */
export function duplicateOf(archive: Archive, report: Report): number | undefined {
  const { origin = report.id } = report;
  const address = bareAddress(origin);
  const found = (address && archive.get(AT_ADDRESS, address)) || archive.get(OF_CONTENT, contentKey(report));
  return found && found.origin !== origin ? found.number : undefined;
}

/** A report that is looked for is often written next. */
const keys = new WeakMap<Report, Uint8Array>();

/** What `reports.content` holds: as much of the hash as no accident repeats. */
export function contentKey(report: Report): Uint8Array {
  const key = keys.get(report) ?? Buffer.from(contentHash(report), 'hex').subarray(0, 16);
  keys.set(report, key);
  return key;
}

const NUMBER_OF_ORIGIN = query({ number: 'integer' }, 'SELECT number FROM reports WHERE origin = ?');

/** @returns the number of the report that came from there */
export function numberOfOrigin(archive: Archive, origin: string): number | undefined {
  return archive.get(NUMBER_OF_ORIGIN, origin)?.number;
}
