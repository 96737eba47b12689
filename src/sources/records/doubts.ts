// What may be wrong with a report that is kept all the same, in words that go on behind `kept, but`.
import type { Doubt } from './feeds/xml-items.ts';

export const DOUBTS: Record<Doubt, string> = {
  unclosed: 'its end tag is missing: it was read up to the next item',
  cut: 'its end is missing: the download may have been cut',
};

const DAY = 24 * 60 * 60 * 1000;

/** Somewhere it is tomorrow already; no report is of the day after. */
export function doubtOfDate(date: string | undefined): string | undefined {
  const last = new Date(Date.now() + 2 * DAY).toISOString().slice(0, date?.length ?? 0);
  return date && date > last ? `its date lies in the future: ${date}` : undefined;
}
