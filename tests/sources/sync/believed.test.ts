// What a site says of itself, and where it leads, is believed only as far as it can be; and it is left when it is asked to.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { isPrivate } from '../../../src/sources/http/addresses.ts';
import { Client } from '../../../src/sources/http/client.ts';
import { proxyFor } from '../../../src/sources/http/proxy.ts';
import { fakeWordPress, makePosts, minute, sendJson } from './fake-wordpress.ts';
import { openSite } from './site.ts';
import { counts, HASTY, newArchive, syncHere, titles } from './sync-here.ts';

const post = (id: number, date = minute(id)) => ({
  ...{ id, date, modified: date, modified_gmt: date },
  ...{ title: { rendered: `Post ${id}` }, content: { rendered: 'Words' } },
});

/** Answers to questions for posts by a function; all else as a WordPress does. */
const wordPress = (answer: (params: URLSearchParams) => { list: unknown[]; total: string }) =>
  openSite((request, response, url) => {
    if (!url.pathname.endsWith('/posts')) return fakeWordPress([])(request, response, url);
    const { list, total } = answer(url.searchParams);
    sendJson(response, list, { 'x-wp-total': total });
  });

describe('a site', () => {
  test('that says to have 1,000,000,000 posts, and sends none, is asked a few times', async () => {
    const site = await wordPress((params) => ({
      list: params.get('per_page') === '1' ? [post(1)] : [],
      total: '1000000000',
    }));
    const { summary } = await syncHere(newArchive(), site.url);
    expect(counts(summary)).toBe('');
    expect(site.asked.length).toBeLessThan(15);
  });

  test('that sends the same page again and again is given up, by whatever it is read', async () => {
    const page = makePosts(100).map(({ id }) => post(Number(id)));
    const site = await wordPress((params) => {
      const isNewest = params.get('per_page') === '1';
      const list = params.get('orderby') === 'id' ? page.toReversed() : [];
      // None of the page is known.
      return { list: isNewest ? [post(0)] : list, total: '1000000000' };
    });
    await expect(syncHere(newArchive(), site.url)).rejects.toThrow('again and again');
    expect(site.asked.length).toBeLessThan(15);
  });

  test('that sends a million things that are none is told in a hundred', async () => {
    const site = await wordPress((params) => ({
      list: params.get('per_page') === '1' ? [post(1)] : Array(1_000_000).fill({}),
      total: '1000000',
    }));
    const events: string[] = [];
    const tell = ({ event }: { event: string }) => events.push(event);
    await expect(syncHere(newArchive(), site.url, { tell } as never)).rejects.toThrow('cannot be read');
    expect(events.filter((event) => event === 'failed').length).toBeLessThanOrEqual(100);
  });

  test.each(['2012-13-45T99:00:00', '0000-00-00T00:00:00', '9999-12-31T23:59:59', '+012012-01-01T00:00:00'])(
    'whose posts are of %s is read',
    async (date) => {
      const list = [post(1, date), post(2, '2012-01-01T00:00:00')];
      const site = await wordPress((params) => {
        const isPast = !['after', 'modified_after', 'before', 'modified_before'].some((name) => params.has(name));
        return { list: isPast ? list.slice(params.get('per_page') === '1' ? 1 : 0) : [], total: isPast ? '2' : '0' };
      });
      const archive = newArchive();
      await syncHere(archive, site.url).catch(({ name }) => expect(['UserError', 'Error']).toContain(name));
      expect(titles(archive).length).toBeLessThanOrEqual(2);
    },
  );
});

test('^C ends a request that is being waited for', async () => {
  const stopping = new AbortController();
  const site = await openSite(() => stopping.abort());
  const { summary } = await syncHere(newArchive(), site.url, { stop: stopping.signal });
  expect(summary.isStopped).toBe(true);
});

test.each([
  ['::127.0.0.1', true],
  ['::7f00:1', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:7f00:1', true],
  ['::ffff:0:127.0.0.1', true],
  ['64:ff9b::127.0.0.1', true],
  ['64:ff9b::7f00:1', true],
  ['64:ff9b::a9fe:a9fe', true],
  ['64:ff9b::8.8.8.8', false],
  ['64:ff9b:1::8.8.8.8', true],
  ['2002:7f00:1::', true],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', true],
  ['2a00::5efe:10.0.0.1', true],
  ['2a00::200:5efe:a00:1', true],
  ['2a00::5efe:8.8.8.8', false],
  ['fe80::1%eth0', true],
  ['fec0::1', true],
  ['3fff::1', true],
  ['2606:4700::1111', false],
  ['1.1.1.1', false],
  ['192.88.99.1', true],
  ['no address', true],
  ['', true],
])('%s is private: %s', (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

describe('by way of a proxy', () => {
  test.each<[string, NodeJS.ProcessEnv, string | undefined]>([
    ['https://a.example/', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1'],
    ['https://a.example/', { https_proxy: 'p:1' }, 'http://p:1'],
    ['https://a.example/', {}, undefined],
    ['http://a.example/', { HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://p:1' }, undefined],
    ['http://a.example/', { http_proxy: 'http://p:1' }, 'http://p:1'],
    ['https://127.0.0.1/', { HTTPS_PROXY: 'http://p:1' }, undefined],
    ['https://a.example/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '*' }, undefined],
    ['https://b.a.example/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'x, .a.example' }, undefined],
    ['https://a.example:8443/', { HTTPS_PROXY: 'http://p:1', no_proxy: 'a.example:8443' }, undefined],
    ['https://ba.example/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'a.example' }, 'http://p:1'],
  ])('%s with %j', (address, env, proxy) => {
    expect(proxyFor(new URL(address), env)).toBe(proxy);
  });

  test('a site is asked', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.end('by the proxy');
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(0, '127.0.0.1', resolve);
    await promise;
    const proxy = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const typed = new URL('http://reports.invalid/feed');
    const stop = new AbortController().signal;
    const client = new Client({
      ...{ typed, insecure: true, stop, userAgent: 'test', env: { http_proxy: proxy } },
      politeness: HASTY,
    });
    expect(await client.get(typed, ({ body }) => String(body))).toBe('by the proxy');
    expect(asked).toEqual(['http://reports.invalid/feed']);
    server.close();
  });
});
