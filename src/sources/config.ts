// Reads the configuration file: which sites to sync. It is YAML, because one may write comments in it, and JSON is
// YAML too.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { cleanLine } from '../base/clean.ts';
import { UserError } from '../base/user-error.ts';
import { parseIsoDate } from '../report/dates/calendar.ts';
import { explainFailure } from './import/explain-failure.ts';
import type { SourceKind } from './sync/discover.ts';

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

const KINDS: SourceKind[] = ['auto', 'wordpress', 'feed'];
const FASTEST = 50;

/** In the user's configuration folder. */
export function configFile(env: NodeJS.ProcessEnv): string {
  const folder = env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config');
  return join(folder, 'sohr-reader', 'config.yaml');
}

/**
 * Without the file, or without `sources` in it, the default ones.
 *
 * @throws UserError that names the line
 */
export function readSources(file: string): SyncSource[] {
  if (!existsSync(file)) return DEFAULT_SOURCES;
  let yaml: string;
  try {
    yaml = readFileSync(file, 'utf8');
  } catch (error) {
    const { message, advice } = explainFailure(error);
    throw new UserError(`${file}: ${message}`, advice, { cause: error });
  }
  return parseSources(yaml, file);
}

/** @param file for the words of an error */
export function parseSources(yaml: string, file: string): SyncSource[] {
  const lines = new LineCounter();
  const fail = (offset: number, what: string, advice: string): never => {
    throw new UserError(`${file}, line ${lines.linePos(offset).line}: ${what}`, advice);
  };
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent', lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) fail(error.pos[0], cleanLine(error.message), 'Text with a colon needs quotes; lists need a dash each.');
  const root = document.contents;
  if (root === null) return DEFAULT_SOURCES;
  if (!isMap(root)) return fail(0, 'is no list of settings', EXAMPLE);
  const unknown = root.items.find(({ key }) => String(key) !== 'sources');
  if (unknown) fail(startOf(unknown.key), `${cleanLine(String(unknown.key))} is no setting`, 'There is: sources.');
  const list = root.get('sources', true) as Node | undefined;
  if (!list) return DEFAULT_SOURCES;
  if (!isSeq(list)) return fail(startOf(list), 'sources is no list', EXAMPLE);
  const sources = list.items.map((item) => {
    if (!isMap(item)) return fail(startOf(item), 'a source has a name and a url', EXAMPLE);
    return readSource(item, fail);
  });
  sources.forEach(({ name }, index) => {
    if (sources.findIndex((other) => other.name === name) === index) return;
    fail(startOf(list.items[index]), `there are two sources called ${name}`, 'Give each a name of its own.');
  });
  return sources;
}

/**
 * What is typed after `sync`: the name of a source, or an address, which is a source of its own; nothing means all.
 *
 * @throws UserError when there is no such source
 */
export function sourcesCalled(sources: SyncSource[], typed: string | undefined): SyncSource[] {
  if (typed === undefined) {
    if (sources.length > 0) return sources;
    throw new UserError('there are no sources in your configuration', 'Name an address: sohr-reader sync https://…');
  }
  const named = sources.find(({ name }) => name === typed);
  if (named) return [named];
  const url =
    webUrl(typed) ?? (/^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(typed) ? webUrl(`https://${typed}`) : undefined);
  if (url) return [sources.find((source) => source.url.href === url.href) ?? { name: url.host, url, kind: 'auto' }];
  const names = sources.map(({ name }) => name).join(', ');
  throw new UserError(`there is no source ${typed}`, `There are: ${names}. An address begins with https://.`);
}

type Fail = (offset: number, what: string, advice: string) => never;

function readSource(map: YAMLMap, fail: Fail): SyncSource {
  const values: Partial<SyncSource> = { kind: 'auto' };
  for (const { key, value } of map.items) {
    const name = String(key);
    const read = Object.hasOwn(SETTINGS, name) ? SETTINGS[name as keyof SyncSource] : undefined;
    if (!read) return fail(startOf(key), `${cleanLine(name)} is no setting of a source`, `There are: ${NAMES}.`);
    const found = read.from(value);
    if (found === undefined) return fail(startOf(value) || startOf(key), `${name} is ${read.not}`, read.advice);
    Object.assign(values, { [name]: found });
  }
  for (const needed of ['name', 'url'] as const) {
    if (values[needed] === undefined) fail(startOf(map), `a source has no ${needed}`, EXAMPLE);
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
    from: (value) => KINDS.find((kind) => kind === textOf(value)),
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

const NAMES = Object.keys(SETTINGS).join(', ');
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

function textOf(node: unknown): string {
  return isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number') ? String(node.value) : '';
}

/** Where a piece of the file begins. */
function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return (node as Node | null)?.range?.[0] ?? 0;
}
