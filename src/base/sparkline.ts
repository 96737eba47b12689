// Draws counts as bars.

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A bar a count, the tallest for the most; a space where there is nothing. */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(...counts, 1);
  return counts.map((count) => (count > 0 ? BARS[Math.ceil((count / most) * BARS.length) - 1]! : ' ')).join('');
}

/** Counts summed over neighbours, so that there are at most so many. */
export function squeeze(counts: readonly number[], most: number): number[] {
  const width = Math.ceil(counts.length / most);
  if (width <= 1) return [...counts];
  return Array.from({ length: Math.ceil(counts.length / width) }, (_, index) =>
    counts.slice(index * width, (index + 1) * width).reduce((sum, count) => sum + count, 0),
  );
}

/** A bar of so many cells for the largest count; at least half a cell where there is anything. */
export function bar(count: number, most: number, columns: number): string {
  const halves = count > 0 ? Math.max(1, Math.round((count / Math.max(1, most)) * columns * 2)) : 0;
  return '━'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '╸' : '');
}
