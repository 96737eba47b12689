// Reads posts through the REST API of a WordPress, page by page, each page with how far it reaches.
import { UserError } from '../../base/user-error.ts';
import type { Client, HttpResponse } from '../http/client.ts';
import { PassingError, StatusError } from '../http/failures.ts';
import { type Post, readPost } from '../records/feeds/wordpress-post.ts';

export const MOST_A_PAGE = 100;

export type Page = {
  posts: Post[];
  /** Reasons for which entries of the page could not be read. */
  problems: string[];
  /** Where to go on after this page; undefined: where it began. */
  cursor: string | undefined;
  /** Posts from this page's first to the end of the pass, where the site says so. */
  left: number | undefined;
};

/** A way through all posts, by one of their times. */
export type Pass = {
  field: 'modified' | 'date';
  order: 'asc' | 'desc';
  /** Only posts beyond it, in the sense of `order`. */
  from: string | undefined;
  /** How many posts to ask for next. */
  pageSize: () => number;
  /** Sent with each request. */
  also?: Record<string, string>;
};

/** The site pays no heed to what was asked: old ones know neither `modified_after` nor the order by it. */
export class NotHonoured extends UserError {}

/**
 * Each request asks for what lies beyond the last one read, never for "page 7", so that nothing is skipped when posts
 * come, change or go meanwhile. The cursor stays before the last second of a page, for that second may go on on the
 * next one; a second with more posts than a page is read by id.
 *
 * @throws NotHonoured UserError
 */
export async function* readPass(client: Client, api: URL, pass: Pass): AsyncGenerator<Page> {
  const { field, order, also } = pass;
  const [beyond, upTo] = BOUNDS[field][order];
  let cursor = pass.from;
  while (true) {
    const asked = pass.pageSize();
    const query = { orderby: field, order, per_page: String(asked), ...(cursor && { [beyond]: cursor }), ...also };
    const { posts, problems, total } = await readPosts(client, api, query);
    refuseDisorder(posts, pass, cursor);
    const last = posts.at(-1)?.[field];
    const isEnd =
      total === undefined ? posts.length + problems.length < asked : total <= posts.length + problems.length;
    const reached = posts.findLast((post) => post[field] !== last)?.[field];
    yield { posts, problems, cursor: reached, left: total };
    if (isEnd) return;
    if (last === undefined && problems.length > 0) {
      throw new UserError(`${api.host} sends posts that cannot be read`, 'Try its feed: kind: feed.');
    }
    // The total counts posts, too, that are not for everybody.
    if (last === undefined) return;
    if (reached) cursor = reached;
    else {
      const end = shiftTime(last, order === 'asc' ? 1 : -1);
      yield* readById(client, api, { ...(cursor && { [beyond]: cursor }), [upTo]: end, ...also });
      cursor = last;
      yield { posts: [], problems: [], cursor, left: undefined };
    }
  }
}

/** What a site says of its pages is believed only as long as they bring something. */
class DifferentPages {
  private readonly seen = new Set<string>();

  /** @throws NotHonoured for a page on which nothing is new */
  refuseOld(ids: string[]): void {
    const before = this.seen.size;
    for (const id of ids) this.seen.add(id);
    if (ids.length > 0 && this.seen.size === before) throw notHonoured('it sends the same page again and again');
  }
}

/** A site that never stands still is not waited for. */
const MOST_RESTARTS = 5;

/** All that lies within bounds; from the start again when their number changes meanwhile. */
async function* readById(client: Client, api: URL, bounds: Record<string, string>): AsyncGenerator<Page> {
  let known: number | undefined;
  let restarts = 0;
  let seen = new DifferentPages();
  for (let page = 1, pages = 1; page <= pages; page++) {
    const query = { ...bounds, orderby: 'id', order: 'asc', per_page: String(MOST_A_PAGE), page: String(page) };
    const { posts, problems, total = 0 } = await readPosts(client, api, query);
    seen.refuseOld(posts.map(({ record }) => record.id));
    yield { posts, problems, cursor: undefined, left: undefined };
    if (posts.length === 0) return;
    pages = Math.ceil(total / MOST_A_PAGE);
    if (known !== undefined && known !== total && restarts++ < MOST_RESTARTS) {
      page = 0;
      seen = new DifferentPages();
    }
    known = total;
  }
}

/** The post that is the last in this order; undefined for a site without posts. */
export async function newestPost(client: Client, api: URL, orderby: Pass['field'] | 'id'): Promise<Post | undefined> {
  const { posts } = await readPosts(client, api, { orderby, order: 'desc', per_page: '1' });
  return posts[0];
}

/** Posts that were made after the one of this id, newest first. */
export async function* readMadeAfter(
  client: Client,
  api: URL,
  known: number,
  also: Record<string, string>,
): AsyncGenerator<Page> {
  const pages = new DifferentPages();
  for (let page = 1, isEnd = false; !isEnd; page++) {
    const query = { orderby: 'id', order: 'desc', per_page: String(MOST_A_PAGE), page: String(page), ...also };
    const { posts, problems, total = 0 } = await readPosts(client, api, query);
    pages.refuseOld(posts.map(({ record }) => record.id));
    const made = posts.filter(({ record }) => Number(record.id) > known);
    // Whatever the site says of how many there are: a page without posts is the end.
    isEnd = posts.length === 0 || made.length < posts.length || total <= page * MOST_A_PAGE;
    yield { posts: made, problems, cursor: undefined, left: undefined };
  }
}

/** For sites that cannot be asked for changes: the ids of all posts, and when each was changed. */
export async function* listPosts(client: Client, api: URL): AsyncGenerator<{ id: string; modified: string }[]> {
  const seen = new DifferentPages();
  for (let page = 1, pages = 1; page <= pages; page++) {
    const query = { orderby: 'id', order: 'asc', per_page: String(MOST_A_PAGE), page: String(page) };
    const { values, total = 0 } = await readValues(client, api, { ...query, _fields: 'id,modified_gmt' });
    seen.refuseOld(values.map((value) => String((value as { id?: unknown }).id)));
    yield values.flatMap((value) => {
      const { id, modified_gmt } = value as { id?: unknown; modified_gmt?: unknown };
      return typeof id === 'number' && typeof modified_gmt === 'string'
        ? [{ id: `${id}`, modified: `${modified_gmt}Z` }]
        : [];
    });
    pages = values.length === 0 ? 0 : Math.ceil(total / MOST_A_PAGE);
  }
}

/** @param ids at most a page of them */
export async function readPostsOf(client: Client, api: URL, ids: string[]): Promise<Page> {
  const { posts, problems } = await readPosts(client, api, { include: ids.join(','), per_page: String(MOST_A_PAGE) });
  return { posts, problems, cursor: undefined, left: undefined };
}

/**
 * Which of these posts can be read there.
 *
 * @param ids at most a page of them
 * @throws NotHonoured when the site answers with others
 */
export async function presentAmong(client: Client, api: URL, ids: string[]): Promise<Set<string>> {
  const query = { include: ids.join(','), per_page: String(MOST_A_PAGE), _fields: 'id' };
  const { values } = await readValues(client, api, query);
  const present = values.map((value) => String((value as { id?: unknown }).id));
  if (present.some((id) => !ids.includes(id))) throw notHonoured('it answers with other posts than it was asked for');
  return new Set(present);
}

const FIELDS = 'id,link,date,modified,modified_gmt,title,content,excerpt';

async function readPosts(
  client: Client,
  api: URL,
  query: Record<string, string>,
): Promise<{ posts: Post[]; problems: string[]; total: number | undefined }> {
  const { values, total } = await readValues(client, api, { ...query, _fields: FIELDS });
  const posts: Post[] = [];
  const problems: string[] = [];
  for (const value of values) {
    const post = readPost(value);
    if (typeof post === 'string') problems.push(post);
    else posts.push(post);
  }
  return { posts, problems, total };
}

async function readValues(
  client: Client,
  api: URL,
  query: Record<string, string>,
): Promise<{ values: object[]; total: number | undefined }> {
  try {
    const list = await client.get(postsAddress(api, query), readList, { headers: { accept: 'application/json' } });
    // A site may send a million of them.
    return { ...list, values: list.values.slice(0, Number(query.per_page)) };
  } catch (error) {
    // WordPress answers so to an order or a limit that it does not know, and to a page beyond the last.
    if (error instanceof StatusError && error.status === 400)
      throw notHonoured('it does not know what it is asked for');
    throw error;
  }
}

/** Sites without rewriting have their API in a parameter: `?rest_route=/wp/v2/posts`. */
function postsAddress(api: URL, query: Record<string, string>): URL {
  const address = new URL(api);
  const route = address.searchParams.get('rest_route');
  if (route === null) address.pathname = `${address.pathname.replace(/\/$/, '')}/wp/v2/posts`;
  else address.searchParams.set('rest_route', `${route.replace(/\/$/, '')}/wp/v2/posts`);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address;
}

/** A page of an error, or of a guard, may come with status 200. */
function readList({ url, headers, body }: HttpResponse): { values: object[]; total: number | undefined } {
  let values: unknown;
  try {
    values = JSON.parse(body.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new PassingError(`${url.host} answered with something that is no list of posts`, { cause });
  }
  if (!Array.isArray(values)) throw new PassingError(`${url.host} answered with something that is no list of posts`);
  const total = Number(headers['x-wp-total'] ?? Number.NaN);
  return {
    values: values.map((value) => Object(value)),
    total: Number.isSafeInteger(total) ? total : undefined,
  };
}

/** What the site must keep to, for a cursor to mean anything. */
function refuseDisorder(posts: Post[], { field, order }: Pass, cursor: string | undefined): void {
  const isBefore = (one: string, other: string) => (order === 'asc' ? one < other : one > other);
  for (const [index, post] of posts.entries()) {
    const previous = posts[index - 1];
    if (previous && isBefore(post[field], previous[field])) throw notHonoured('its posts come in no order');
    if (cursor && !isBefore(cursor, post[field])) throw notHonoured('it sends posts that were not asked for');
  }
}

function notHonoured(what: string): NotHonoured {
  return new NotHonoured(`the site cannot be read bit by bit: ${what}`, 'Try its feed: kind: feed.');
}

const BOUNDS = {
  modified: { asc: ['modified_after', 'modified_before'], desc: ['modified_before', 'modified_after'] },
  date: { asc: ['after', 'before'], desc: ['before', 'after'] },
} as const;

/** @param time without a zone: `2022-05-27T10:00:00` */
export function shiftTime(time: string, seconds: number): string {
  const shifted = new Date(Date.parse(`${time}Z`) + seconds * 1000).toISOString();
  // Beyond the year 9999 there is a sign before it.
  return /^\d/.test(shifted) ? shifted.slice(0, 19) : time;
}
