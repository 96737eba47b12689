// What is kept of a report in; hashes by which each of its bytes can be checked, out.
import { createHash, hash } from 'node:crypto';

/** SHA-256 of the text in UTF-8: what an edition is called by, and what `sha256sum` says of a file that holds the text. */
export function textHash(text: string): Uint8Array {
  return hash('sha256', text, 'buffer');
}

/** What stands in a row beside its text. */
export type Sealed = {
  /** Packed, or as a delta. */
  bytes: Uint8Array;
  fetched: number | null;
  document: number | null;
  sourceHash: Uint8Array | null;
  textHash: Uint8Array;
  /** Of an earlier edition, where its report stood: that of the present one is indexed. */
  origin?: string;
};

/** In bytes: no accident repeats them, and every report has them. */
export const SEAL_LENGTH = 8;

/** Of a whole row: a flipped byte anywhere in it gives another one. */
export function sealOf({ bytes, fetched, document, sourceHash, textHash, origin = '' }: Sealed): Uint8Array {
  const hash = createHash('sha256');
  hash.update(`${fetched} ${document} ${sourceHash?.length} ${textHash.length} ${origin} `);
  return hash
    .update(sourceHash ?? '')
    .update(textHash)
    .update(bytes)
    .digest()
    .subarray(0, SEAL_LENGTH);
}

/** Of the names found in a text, which change by themselves with every version of what finds them. */
export function sealOfMentions(mentions: string): Uint8Array {
  return hash('sha256', mentions, 'buffer').subarray(0, SEAL_LENGTH);
}

/** What a row of the present edition has: both, one behind the other. */
export function sealOfRow(sealed: Sealed, mentions: string): Uint8Array {
  return Buffer.concat([sealOf(sealed), sealOfMentions(mentions)]);
}
