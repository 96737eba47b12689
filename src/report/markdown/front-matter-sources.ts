// Whom a text follows, as front matter says it: in keys beside each other, lists, mappings, links, addresses among words.
import { cleanLine } from '../../base/clean.ts';
import { parseDate } from '../dates/parse-date.ts';
import type { Source } from '../report.ts';
import { asText, type Keys, keysOf, readText, valueIn } from './front-matter-keys.ts';
import { webAddress } from './web-address.ts';

const LISTS = ['sources', 'references', 'refs', 'citations', 'urls', 'sourceurls'];

/** Whose addresses are the source's before they are that of the page itself. */
const ADDRESSES = (
  'sourceurl sourcelink sourceuri originalurl originallink originalsource externalurl externallink url link uri weburl ' +
  'articleurl href permalink canonicalurl canonicallink canonical original via website الرابط رابط'
).split(' ');
const PUBLISHERS = (
  'publisher site sitename outlet agency publication publicationtitle containertitle newspaper newsagency magazine ' +
  'journal website'
).split(' ');
const NAMES = ['source', 'sourcename', 'citation', 'المصدر', 'مصدر'];

/** Each address once; what is told of one in several keys is one source. */
export function readSources(keys: Keys): Source[] {
  const listed = LISTS.flatMap((name) => sourcesIn(keys.get(name)));
  const all = [...listed, ...sourceBeside(keys)];
  return all.filter(
    ({ url }, index) => url === undefined || all.findIndex((other) => bare(other.url) === bare(url)) === index,
  );
}

function bare(url: string | undefined): string | undefined {
  return url?.replace(/^https?:\/\/(?:www\.)?|[#/]+$/g, '');
}

function sourcesIn(value: unknown): Source[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  const keys = keysOf(value);
  return keys ? sourcesInMapping(keys, Object.entries(Object(value))) : sourcesInText(asText(value) ?? '');
}

/** @param entries of the same mapping, with the names as they are written */
function sourcesInMapping(keys: Keys, entries: [string, unknown][]): Source[] {
  const title = readText(keys, 'title', 'name', 'headline', 'label', 'text', 'source');
  const publisher = publisherIn(keys);
  const [url] = addressesIn(keys);
  const date = parseDate(readText(keys, 'date', 'published', 'publishedat') ?? '');
  const called = title ?? publisher ?? url;
  if (called) return [{ title: called, ...(publisher && { publisher }), ...(date && { date }), ...(url && { url }) }];
  // `SOHR: https://…`, a line a source.
  return entries.flatMap(([name, value]) => {
    const address = webAddress(asText(value) ?? '');
    return address ? [{ title: cleanLine(name) || address, url: address }] : [];
  });
}

/** A link of markdown or HTML; `Title <address>`, `Title (address)`, `Title: address`; an address; or a title alone. */
function sourcesInText(text: string): Source[] {
  if (!text) return [];
  const link = linkIn(text);
  if (link) return [link];
  const addresses = text.match(/https?:\/\/[^\s<>"']+/g) ?? [];
  const [first, ...others] = addresses.map((one) => one.replace(/[),.;\]]+$/, '')).filter((one) => webAddress(one));
  if (!first) return [{ title: text }];
  if (others.length > 0) return [first, ...others].map((url) => ({ title: url, url }));
  const title = cleanLine(text.replace(first, ' ').replace(/[<(["']\s*[>)\]"']/g, ' ')).replace(
    /^[\s,:|–—-]+|[\s,:|–—-]+$/g,
    '',
  );
  return [{ title: title || first, url: first }];
}

function linkIn(text: string): Source | undefined {
  const [, words, address] = /^!?\[([^\]]*)\]\(<?([^\s)>]+)>?(?:\s+"[^"]*")?\)$/.exec(text) ?? [];
  const [, href, inside] = /^<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)[^>]*>(.*?)<\/a>$/i.exec(text) ?? [];
  const url = webAddress(address ?? href ?? '');
  if (!url) return undefined;
  const title = cleanLine((words ?? inside ?? '').replace(/<[^<>]*>/g, ' '));
  return { title: title || url, url };
}

/** `source`, `publisher` and `url` beside each other describe one; each other address is one more. */
function sourceBeside(keys: Keys): Source[] {
  const told = valueIn(keys, ...NAMES);
  if (typeof told === 'object') return sourcesIn(told);
  const [first, ...more] = sourcesInText(asText(told) ?? '');
  const addresses = addressesIn(keys);
  const url = first?.url ?? addresses[0];
  const name = first && first.title !== first.url ? first.title : undefined;
  const publisher = publisherIn(keys) ?? name;
  const others = [...more, ...addresses.filter((one) => one !== url).map((one) => ({ title: one, url: one }))];
  if (!url && !publisher) return others;
  // Where an address alone is called the source, the report's own title names it no better.
  const title = name ?? (first && !publisher ? url! : (readText(keys, 'title') ?? publisher ?? url!));
  return [{ title, ...(publisher && { publisher }), ...(url && { url }) }, ...others];
}

function publisherIn(keys: Keys): string | undefined {
  const value = valueIn(keys, ...PUBLISHERS);
  const inner = keysOf(value);
  const name = inner ? readText(inner, 'name', 'title') : asText(Array.isArray(value) ? value[0] : value);
  return name && !webAddress(name) ? name : undefined;
}

function addressesIn(keys: Keys): string[] {
  const own = ADDRESSES.map((name) => keys.get(name));
  const publishers = PUBLISHERS.map((name) => keysOf(keys.get(name))?.get('url'));
  return [...own, ...publishers].flatMap((value) => webAddress(asText(value) ?? '') ?? []);
}
