// The setting `sources`: which sites sync asks, and how.
import { isMap, isSeq, type YAMLMap } from 'yaml';
import { cleanLine } from '../base/clean.ts';
import { offer } from '../base/spelling/nearest.ts';
import { parseIsoDate } from '../report/dates/calendar.ts';
import { type Fail, textOf } from './settings.ts';

export const SOURCE_KINDS = ['auto', 'wordpress', 'feed'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A site to sync. */
export type SyncSource = {
  name: string;
  url: URL;
  kind: SourceKind;
  /** At most so many reports of the past are added each time, the newest first. */
  limit?: number;
  /** Nothing that was published before this day: `2024-01-01`. */
  since?: string;
  /** Requests a second. */
  rate?: number;
  /** Sent with each request to the site itself. */
  headers?: Record<string, string>;
};

export const DEFAULT_SOURCES: SyncSource[] = [
  { name: 'sohr', url: new URL('https://www.syriahr.com/en/'), kind: 'auto' },
];

const FASTEST = 50;

export function readSourceList(list: unknown, fail: Fail): SyncSource[] {
  if (!isSeq(list)) return fail(list, 'sources is no list', EXAMPLE);
  const sources = list.items.map((item) => {
    if (!isMap(item)) return fail(item, 'a source has a name and a url', EXAMPLE);
    return readSource(item, fail);
  });
  sources.forEach(({ name }, index) => {
    if (sources.findIndex((other) => other.name === name) === index) return;
    fail(list.items[index], `there are two sources called ${name}`, 'Give each a name of its own.');
  });
  return sources;
}

function readSource(map: YAMLMap, fail: Fail): SyncSource {
  const values: Partial<SyncSource> = { kind: 'auto' };
  for (const { key, value } of map.items) {
    const name = String(key);
    const read = Object.hasOwn(SETTINGS, name) ? SETTINGS[name as keyof SyncSource] : undefined;
    if (!read) {
      const what = `${cleanLine(name)} is no setting of a source${offer(name, NAMES)}`;
      return fail(key, what, `There are: ${NAMES.join(', ')}.`);
    }
    const found = read.from(value);
    if (found === undefined) return fail(value ?? key, `${name} is ${read.not}`, read.advice);
    Object.assign(values, { [name]: found });
  }
  for (const needed of ['name', 'url'] as const) {
    if (values[needed] === undefined) fail(map, `a source has no ${needed}`, EXAMPLE);
  }
  return values as SyncSource;
}

type Setting = { from: (value: unknown) => unknown; not: string; advice: string };

const SETTINGS: Record<keyof SyncSource, Setting> = {
  name: {
    from: (value) => cleanLine(textOf(value)) || undefined,
    not: 'no text',
    advice: 'It is what you type after sohr-reader sync.',
  },
  url: {
    from: (value) => webUrl(textOf(value)),
    not: 'no web address',
    advice: 'Write it whole: https://www.syriahr.com/en/',
  },
  kind: {
    from: (value) => SOURCE_KINDS.find((kind) => kind === textOf(value)),
    not: 'none of auto, wordpress, feed',
    advice: 'Leave it out to let the site be looked at.',
  },
  limit: {
    from: (value) => wholeNumber(textOf(value)),
    not: 'no whole number',
    advice: 'It is how many reports of the past are added each time.',
  },
  since: {
    from: (value) => firstDay(textOf(value)),
    not: 'no date',
    advice: 'Write a year, a month or a day: 2024, 2024-01 or 2024-01-31.',
  },
  rate: {
    from: (value) => rateOf(Number(textOf(value))),
    not: `no number up to ${FASTEST}`,
    advice: 'It is how many requests a second are made; 1 unless given.',
  },
  headers: {
    from: (value) => readHeaders(value),
    not: 'no list of headers',
    advice: 'Write one a line below it: Authorization: Bearer …',
  },
};

const NAMES = Object.keys(SETTINGS);
const EXAMPLE = 'It looks so: sources: [{name: sohr, url: https://www.syriahr.com/en/}]';

/** @returns nothing for what is no http or https address */
export function webUrl(text: string): URL | undefined {
  const url = URL.parse(text.trim());
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

export function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The first day of a year or a month, or the day. */
export function firstDay(text: string): string | undefined {
  const date = parseIsoDate(text);
  return date && `${date}-01-01`.slice(0, '2024-01-01'.length);
}

function rateOf(value: number): number | undefined {
  return value > 0 && value <= FASTEST ? value : undefined;
}

function readHeaders(value: unknown): Record<string, string> | undefined {
  if (!isMap(value)) return undefined;
  const headers = value.items.map((pair) => [String(pair.key).toLowerCase(), textOf(pair.value)] as const);
  // What HTTP allows in a field; a line break would be a second header.
  const isSound = headers.every(([name, text]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7E]+$/.test(text));
  return isSound ? Object.fromEntries(headers) : undefined;
}
