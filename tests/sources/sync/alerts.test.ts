// What a sync tells of a query that somebody waits for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectOutput, runHere } from '../../cli/run-here.ts';
import { fakeWordPress, makePosts } from './fake-wordpress.ts';
import { configure } from './program.ts';
import { openSite } from './site.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sync-'));
});
afterEach(() => rmSync(home, { recursive: true }));

test('those that came and match are told, once; what was there before is no news', async () => {
  const posts = makePosts(2);
  const site = await openSite(fakeWordPress(posts));
  configure(home, 'fake', site.url);
  const first = await runHere(home, ['sync', '--alert', '"Post 2"']);
  expect(first.error).toBe('"Post 2": 2020-01-01-post-2 Post 2\n');
  const again = await runHere(home, ['sync', '--alert', '"Post 2"']);
  expect(again.error).toBe('');
  posts.push(...makePosts(3).slice(2));
  const { out } = await runHere(home, ['sync', '--alert', '"Post 3"', '--json']);
  const events = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.filter(({ event }) => event === 'alert')).toEqual([
    { schema: 1, event: 'alert', query: '"Post 3"', id: '2020-01-01-post-3', title: 'Post 3' },
  ]);
});

test('a query that cannot be read is refused before anything is asked of a site', async () => {
  configure(home, 'fake', new URL('https://nobody.invalid/'));
  const { code, error } = await runHere(home, ['sync', '--alert', 'after:never']);
  expect([code, error]).toEqual([2, expect.stringContaining('after:never')]);
  expect(error).not.toContain('nobody.invalid');
});

test('a terminal rings and tells its desktop, and no title commands it', () => {
  const drawn = collectOutput({ isTerminalBeside: () => true });
  drawn.alert('4;1\u0007\u001B]52;c;x\u0007 Title\nof two lines');
  const said = drawn.ended().error;
  const words = '4;1]52;c;x Title of two lines';
  expect(said).toBe(`\u001B]9;sohr-reader: ${words}\u0007\u0007${words}\n`);
  const piped = collectOutput();
  piped.alert('Title');
  expect(piped.ended().error).toBe('Title\n');
});
