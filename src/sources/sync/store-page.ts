// A page of a site's records in; the archive with them, and with how far the site was read, in one transaction out.

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
import type { FeedRecord } from '../records/feed.ts';
import { recordOfFeed, reportOf } from '../records/record.ts';

export type Taken = 'added' | 'updated' | 'unchanged' | 'failed';

/** What became of a record; `problem` only where it failed. */
export type Fate = { record: FeedRecord; taken: Taken; problem?: UserError };

export type Place = {
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
export function takeIn(place: Place, records: FeedRecord[], state: object): Fate[] {
  const { archive, namer, source } = place;
  return addReports(archive, namer, (add) => {
    const fates = records.map((record): Fate => {
      if (isKnown(place, record)) return { record, taken: keep(place, record) };
      const read = tryToRead(place, record);
      if ('problem' in read) return { record, taken: 'failed', problem: read.problem };
      return { record, taken: store(place, record, read.report, add) };
    });
    writeSyncState(archive, source, state);
    return fates;
  });
}

/** The same as before, as the site itself says; or removed by the reader, who does not want it again. */
function isKnown({ archive, source }: Place, record: FeedRecord): boolean {
  const item = readSyncItem(archive, source, record.id);
  return (
    item !== undefined && (item.report === undefined || (item.modified !== '' && item.modified === record.modified))
  );
}

function tryToRead({ url }: Place, record: FeedRecord): { report: Report } | { problem: UserError } {
  try {
    return { report: reportOf(recordOfFeed(record), `${url}#${record.id}`) };
  } catch (problem) {
    if (!(problem instanceof UserError)) throw problem;
    return { problem };
  }
}

function store({ archive, source }: Place, record: FeedRecord, report: Report, add: (report: Report) => Taken): Taken {
  const { origin = report.id } = report;
  const there = numberOfOrigin(archive, origin) ?? reportAtAddress(archive, origin);
  // Two reports of a site may claim one address: each is kept.
  const isTaken = there !== undefined && heldByAnother(archive, source, there, record.id);
  const known = readSyncItem(archive, source, record.id)?.report ?? (isTaken ? undefined : there);
  const place = isTaken ? `${origin}#${record.id}` : origin;
  if (known !== undefined) moveReport(archive, known, place);
  const taken = add({ ...report, origin: place });
  writeSyncItem(archive, source, record.id, numberOfOrigin(archive, place)!, record.modified ?? '');
  return taken;
}

function keep({ archive, source }: Place, record: FeedRecord): Taken {
  const item = readSyncItem(archive, source, record.id)!;
  if (item.gone && item.report !== undefined) {
    writeSyncItem(archive, source, record.id, item.report, item.modified);
  }
  return 'unchanged';
}
