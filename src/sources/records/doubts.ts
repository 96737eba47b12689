// What may be wrong with a report that is kept all the same, in words that go on behind `kept, but`.
import { isAhead } from '../../report/dates/doubtful-date.ts';
import type { Doubt } from './feeds/xml-items.ts';

export const DOUBTS: Record<Doubt, string> = {
  unclosed: 'its end tag is missing: it was read up to the next item',
  open: 'the end tag of one of its fields is missing: it was read up to the next field',
  cut: 'its end is missing: the download may have been cut',
};

export function doubtOfDate(date: string | undefined): string | undefined {
  return isAhead(date) ? `its date lies in the future: ${date}` : undefined;
}
