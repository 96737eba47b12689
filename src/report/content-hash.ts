// A report's words in; a hash that is the same for the same words out.
import { createHash } from 'node:crypto';

/** SHA-256 in hex of title and body, however they are spaced. Two reports with the same hash say the same. */
export function contentHash({ text }: { text: string }): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('hex');
}
