// Reads the dates that feeds, tables and databases write.
import { parseIsoDate, parseWrittenDate } from '../../report/dates/calendar.ts';

/** What ISO 8601, RFC 822 and people write. A time of day is cut off: the day counts where it was written. */
export function readDate(text: string): string | undefined {
  const written = text.trim();
  const mailed = /^(?:[a-z]{3,9},? )?(\d{1,2} [a-z]{3,9}) (\d{2}|\d{4}),? +\d{1,2}:\d{2}/i.exec(written);
  if (mailed) return parseWrittenDate(`${mailed[1]} ${fourDigits(mailed[2]!)}`);
  const [, year, month, day] = /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?:[T ].*)?$/.exec(written) ?? [];
  if (year) return parseIsoDate(`${year}-${month}-${day}`);
  const withoutTime = written.replace(/^[a-z]+day,? /i, '').replace(/,? +\d{1,2}:\d{2}.*$/, '');
  return parseIsoDate(written) ?? parseWrittenDate(withoutTime);
}

/** @returns the moment in ISO 8601, UTC, to the second */
export function readMoment(text: string): string | undefined {
  // WordPress writes its GMT columns without saying that they are.
  const moment = Date.parse(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text.trim()) ? `${text.trim()}Z` : text);
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** RFC 822 had years of two digits. */
function fourDigits(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}
