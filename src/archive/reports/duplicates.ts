// A report in; what the archive holds of it under another origin, out.
import { contentHash } from '../../report/content-hash.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { bareAddress } from './address.ts';

/** @returns the number of a report of another origin that has the same address, or the very same words */
export function duplicateOf(archive: Archive, report: Report): number | undefined {
  const { origin = report.id } = report;
  const address = bareAddress(origin);
  const found =
    (address && archive.get<Found>('SELECT number, origin FROM reports WHERE address = ?', address)) ||
    archive.get<Found>('SELECT number, origin FROM reports WHERE content = ?', contentKey(report));
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

type Found = { number: number; origin: string };

/** @returns the number of the report that came from there */
export function numberOfOrigin(archive: Archive, origin: string): number | undefined {
  return archive.get<{ number: number }>('SELECT number FROM reports WHERE origin = ?', origin)?.number;
}
