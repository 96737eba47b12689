// The reports of an archive in; where what they say, or said, is not what was written, out: every hash is computed anew.
import { contentHash } from '../../report/content-hash.ts';
import type { Archive } from '../archive.ts';
import { undoDelta } from '../editions/delta.ts';
import { joined, parted, unpack } from '../editions/pack.ts';
import { EARLIER_EDITIONS } from '../editions/read-editions.ts';
import type { Said } from '../editions/said.ts';
import { SEAL_LENGTH, sealOf, sealOfMentions, textHash } from '../editions/seal.ts';
import { hashOf } from '../reports/report-hash.ts';
import { readReport } from '../reports/stored-report.ts';
import { query, type RowOf } from '../statements.ts';
import type { Fault } from './fault.ts';

const ROWS = query(
  {
    number: 'integer',
    id: 'text',
    content: 'blob?',
    mentions: 'text?',
    packed: 'blob?',
    fetched: 'integer?',
    document: 'integer?',
    source_hash: 'blob?',
    text_hash: 'blob?',
    seal: 'blob?',
  },
  `SELECT number, id, content, mentions, packed, fetched, document, source_hash, text_hash, seal
   FROM reports LEFT JOIN texts USING (number) WHERE number > ? ORDER BY number LIMIT 100`,
);

/** @returns after each report what is wrong with it */
export function* checkTexts(archive: Archive): Generator<Fault[]> {
  for (let last = 0; ; ) {
    const rows = archive.all(ROWS, last);
    if (rows.length === 0) return;
    for (const row of rows) yield faultsOf(archive, row).map((fault) => ({ report: row.id, ...fault }));
    last = rows.at(-1)!.number;
  }
}

type Row = RowOf<typeof ROWS.columns>;

function faultsOf(archive: Archive, row: Row): Fault[] {
  const { number, content, mentions, packed, seal } = row;
  if (mentions === null) return [{ of: 'text', what: 'has no text' }];
  const faults: Fault[] = [];
  const stored = attempt(() => readReport(archive, number));
  if (!stored) return [{ of: 'text', what: 'its text cannot be read' }];
  if (packed) {
    faults.push(...sealFaults(row, packed, mentions));
    const said = parted(unpack(packed));
    faults.push(...earlierFaults(archive, number, said));
  } else if (seal) faults.push({ of: 'text', what: 'its text is not there' });
  const { report, hash } = stored;
  if (hashOf(report) !== hash) faults.push({ of: packed ? 'row' : 'text', what: 'what is known of it has changed' });
  const key = Buffer.from(contentHash({ text: stored.text }), 'hex').subarray(0, 16);
  if (content && Buffer.compare(key, content) !== 0)
    faults.push({ of: 'row', what: 'the key of its words has changed' });
  return faults;
}

function sealFaults(row: Row, packed: Uint8Array, mentions: string): Fault[] {
  const { fetched, document, source_hash: sourceHash, text_hash: hash, seal } = row;
  const said = attempt(() => parted(unpack(packed)));
  const faults: Fault[] = [];
  const isSealed =
    hash !== null &&
    seal !== null &&
    isSame(sealOf({ bytes: packed, fetched, document, sourceHash, textHash: hash }), seal.subarray(0, SEAL_LENGTH));
  if (!said || !hash || !isSame(textHash(said.text), hash)) faults.push({ of: 'text', what: 'its text has changed' });
  else if (!isSealed) faults.push({ of: 'text', what: 'how it came, or its text, has changed' });
  if (seal && !isSame(sealOfMentions(mentions), seal.subarray(SEAL_LENGTH))) {
    faults.push({ of: 'row', what: 'the names found in it have changed' });
  }
  return faults;
}

function earlierFaults(archive: Archive, report: number, present: Said): Fault[] {
  const faults: Fault[] = [];
  let later: string | undefined = joined(present);
  const rows = archive.all(EARLIER_EDITIONS, report);
  for (const [index, { number, delta, origin, fetched, document, source_hash, text_hash, seal }] of rows.entries()) {
    const whole: string | undefined = attempt(() => (later === undefined ? undefined : undoDelta(delta, later)));
    const said = attempt(() => (whole === undefined ? undefined : parted(whole)));
    const sealed = { bytes: delta, origin, fetched, document, sourceHash: source_hash, textHash: text_hash };
    const isWhole = said && isSame(textHash(said.text), text_hash) && isSame(sealOf(sealed), seal);
    if (!isWhole) faults.push({ of: 'text', what: `edition ${number} has changed` });
    if (number !== rows.length - index) faults.push({ of: 'text', what: `an edition after ${number} is missing` });
    later = whole;
  }
  return faults;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** Whatever is damaged is told by what follows from it. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
