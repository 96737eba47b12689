// A report's title and markdown in; a hash that is the same for the same words out.
import { createHash } from 'node:crypto';

/** SHA-256 in hex. Two reports with the same hash say the same, wherever they came from. */
export function contentHash({ title, markdown }: { title: string; markdown: string }): string {
  return createHash('sha256').update(`${title}\n\n${markdown}`).digest('hex');
}
