// `sohr-reader sync` as somebody types it, in a pipe: what it says, and how it ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { timeWords } from '../../../src/cli/output/bar.ts';
import { progressLine } from '../../../src/cli/output/sync-progress.ts';
import { runHere } from '../../cli/run-here.ts';
import { fakeWordPress, makePosts } from './fake-wordpress.ts';
import { configure, startSync } from './program.ts';
import { openSite } from './site.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sync-'));
});
afterEach(() => rmSync(home, { recursive: true }));

test('says what it found and what came of it, and ends with 0, then 1', async () => {
  const site = await openSite(fakeWordPress(makePosts(5)));
  configure(home, 'fake', site.url);
  expect(await runHere(home, ['sync'])).toEqual({
    code: 0,
    out: `fake: the WordPress Fake & Site at ${site.url}wp-json/\nfake: 5 added, 0 updated, 0 unchanged, 0 gone, 0 failed\n`,
    error: '',
  });
  const { code, out } = await runHere(home, ['sync', 'fake', '--json']);
  const events = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(events[0]).toEqual({
    schema: 1,
    source: 'fake',
    event: 'found',
    kind: 'wordpress',
    url: `${site.url}wp-json/`,
  });
  expect(events.at(-1)).toEqual({
    ...{
      schema: 1,
      source: 'fake',
      event: 'end',
      added: 0,
      updated: 0,
      unchanged: 0,
      elsewhere: 0,
      removed: 0,
      failed: 0,
      gone: 0,
    },
    stopped: false,
  });
});

test('one source that fails does not keep the others from being read; it ends with 2', async () => {
  const site = await openSite(fakeWordPress(makePosts(2)));
  configure(home, 'good', site.url);
  const bad = await openSite((_, response) => response.writeHead(404).end());
  const yaml = `sources:\n  - {name: bad, url: "${bad.url}", rate: 50}\n  - {name: good, url: "${site.url}", rate: 50}\n`;
  writeFileSync(join(home, '.config', 'sohr-reader', 'config.yaml'), yaml);
  const { code, out, error } = await runHere(home, ['sync']);
  expect(code).toBe(2);
  expect(error).toBe(`sohr-reader: bad: ${bad.url} does not exist\n  Check the address.\n`);
  expect(out).toContain('good: 2 added');
});

test('what has vanished is said by sync, and from then on by show', async () => {
  const posts = makePosts(3);
  const site = await openSite(fakeWordPress(posts));
  configure(home, 'fake', site.url);
  await runHere(home, ['sync']);
  posts.splice(1, 1);
  const { code, out } = await runHere(home, ['sync', 'fake', '--check']);
  expect(code).toBe(0);
  expect(out).toContain('fake: no longer on the site, and kept: 2020-01-01-post-2  Post 2\n');
  const gone = await runHere(home, ['show', '2020-01-01-post-2']);
  expect(gone.out.split('\n')[1]).toMatch(/^No longer on the site it came from, as seen on \d/);
  const there = await runHere(home, ['show', '2020-01-01-post-3', '--json']);
  expect(JSON.parse(there.out)).toMatchObject({ gone: null });
});

test('^C ends it after the page, and what was read stays', async () => {
  const posts = makePosts(2000);
  let isKilled = false;
  const site = await openSite((request, response, url) => {
    // The second page of the past. Once: a second ^C would end it on the spot.
    const isPast = url.searchParams.get('order') === 'desc' && url.searchParams.has('before');
    if (isPast && !isKilled) isKilled = child.kill('SIGINT');
    fakeWordPress(posts)(request, response, url);
  });
  configure(home, 'fake', site.url);
  const { child, ended } = startSync(home, []);
  const { code, out } = await ended;
  expect(code).toBe(0);
  expect(out).toMatch(/fake: [1-9]\d* added, .*; stopped: the next sync goes on here\n$/);
  expect((await startSync(home, ['--limit', '1']).ended).out).toContain('fake: 1 added');
});

test('^C ends it while an item is read that takes long, and leaves nothing of it', async () => {
  const item = `<title>Long</title><description><![CDATA[${'<p>a</p>'.repeat(1_000_000)}]]></description>`;
  const feed = `<rss><channel><title>Wire</title><item>${item}</item></channel></rss>`;
  const site = await openSite((_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(feed, () => child.kill('SIGINT'));
  });
  configure(home, 'fake', site.url, 'feed');
  const { child, ended } = startSync(home, []);
  expect((await ended).out).toMatch(/fake: 0 added, .*; stopped: the next sync goes on here\n$/);
});

test.each([
  [['nobody'], 'there is no source nobody'],
  [['--limit', 'x'], '--limit: x is no whole number'],
  [['--since', 'x'], '--since: x is no date'],
  [['http://fake.example/'], 'is http, which others can read'],
])('%j is refused', async (args, message) => {
  const { code, error } = await runHere(home, ['sync', ...args]);
  expect([code, error]).toEqual([2, expect.stringContaining(message)]);
});

test('the progress line keeps to the width', () => {
  const progress = { name: 'sohr', done: 1200, left: 23_800, seconds: 12 };
  expect(progressLine(progress, 100)).toBe(
    `${'█'.repeat(2)}${'░'.repeat(38)}  sohr: 1,200 of 25,000 reports · 100/s · 4 min left`,
  );
  for (const columns of [5, 40, 60, 79]) expect(progressLine(progress, columns).length).toBeLessThan(columns);
  expect(progressLine({ ...progress, left: undefined }, 100)).toBe('sohr: 1,200 reports · 100/s');
  expect(progressLine({ name: 'a', done: 0, left: 0, seconds: 0 }, 80)).toBe('a: asking for what is new');
});

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [90, '2 min'],
  [7500, '2 h 5 min'],
])('%f s are %s', (seconds, words) => {
  expect(timeWords(seconds)).toBe(words);
});
