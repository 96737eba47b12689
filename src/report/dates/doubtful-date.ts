// What is to be doubted of a report's date: that it lies ahead, or stands there and cannot be read.

export type Dated = {
  /** As precise as it is known. */
  date?: string | undefined;
  /** As it stands there, where it cannot be read. */
  unreadDate?: string | undefined;
};

/** Beside a date in a list. */
export const DOUBT_SIGN = '?';

const DAY = 24 * 60 * 60 * 1000;

/** Somewhere it is tomorrow already; no report is of the day after. */
export function isAhead(date: string | undefined): boolean {
  const last = new Date(Date.now() + 2 * DAY).toISOString().slice(0, date?.length ?? 0);
  return date !== undefined && date > last;
}

/** The sign, where there is something to doubt. */
export function doubtSign({ date, unreadDate }: Dated): string {
  return isAhead(date) || (!date && unreadDate) ? DOUBT_SIGN : '';
}

/** In words that can stand behind the date, in brackets; nothing where there is nothing to doubt. */
export function doubtWords({ date, unreadDate }: Dated): string | undefined {
  if (isAhead(date)) return 'in the future?';
  return !date && unreadDate ? `“${unreadDate}” cannot be read` : undefined;
}
