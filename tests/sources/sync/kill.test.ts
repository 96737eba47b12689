// A sync that is killed again and again, at any moment: in the end all is there, once. KILLS=50 kills it so often.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import { allRows, oneRow } from '../../archive/sql.ts';
import { fakeWordPress, makePost, makePosts, minute } from './fake-wordpress.ts';
import { archiveIn, configure, startSync } from './program.ts';
import { openSite } from './site.ts';

const KILLS = Number(process.env.KILLS ?? 3);
const POSTS = 260;
const NEW = 110;

/** Repeatable: the moments differ from run to run by the machine alone. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

test(`${KILLS} times killed, nothing is lost and nothing there twice`, {
  timeout: 180_000 + KILLS * 30_000,
}, async () => {
  const home = mkdtempSync(join(tmpdir(), 'sync-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const random = makeRandom(7);
  // A word of its own for each, and 150 that share a second.
  const posts = makePosts(POSTS).map((post, index) => ({ ...post, html: `<p>Word${index + 1}x at Qamishli.</p>` }));
  for (const post of posts.slice(100, 250)) post.date = minute(100);
  let served = 0;
  let next = Promise.withResolvers<void>();
  const site = await openSite((request, response, url) => {
    fakeWordPress(posts)(request, response, url);
    served += 1;
    next.resolve();
    next = Promise.withResolvers<void>();
  });
  configure(home, 'fake', site.url);

  // One that ended before its kill does not count. Between two the site grows by more than a page.
  let killed = 0;
  let clock = POSTS;
  for (let start = 0; killed < KILLS; start++) {
    expect(start, `${killed} of the syncs begun were killed in time`).toBeLessThan(KILLS * 5);
    const { child, ended } = startSync(home, []);
    // The first are killed before they have asked for anything, others after some requests: then at any moment of one.
    const from = served;
    const wanted = killed < 2 ? 0 : Math.floor(random() * 6);
    while (served - from < wanted && child.exitCode === null) await Promise.race([next.promise, ended]);
    await sleep(random() * (killed < 2 ? 1500 : 60));
    child.kill('SIGKILL');
    if ((await ended).signal !== 'SIGKILL') continue;
    killed += 1;
    const post = posts[Math.floor(random() * posts.length)]!;
    post.modified = minute(++clock);
    post.title = `${post.title} (changed)`;
    for (const more = posts.length + NEW; posts.length < more; ) {
      const id = posts.length + 1;
      posts.push(makePost(id, minute(++clock), `Word${id}x`));
    }
  }
  for (const last of [0, 1]) {
    const { code, error } = await startSync(home, []).ended;
    expect(error).toBe('');
    expect(code, `run ${last}`).toBe(last);
  }

  const archive = new Archive(archiveIn(home));
  expect(allRows(archive, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(allRows(archive, 'PRAGMA foreign_key_check')).toEqual([]);
  const rows = allRows<{ number: number; origin: string; title: string }>(
    archive,
    "SELECT number, origin, title FROM reports WHERE origin LIKE 'https://fake.example/%'",
  );
  const byOrigin = new Map(rows.map((row) => [row.origin, row]));
  expect(rows.length).toBe(byOrigin.size);
  expect(rows.length).toBe(posts.length);
  for (const { id, title } of posts) {
    const row = byOrigin.get(`https://fake.example/en/${id}/`)!;
    expect(row.title).toBe(title);
    const found = allRows<{ rowid: number }>(archive, 'SELECT rowid FROM words WHERE words MATCH ?', `word${id}x`);
    expect(found).toEqual([{ rowid: row.number }]);
  }
  const unknown = oneRow(
    archive,
    'SELECT count(*) AS count FROM texts LEFT JOIN reports USING (number) WHERE id IS NULL',
  );
  expect(unknown).toEqual({ count: 0 });
  archive.close();
});
