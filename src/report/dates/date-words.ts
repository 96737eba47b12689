// Writes a date in words, as precise as it is known.

import { MONTHS } from './month-names.ts';

/** `2014-11-03` is `3 November 2014`, `2014-11` is `November 2014`; one that was inferred is `about` that. */
export function dateWords(date: string | undefined, inferred: boolean): string {
  if (!date) return 'undated';
  const [year, month, day] = date.split('-').map(Number);
  const words = [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
  return inferred ? `about ${words}` : words;
}

/** The month of a date, as a heading of the list: `May 2022`. */
export function monthWords(date: string | undefined): string {
  return dateWords(date?.slice(0, 7), false);
}

/** The day within its month, where it is known, for a list with headings: `27 May`. */
export function dayWords(date: string | undefined, inferred: boolean): string {
  return shortWords(date, inferred, (day, month, year) => (day ? [day, month] : [month, year]));
}

/** For a list without headings: `27 May 2022`, the month in three letters. */
export function shortDateWords(date: string | undefined, inferred: boolean): string {
  return shortWords(date, inferred, (day, month, year) => [day, month, year]);
}

type Part = string | number | undefined;

function shortWords(
  date: string | undefined,
  inferred: boolean,
  choose: (day: Part, month: Part, year: Part) => Part[],
): string {
  if (!date) return 'undated';
  const [year, month, day] = date.split('-').map(Number);
  const name = month && (day ? MONTHS[month - 1]!.slice(0, 3) : MONTHS[month - 1]!);
  const words = choose(day, name, year).filter(Boolean).join(' ');
  return inferred ? `~${words}` : words;
}
