// Sites with a WordPress REST API, from a first sync to what changes, appears, vanishes and misbehaves later.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOfId, rowsByDate } from '../../../src/archive/reports/read-reports.ts';
import { removeReports } from '../../../src/archive/reports/remove-reports.ts';
import { readStored } from '../../../src/archive/reports/stored-report.ts';
import { setMark } from '../../../src/archive/state/marks.ts';
import { goneSince } from '../../../src/archive/state/sync-state.ts';
import { runs } from '../../runs.ts';
import { type Age, fakeWordPress, makePost, makePosts, minute } from './fake-wordpress.ts';
import { openSite } from './site.ts';
import { counts, newArchive, syncHere, titles } from './sync-here.ts';

const expectedTitles = (count: number) => Array.from({ length: count }, (_, index) => `Post ${count - index}`);

test('a site is read whole, newest first, and then only asked for what is new', async () => {
  const site = await openSite(fakeWordPress(makePosts(250)));
  const archive = newArchive();
  const { summary, events } = await syncHere(archive, site.url);
  expect(counts(summary)).toBe('250 added');
  expect(titles(archive).sort()).toEqual(expectedTitles(250).sort());
  expect(events[0]).toEqual({
    event: 'found',
    found: { kind: 'wordpress', api: `${site.url}wp-json/`, name: 'Fake & Site' },
  });

  site.asked.length = 0;
  const again = await syncHere(archive, site.url);
  expect([again.summary.added, again.summary.updated]).toEqual([0, 0]);
  // Changed, published and made since.
  expect(site.asked).toHaveLength(3);
});

test('what a post says comes in as a report', async () => {
  const post = makePost(7, '2022-05-27T23:30:00');
  post.title = 'Russian aircraft &#8211; over <em>Qamishli</em>\u001b[31m';
  post.html =
    '<figure><img src="a.jpg" alt="x"><figcaption>A plane</figcaption></figure>' +
    '<p>Helicopters over <b>Qamishli</b>&hellip;</p><script>alert(1)</script>';
  const site = await openSite(fakeWordPress([post]));
  const archive = newArchive();
  await syncHere(archive, site.url);
  const [row] = rowsByDate(archive, 0, 1);
  const { report, mentions } = readStored(archive, row!.number)!;
  expect(row).toMatchObject({ title: 'Russian aircraft – over Qamishli[31m', date: '2022-05-27' });
  expect(row!.id).toBe('2022-05-27-russian-aircraft-over-qamishli-31m');
  expect(row!.attribution).toEqual(['Fake & Site']);
  expect(report.sources).toEqual([{ title: row!.title, publisher: 'Fake & Site', url: 'https://fake.example/en/7/' }]);
  expect(report.markdown).toContain('A plane\n\nHelicopters over **Qamishli**…');
  expect(report.text).not.toContain('alert');
  expect(mentions.map(({ start, end }) => report.text.slice(start, end))).toEqual(['Russian', 'Qamishli', 'Qamishli']);
});

describe('later', () => {
  test('a changed post is updated and keeps its marks, even when its address changes', async () => {
    const posts = makePosts(3);
    const site = await openSite(fakeWordPress(posts));
    const archive = newArchive();
    await syncHere(archive, site.url);
    const number = numberOfId(archive, '2020-01-01-post-2')!;
    setMark(archive, number, 'starred', true);
    const link = 'https://fake.example/en/corrected/';
    Object.assign(posts[1]!, { title: 'Post 2, corrected', modified: '2021-01-01T00:00:00', link });
    const { summary } = await syncHere(archive, site.url);
    expect(counts(summary)).toBe('1 updated');
    expect(readStored(archive, number)!.row).toMatchObject({ title: 'Post 2, corrected', starred: true });
    expect(readStored(archive, number)!.report.origin).toBe(link);
  });

  test('a new one, old-dated ones and a scheduled one, which appears with its old time, come in', async () => {
    const posts = makePosts(300).filter(({ id }) => id !== 150);
    const site = await openSite(fakeWordPress(posts));
    const archive = newArchive();
    await syncHere(archive, site.url);
    posts.push(makePost(301, minute(1000)));
    posts.push({ ...makePost(302, minute(5)), modified: minute(1001) });
    // Saved long ago, to appear now: WordPress leaves the time of its last change as it was.
    posts.push({ ...makePost(150, minute(1002)), modified: minute(3) });
    // Put in by a program, with an old date that is also the time of its change.
    posts.push(makePost(303, minute(4)));
    const { summary } = await syncHere(archive, site.url);
    expect(summary.added).toBe(4);
    expect(titles(archive)).toHaveLength(303);
  });

  test('one that claims to be of the future does not hide those of today', async () => {
    const posts = [...makePosts(3), makePost(4, '2099-01-01T00:00:00')];
    const site = await openSite(fakeWordPress(posts));
    const archive = newArchive();
    await syncHere(archive, site.url);
    Object.assign(posts[0]!, { title: 'Changed today', modified: new Date().toISOString().slice(0, 19) });
    await syncHere(archive, site.url);
    Object.assign(posts[1]!, { title: 'Changed again', modified: new Date().toISOString().slice(0, 19) });
    await syncHere(archive, site.url);
    expect(titles(archive).sort()).toEqual(['Changed again', 'Changed today', 'Post 3', 'Post 4']);
  });

  test('a vanished one is kept and said to be gone; it may come back', async () => {
    const posts = makePosts(150);
    const site = await openSite(fakeWordPress(posts));
    const archive = newArchive();
    await syncHere(archive, site.url);
    const [lost] = posts.splice(40, 1);
    const { summary, events } = await syncHere(archive, site.url, { check: true });
    expect(summary.gone).toBe(1);
    expect(events.filter(({ event }) => event === 'gone')).toMatchObject([{ report: { title: 'Post 41' } }]);
    const number = numberOfId(archive, '2020-01-01-post-41')!;
    expect(goneSince(archive, number)).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(titles(archive)).toHaveLength(150);

    posts.push({ ...lost!, modified: '2021-01-01T00:00:00' });
    await syncHere(archive, site.url);
    expect(goneSince(archive, number)).toBeUndefined();
  });

  test('a report that was removed does not come again', async () => {
    const posts = makePosts(2);
    const site = await openSite(fakeWordPress(posts));
    const archive = newArchive();
    await syncHere(archive, site.url);
    removeReports(archive, [numberOfId(archive, '2020-01-01-post-2')!]);
    posts[1]!.modified = '2021-01-01T00:00:00';
    expect((await syncHere(archive, site.url)).summary).toMatchObject({ unchanged: 1, removed: 1 });
    expect(titles(archive)).toEqual(['Post 1']);
  });
});

describe('limits', () => {
  test('with a limit the newest come first, and the next sync goes on', async () => {
    const site = await openSite(fakeWordPress(makePosts(400)));
    const archive = newArchive();
    const limit = 250;
    expect((await syncHere(archive, site.url, { source: { limit } })).summary.added).toBe(limit);
    expect(titles(archive).sort()).toEqual(expectedTitles(400).slice(0, limit).sort());
    expect((await syncHere(archive, site.url, { source: { limit } })).summary.added).toBe(150);
  });

  test('since leaves out the past, and an earlier since brings it', async () => {
    const posts = [2019, 2020, 2021, 2022].map((year, index) => makePost(index + 1, `${year}-01-01T00:00:00`));
    const site = await openSite(fakeWordPress(posts));
    const archive = newArchive();
    await syncHere(archive, site.url, { source: { since: '2021-01-01' } });
    expect(titles(archive)).toEqual(['Post 4', 'Post 3']);
    await syncHere(archive, site.url, { source: { since: '2020-01-01' } });
    expect(titles(archive)).toEqual(['Post 4', 'Post 3', 'Post 2']);
    await syncHere(archive, site.url);
    expect(titles(archive)).toEqual(['Post 4', 'Post 3', 'Post 2', 'Post 1']);
  });
});

test.each<[string, Age]>([
  ['pays no heed to modified_after', { ignoresModifiedAfter: true }],
  ['refuses to order by change', { refusesOrderByModified: true }],
])('an old version, which %s, is compared whole', async (_, age) => {
  const posts = makePosts(250);
  const site = await openSite(fakeWordPress(posts, age));
  const archive = newArchive();
  expect((await syncHere(archive, site.url)).summary.added).toBe(250);
  Object.assign(posts[10]!, { title: 'Changed', modified: '2021-01-01T00:00:00' });
  posts.push(makePost(251, minute(251)));
  const { summary } = await syncHere(archive, site.url);
  expect([summary.added, summary.updated]).toEqual([1, 1]);
  expect(titles(archive)).toContain('Changed');
});

describe('while it is read', () => {
  test('posts that come, change and go make it skip nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(400), second: fc.nat(3) }), { minLength: 220, maxLength: 350 }),
        fc.array(fc.tuple(fc.constantFrom('add', 'change', 'drop'), fc.nat()), { maxLength: 10 }),
        async (times, changes) => {
          // Many share a second, some hundreds of them the same one.
          const posts = times.map(({ at, second }, index) =>
            makePost(index + 1, at < 200 ? minute(second) : minute(at)),
          );
          const untouched = new Set(posts.map(({ title }) => title));
          let now = 1000;
          const change = (kind: string, which: number) => {
            const post = posts[which % Math.max(1, posts.length)];
            if (kind === 'add' || !post) posts.push(makePost(10_000 + now, minute(now)));
            else if (kind === 'change') post.modified = minute(now);
            else {
              untouched.delete(post.title);
              posts.splice(posts.indexOf(post), 1);
            }
            now += 1;
          };
          const left = [...changes];
          const site = await openSite((request, response, url) => {
            const next = url.pathname.endsWith('/posts') && left.shift();
            if (next) change(...next);
            fakeWordPress(posts)(request, response, url);
          });
          const archive = newArchive();
          await syncHere(archive, site.url);
          const there = titles(archive);
          expect(new Set(there).size).toBe(there.length);
          for (const title of untouched) expect(there).toContain(title);

          const { summary } = await syncHere(archive, site.url);
          const after = titles(archive);
          for (const { title } of posts) expect(after).toContain(title);
          expect(summary.failed).toBe(0);
          archive.close();
          site.close();
        },
      ),
      { numRuns: runs(25), seed: 4 },
    );
  });

  test.each([0, 1])('hundreds of one second are read whole, though %i of them go meanwhile', async (going) => {
    const posts = Array.from({ length: 450 }, (_, index) => makePost(index + 1, minute(0)));
    const site = await openSite((request, response, url) => {
      if (url.searchParams.get('page') === '3' && posts.length === 450) posts.splice(0, going);
      fakeWordPress(posts)(request, response, url);
    });
    const archive = newArchive();
    await syncHere(archive, site.url);
    for (const { title } of posts) expect(titles(archive)).toContain(title);
  });

  test('the same post on two pages is counted once', async () => {
    const posts = makePosts(150);
    const site = await openSite(fakeWordPress([...posts, ...posts.slice(0, 60)]));
    const archive = newArchive();
    expect(counts((await syncHere(archive, site.url)).summary)).toBe('150 added');
    expect(titles(archive)).toHaveLength(150);
  });

  test('it stops after the page that is being read, and goes on from there', async () => {
    const stopping = new AbortController();
    const site = await openSite((request, response, url) => {
      if (url.searchParams.get('order') === 'desc' && url.searchParams.has('before')) stopping.abort();
      fakeWordPress(makePosts(500))(request, response, url);
    });
    const archive = newArchive();
    const { summary } = await syncHere(archive, site.url, { stop: stopping.signal });
    expect(summary.isStopped).toBe(true);
    expect(summary.added).toBeGreaterThan(0);
    expect(summary.added).toBeLessThan(500);
    await syncHere(archive, site.url);
    expect(titles(archive)).toHaveLength(500);
  });
});
