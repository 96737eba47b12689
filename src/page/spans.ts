// Finds spans among many that stand in the order of the text, none within another.
import type { Span } from '../report/report.ts';

/** @returns the index of the first span that covers a character from `offset` on; their number when none does */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
