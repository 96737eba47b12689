// A drawn screen in; the same at the next start, if nothing has changed since, out. The schema's triggers see to that.
import { clean } from '../../base/clean.ts';
import type { Archive } from '../archive.ts';

/** Of so many looks: sizes of the window, colours. */
const MOST_KEPT = 8;

const SGR = /\x1B\[[\d;]*m/g;

/**
 * @param look whatever else the screen depends on: the program's version, the window's size, the colours
 * @returns the screen's lines
 */
export function keptFrame(archive: Archive, look: string): string[] | undefined {
  const frame = archive.get<{ frame: string }>('SELECT frame FROM frames WHERE look = ?', look)?.frame;
  return frame !== undefined && isHarmless(frame) ? frame.split('\n') : undefined;
}

/** An archive may come from anywhere: but for its colours a screen is cleaned text. */
function isHarmless(frame: string): boolean {
  const words = frame.replace(SGR, '');
  return clean(words) === words;
}

export function keepFrame(archive: Archive, look: string, lines: string[]): void {
  archive.run('DELETE FROM frames WHERE (SELECT count(*) FROM frames) >= ?', MOST_KEPT);
  archive.run('INSERT OR REPLACE INTO frames VALUES (?, ?)', look, lines.join('\n'));
}
