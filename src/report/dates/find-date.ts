// Finds the date of a report where nothing says which it is: in a line at its top, or in the name of its file.
import { WRITTEN_DATE } from './calendar.ts';
import { parseDate, parseWholeDate } from './parse-date.ts';

/** How many paragraphs at the top may hold a date. */
export const TOP = 6;
const LONGEST_LINE = 80;
const DATELINE = new RegExp(`^\\p{Lu}[\\p{L}' -]{1,39}, (${WRITTEN_DATE}) ?(?:\\([^)]{1,40}\\) ?)?[-–—:]`, 'u');

/** The day of a line that is nothing but a date: `Published: 3 November 2012, 10:00`. */
export function dateOfLine(line: string): string | undefined {
  if (line.length > LONGEST_LINE || !/\d{4}|[٠-٩۰-۹]{4}/.test(line) || !/[\p{L}/.-]/u.test(line)) return undefined;
  const date = parseWholeDate(line.replace(/^(?:published|posted|date)(?: on)? ?: ?/i, ''));
  return date?.length === '2012-11-03'.length ? date : undefined;
}

/** Nothing when the lines name two different days. */
export function dateAtTop(lines: readonly string[]): string | undefined {
  const days = new Set(lines.map((line) => dateOfLine(line) ?? parseDate(DATELINE.exec(line)?.[1] ?? '')));
  days.delete(undefined);
  return days.size === 1 ? [...days][0] : undefined;
}

/** @param name of a file, without folders and extension: `2012-11-03-raid`, `raid 3 Nov 2012`, `20121103_raid` */
export function dateInName(name: string): string | undefined {
  const numbers =
    /(?<!\d)((?:19|20)\d{2}[-_.]\d{1,2}[-_.]\d{1,2})(?!\d)/.exec(name)?.[1]?.replace(/[_.]/g, '-') ??
    /(?<!\d)((?:19|20)\d{6})(?!\d)/.exec(name)?.[1] ??
    /(?<!\d)(\d{1,2}[-_.]\d{1,2}[-_.](?:19|20)\d{2})(?!\d)/.exec(name)?.[1]?.replace(/[-_.]/g, '/') ??
    /^((?:19|20)\d{2}-\d{2})(?![\d-]*\d)/.exec(name)?.[1];
  return parseDate(numbers ?? name.replace(/[-_]+/g, ' ').slice(0, 120));
}
