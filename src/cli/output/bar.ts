// How much of a work is done in; a bar of cells, and the time that is left in words, out.

export const NARROWEST_BAR = 10;
export const WIDEST_BAR = 40;

/** @param share 0 to 1 */
export function bar(share: number, columns: number): string {
  const filled = Math.round(Math.min(1, share) * columns);
  return '█'.repeat(filled) + '░'.repeat(columns - filled);
}

/** `40 s`, `3 min`, `2 h 5 min`: no more exact than it can be known. */
export function timeWords(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
