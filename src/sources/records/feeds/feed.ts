// Reads the entries of a feed (RSS, Atom, JSON Feed).
import { setImmediate } from 'node:timers/promises';
import { cleanLine } from '../../../base/clean.ts';
import { UserError } from '../../../base/user-error.ts';
import { parseDate, possibleOrders } from '../../../report/dates/parse-date.ts';
import { plainWordsOfHtml } from '../../../report/html/plain-words.ts';
import { webAddress } from '../../../report/markdown/web-address.ts';
import { DOUBTS } from '../doubts.ts';
import { readMoment } from '../moments.ts';
import type { FeedHead } from './feed-head.ts';
import { readXmlItems } from './xml-items.ts';
import { childrenOf, holdsElements, htmlOf, textOf, type XmlElement } from './xml-tree.ts';

/** A report as a feed hands it over: its words as HTML or, where it says so, as plain text; not cleaned. */
export type FeedEntry = {
  /** What the feed knows it by: its guid, else its address; empty when it has neither. */
  id: string;
  /** http or https, made absolute. */
  url?: string;
  /** Plain text on one line; may be empty. */
  title: string;
  html?: string;
  text?: string;
  /** What the links in its words are relative to. */
  base?: string;
  /** The day it was published, as precise as written: `2014-11-03`. */
  date?: string;
  /** A date that stands there and cannot be read. */
  unreadDate?: string;
  /** Its date, where day and month are figures, whose order others of the same feed may prove. */
  writtenDate?: string;
  /** What may be wrong with it, though it is kept. */
  doubt?: string;
  /** When it was last changed: ISO 8601, UTC. */
  modified?: string;
  author?: string;
  categories: string[];
  /** The name of the feed. */
  publisher?: string;
  language?: string;
};

/** What a feed holds; of an item that is too large, or nested too deep, why it was left out. */
export type Feed = { entries: FeedEntry[]; problems: string[] };

/** In UTF-16 code units: after so much of a feed a signal is heeded. */
const PIECE = 256 * 1024;

/**
 * RSS 2.0 and 1.0, Atom, and JSON Feed.
 *
 * @param address of the feed: what relative links are relative to
 * @throws UserError when it is no feed; an AbortError when it is stopped
 */
export async function parseFeed(text: string, address?: string, stop?: AbortSignal): Promise<Feed> {
  if (/^\s*\{/.test(text)) {
    const feed = parseJson(text);
    if (!isJsonFeed(feed)) throw notFeed();
    return { entries: jsonFeedEntries(feed, address), problems: [] };
  }
  if (!text.includes('<')) throw notFeed();
  const entries: FeedEntry[] = [];
  const problems: string[] = [];
  const reader = readXmlItems((item, number, doubt) => {
    const entry = item instanceof UserError ? item : tryToRead(item, reader.head, address);
    if (entry instanceof UserError) problems.push(`item ${number} ${entry.message}`);
    else entries.push({ ...entry, ...(doubt && { doubt: DOUBTS[doubt] }) });
  });
  for (let start = 0; start < text.length; start += PIECE) {
    reader.write(text.slice(start, start + PIECE));
    await setImmediate();
    stop?.throwIfAborted();
  }
  reader.end();
  return { entries, problems };
}

/** @returns why not, when it cannot be read: the others can */
export function tryToRead(item: XmlElement, head: FeedHead, address?: string): FeedEntry | UserError {
  try {
    return readEntry(item, head, address);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/**
 * An item of RSS or an entry of Atom.
 *
 * @param head what the feed says of itself
 * @throws UserError when its title is nested too deep
 */
export function readEntry(item: XmlElement, head: FeedHead, address?: string): FeedEntry {
  const guid = childrenOf(item, 'guid', 'id')[0];
  const around = head.address(address);
  const base = resolve(item.attributes['xml:base'] ?? '', around) ?? around;
  const url = addressOf(item, guid, base);
  const title = childrenOf(item, 'title', 'dc:title', 'media:title')[0];
  const words = wordsOf(item);
  const wordsBase = words.base ? resolve(words.base, base) : item.attributes['xml:base'] ? base : (url ?? base);
  return {
    id: cleanLine(textOf(guid)) || url || '',
    title: title ? plainTitle(title) : '',
    ...words,
    ...dated(DATES.flatMap((name) => childrenOf(item, name).map(textOf))),
    ...present({
      url,
      base: wordsBase === url ? undefined : wordsBase,
      modified: readMoment(firstText(item, 'updated', 'modified', 'dc:modified')),
      author: authorOf(item),
      publisher: plainWordsOfHtml(head.title),
      language: head.language ?? item.attributes['xml:lang'],
    }),
    categories: childrenOf(item, 'category', 'dc:subject')
      .map((category) => plainWordsOfHtml(category.attributes.label ?? category.attributes.term ?? textOf(category)))
      .filter(Boolean),
  };
}

/** When it was published before when it was changed. */
const DATES =
  'pubdate published issued dc:issued dc:date prism:publicationdate created dc:created date updated modified dc:modified'.split(
    ' ',
  );

/** A link to the report itself, the first that is one; else a guid that is an address. */
function addressOf(item: XmlElement, guid: XmlElement | undefined, base: string | undefined): string | undefined {
  const links = childrenOf(item, 'link').map(({ attributes, children }) => {
    if (!attributes.href) return children.map((child) => (typeof child === 'string' ? child : '')).join('');
    return (attributes.rel ?? 'alternate') === 'alternate' ? attributes.href : '';
  });
  const mayBeAddress = guid?.name === 'guid' && guid.attributes.ispermalink !== 'false';
  return (
    links.map((link) => resolve(link.trim(), base)).find((link) => link !== undefined) ??
    (mayBeAddress ? resolve(textOf(guid)) : undefined)
  );
}

function resolve(link: string, base?: string): string | undefined {
  return link ? webAddress(URL.parse(link, base)?.href ?? '') : undefined;
}

/** The whole text before a summary of it. */
const WHOLE = ['content:encoded', 'content', 'body'];
const SUMMARY =
  'description summary excerpt:encoded dc:description dc:abstract media:description media:text itunes:summary tagline'.split(
    ' ',
  );

/** What is much shorter than another is no whole text: a picture alone, or the words `Read more`. */
const LEAST_PART = 0.5;

function wordsOf(item: XmlElement): Pick<FeedEntry, 'html' | 'text' | 'base'> {
  const groups = [item, ...childrenOf(item, 'media:group', 'media:content')];
  const all = [...WHOLE, ...SUMMARY].flatMap((name) => groups.flatMap((group) => childrenOf(group, name)));
  const sound = all.filter(({ attributes }) => !isForeign(attributes.type));
  const read = sound.map(readWords);
  // WordPress's excerpt is a summary, however short the post is.
  const longest = read.reduce(
    (most, { length }, index) => (sound[index]!.name === 'excerpt:encoded' ? most : Math.max(most, length)),
    0,
  );
  const chosen =
    read.find(({ length }) => length > 0 && length >= LEAST_PART * longest) ?? read.find(({ length }) => length > 0);
  if (!chosen) return {};
  const { length: _, ...words } = chosen;
  return words;
}

/** Atom's content may be a picture or a program's data. */
function isForeign(type: string | undefined): boolean {
  return type?.includes('/') === true && !/^(?:text\/|application\/xhtml\+xml)/i.test(type);
}

/** RSS never says whether a description is HTML. */
function readWords(element: XmlElement): Pick<FeedEntry, 'html' | 'text' | 'base'> & { length: number } {
  const { type = '', 'xml:base': base } = element.attributes;
  const words = holdsElements(element) ? htmlOf(element) : textOf(element);
  const isMarkup = holdsElements(element) || /html/i.test(type) || element.name === 'content:encoded';
  const isHtml = isMarkup || (type !== 'text' && HTML.test(words));
  const plain = isHtml ? words.replace(/<[^<>]*>|&nbsp;/g, ' ') : words;
  return {
    ...(isHtml ? { html: words } : { text: words }),
    ...(base && { base }),
    length: plain.replace(/[^\p{L}\p{N}]+/gu, '').length,
  };
}

const HTML = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

function plainTitle(title: XmlElement): string {
  if (holdsElements(title)) return plainWordsOfHtml(htmlOf(title));
  return title.attributes.type === 'text' ? cleanLine(textOf(title)) : plainWordsOfHtml(textOf(title));
}

function authorOf(item: XmlElement): string | undefined {
  const author = childrenOf(item, 'dc:creator', 'author')[0];
  if (!author) return undefined;
  const name = childrenOf(author, 'name')[0];
  const words = cleanLine(textOf(name ?? author)).slice(0, LONGEST_NAME);
  // RSS asks for `mail@example.org (Name)`.
  const open = words.indexOf(' (');
  return /^[^\s@]+@[^\s@]+$/.test(words.slice(0, open)) && words.endsWith(')') ? words.slice(open + 2, -1) : words;
}

const LONGEST_NAME = 500;

function firstText(item: XmlElement, ...names: string[]): string {
  for (const name of names) {
    const text = textOf(childrenOf(item, name)[0]);
    if (text) return text;
  }
  return '';
}

type JsonItem = Record<string, unknown> & { authors?: { name?: unknown }[]; author?: { name?: unknown } };

export type JsonFeed = Record<string, unknown> & { items: unknown[] };

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedEntries(feed: JsonFeed, address?: string): FeedEntry[] {
  const base = resolve(asText(feed.home_page_url), address) ?? address;
  const publisher = cleanLine(asText(feed.title));
  return feed.items.filter(isObject).map((item: JsonItem): FeedEntry => {
    const url = resolve(asText(item.url), base) ?? resolve(asText(item.external_url), base);
    const author = (Array.isArray(item.authors) ? item.authors[0] : item.author)?.name;
    return {
      id: cleanLine(asText(item.id)) || url || '',
      title: cleanLine(asText(item.title)),
      ...dated([asText(item.date_published), asText(item.date_modified)]),
      ...present({
        url,
        base: url ? undefined : base,
        html: asText(item.content_html),
        text: asText(item.content_text) || asText(item.summary),
        modified: readMoment(asText(item.date_modified)),
        author: cleanLine(asText(author)),
        publisher,
        language: asText(item.language) || asText(feed.language),
      }),
      categories: (Array.isArray(item.tags) ? item.tags : []).map((tag) => cleanLine(asText(tag))).filter(Boolean),
    };
  });
}

export function isJsonFeed(value: unknown): value is JsonFeed {
  return isObject(value) && /jsonfeed\.org\/version\//.test(asText(value.version)) && Array.isArray(value.items);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`is not valid JSON: ${cleanLine((cause as Error).message)}`, 'Was it downloaded whole?', {
      cause,
    });
  }
}

/** The first that can be read. */
function dated(written: string[]): Pick<FeedEntry, 'date' | 'unreadDate' | 'writtenDate'> {
  const read = written.find((one) => parseDate(one) !== undefined);
  const first = read ?? written.find(Boolean) ?? '';
  return present({
    date: read && parseDate(read),
    unreadDate: read ? '' : cleanLine(first).slice(0, LONGEST_DATE),
    writtenDate: possibleOrders(first).length > 0 ? first : '',
  });
}

const LONGEST_DATE = 100;

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without the keys that are absent or empty. */
function present<Keys extends string>(values: Record<Keys, string | undefined>): { [Key in Keys]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as { [Key in Keys]?: string };
}

function notFeed(): UserError {
  return new UserError('is no feed', 'RSS, Atom and JSON Feed can be read.');
}
