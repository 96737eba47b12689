// Writes a page of a site's entries into the archive, with how far the site was read, in one transaction.

import type { Archive } from '../../archive/archive.ts';
import type { Namer } from '../../archive/names/namer.ts';
import { addReports } from '../../archive/reports/add-reports.ts';
import { numberOfOrigin } from '../../archive/reports/duplicates.ts';
import {
  heldByAnother,
  moveReport,
  readSyncItem,
  reportAtAddress,
  writeSyncItem,
  writeSyncState,
} from '../../archive/state/sync-state.ts';
import { UserError } from '../../base/user-error.ts';
import type { Report } from '../../report/report.ts';
import type { FeedEntry } from '../records/feeds/feed.ts';
import { recordOfEntry, reportOf } from '../records/record.ts';

export type Stored = 'added' | 'updated' | 'unchanged' | 'failed';

/** What became of a record; `problem` only where it failed. */
export type StoreResult = { record: FeedEntry; stored: Stored; problem?: UserError };

export type StoreContext = {
  archive: Archive;
  namer: Namer;
  /** The archive's number of the site, and its address. */
  source: number;
  url: string;
};

/**
 * Killed at any moment, the archive holds the whole page and knows it, or nothing of it.
 *
 * @param state how far the site has been read when these are in
 */
export function storePage(place: StoreContext, records: FeedEntry[], state: object): StoreResult[] {
  const { archive, namer, source } = place;
  return addReports(archive, namer, (add) => {
    const results = records.map((record): StoreResult => {
      if (isKnown(place, record)) return { record, stored: keep(place, record) };
      const read = tryToRead(place, record);
      if ('problem' in read) return { record, stored: 'failed', problem: read.problem };
      return { record, stored: store(place, record, read.report, add) };
    });
    writeSyncState(archive, source, state);
    return results;
  });
}

/** The same as before, as the site itself says; or removed by the reader, who does not want it again. */
function isKnown({ archive, source }: StoreContext, record: FeedEntry): boolean {
  const item = readSyncItem(archive, source, record.id);
  return (
    item !== undefined && (item.report === undefined || (item.modified !== '' && item.modified === record.modified))
  );
}

function tryToRead({ url }: StoreContext, record: FeedEntry): { report: Report } | { problem: UserError } {
  try {
    return { report: reportOf(recordOfEntry(record), `${url}#${record.id}`) };
  } catch (problem) {
    if (!(problem instanceof UserError)) throw problem;
    return { problem };
  }
}

function store(
  { archive, source }: StoreContext,
  record: FeedEntry,
  report: Report,
  add: (report: Report) => Stored,
): Stored {
  const { origin = report.id } = report;
  const there = numberOfOrigin(archive, origin) ?? reportAtAddress(archive, origin);
  // Two reports of a site may claim one address: each is kept.
  const isTaken = there !== undefined && heldByAnother(archive, source, there, record.id);
  const known = readSyncItem(archive, source, record.id)?.report ?? (isTaken ? undefined : there);
  const place = isTaken ? `${origin}#${record.id}` : origin;
  if (known !== undefined) moveReport(archive, known, place);
  const stored = add({ ...report, origin: place });
  writeSyncItem(archive, source, record.id, numberOfOrigin(archive, place)!, record.modified ?? '');
  return stored;
}

function keep({ archive, source }: StoreContext, record: FeedEntry): Stored {
  const item = readSyncItem(archive, source, record.id)!;
  if (item.gone && item.report !== undefined) {
    writeSyncItem(archive, source, record.id, item.report, item.modified);
  }
  return 'unchanged';
}
