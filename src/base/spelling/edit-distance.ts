// Counts how many letters were typed wrongly, if one word was meant for another.

/**
 * Letters left out, added, changed, or swapped with their neighbour, each counted once: the restricted
 * Damerau-Levenshtein distance.
 *
 * @param open the typed word may still go on: what stands in the meant one behind it costs nothing
 */
export function editDistance(typed: string, meant: string, open = false): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const next = [row];
    for (let column = 1; column <= meant.length; column++) {
      const isSame = typed[row - 1] === meant[column - 1];
      const isSwapped = typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1];
      next[column] = Math.min(
        last[column]! + 1,
        next[column - 1]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
        row > 1 && column > 1 && isSwapped ? beforeLast[column - 2]! + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = next;
  }
  return open ? Math.min(...last) : last[meant.length]!;
}

/** How many letters of a word may be wrong, by how many it has: in a shorter word one more makes another word of it. */
export function mistakesIn(letters: number): number {
  if (letters < 4) return 0;
  return letters < 6 ? 1 : letters < 10 ? 2 : 3;
}
