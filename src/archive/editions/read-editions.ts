// A report's number in; all that it ever said, edition by edition, out.
import { hashOfText } from '../../report/citation/citation.ts';
import type { Archive } from '../archive.ts';
import { query } from '../statements.ts';
import { undoDelta } from './delta.ts';
import { documentOf } from './documents.ts';
import { joined, parted } from './pack.ts';
import { readPresent } from './present.ts';
import type { Said } from './said.ts';

export type Edition = {
  /** From 1, the oldest that is known. */
  number: number;
  said: Said;
  /** SHA-256 of the text in UTF-8, in hex: what it is called by. */
  hash: string;
  /** SHA-256 of the bytes as they came, in hex. */
  sourceHash?: string;
  /** Milliseconds since 1970; absent where nobody noted it. */
  fetched?: number;
  /** The file, feed or site that it was read from. */
  from: string;
  /** Where the report stood: its address, its file. */
  origin: string;
  /**
   * Why it came after the one before: its source had changed; the same bytes were read otherwise, by another version of
   * this program; or nobody noted what the bytes were. Absent for the first.
   */
  because?: 'source' | 'reading' | 'unknown';
};

const EDITION_COUNT = query({ count: 'integer' }, 'SELECT count(*) AS count FROM editions WHERE report = ?');

/** How often what it says has changed. */
export function countEdits(archive: Archive, report: number): number {
  return archive.get(EDITION_COUNT, report)!.count;
}

/** From the last on: each is what tells it from the one after it. */
export const EARLIER_EDITIONS = query(
  {
    number: 'integer',
    delta: 'blob',
    origin: 'text',
    fetched: 'integer?',
    document: 'integer?',
    source_hash: 'blob?',
    text_hash: 'blob',
    seal: 'blob',
  },
  `SELECT number, delta, origin, fetched, document, source_hash, text_hash, seal FROM editions WHERE report = ?
   ORDER BY number DESC`,
);

/**
 * The oldest first, the present one last.
 *
 * @throws UserError when one of them is damaged
 */
export function readEditions(archive: Archive, report: number): Edition[] {
  const present = readPresent(archive, report);
  if (!present) return [];
  const rows = archive.all(EARLIER_EDITIONS, report);
  const { origin, fetched, document, sourceHash, textHash, about, markdown, text } = present;
  let later = joined(present);
  const editions = [
    editionOf(archive, {
      number: rows.length + 1,
      origin,
      fetched,
      document,
      sourceHash,
      textHash,
      said: { about, markdown, text },
    }),
  ];
  for (const { delta, source_hash, text_hash, seal: _, ...row } of rows) {
    later = undoDelta(delta, later);
    editions.push(editionOf(archive, { ...row, sourceHash: source_hash, textHash: text_hash, said: parted(later) }));
  }
  editions.reverse();
  return editions.map((edition, index) => withReason(edition, editions[index - 1]));
}

type Row = {
  number: number;
  origin: string;
  fetched: number | null;
  document: number | null;
  sourceHash: Uint8Array | null;
  textHash: Uint8Array;
  said: Said;
};

function editionOf(archive: Archive, { number, origin, fetched, document, sourceHash, textHash, said }: Row): Edition {
  return {
    number,
    said,
    hash: Buffer.from(textHash).toString('hex'),
    ...(sourceHash && { sourceHash: Buffer.from(sourceHash).toString('hex') }),
    ...(fetched !== null && { fetched }),
    from: (document !== null && documentOf(archive, document)) || origin,
    origin,
  };
}

function withReason(edition: Edition, before: Edition | undefined): Edition {
  if (!before) return edition;
  const isKnown = edition.sourceHash !== undefined && before.sourceHash !== undefined;
  const isSame = edition.sourceHash === before.sourceHash && edition.origin === before.origin;
  return { ...edition, because: !isKnown ? 'unknown' : isSame ? 'reading' : 'source' };
}

/**
 * What a report said when its text had this hash.
 *
 * @param text of it, as it is read today
 * @returns undefined where it never said that, as far as the archive knows
 */
export function textOfEdition(archive: Archive, number: number, text: string, hash: string): string | undefined {
  if (hashOfText(text) === hash) return text;
  return readEditions(archive, number).find((edition) => edition.hash === hash)?.said.text;
}
