// The same feed by `import` and by `sync`: the same reports, in any order and twice. And the cases that went wrong once.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { importReports } from '../../src/sources/import/import.ts';
import { makeParser } from '../../src/sources/import/parse-items.ts';
import { readItems } from '../../src/sources/import/read-items.ts';
import { namer } from '../archive/make-report.ts';
import { allRows } from '../archive/sql.ts';
import { runs } from '../runs.ts';
import { counts, syncHere } from './sync/sync-here.ts';

type Item = { title: string; words: string; link?: string; guid?: string; day?: number };

function feed(items: Item[]): string {
  const all = items.map(
    ({ title, words, link, guid, day }) =>
      `<item><title>${title}</title><description>${words}</description>` +
      (link ? `<link>https://news.example/${link}</link>` : '') +
      (guid ? `<guid isPermaLink="false">${guid}</guid>` : '') +
      (day ? `<pubDate>0${day} Mar 2016 09:00:00 GMT</pubDate>` : '') +
      '</item>',
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${all.join('')}</channel></rss>`;
}

const CSV = `title,text,date,location
Airstrike,Airstrike on the town.,2016-03-01,Idlib
Airstrike,Airstrike on the town.,2016-03-09,Idlib
Airstrike,Airstrike on the town.,2016-04-02,Aleppo
`;

async function take(archive: Archive, text: string) {
  const items = readItems(['-'], Readable.from([Buffer.from(text)]), {});
  const signal = new AbortController().signal;
  const parse = makeParser(namer.recognise);
  return importReports(items, { archive, namer, parse, tell: () => undefined, stop: signal });
}

let served = '';
const server = createServer((_, response) => {
  response.setHeader('content-type', 'application/rss+xml');
  response.end(served);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function sync(archive: Archive, text: string) {
  served = text;
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`);
  return (await syncHere(archive, url, { source: { kind: 'feed' } })).summary;
}

const said = (archive: Archive) =>
  allRows<{ said: string }>(
    archive,
    "SELECT title || ' ' || date || ' ' || hex(content) || coalesce(address, '') AS said FROM reports",
  )
    .map((row) => row.said)
    .sort();

const two = (one: Partial<Item>, other: Partial<Item>): string =>
  feed([
    { title: 'T', words: 'Words.', ...one },
    { title: 'T', words: 'Words.', ...other },
  ]);

describe.each([
  [
    'one link, three ids',
    feed(
      [1, 2, 3].map((day) => ({ title: `Update ${day}`, words: `Day ${day}.`, link: 'live', guid: `u${day}`, day })),
    ),
    3,
  ],
  ['the same words at two addresses on two days', two({ link: '1', day: 1 }, { link: '9', day: 9 }), 2],
  ['the same words at two addresses on one day', two({ link: '1', day: 1 }, { link: '9', day: 1 }), 2],
  ['the same words on two days, without addresses', two({ day: 1 }, { day: 2 }), 2],
  [
    'the same words at one address, with and without a slash and tracking',
    two({ link: 'a/', day: 1 }, { link: 'a?utm_source=x', day: 1 }),
    1,
  ],
  ['one id at two links', two({ guid: 'same', link: '1' }, { guid: 'same', link: '2', words: 'Others.' }), 2],
  ['one id, one link, other words', two({ guid: 'same', link: '1' }, { guid: 'same', link: '1', words: 'Others.' }), 2],
  ['neither id nor address, other words', two({}, { words: 'Others.' }), 2],
  ['neither id nor address, the same words and day', two({ day: 1 }, { day: 1 }), 1],
])('%s', (_, text, count) => {
  test.each([
    ['import', take, { added: 0, updated: 0 }],
    ['sync', sync, { added: 0, updated: 0 }],
  ])('%s keeps each, and is quiet afterwards', async (_, come, quiet) => {
    const archive = new Archive(':memory:');
    expect((await come(archive, text)).added).toBe(count);
    expect(said(archive)).toHaveLength(count);
    for (let times = 0; times < 2; times++) expect(await come(archive, text)).toMatchObject(quiet);
    expect(said(archive)).toHaveLength(count);
  });
});

test('rows with the same words on other days, and at other places', async () => {
  const archive = new Archive(':memory:');
  expect(await take(archive, CSV)).toMatchObject({ added: 3 });
  expect(await take(archive, CSV)).toMatchObject({ added: 0, duplicates: 3 });
});

test('two feeds, or two reports, by one name: neither is written over', async () => {
  const archive = new Archive(':memory:');
  await take(archive, feed([{ title: 'Monday', words: 'Monday text.', guid: 'm' }]));
  await take(archive, feed([{ title: 'Tuesday', words: 'Tuesday text.', guid: 't' }]));
  await take(archive, '# One\n\nWords of one.');
  await take(archive, '# Two\n\nWords of two.');
  expect(said(archive).map((one) => one.split(' ')[0])).toEqual(['Monday', 'One', 'Tuesday', 'Two']);
});

test('the same id with a new link is the same report, moved; new ids of the same words are no new reports', async () => {
  const item = { title: 'T', words: 'Words.', guid: 'g', link: 'old', day: 1 };
  for (const come of [take, sync]) {
    const archive = new Archive(':memory:');
    await come(archive, feed([item]));
    expect(await come(archive, feed([{ ...item, words: 'Changed.' }]))).toMatchObject({ added: 0, updated: 1 });
    await come(archive, feed([{ ...item, words: 'Changed.', link: 'new' }]));
    expect(allRows(archive, 'SELECT origin, address FROM reports')).toEqual([
      { origin: 'https://news.example/new', address: 'news.example/new' },
    ]);
    const renamed = { ...item, words: 'Changed.', link: 'new', guid: 'other' };
    expect(await come(archive, feed([renamed]))).toMatchObject({ added: 0, updated: 0 });
    expect(await come(archive, feed([{ ...renamed, words: 'Changed again.' }]))).toMatchObject({
      added: 0,
      updated: 1,
    });
  }
});

test('what came by import is known to sync, and the other way', async () => {
  const text = feed([
    { title: 'A', words: 'One.', guid: 'a', link: '1', day: 1 },
    { title: 'B', words: 'Two.', guid: 'b', day: 1 },
    { title: 'C', words: 'Three.', link: '3' },
    { title: 'D', words: 'Four.' },
  ]);
  const archive = new Archive(':memory:');
  await take(archive, text);
  const summary = await sync(archive, text);
  expect(counts(summary)).toBe('4 unchanged, 2 elsewhere');
  expect(await take(archive, text)).toMatchObject({ added: 0, updated: 0, duplicates: 4 });
});

test('any feed gives the same reports by import and by sync, in any order and twice', async () => {
  const item = fc.record(
    {
      title: fc.constantFrom('T', 'U'),
      words: fc.constantFrom('One.', 'Two.', 'Three.'),
      link: fc.constantFrom('a', 'a/', 'b?utm_source=x', 'b'),
      guid: fc.constantFrom('g', 'h'),
      day: fc.constantFrom(1, 2),
    },
    { requiredKeys: ['title', 'words'] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(item, { maxLength: 8 })
        .chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))),
      async ([items, shuffled]) => {
        const ways = [
          [take, items],
          [sync, items],
          [take, shuffled],
          [sync, shuffled],
        ] as const;
        const all: string[][] = [];
        for (const [come, order] of ways) {
          const archive = new Archive(':memory:');
          await come(archive, feed(order));
          const first = said(archive);
          expect(await come(archive, feed(order))).toMatchObject({ added: 0, updated: 0 });
          expect(await come(archive, feed(items))).toMatchObject({ added: 0, updated: 0 });
          expect(said(archive)).toEqual(first);
          all.push(first);
          archive.close();
        }
        for (const one of all) expect(one).toEqual(all[0]);
      },
    ),
    { seed: 9, numRuns: runs(400) },
  );
});
