// Posts in; the answers that WordPress' REST API gives of them, as far as sync asks, out.
import type { ServerResponse } from 'node:http';
import type { Handler } from './site.ts';

/** Times of the site's own clock. */
export type FakePost = { id: number; date: string; modified: string; title: string; html: string; link?: string };

/** Of old versions: what they refuse or pay no heed to. */
export type Age = { ignoresModifiedAfter?: boolean; refusesOrderByModified?: boolean };

export function makePost(id: number, at: string, words = `Words of post ${id}.`): FakePost {
  return { id, date: at, modified: at, title: `Post ${id}`, html: `<p>${words}</p>` };
}

/** One a minute, from the first of 2020 on. */
export function makePosts(count: number): FakePost[] {
  return Array.from({ length: count }, (_, index) => makePost(index + 1, minute(index)));
}

export function minute(index: number): string {
  return new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString().slice(0, 19);
}

/** @param posts may change between requests */
export function fakeWordPress(posts: FakePost[], age: Age = {}): Handler {
  return (_request, response, url) => {
    if (url.pathname === '/') sendPage(response);
    else if (url.pathname === '/wp-json/') sendJson(response, { name: 'Fake &amp; Site', namespaces: ['wp/v2'] });
    else if (url.pathname === '/wp-json/wp/v2/posts') sendPosts(response, posts, url.searchParams, age);
    else response.writeHead(404).end();
  };
}

function sendPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html', link: '</wp-json/>; rel="https://api.w.org/"' });
  response.end('<!doctype html><title>A site</title>');
}

export function sendJson(response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

type Test = [name: string, field: 'date' | 'modified', holds: (time: string, bound: string) => boolean];

const BOUNDS: Test[] = [
  ['after', 'date', (time, bound) => time > bound],
  ['before', 'date', (time, bound) => time < bound],
  ['modified_after', 'modified', (time, bound) => time > bound],
  ['modified_before', 'modified', (time, bound) => time < bound],
];

export function sendPosts(response: ServerResponse, posts: FakePost[], asked: URLSearchParams, age: Age): void {
  const orderby = (asked.get('orderby') ?? 'date') as 'date' | 'modified' | 'id';
  if (orderby === 'modified' && age.refusesOrderByModified) {
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"code":"rest_invalid_param"}');
    return;
  }
  const tests = BOUNDS.filter(
    ([name]) => asked.has(name) && !(age.ignoresModifiedAfter && name.startsWith('modified')),
  );
  const include = asked.get('include')?.split(',');
  const found = posts
    .filter((post) => tests.every(([name, field, holds]) => holds(post[field], asked.get(name)!)))
    .filter(({ id }) => !include || include.includes(String(id)))
    // Of equal times in no order that holds from one page to the next, as in MySQL.
    .sort((one, other) =>
      one[orderby] < other[orderby] ? -1 : one[orderby] > other[orderby] ? 1 : Math.random() - 0.5,
    );
  if (asked.get('order') === 'desc') found.reverse();
  const size = Number(asked.get('per_page'));
  const page = Number(asked.get('page') ?? 1);
  const pages = Math.ceil(found.length / size);
  sendJson(response, found.slice((page - 1) * size, page * size).map(asJson), {
    'x-wp-total': String(found.length),
    'x-wp-totalpages': String(pages),
  });
}

function asJson({ id, date, modified, title, html, link = `https://fake.example/en/${id}/` }: FakePost): object {
  return {
    id,
    link,
    date,
    modified,
    modified_gmt: modified,
    title: { rendered: title },
    content: { rendered: html, protected: false },
    excerpt: { rendered: '' },
  };
}
