// Sites and what they hold of reports <-> the archive: what was found there, how far it was read, what has vanished.
import type { Archive } from '../archive.ts';
import { change, query, type RowOf } from '../statements.ts';
import { parseStoredObject } from '../stored-json.ts';

/** A site, by the archive's own number; `found` and `state` are the reader of the site's. */
export type SyncSource<Found, State> = { number: number; found: Found; state: State };

/** What the archive knows of one report of a site. */
export type SyncItem = {
  /** Undefined when the reader has removed the report. */
  report: number | undefined;
  /** Of the report, as it is compared. */
  address: string | undefined;
  modified: string;
  /** A day. */
  gone: string | undefined;
};

const READ_SYNC_SOURCE = query(
  { number: 'integer', found: 'text', state: 'text' },
  'SELECT number, found, state FROM sync_sources WHERE url = ?',
);

export function readSyncSource<Found, State>(archive: Archive, url: string): SyncSource<Found, State> | undefined {
  const row = archive.get(READ_SYNC_SOURCE, url);
  return (
    row && {
      number: row.number,
      found: parseStoredObject(row.found) as Found,
      state: parseStoredObject(row.state) as State,
    }
  );
}

const WRITE_SYNC_SOURCE = change(`INSERT INTO sync_sources (url, found, state) VALUES (?, ?, ?)
     ON CONFLICT (url) DO UPDATE SET found = excluded.found, state = excluded.state`);

const NUMBER_OF_SYNC_SOURCE = query({ number: 'integer' }, 'SELECT number FROM sync_sources WHERE url = ?');

/** @returns its number, the same as before where the site is known */
export function writeSyncSource(archive: Archive, url: string, found: object, state: object): number {
  archive.run(WRITE_SYNC_SOURCE, url, JSON.stringify(found), JSON.stringify(state));
  return archive.get(NUMBER_OF_SYNC_SOURCE, url)!.number;
}

const WRITE_SYNC_STATE = change('UPDATE sync_sources SET state = ? WHERE number = ?');

export function writeSyncState(archive: Archive, source: number, state: object): void {
  archive.run(WRITE_SYNC_STATE, JSON.stringify(state), source);
}

const READ_SYNC_ITEM = query(
  { report: 'integer?', address: 'text?', modified: 'text', gone: 'text?' },
  `SELECT report, address, modified, gone FROM sync_items LEFT JOIN reports ON reports.number = report
   WHERE source = ? AND sync_items.id = ?`,
);

export function readSyncItem(archive: Archive, source: number, id: string): SyncItem | undefined {
  const row = archive.get(READ_SYNC_ITEM, source, id);
  if (!row) return undefined;
  const { report, address, modified, gone } = row;
  return { report: report ?? undefined, address: address ?? undefined, modified, gone: gone ?? undefined };
}

const WRITE_SYNC_ITEM = change(`INSERT INTO sync_items (source, id, report, modified) VALUES (?, ?, ?, ?)
     ON CONFLICT (source, id) DO UPDATE SET report = excluded.report, modified = excluded.modified, gone = NULL`);

/**
 * What is written is there: it has not vanished, or has come back.
 *
 * @param report null: the reader removed it, and it is not to come again
 */
export function writeSyncItem(
  archive: Archive,
  source: number,
  id: string,
  report: number | null,
  modified: string,
): void {
  archive.run(WRITE_SYNC_ITEM, source, id, report, modified);
}

const PRESENT_ITEMS = query(
  { id: 'text', report: 'text', title: 'text', origin: 'text' },
  `SELECT sync_items.id AS id, reports.id AS report, title, origin
   FROM sync_items JOIN reports ON reports.number = sync_items.report
   WHERE source = ? AND gone IS NULL AND sync_items.id > ? ORDER BY sync_items.id LIMIT ?`,
);

/** The reports of a site that are in the archive and have not vanished, a window of them, by id. */
export function presentItems(
  archive: Archive,
  source: number,
  after: string,
  count: number,
): RowOf<typeof PRESENT_ITEMS.columns>[] {
  return archive.all(PRESENT_ITEMS, source, after, count);
}

const PRESENT_ITEM_COUNT = query(
  { count: 'integer' },
  'SELECT count(*) AS count FROM sync_items WHERE source = ? AND gone IS NULL AND report IS NOT NULL',
);

export function countPresentItems(archive: Archive, source: number): number {
  return archive.get(PRESENT_ITEM_COUNT, source)!.count;
}

const MARK_GONE = change('UPDATE sync_items SET gone = ? WHERE source = ? AND id = ?');

/** @param day on which it was found out */
export function markGone(archive: Archive, source: number, id: string, day: string): void {
  archive.run(MARK_GONE, day, source, id);
}

const ITEMS_OF_REPORT = query(
  { gone: 'text?', present: 'integer' },
  'SELECT max(gone) AS gone, count(*) - count(gone) AS present FROM sync_items WHERE report = ?',
);

/** The day since which no site that it came from has it any more. */
export function goneSince(archive: Archive, report: number): string | undefined {
  const row = archive.get(ITEMS_OF_REPORT, report);
  return (row?.present === 0 && row.gone) || undefined;
}
