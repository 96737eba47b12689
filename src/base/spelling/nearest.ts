// A word that nobody knows, and those that are known, in; the one that was probably meant, out.
import { editDistance } from './edit-distance.ts';

/** @returns undefined where more than every third letter would be wrong */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(typed.length / 3));
  const distances = known.map((word) => ({ word, distance: editDistance(typed, word) }));
  return distances.filter(({ distance }) => distance <= most).sort((one, other) => one.distance - other.distance)[0]
    ?.word;
}

/** What to add to a sentence that says that there is no such word; nothing where none is near. */
export function offer(typed: string, known: readonly string[], sign = ''): string {
  const near = nearest(typed, known);
  return near ? `; did you mean ${sign}${near}?` : '';
}
