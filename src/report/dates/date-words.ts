// Writes a date in words, as precise as it is known.
import { MONTHS } from './month-names.ts';

/** `2014-11-03` is `3 November 2014`, `2014-11` is `November 2014`; one that was inferred is `about` that. */
export function dateWords(date: string | undefined, inferred: boolean): string {
  if (!date) return 'undated';
  const [year, month, day] = date.split('-').map(Number);
  const words = [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
  return inferred ? `about ${words}` : words;
}

/** `May 2022 to June 2023`, or the one date where there is no other. */
export function dateRangeWords(first: string | undefined, last: string | undefined): string {
  return first === last ? dateWords(first, false) : `${dateWords(first, false)} to ${dateWords(last, false)}`;
}

/** The month of a date, as a heading of the list: `May 2022`. */
export function monthWords(date: string | undefined): string {
  return dateWords(date?.slice(0, 7), false);
}

/** The day within its month, where it is known, for a list with headings: `27 May`. */
export function dayWords(date: string | undefined, inferred: boolean): string {
  return shortWords(date, inferred, (day, month, year) => (day ? [day, month] : [month, year]));
}

/** For a column of dates: `27 May 2022`, `May 2022`, and under the heading of its year `27 May`, `May` or nothing. */
export function columnDateWords(date: string | undefined, inferred: boolean, { hasYear = true } = {}): string {
  if (!date && !hasYear) return '';
  return shortWords(date, inferred, (day, month, year) => [day, month?.slice(0, 3), hasYear ? year : undefined]);
}

/** For a list without headings: `27 May 2022`, the month in three letters. */
export function shortDateWords(date: string | undefined, inferred: boolean): string {
  return shortWords(date, inferred, (day, month, year) => [day, month, year]);
}

type Day = number | undefined;
type Month = string | undefined;

function shortWords(
  date: string | undefined,
  inferred: boolean,
  choose: (day: Day, month: Month, year: number) => (Day | Month)[],
): string {
  if (!date) return 'undated';
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const name = month ? MONTHS[month - 1]!.slice(0, day ? 3 : undefined) : undefined;
  const words = choose(day, name, year).filter(Boolean).join(' ');
  return inferred ? `~${words}` : words;
}
