// Hashes the words of a report, so that reports of the same words have the same hash.
import { createHash } from 'node:crypto';

/** SHA-256 in hex of title and body, however they are spaced. Two reports with the same hash say the same. */
export function contentHash({ text }: { text: string }): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('hex');
}
