// A site that edits a toll five times and then deletes the report: five editions, and when it was gone.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import { checkArchive } from '../../../src/archive/check/check.ts';
import { readEditions } from '../../../src/archive/editions/read-editions.ts';
import { numberOfId } from '../../../src/archive/reports/read-reports.ts';
import { goneSince } from '../../../src/archive/state/sync-state.ts';
import { namer } from '../../archive/make-report.ts';
import { fakeWordPress, makePosts, minute } from './fake-wordpress.ts';
import { openSite } from './site.ts';
import { syncHere } from './sync-here.ts';

const TOLLS = [41, 49, 61, 92, 86];

test('five edits, a deletion: five editions with right hashes, said to be gone, and sound', async () => {
  const posts = makePosts(3);
  const site = await openSite(fakeWordPress(posts));
  const archive = new Archive(':memory:');
  for (const [index, toll] of TOLLS.entries()) {
    posts[1]!.html = `<p>${toll} people were killed.</p><p>${100 + index} shares</p>`;
    posts[1]!.modified = minute(10 + index);
    const { summary } = await syncHere(archive, site.url);
    expect(summary).toMatchObject(index === 0 ? { added: 3 } : { added: 0, updated: 1 });
    // Nothing but the number of shares: no edition.
    posts[1]!.html = posts[1]!.html.replace(/\d+ shares/, '7,777 shares');
    posts[1]!.modified = minute(20 + index);
    expect((await syncHere(archive, site.url)).summary).toMatchObject({ added: 0, updated: 0 });
  }
  const gone = posts.splice(1, 1)[0]!;
  expect((await syncHere(archive, site.url, { check: true })).summary.gone).toBe(1);
  const number = numberOfId(archive, '2020-01-01-post-2')!;
  const editions = readEditions(archive, number);
  expect(editions.map(({ said }) => /(\d+) people/.exec(said.text)?.[1])).toEqual(TOLLS.map(String));
  for (const { hash, said, sourceHash, from, because, number: which } of editions) {
    expect(hash).toBe(createHash('sha256').update(said.text).digest('hex'));
    expect([from, because]).toEqual([site.url.href, which === 1 ? undefined : 'source']);
    const [, toll] = /(\d+) people/.exec(said.text)!;
    const html = `<p>${toll} people were killed.</p><p>${99 + which} shares</p>`;
    const source = [gone.title, html, 'https://fake.example/en/2/', '2', '2020-01-01'];
    expect(sourceHash).toBe(createHash('sha256').update(JSON.stringify(source)).digest('hex'));
  }
  expect(goneSince(archive, number)).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect([...checkArchive(archive, namer.version)].flat()).toEqual([]);
});
