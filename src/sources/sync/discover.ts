// Finds where a site offers its reports to programs: the WordPress REST API, or a feed.
import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import type { SourceKind } from '../../config/source-settings.ts';
import type { Client, HttpResponse } from '../http/client.ts';
import { StatusError, withoutPassword } from '../http/failures.ts';
import { newestPost } from './wordpress-api.ts';

/** What a site offers; the addresses as strings, for they are kept in the archive. */
export type Endpoint =
  | { kind: 'wordpress'; api: string; name?: string | undefined }
  | { kind: 'feed'; feed: string; name?: string | undefined };

/** Whether what an archive remembers can be asked. */
export function isEndpoint(found: Partial<Record<string, unknown>>): found is Endpoint {
  const { kind, api, feed } = found;
  return URL.canParse(String(kind === 'wordpress' ? api : kind === 'feed' ? feed : ''));
}

/** https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/ */
const WORDPRESS_RELATION = 'https://api.w.org/';
const FEED_TYPES = /^(?:application\/(?:rss\+xml|atom\+xml|feed\+json)|text\/xml)$/i;

/**
 * The WordPress REST API, as its page tells of it or where it usually stands; else a feed that the page names; else
 * the address itself, when a feed is there.
 *
 * @throws UserError when the site offers neither, or cannot be read
 */
export async function discover(client: Client, url: URL, wanted: SourceKind): Promise<Endpoint> {
  if (wanted === 'feed') return { kind: 'feed', feed: (await findFeed(client, url)).href };
  const page = await client.get(url, (answer) => answer);
  const isPage = looksLikePage(page);
  if (isPage || wanted === 'wordpress') {
    for (const api of wordPressAddresses(page, wanted)) {
      const found = await askWordPress(client, api);
      if (found) return found;
    }
  }
  if (wanted === 'wordpress') {
    throw new UserError(
      `${withoutPassword(url)} has no WordPress REST API that can be read`,
      'Leave out kind, and its feed is looked for.',
    );
  }
  return { kind: 'feed', feed: feedOf(page).href };
}

async function findFeed(client: Client, url: URL): Promise<URL> {
  return feedOf(await client.get(url, (answer) => answer));
}

/** @throws UserError when the page names none */
function feedOf(page: HttpResponse): URL {
  if (!looksLikePage(page)) return page.url;
  const feed = linksOf(page).find(({ rel, type }) => /\balternate\b/i.test(rel) && FEED_TYPES.test(type));
  if (feed) return sameScheme(page.url, feed.href);
  throw new UserError(
    `${withoutPassword(page.url)} offers neither the WordPress REST API nor a feed`,
    'Give the address of its feed, if it has one; a saved page opens with sohr-reader FILE.html.',
  );
}

function* wordPressAddresses(page: HttpResponse, wanted: SourceKind): Generator<URL> {
  const told = [...headerLinks(page), ...linksOf(page)].find(({ rel }) => rel === WORDPRESS_RELATION);
  if (told) yield sameScheme(page.url, told.href);
  else if (wanted === 'wordpress' || /\/wp-(?:content|includes)\//.test(page.body.toString('latin1'))) {
    const folder = new URL(page.url.href.replace(/[?#].*$/, '').replace(/\/?$/, '/'));
    yield new URL('wp-json/', folder);
    yield new URL('?rest_route=/', folder);
  }
}

/** @returns nothing when it is no WordPress that may be asked for its posts */
async function askWordPress(client: Client, api: URL): Promise<Endpoint | undefined> {
  try {
    const index = await client.get(api, ({ body }) => parseObject(body.toString('utf8')));
    if (!Array.isArray(index?.namespaces) || !index.namespaces.includes('wp/v2')) return undefined;
    // Some sites show what there would be, and refuse it.
    await newestPost(client, api, 'date');
    const name = typeof index.name === 'string' ? cleanLine(decodeHTML(index.name)) : '';
    return { kind: 'wordpress', api: api.href, ...(name && { name }) };
  } catch (error) {
    // The API may be switched off, or kept for those who are logged in: there is the feed then.
    if (error instanceof StatusError) return undefined;
    throw error;
  }
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

type Link = { href: string; rel: string; type: string };

/** RFC 8288, as far as it is used: `<address>; rel="relation"`, parted by commas. */
function headerLinks({ headers }: HttpResponse): Link[] {
  const links = [headers.link ?? []].flat().join(', ');
  return Array.from(links.matchAll(/<([^>]*)>([^,]*(?:"[^"]*"[^,]*)*)/g), ([, href = '', parameters = '']) => ({
    href,
    rel: /;\s*rel="?([^";]*)/i.exec(parameters)?.[1]?.trim() ?? '',
    type: /;\s*type="?([^";]*)/i.exec(parameters)?.[1]?.trim() ?? '',
  }));
}

function linksOf({ body }: HttpResponse): Link[] {
  const links: Link[] = [];
  const parser = new Parser({
    onopentag(name, { href, rel = '', type = '' }) {
      if (name === 'link' && href) links.push({ href, rel, type });
    },
  });
  parser.end(body.toString('utf8'));
  return links;
}

function looksLikePage({ headers, body }: HttpResponse): boolean {
  const type = headers['content-type'] ?? '';
  if (/^\s*<(?:\?xml|rss|feed|rdf:RDF)\b/i.test(body.subarray(0, 1024).toString('latin1'))) return false;
  return /html/i.test(type) || /^\s*</.test(body.subarray(0, 1024).toString('latin1'));
}

/** Sites that moved to https often still speak of themselves as http. */
function sameScheme(page: URL, href: string): URL {
  const url = URL.parse(href, page.href);
  if (!url) throw new UserError(`${withoutPassword(page)} names an address that is none`, 'The site may be broken.');
  if (page.protocol === 'https:' && url.protocol === 'http:' && url.hostname === page.hostname) url.protocol = 'https:';
  return url;
}
