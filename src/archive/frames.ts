// A drawn screen in; the same at the next start, if nothing has changed since, out. The schema's triggers see to that.
import type { Archive } from './archive.ts';

/** Of so many looks: sizes of the window, colours. */
const MOST_KEPT = 8;

/** Nothing that a terminal obeys but colours: an archive may come from anywhere. */
const HARMLESS = /^(?:[^\x00-\x1F\x7F-\x9F]|\n|\x1B\[[\d;]*m)*$/;

/**
 * @param look whatever else the screen depends on: the program's version, the window's size, the colours
 * @returns the screen's lines
 */
export function keptFrame(archive: Archive, look: string): string[] | undefined {
  const frame = archive.get<{ frame: string }>('SELECT frame FROM frames WHERE look = ?', look)?.frame;
  return frame !== undefined && HARMLESS.test(frame) ? frame.split('\n') : undefined;
}

export function keepFrame(archive: Archive, look: string, lines: string[]): void {
  archive.run('DELETE FROM frames WHERE (SELECT count(*) FROM frames) >= ?', MOST_KEPT);
  archive.run('INSERT OR REPLACE INTO frames VALUES (?, ?)', look, lines.join('\n'));
}
