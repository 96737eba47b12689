// Days of the calendar, ISO 8601, and what a full date looks like in a line of English.
import { MONTHS } from './month-names.ts';

const MONTH_NAMES = MONTHS.map((name) => `${name.slice(0, 3)}(?:t?${name.slice(3)}|t)?`).join('|');

/** A full date in words or figures: the source of a regular expression, without groups that capture. */
export const WRITTEN_DATE = [
  `\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH_NAMES})\\.?,? \\d{4}`,
  `(?:${MONTH_NAMES})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}',
].join('|');

/** ISO 8601, as precise as written; a time of day is cut off, as the day was where it was written. */
export function parseIsoDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{2}:?\d{2}.*)?$/.exec(text.trim()) ?? [];
  if (!year) return undefined;
  if (!month) return year;
  if (!day) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : undefined;
  return calendarDay(year, Number(month), Number(day));
}

/** @returns nothing when there is no such day */
export function calendarDay(year: string, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && Number(year) >= 1000;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
