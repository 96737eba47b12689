// What a report says now <-> the archive; and what it says when something else takes its place -> what is kept of it.
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { type Alone, readReport } from '../reports/stored-report.ts';
import { change, query } from '../statements.ts';
import type { Reading } from './decide.ts';
import { deltaOf } from './delta.ts';
import { numberOfDocument } from './documents.ts';
import { joined, pack, parted, unpack } from './pack.ts';
import { type Said, saidBy } from './said.ts';
import { SEAL_LENGTH, type Sealed, sealOf, sealOfMentions, sealOfRow, textHash } from './seal.ts';

/** How a report came in. */
export type Fetched = {
  /** SHA-256 of the bytes as they came: docs/editions.md says which these are. */
  hash?: Uint8Array;
  /** The file, or the address of the feed or the site, where that is more than the report's own origin. */
  from?: string;
  /** Milliseconds since 1970; absent: now, undefined: nobody knows. */
  at?: number | undefined;
};

/** The present edition, as the archive has it. */
export type Present = Reading & Omit<Sealed, 'bytes'> & Pick<Alone, 'isOld'>;

const PRESENT = query(
  { packed: 'blob?', fetched: 'integer?', document: 'integer?', source_hash: 'blob?', text_hash: 'blob?' },
  'SELECT packed, fetched, document, source_hash, text_hash FROM texts WHERE number = ?',
);

/**
 * What was packed alone says what it says: the row of the report, which lists are read from, follows from it.
 *
 * @returns undefined when there is no text of that report
 * @throws UserError when it is damaged
 */
export function readPresent(archive: Archive, number: number): Present | undefined {
  const row = archive.get(PRESENT, number);
  const origin = archive.get(ORIGIN, number)?.origin;
  if (!row || origin === undefined) return undefined;
  const { packed, fetched, document, source_hash: sourceHash, text_hash: hash } = row;
  const said = packed ? parted(unpack(packed)) : saidBy(readReport(archive, number)!.report);
  return { ...said, origin, sourceHash, fetched, document, textHash: hash ?? textHash(said.text), isOld: !packed };
}

const ORIGIN = query({ origin: 'text' }, 'SELECT origin FROM reports WHERE number = ?');

const WRITE_TEXT =
  change(`INSERT INTO texts (number, markdown, mentions, meta, packed, fetched, document, source_hash, text_hash, seal)
     VALUES (?, '', ?, '', ?, ?, ?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET markdown = '', mentions = excluded.mentions, meta = '', packed = excluded.packed,
       fetched = excluded.fetched, document = excluded.document, source_hash = excluded.source_hash,
       text_hash = excluded.text_hash, seal = excluded.seal`);

/** How it came, as it is kept. */
export type Came = Pick<Sealed, 'fetched' | 'document' | 'sourceHash'>;

export function cameBy(archive: Archive, { at, from, hash }: Fetched): Came {
  return {
    fetched: at ?? null,
    document: from === undefined ? null : numberOfDocument(archive, from),
    sourceHash: hash ?? null,
  };
}

/** @param mentions as they are kept */
export function writePresent(archive: Archive, number: number, said: Said, mentions: string, came: Came): void {
  const sealed: Sealed = { ...came, bytes: pack(joined(said)), textHash: textHash(said.text) };
  const { bytes, fetched, document, sourceHash, textHash: hash } = sealed;
  archive.run(
    WRITE_TEXT,
    ...[number, mentions, bytes, fetched, document, sourceHash, hash, sealOfRow(sealed, mentions)],
  );
}

const MENTIONS = query({ mentions: 'text' }, 'SELECT mentions FROM texts WHERE number = ?');

/** How a row came that an older program wrote. */
const UNKNOWN: Came = { fetched: null, document: null, sourceHash: null };

/** Of a row that an older program wrote: packed, and sealed from now on. */
export function renewOld(archive: Archive, number: number, came = UNKNOWN): void {
  const present = readPresent(archive, number);
  if (present) writePresent(archive, number, present, archive.get(MENTIONS, number)!.mentions, came);
}

const SEAL = query({ seal: 'blob?' }, 'SELECT seal FROM texts WHERE number = ?');

const CHANGE_MENTIONS = change('UPDATE texts SET mentions = ?, seal = ? WHERE number = ?');

/**
 * @param isForced what stands there is not believed
 * @returns whether they are others than before
 */
export function writeMentions(archive: Archive, number: number, mentions: string, { isForced = false } = {}): boolean {
  if (!isForced && archive.get(MENTIONS, number)?.mentions === mentions) return false;
  const seal = archive.get(SEAL, number)?.seal;
  const anew = seal && Buffer.concat([seal.subarray(0, SEAL_LENGTH), sealOfMentions(mentions)]);
  archive.run(CHANGE_MENTIONS, mentions, anew ?? null, number);
  return true;
}

/** The program reads the same markdown otherwise than when the report came: what it read before is kept, for who quotes it. */
export function keepOldReading(archive: Archive, number: number, report: Report): void {
  const before = readPresent(archive, number)!;
  const said = saidBy(report);
  keepEdition(archive, number, before, said);
  writePresent(archive, number, said, archive.get(MENTIONS, number)!.mentions, before);
}

const KEEP_EDITION =
  change(`INSERT INTO editions (report, number, delta, origin, fetched, document, source_hash, text_hash, seal)
     SELECT ?1, 1 + coalesce(max(number), 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8 FROM editions WHERE report = ?1`);

/** @param now what takes its place */
export function keepEdition(archive: Archive, number: number, before: Present, now: Said): void {
  const { origin, ...row } = before;
  const sealed: Sealed = { ...row, bytes: deltaOf(joined(before), joined(now)) };
  const { bytes, fetched, document, sourceHash, textHash: hash } = sealed;
  archive.run(
    KEEP_EDITION,
    ...[number, bytes, origin, fetched, document, sourceHash, hash, sealOf({ ...sealed, origin })],
  );
}
