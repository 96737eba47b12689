// Reads the entries of a feed (RSS, Atom, JSON Feed).
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { parseDate } from '../../report/dates/parse-date.ts';
import { plainWordsOfHtml } from '../../report/html/plain-words.ts';
import { webAddress } from '../../report/markdown/front-matter.ts';
import { readMoment } from './moments.ts';
import { childrenOf, htmlOf, readXmlItems, textOf, type XmlElement } from './xml-items.ts';

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
  /** The day it was published, as precise as written: `2014-11-03`. */
  date?: string;
  /** A date that stands there and cannot be read. */
  unreadDate?: string;
  /** When it was last changed: ISO 8601, UTC. */
  modified?: string;
  author?: string;
  categories: string[];
  /** The name of the feed. */
  publisher?: string;
  language?: string;
};

/**
 * RSS 2.0 and 1.0, Atom, and JSON Feed. An item that is too large or nested too deep is left out.
 *
 * @param address of the feed: what relative links are relative to
 * @throws UserError when it is no feed
 */
export function parseFeed(text: string, address?: string): FeedEntry[] {
  if (/^\s*\{/.test(text)) {
    const feed = parseJson(text);
    if (!isJsonFeed(feed)) throw notFeed();
    return jsonFeedEntries(feed, address);
  }
  if (!/^\s*</.test(text)) throw notFeed();
  const records: FeedEntry[] = [];
  const reader = readXmlItems((item) => {
    if (!(item instanceof UserError)) records.push(readEntry(item, reader.head, address));
  });
  reader.write(text);
  reader.end();
  return records;
}

/**
 * An item of RSS or an entry of Atom.
 *
 * @param head what the feed says of itself
 */
export function readEntry(item: XmlElement, head: ReadonlyMap<string, string>, address?: string): FeedEntry {
  const guid = childrenOf(item, 'guid', 'id')[0];
  const url = addressOf(item, guid, address);
  const title = childrenOf(item, 'title', 'dc:title')[0];
  const written = firstText(item, 'pubdate', 'published', 'issued', 'dc:date', 'updated');
  return {
    id: cleanLine(textOf(guid)) || url || '',
    title: title ? plainTitle(title) : '',
    ...wordsOf(item),
    ...dated(written),
    ...present({
      url,
      modified: readMoment(firstText(item, 'updated', 'modified', 'dc:modified')),
      author: authorOf(item),
      publisher: plainWordsOfHtml(head.get('title') ?? ''),
      language: head.get('language')?.trim() ?? item.attributes['xml:lang'],
    }),
    categories: childrenOf(item, 'category', 'dc:subject')
      .map((category) => plainWordsOfHtml(category.attributes.label ?? category.attributes.term ?? textOf(category)))
      .filter(Boolean),
  };
}

/** A link to the report itself, else a guid that is an address. */
function addressOf(item: XmlElement, guid: XmlElement | undefined, base: string | undefined): string | undefined {
  const links = childrenOf(item, 'link');
  const link =
    links.find(({ attributes }) => !attributes.href)?.children.join('') ??
    links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')?.attributes.href;
  const mayBeAddress = guid?.name === 'guid' && guid.attributes.ispermalink !== 'false';
  return resolve(link?.trim() ?? '', base) ?? (mayBeAddress ? resolve(textOf(guid)) : undefined);
}

function resolve(link: string, base?: string): string | undefined {
  return link ? webAddress(URL.parse(link, base)?.href ?? '') : undefined;
}

/** The whole text before the summary of it. RSS never says whether a description is HTML. */
function wordsOf(item: XmlElement): Pick<FeedEntry, 'html' | 'text'> {
  const whole = childrenOf(item, 'content:encoded', 'content').find((element) => textOf(element));
  const element = whole ?? childrenOf(item, 'description', 'summary', 'excerpt:encoded').find((one) => textOf(one));
  if (!element) return {};
  const { type } = element.attributes;
  if (type === 'xhtml') return { html: htmlOf(element) };
  const words = textOf(element);
  const isHtml = type === 'html' || element.name === 'content:encoded' || (type !== 'text' && HTML.test(words));
  return isHtml ? { html: words } : { text: words };
}

const HTML = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

function plainTitle(title: XmlElement): string {
  return title.attributes.type === 'text' ? cleanLine(textOf(title)) : plainWordsOfHtml(textOf(title));
}

function authorOf(item: XmlElement): string | undefined {
  const author = childrenOf(item, 'dc:creator', 'author')[0];
  if (!author) return undefined;
  const name = childrenOf(author, 'name')[0];
  // RSS asks for `mail@example.org (Name)`.
  return cleanLine(textOf(name ?? author).replace(/^\S+@\S+ \((.*)\)$/, '$1'));
}

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
  const publisher = cleanLine(asText(feed.title));
  return feed.items.filter(isObject).map((item: JsonItem): FeedEntry => {
    const url = resolve(asText(item.url), address) ?? resolve(asText(item.external_url), address);
    const author = (Array.isArray(item.authors) ? item.authors[0] : item.author)?.name;
    return {
      id: cleanLine(asText(item.id)) || url || '',
      title: cleanLine(asText(item.title)),
      ...dated(asText(item.date_published)),
      ...present({
        url,
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

function dated(written: string): Pick<FeedEntry, 'date' | 'unreadDate'> {
  const date = parseDate(written);
  return present({ date, unreadDate: date ? '' : cleanLine(written) });
}

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
