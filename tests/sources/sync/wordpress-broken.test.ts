// Sites with a WordPress REST API whose answers are not what they should be.
import { describe, expect, test } from 'vitest';
import { readStored } from '../../../src/archive/reports/stored-report.ts';
import { fakeWordPress, makePosts, minute, sendJson, sendPosts } from './fake-wordpress.ts';
import { openSite } from './site.ts';
import { newArchive, syncHere, titles } from './sync-here.ts';

describe('entries that are not as they should be', () => {
  test('are said, and the rest comes in', async () => {
    const site = await openSite((request, response, url) => {
      if (!url.pathname.endsWith('/posts')) return fakeWordPress([])(request, response, url);
      const good = {
        id: 1,
        date: minute(0),
        modified: minute(0),
        modified_gmt: minute(0),
        title: { rendered: 'Good' },
      };
      const isPast = !url.searchParams.has('after') && !url.searchParams.has('modified_after');
      if (!isPast) return sendJson(response, []);
      const deep = '<ul><li>'.repeat(200);
      sendJson(response, [
        { ...good, link: 'javascript:alert(1)', content: { rendered: 'Words' } },
        { ...good, id: 'x' },
        { ...good, id: 2, modified: 'yesterday' },
        { ...good, id: 3, title: null, content: { rendered: '' } },
        { ...good, id: 4, content: { rendered: `${deep}x` } },
        null,
        'words',
      ]);
    });
    const archive = newArchive();
    const { summary, events } = await syncHere(archive, site.url);
    expect(titles(archive)).toEqual(['Good']);
    expect(readStored(archive, 1)!.report.origin).toBe(`${site.url}#1`);
    expect(summary.failed).toBeGreaterThan(0);
    const problems = events.flatMap((event) => (event.event === 'failed' ? event.problem : []));
    expect(new Set(problems)).toEqual(
      new Set([
        'an entry without an id',
        'post 2 has no dates',
        'has neither a title nor words',
        'has lists or quotations nested deeper than 50 levels',
      ]),
    );
  });

  test('a site that sends the same page for ever is given up', async () => {
    const posts = makePosts(100);
    const site = await openSite((request, response, url) => {
      if (!url.pathname.endsWith('/posts')) return fakeWordPress([])(request, response, url);
      if (url.searchParams.get('per_page') === '1') return sendPosts(response, posts, url.searchParams, {});
      const order = url.searchParams.get('order') ?? 'asc';
      const sorted = order === 'asc' ? posts : posts.toReversed();
      sendJson(
        response,
        sorted.map((post) => ({ ...post, title: { rendered: post.title }, content: { rendered: post.html } })),
        { 'x-wp-total': '100000' },
      );
    });
    await expect(syncHere(newArchive(), site.url)).rejects.toThrow('cannot be read bit by bit');
  });
});
