// What a report came as in; the SHA-256 by which it is known whether it came again as it was, out.
import { hash } from 'node:crypto';
import type { ReportRecord } from './record.ts';

/** Of a file that is one report: of its bytes, before anything is read from them. */
export function hashOfBytes(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

/**
 * Of a record among others in a document: of what its source says of it, as JSON in UTF-8: title, words in the form in
 * which they came, address, id and date, each null where there is none.
 */
export function hashOfRecord(record: ReportRecord): Uint8Array {
  const { title, html, text, markdown, url, guid, id, date, unreadDate } = record;
  const said = [title, html ?? markdown ?? text, url, guid ?? id, date ?? unreadDate];
  const json = JSON.stringify(said.map((one) => one ?? null));
  return hash('sha256', json, 'buffer');
}
