// Sites that offer a feed only: how it is found, asked for again, and what became of its reports.
import { expect, test } from 'vitest';
import { rowsByDate } from '../../../src/archive/reports/read-reports.ts';
import { readStored } from '../../../src/archive/reports/stored-report.ts';
import { allRows } from '../../archive/sql.ts';
import { encode } from '../../report/encode.ts';
import { fakeWordPress, makePosts } from './fake-wordpress.ts';
import { type Handler, openSite } from './site.ts';
import { counts, newArchive, syncHere, titles } from './sync-here.ts';

function rss(site: URL, items: string[]): string {
  const entries = items.map(
    (title, index) =>
      `<item><guid>g${index}</guid><title>${title}</title><link>${site}posts/${index}</link>` +
      `<description>Words of ${title} over Qamishli.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${entries.join('')}</channel></rss>`;
}

/** A page that names its feed, the feed with its ETag, and the pages of its items. */
function feedSite(items: string[]): Handler {
  return (request, response, url) => {
    if (url.pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>');
    } else if (url.pathname === '/feed.xml') {
      const etag = `"${items.join()}"`;
      const isSame = request.headers['if-none-match'] === etag;
      response.writeHead(isSame ? 304 : 200, { 'content-type': 'application/rss+xml', etag });
      response.end(isSame ? undefined : rss(new URL('/', url), items));
    } else response.writeHead(url.pathname === '/posts/0' ? 410 : 200).end();
  };
}

test('a feed is found by its page, and asked for only what has changed', async () => {
  const items = ['One', 'Two'];
  const site = await openSite(feedSite(items));
  const archive = newArchive();
  expect(counts((await syncHere(archive, site.url)).summary)).toBe('2 added');
  const stored = readStored(archive, rowsByDate(archive, 0, 1)[0]!.number)!;
  expect(stored.report.origin).toBe(`${site.url}posts/0`);
  expect(stored.row.attribution).toEqual(['Wire']);

  expect(counts((await syncHere(archive, site.url)).summary)).toBe('');
  items[1] = 'Two, corrected';
  items.push('Three');
  expect(counts((await syncHere(archive, site.url)).summary)).toBe('1 added, 1 updated, 1 unchanged');
  expect(titles(archive).sort()).toEqual(['One', 'Three', 'Two, corrected']);
  expect(site.asked.filter((path) => path === '/')).toHaveLength(1);
});

test('what leaves a feed has not vanished; what its own page says is gone, has', async () => {
  const items = ['One', 'Two'];
  const site = await openSite(feedSite(items));
  const archive = newArchive();
  await syncHere(archive, site.url);
  items.splice(0, 2, 'Two');
  const { summary, events } = await syncHere(archive, site.url, { check: true });
  expect(summary.gone).toBe(1);
  expect(events.filter(({ event }) => event === 'gone')).toMatchObject([{ report: { origin: `${site.url}posts/0` } }]);
});

test('an address that is a feed itself is read as one; in its own encoding', async () => {
  const site = await openSite((_, response) => {
    // windows-1256: "حلب", Aleppo.
    const title = Buffer.from([0xcd, 0xe1, 0xc8]);
    const [start, end] = ['<?xml version="1.0" encoding="windows-1256"?><rss><channel><item><guid>1</guid><title>', ''];
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(Buffer.concat([Buffer.from(start), title, Buffer.from(`${end}</title></item></channel></rss>`)]));
  });
  const archive = newArchive();
  await syncHere(archive, site.url);
  expect(titles(archive)).toEqual(['حلب']);
  expect(rowsByDate(archive, 0, 1)[0]!.id).toBe('حلب');
});

test.each(['/wp-json', '/wp-json/wp/v2/posts'])('a WordPress that refuses %s is read by its feed', async (path) => {
  const site = await openSite((request, response, url) => {
    if (url.pathname.startsWith(path)) return response.writeHead(401).end();
    if (url.pathname.startsWith('/wp-json')) return fakeWordPress([])(request, response, url);
    if (url.pathname !== '/') return feedSite(['One'])(request, response, url);
    response.writeHead(200, { 'content-type': 'text/html', link: '</wp-json/>; rel="https://api.w.org/"' });
    return response.end('<link rel="alternate" type="application/atom+xml" href="feed.xml">');
  });
  const archive = newArchive();
  await syncHere(archive, site.url);
  expect(titles(archive)).toEqual(['One']);
});

test.each([
  ['<link rel="https://api.w.org/" href="/api/">', '/api/'],
  ['<img src="/wp-content/a.png">', '/wp-json/'],
  ['<img src="/wp-content/b.png">', '/?rest_route=/'],
])('the API is found by %s at %s', async (html, api) => {
  const posts = fakeWordPress(makePosts(3));
  const site = await openSite((request, response, url) => {
    const route = url.searchParams.get('rest_route');
    const at = new URL(url);
    if (route !== null && api.includes('rest_route')) at.pathname = `/wp-json${route}`;
    else if (url.pathname.startsWith(api) && api !== '/?rest_route=/') {
      at.pathname = `/wp-json/${url.pathname.slice(api.length)}`;
    } else if (url.pathname === '/' && route === null) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
      return;
    } else {
      response.writeHead(404).end();
      return;
    }
    posts(request, response, at);
  });
  const archive = newArchive();
  const { events } = await syncHere(archive, site.url);
  expect(events[0]).toMatchObject({ found: { kind: 'wordpress', api: new URL(api, site.url).href } });
  expect(titles(archive)).toHaveLength(3);
});

test('an API that a site says to be elsewhere on this machine is not asked', async () => {
  const secret = await openSite((_, response) => response.end('{"namespaces": ["wp/v2"]}'));
  const site = await openSite((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', link: `<${secret.url}>; rel="https://api.w.org/"` }).end();
  });
  await expect(syncHere(newArchive(), site.url)).rejects.toThrow('inside your own network');
  expect(secret.asked).toEqual([]);
});

test('a password in an address is neither kept nor shown', async () => {
  const site = await openSite(feedSite(['One']));
  const url = new URL(site.url);
  [url.username, url.password] = ['me', 'secret'];
  const archive = newArchive();
  await syncHere(archive, url);
  expect(allRows<{ url: string }>(archive, 'SELECT url FROM sync_sources')).toEqual([{ url: site.url.href }]);
  expect(JSON.stringify(allRows(archive, 'SELECT * FROM reports, sync_sources'))).not.toContain('secret');
  site.close();
  const failing = syncHere(archive, url).catch((error: Error) => error.message);
  expect(await failing).not.toContain('secret');
});

test('a site that has moved its API is looked at again', async () => {
  let isMoved = false;
  const site = await openSite((request, response, url) => {
    if (isMoved && url.pathname.startsWith('/wp-json')) response.writeHead(404).end();
    else if (isMoved) feedSite(['One'])(request, response, url);
    else fakeWordPress(makePosts(3))(request, response, url);
  });
  const archive = newArchive();
  await syncHere(archive, site.url);
  isMoved = true;
  expect(counts((await syncHere(archive, site.url)).summary)).toBe('1 added');
});

test.each<[string, Handler, string]>([
  ['a page without a feed', (_, response) => response.end('<html>Words</html>'), 'offers neither'],
  ['a picture', (_, response) => response.end(Buffer.from('\x89PNG', 'latin1')), 'is a picture'],
  ['words', (_, response) => response.end('Words'), 'is no feed'],
  ['nothing', (_, response) => response.end(), 'is empty'],
  ['a missing page', (_, response) => response.writeHead(404).end(), 'does not exist'],
])('%s is said to be no source', async (_, handler, message) => {
  const site = await openSite(handler);
  await expect(syncHere(newArchive(), site.url)).rejects.toThrow(message);
});

test.each([
  ['a page of an error with status 200', '<html>Database error</html>'],
  ['broken JSON', '[{"id": 1,'],
  ['JSON that is no list', '{"code": "oops"}'],
])('%s is asked for again, and then given up', async (_, body) => {
  let count = 0;
  const site = await openSite((request, response, url) => {
    if (!url.pathname.endsWith('/posts')) return fakeWordPress([])(request, response, url);
    count += 1;
    return response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await expect(syncHere(newArchive(), site.url)).rejects.toThrow('something that is no list of posts');
  expect(count).toBe(3);
});

test.each([
  ['a date that cannot be read', '<pubDate>05/04/2012</pubDate>', 'its date cannot be read: 05/04/2012'],
  ['a date to come', '<pubDate>Fri, 01 Jan 2099 10:00:00 GMT</pubDate>', 'its date lies in the future: 2099-01-01'],
  ['a feed that was cut', '<description>Words', 'its end is missing: the download may have been cut'],
])('%s is told, and the report kept', async (_, rest, doubt) => {
  const cut = rest.startsWith('<d') ? '' : '</item></channel></rss>';
  const xml = `<rss version="2.0"><channel><title>Wire</title><item><guid>g</guid><title>One</title>${rest}${cut}`;
  const site = await openSite((request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(request.url === '/feed' ? xml : '');
  });
  const { summary, events } = await syncHere(newArchive(), new URL('/feed', site.url));
  expect(counts(summary)).toBe('1 added');
  expect(events.filter(({ event }) => event === 'doubtful')).toMatchObject([{ doubt }]);
});

test.each([
  ['Latin, of UTF-8', 'iso-8859-1', Buffer.from('قصف على مدينة')],
  ['nothing, of Windows-1256', '', encode('قصف على مدينة', 'windows-1256')],
  ['UTF-8, of Windows-1256', 'utf-8', encode('قصف على مدينة', 'windows-1256')],
  ['an alias, of Windows-1256', '"win1256"', encode('قصف على مدينة', 'windows-1256')],
])('a header that says %s spoils no word', async (_, charset, title) => {
  const xml = Buffer.concat([
    Buffer.from('<rss version="2.0"><channel><title>Wire</title><item><guid>g</guid><title>'),
    title,
    Buffer.from('</title></item></channel></rss>'),
  ]);
  const site = await openSite((request, response) => {
    const type = `text/xml${charset && `; charset=${charset}`}`;
    response.writeHead(200, { 'content-type': type }).end(request.url === '/feed' ? xml : '');
  });
  const archive = newArchive();
  await syncHere(archive, new URL('/feed', site.url));
  expect(titles(archive)).toEqual(['قصف على مدينة']);
});

/** A feed of items that are written out, whatever it is asked for. */
function feedOf(items: () => string[]): Handler {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(
      `<rss><channel><title>Wire</title>${items()
        .map((item) => `<item>${item}</item>`)
        .join('')}</channel></rss>`,
    );
  };
}

test('the order of day and month that other dates of the site have proven holds from then on', async () => {
  const item = (day: string) => `<guid>${day}</guid><title>Of ${day}</title><pubDate>${day}</pubDate>`;
  const days = ['05/04/2012'];
  const site = await openSite(feedOf(() => days.map(item)));
  const archive = newArchive();
  const unproven = await syncHere(archive, site.url);
  expect(unproven.events).toContainEqual({
    ...{ event: 'doubtful', url: '05/04/2012', doubt: 'its date cannot be read: 05/04/2012' },
  });
  days.push('25/04/2012');
  expect(counts((await syncHere(archive, site.url)).summary)).toBe('1 added, 1 updated');
  days.splice(0, 2, '06/04/2012');
  await syncHere(archive, site.url);
  expect(rowsByDate(archive, 0, 9).map(({ date }) => date)).toEqual(['2012-04-25', '2012-04-06', '2012-04-05']);
});

test('an item that is too large is told and counted, and the others are read', async () => {
  const site = await openSite(feedOf(() => [`<title>A</title>${'<b>word</b>'.repeat(300_000)}`, '<title>B</title>']));
  const archive = newArchive();
  const { summary, events } = await syncHere(archive, site.url);
  expect(counts(summary)).toBe('1 added, 1 failed');
  expect(titles(archive)).toEqual(['B']);
  expect(events).toContainEqual({ event: 'failed', url: site.url.href, problem: 'item 1 is over the limit of 10 MB' });
});
