// The setting `reading`: how the list stands there at a start, and what marks a report as read.
import { isMap } from 'yaml';
import { cleanLine } from '../base/clean.ts';
import { offer } from '../base/spelling/nearest.ts';
import { type Fail, oneOf } from './settings.ts';

/** `asked`: `x` alone marks a report as read; `opened`: being on the page does, too. */
export const READ_BY = ['opened', 'asked'] as const;
export const LIST_FORMS = ['short', 'long'] as const;

export type Reading = {
  /** Opened, unless given. */
  marks?: (typeof READ_BY)[number];
  /** Short, unless given: a line a report. */
  list?: (typeof LIST_FORMS)[number];
};

const SETTINGS = {
  marks: { words: READ_BY, advice: 'opened: reading a report marks it as read; asked: only x does.' },
  list: { words: LIST_FORMS, advice: 'short: a line a report; long: with its whole title, places and kind.' },
} as const;
const NAMES = Object.keys(SETTINGS) as (keyof Reading)[];

export function readReading(map: unknown, fail: Fail): Reading {
  if (!isMap(map)) return fail(map, 'reading is no list of settings', `There are: ${NAMES.join(', ')}.`);
  const read = map.items.map(({ key, value }) => {
    const name = NAMES.find((one) => one === String(key));
    if (!name) {
      const what = `${cleanLine(String(key))} is no setting of reading${offer(String(key), NAMES)}`;
      return fail(key, what, `There are: ${NAMES.join(', ')}.`);
    }
    return [name, oneOf<string>(value ?? key, { name, ...SETTINGS[name], fail })];
  });
  return Object.fromEntries(read);
}
