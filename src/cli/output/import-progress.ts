// How far an import has come in; the line that shows it, with a bar, how fast it goes and the time left, out.
import stringWidth from 'string-width';
import { cut } from '../../base/cells.ts';
import { grouped } from '../../base/grouped.ts';
import { bar, NARROWEST_BAR, timeWords, WIDEST_BAR } from './bar.ts';

export type ImportProgress = {
  /** Reports that were looked at. */
  done: number;
  /** Those that were found in what was read: some wait to be written. */
  found: number;
  /** Bytes that were read, and how many there are; undefined where that is not known. */
  read: number;
  all: number | undefined;
  seconds: number;
};

/** @param columns of the terminal, in cells: the line leaves the last one free */
export function importLine({ done, found, read, all, seconds }: ImportProgress, columns: number): string {
  const share = all ? (read / all) * (done / Math.max(1, done, found)) : undefined;
  const left = share && share < 1 ? `${timeWords((seconds * (1 - share)) / share)} left` : '';
  const rate = seconds > 0 ? `${grouped(Math.round(done / seconds))}/s` : '';
  const words = [`${grouped(done)} reports`, rate, left].filter(Boolean).join(' · ');
  const room = Math.min(WIDEST_BAR, columns - stringWidth(words) - 3);
  return share === undefined || room < NARROWEST_BAR ? cut(words, columns - 1) : `${bar(share, room)}  ${words}`;
}
