// Writes a page of a site's entries into the archive, with how far the site was read, in one transaction.
import type { Archive } from '../../archive/archive.ts';
import type { Namer } from '../../archive/names/namer.ts';
import { addReports } from '../../archive/reports/add-reports.ts';
import { bareAddress } from '../../archive/reports/address.ts';
import { contentKey } from '../../archive/reports/content-key.ts';
import { giverOf, sourceId } from '../../archive/reports/identity.ts';
import { Claimed, writeIdentified } from '../../archive/reports/write-identified.ts';
import { readSyncItem, type SyncItem, writeSyncItem, writeSyncState } from '../../archive/state/sync-state.ts';
import type { UserError } from '../../base/user-error.ts';
import type { Report } from '../../report/report.ts';
import type { FeedEntry } from '../records/feeds/feed.ts';
import type { ReadEntry } from './read-entries.ts';

export type Stored = 'added' | 'updated' | 'unchanged' | 'failed';

/** Why a report was left as it is, where that is more than that nothing has changed. */
export type Skipped = 'elsewhere' | 'removed';

/** What became of a record, known by a name of its own; `problem` only where it failed. */
export type StoreResult = { record: FeedEntry; name: string; stored: Stored; skipped?: Skipped } & (
  | { problem?: never; doubts?: string[] }
  | { problem: UserError }
);

export type StoreContext = {
  archive: Archive;
  namer: Namer;
  /** The archive's number of the site, and its address. */
  source: number;
  url: string;
  /** What the ids of its entries are. */
  ids: 'post' | 'guid';
};

/**
 * Killed at any moment, the archive holds the whole page and knows it, or nothing of it.
 *
 * @param read what each of the records was read as
 * @param state how far the site has been read when these are in
 */
export function storePage(place: StoreContext, records: FeedEntry[], read: ReadEntry[], state: object): StoreResult[] {
  const { archive, namer, source } = place;
  const claimed = new Claimed();
  claimed.enter(
    place.url,
    records.flatMap(({ url }) => url ?? []),
  );
  return addReports(archive, namer, (add) => {
    const results = records.map((record, index): StoreResult => {
      const known = record.id ? findItem(place, record, claimed) : undefined;
      if (known?.item && isSettled(known.item, record)) return { record, ...keep(place, known, known.item, claimed) };
      const entry = read[index]!;
      if ('problem' in entry) return { record, name: record.id, stored: 'failed', problem: entry.problem };
      const found = known ?? findByWords(place, entry.report);
      if (found.item && found.item.report === undefined) return { record, ...keep(place, found, found.item, claimed) };
      return { record, doubts: entry.doubts, ...store(place, record, found, entry, claimed, add) };
    });
    writeSyncState(archive, source, state);
    return results;
  });
}

type Found = { name: string; item: SyncItem | undefined };

/** By its id; of several with one id the first has it alone, and the others have their address with it. */
function findItem({ archive, source }: StoreContext, { id, url = '' }: FeedEntry, claimed: Claimed): Found {
  const address = bareAddress(url) ?? url;
  const own = `${id} ${address}`;
  const ofOwn = readSyncItem(archive, source, own);
  if (ofOwn) return { name: own, item: ofOwn };
  const item = readSyncItem(archive, source, id);
  const isAnother =
    item?.report !== undefined &&
    item.address !== address &&
    (claimed.of(item.report) === 'here' || claimed.neighbours.has(item.address ?? ''));
  return isAnother ? { name: own, item: undefined } : { name: id, item };
}

/** An entry without an id is known by its words and its date. */
function findByWords({ archive, source }: StoreContext, report: Report): Found {
  const name = nameOfWords(report);
  return { name, item: readSyncItem(archive, source, name) };
}

function nameOfWords(report: Report): string {
  return `${report.date ?? ''} ${Buffer.from(contentKey(report)).toString('hex')}`;
}

/** The same as before, as the site itself says; or removed by the reader, who does not want it again. */
function isSettled({ report, modified }: SyncItem, record: FeedEntry): boolean {
  return report === undefined || (modified !== '' && modified === record.modified);
}

function store(
  { archive, source, url, ids }: StoreContext,
  record: FeedEntry,
  { name: called, item }: Found,
  { report, named, hash }: Exclude<ReadEntry, { problem: UserError }>,
  claimed: Claimed,
  add: Parameters<typeof writeIdentified>[3],
): Kept {
  const address = record.url && bareAddress(record.url);
  const of = giverOf(address, url, record.publisher);
  const id = record.id && record.id !== record.url ? sourceId({ kind: ids, of }, record.id) : undefined;
  const fetched = { hash, from: url };
  const coming = { report, address, sourceId: id, hasOwnPlace: false, knownAs: item?.report, fetched };
  const isTaken = item?.report !== undefined && claimed.of(item.report) === 'here';
  const written = writeIdentified(archive, coming, claimed, add, named);
  if (written.became === 'removed') {
    writeSyncItem(archive, source, called, null, record.modified ?? '');
    return { name: called, stored: 'unchanged', skipped: 'removed' };
  }
  const { number, became } = written;
  // Two entries with one id and one address: the second has its words with them.
  const name = isTaken && number !== item.report ? `${called} ${nameOfWords(report)}` : called;
  writeSyncItem(archive, source, name, number, record.modified ?? '');
  return became === 'copy' ? { name, stored: 'unchanged', skipped: 'elsewhere' } : { name, stored: became };
}

type Kept = Pick<StoreResult, 'name' | 'stored' | 'skipped'>;

function keep({ archive, source }: StoreContext, { name }: Found, item: SyncItem, claimed: Claimed): Kept {
  const { report, gone, modified } = item;
  if (report === undefined) return { name, stored: 'unchanged', skipped: 'removed' };
  if (gone) writeSyncItem(archive, source, name, report, modified);
  claimed.add(report);
  return { name, stored: 'unchanged' };
}
