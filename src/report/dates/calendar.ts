// Reads a date as somebody wrote it into `2014`, `2014-11` or `2014-11-03`, or into nothing when it could be misread.

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAMES =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|' +
  'Nov(?:ember)?|Dec(?:ember)?';

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

/** `26 May 2022`, `May 26th, 2022`, `2022-05-26`, and `26/05/2022` where only one reading is a day. */
export function parseWrittenDate(text: string): string | undefined {
  const iso = parseIsoDate(text);
  if (iso) return iso;

  const words = /^(?:(\d{1,2})\D*? )?([A-Z][a-z]{2})[a-z]*\.?(?: (\d{1,2})\D*?)?,? (\d{4})$/i.exec(text.trim());
  if (words) {
    const [, dayBefore, name = '', dayAfter, year = ''] = words;
    return calendarDay(year, MONTHS.indexOf(name.toLowerCase()) + 1, Number(dayBefore ?? dayAfter));
  }

  const [, first, second, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim()) ?? [];
  if (!year) return undefined;
  const readings = [calendarDay(year, Number(second), Number(first)), calendarDay(year, Number(first), Number(second))];
  const days = new Set(readings.filter((day) => day !== undefined));
  return days.size === 1 ? [...days][0] : undefined;
}

function calendarDay(year: string, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && Number(year) >= 1000;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
