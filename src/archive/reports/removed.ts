// Reports that the reader removed <-> the archive, which keeps of each its id and hashes: enough to know it again when a
// site or a file brings it, and nothing of what it said.
import { createHash } from 'node:crypto';
import type { Archive } from '../archive.ts';
import { change, query, type RowOf } from '../statements.ts';
import { type Candidates, giverOfId, type Held } from './identity.ts';

/** What a report is known by. */
export type Known = {
  origin: string;
  address: string | undefined;
  sourceId: string | undefined;
  /** Key of its words. */
  content: Uint8Array;
  date: string;
  /** JSON, as the archive has it. */
  governorates: string;
};

/** As much of a hash as no accident repeats. */
function keyOf(kind: string, said: string | undefined): Uint8Array | null {
  if (said === undefined) return null;
  return createHash('sha256').update(`${kind}\0${said}`).digest().subarray(0, 16);
}

function keysOf({ origin, address, sourceId, content, date, governorates }: Known) {
  return {
    words: keyOf('words', `${Buffer.from(content).toString('hex')} ${date} ${governorates}`)!,
    origin: keyOf('origin', origin)!,
    address: keyOf('address', address),
    source: keyOf('source', sourceId),
    giver: keyOf('giver', sourceId && giverOfId(sourceId)),
  };
}

const REMEMBER = change(
  'INSERT INTO removed (id, hash, time, words, origin, address, source, giver) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
);

/** @param hash SHA-256 of its text */
export function rememberRemoved(archive: Archive, id: string, hash: Uint8Array, known: Known): void {
  const { words, origin, address, source, giver } = keysOf(known);
  archive.run(REMEMBER, id, hash, Date.now(), words, origin, address, source, giver);
}

const FORGET = change('DELETE FROM removed WHERE number = ?');

/** It may come again. */
export function forgetRemoved(archive: Archive, number: number): void {
  archive.run(FORGET, number);
}

const FORGET_ORIGIN = change('DELETE FROM removed WHERE origin = ?');

/** The same of what came from there. */
export function forgetRemovedOrigin(archive: Archive, origin: string): void {
  archive.run(FORGET_ORIGIN, keyOf('origin', origin));
}

const ANY = query({ any: 'integer' }, 'SELECT EXISTS (SELECT 1 FROM removed) AS "any"');

const COLUMNS = { number: 'integer', origin: 'blob', address: 'blob?', source: 'blob?', giver: 'blob?' } as const;
const SELECT = 'SELECT number, origin, address, source, giver FROM removed';
const SAME_WORDS = query(COLUMNS, `${SELECT} WHERE words = ? LIMIT 2`);
const SAME_SOURCE = query(COLUMNS, `${SELECT} WHERE source = ? LIMIT 2`);
const SAME_ADDRESS = query(COLUMNS, `${SELECT} WHERE address = ?`);
const SAME_ORIGIN = query(COLUMNS, `${SELECT} WHERE origin = ? LIMIT 2`);

/**
 * Of those that were removed, which may be a report that comes in: as if the archive still held them, with numbers below 0.
 *
 * @returns undefined when there are none at all
 */
export function removedCandidates(
  archive: Archive,
  known: Known,
  claimed: (number: number) => Held['claimed'],
): Candidates | undefined {
  if (archive.get(ANY)!.any === 0) return undefined;
  const keys = keysOf(known);
  const isSame = (one: Uint8Array | null, other: Uint8Array | null) =>
    one !== null && other !== null && Buffer.compare(one, other) === 0;
  const held = ({ number, origin, address, source }: RowOf<typeof COLUMNS>): Held => ({
    number: -number,
    origin: isSame(origin, keys.origin) ? known.origin : ELSEWHERE,
    address: isSame(address, keys.address) ? known.address : address ? ELSEWHERE : undefined,
    sourceId: isSame(source, keys.source) ? known.sourceId : source ? ELSEWHERE : undefined,
    date: known.date,
    claimed: claimed(-number),
  });
  const isElsewhere = ({ address }: Held) => address !== undefined && address !== known.address;
  return {
    sameWords: archive
      .all(SAME_WORDS, keys.words)
      .map(held)
      .filter((one) => known.address === undefined || !isElsewhere(one)),
    sameWordsUndated: [],
    sameId: keys.source ? archive.all(SAME_SOURCE, keys.source).map(held) : [],
    // Ids of one giver tell apart what has one address.
    sameAddress: (keys.address ? archive.all(SAME_ADDRESS, keys.address) : [])
      .filter(({ giver }) => !isSame(giver, keys.giver))
      .map(held),
    sameOrigin: archive.all(SAME_ORIGIN, keys.origin).map(held),
  };
}

/** What is kept of another one says only that it is another one. */
const ELSEWHERE = '';
