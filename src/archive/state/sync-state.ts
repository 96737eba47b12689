// Sites and what they hold of reports <-> the archive: what was found there, how far it was read, what has vanished.

import type { Archive } from '../archive.ts';
import { bareAddress } from '../reports/address.ts';

/** A site, by the archive's own number; `found` and `state` are the reader of the site's. */
export type SyncSource<Found, State> = { number: number; found: Found; state: State };

/** What the archive knows of one report of a site. */
export type SyncItem = {
  /** Undefined when the reader has removed the report. */
  report: number | undefined;
  modified: string;
  /** A day. */
  gone: string | undefined;
};

export function readSyncSource<Found, State>(archive: Archive, url: string): SyncSource<Found, State> | undefined {
  const row = archive.get<{ number: number; found: string; state: string }>(
    'SELECT number, found, state FROM sync_sources WHERE url = ?',
    url,
  );
  return row && { number: row.number, found: JSON.parse(row.found), state: JSON.parse(row.state) };
}

/** @returns its number, the same as before where the site is known */
export function writeSyncSource(archive: Archive, url: string, found: object, state: object): number {
  archive.run(
    `INSERT INTO sync_sources (url, found, state) VALUES (?, ?, ?)
     ON CONFLICT (url) DO UPDATE SET found = excluded.found, state = excluded.state`,
    url,
    JSON.stringify(found),
    JSON.stringify(state),
  );
  return archive.get<{ number: number }>('SELECT number FROM sync_sources WHERE url = ?', url)!.number;
}

export function writeSyncState(archive: Archive, source: number, state: object): void {
  archive.run('UPDATE sync_sources SET state = ? WHERE number = ?', JSON.stringify(state), source);
}

export function readSyncItem(archive: Archive, source: number, id: string): SyncItem | undefined {
  const row = archive.get<{ report: number | null; modified: string; gone: string | null }>(
    'SELECT report, modified, gone FROM sync_items WHERE source = ? AND id = ?',
    source,
    id,
  );
  return row && { report: row.report ?? undefined, modified: row.modified, gone: row.gone ?? undefined };
}

/** What is written is there: it has not vanished, or has come back. */
export function writeSyncItem(archive: Archive, source: number, id: string, report: number, modified: string): void {
  archive.run(
    `INSERT INTO sync_items (source, id, report, modified) VALUES (?, ?, ?, ?)
     ON CONFLICT (source, id) DO UPDATE SET report = excluded.report, modified = excluded.modified, gone = NULL`,
    source,
    id,
    report,
    modified,
  );
}

/** The reports of a site that are in the archive and have not vanished, a window of them, by id. */
export function presentItems(
  archive: Archive,
  source: number,
  after: string,
  count: number,
): { id: string; report: string; title: string; origin: string }[] {
  return archive.all(
    `SELECT sync_items.id AS id, reports.id AS report, title, origin
     FROM sync_items JOIN reports ON reports.number = sync_items.report
     WHERE source = ? AND gone IS NULL AND sync_items.id > ? ORDER BY sync_items.id LIMIT ?`,
    source,
    after,
    count,
  );
}

export function countPresentItems(archive: Archive, source: number): number {
  const sql = 'SELECT count(*) AS count FROM sync_items WHERE source = ? AND gone IS NULL AND report IS NOT NULL';
  return archive.get<{ count: number }>(sql, source)!.count;
}

/** @param day on which it was found out */
export function markGone(archive: Archive, source: number, id: string, day: string): void {
  archive.run('UPDATE sync_items SET gone = ? WHERE source = ? AND id = ?', day, source, id);
}

/** The day since which no site that it came from has it any more. */
export function goneSince(archive: Archive, report: number): string | undefined {
  const row = archive.get<{ gone: string | null; present: number }>(
    'SELECT max(gone) AS gone, count(*) - count(gone) AS present FROM sync_items WHERE report = ?',
    report,
  );
  return (row?.present === 0 && row.gone) || undefined;
}

/** Whether another item of the site, not the one of this id, is this report. */
export function heldByAnother(archive: Archive, source: number, report: number, id: string): boolean {
  const sql = 'SELECT 1 FROM sync_items WHERE report = ? AND source = ? AND id <> ?';
  return archive.get(sql, report, source, id) !== undefined;
}

/** The number of a report that stands at this address, however it is written: it may have been imported before. */
export function reportAtAddress(archive: Archive, origin: string): number | undefined {
  const address = bareAddress(origin);
  if (!address) return undefined;
  return archive.get<{ number: number }>('SELECT number FROM reports WHERE address = ?', address)?.number;
}

/** A site may give a report a new address; where another report stands there already, it stays where it is. */
export function moveReport(archive: Archive, report: number, origin: string): void {
  const sql = 'UPDATE OR IGNORE reports SET origin = ?, address = ? WHERE number = ?';
  archive.run(sql, origin, bareAddress(origin) ?? null, report);
}
