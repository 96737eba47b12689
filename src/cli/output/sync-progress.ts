// How far a sync has come in; the line that shows it, with a bar and the time left, out.
import stringWidth from 'string-width';
import { cut } from '../../base/cells.ts';
import { bar, NARROWEST_BAR, timeWords, WIDEST_BAR } from './bar.ts';

export type Progress = {
  /** Of the source. */
  name: string;
  /** Reports so far, and how many are known to come. */
  done: number;
  left: number | undefined;
  /** Since the start. */
  seconds: number;
};

/** @param columns of the terminal, in cells: the line leaves the last one free */
export function progressLine(progress: Progress, columns: number): string {
  const words = progressWords(progress);
  const room = Math.min(WIDEST_BAR, columns - stringWidth(words) - 3);
  const { done, left } = progress;
  if (left === undefined || done === 0 || room < NARROWEST_BAR) return cut(words, columns - 1);
  return `${bar(done / (done + left), room)}  ${words}`;
}

export function progressWords({ name, done, left, seconds }: Progress): string {
  if (done === 0) return `${name}: asking for what is new`;
  const rate = seconds > 0 ? done / seconds : 0;
  const all = left === undefined ? '' : ` of ${number(done + left)}`;
  const words = [`${name}: ${number(done)}${all} reports`];
  if (rate > 0) words.push(`${number(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))}/s`);
  if (rate > 0 && left) words.push(`${timeWords(left / rate)} left`);
  return words.join(' · ');
}

function number(value: number): string {
  return value.toLocaleString('en');
}
