// How often a sync asks: what can be typed, and the rounds that come of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInterval, rounds } from '../../../src/sources/sync/rounds.ts';
import { runHere } from '../../cli/run-here.ts';
import { fakeWordPress, makePosts } from './fake-wordpress.ts';
import { configure, startSync } from './program.ts';
import { openSite } from './site.ts';

test('minutes, hours and days; not more often than once a minute', () => {
  expect(['1m', '10m', '2h', '1d'].map(readInterval)).toEqual([60, 600, 7200, 86_400]);
  for (const words of ['', '10', 'm', '0m', '0.5h', '-5m', '10 m', '5s', '1e3m', '٣m', '999999d']) {
    expect(() => readInterval(words), words).toThrow('--every');
  }
});

test('a round, then a pause, then a round, until it is stopped', async () => {
  const stopping = new AbortController();
  const happened: string[] = [];
  const pause = async (milliseconds: number) => {
    happened.push(`pause ${milliseconds}`);
    if (happened.length > 6) stopping.abort();
  };
  for await (const _ of rounds(60, stopping.signal, { tellNext: () => happened.push('next'), pause })) {
    happened.push('round');
  }
  expect(happened).toEqual([
    'round',
    'next',
    'pause 60000',
    'round',
    'next',
    'pause 60000',
    'round',
    'next',
    'pause 60000',
  ]);
});

test('without a time there is one round, and after a stop none', async () => {
  const stopping = new AbortController();
  const count = async (seconds: number | undefined) => {
    let done = 0;
    for await (const _ of rounds(seconds, stopping.signal, { tellNext: () => undefined })) done++;
    return done;
  };
  expect(await count(undefined)).toBe(1);
  stopping.abort();
  expect(await count(60)).toBe(0);
});

test('between two rounds ^C ends it at once, and what came is there', async () => {
  const home = mkdtempSync(join(tmpdir(), 'sync-'));
  try {
    const site = await openSite(fakeWordPress(makePosts(2)));
    configure(home, 'fake', site.url);
    const { child, ended } = startSync(home, ['--every', '20d']);
    child.stderr!.on('data', (words) => {
      if (String(words).includes('again in')) child.kill('SIGINT');
    });
    const { code, out, error } = await ended;
    expect([code, out, error]).toEqual([0, expect.stringContaining('2 added'), 'again in 480 h 0 min; ^C ends it\n']);
    expect((await runHere(home, ['sync', '--every', '5s'])).error).toContain('--every: 5s is no time');
  } finally {
    rmSync(home, { recursive: true });
  }
});
