// Files in all formats, sound and broken, into an archive, through everything but the threads.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { bareAddress } from '../../src/archive/reports/address.ts';
import { countOrigins } from '../../src/archive/reports/origins.ts';
import { countReports, rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { removeReports } from '../../src/archive/reports/remove-reports.ts';
import { readStats } from '../../src/archive/reports/stats.ts';
import { readStored } from '../../src/archive/reports/stored-report.ts';
import { UserError } from '../../src/base/user-error.ts';
import { find } from '../../src/search/find.ts';
import { type ImportCounts, type ImportEvent, importReports } from '../../src/sources/import/import.ts';
import { makeParser } from '../../src/sources/import/parse-items.ts';
import { readItems } from '../../src/sources/import/read-items.ts';
import { parseFieldMap } from '../../src/sources/records/fields.ts';
import { namer } from '../archive/make-report.ts';
import { runs } from '../runs.ts';
import { makeZip } from './make-zip.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const COUNTS: ImportCounts = {
  files: 1,
  added: 0,
  updated: 0,
  duplicates: 0,
  elsewhere: 0,
  removed: 0,
  undated: 0,
  doubtful: 0,
  bad: 0,
  unwritten: 0,
};

type Options = { map?: string; stdin?: string | Uint8Array; stop?: AbortSignal };

async function take(archive: Archive, paths: string[], { map, stdin = '', stop }: Options = {}) {
  const events: ImportEvent[] = [];
  const found = readItems(paths, Readable.from([Buffer.from(stdin)]), map ? { map: parseFieldMap(map) } : {});
  const parse = makeParser(namer.recognise);
  const tell = (event: ImportEvent) => events.push(event);
  const signal = stop ?? new AbortController().signal;
  const counts = await importReports(found, { archive, namer, parse, tell, stop: signal });
  const told = events.flatMap((event) => {
    if (event.event === 'progress') return [];
    if (event.event === 'sources') return event.sources.map(({ name, url }) => `${name}: ${url}`);
    if (event.event === 'undated') return [`${event.place}: ${event.date}`];
    if (event.event === 'doubtful') return [`${event.place}? ${event.doubt}`];
    expect(event.error).toBeInstanceOf(UserError);
    return [`${event.path.replace(`${folder}/`, '')}: ${event.place}! ${event.error.message}`];
  });
  return { counts, told };
}

const titles = (archive: Archive) => rowsByDate(archive, 0, 100).map(({ title }) => title);

test('a folder of every format is read to its depth', async () => {
  const all = 'formats';
  write(`${all}/a.md`, '# In markdown\n\nWords of Qamishli.');
  write(`${all}/b.html`, '<title>In HTML</title><p>Words.');
  write(`${all}/c.txt`, 'In text\n\nWords of a text.');
  write(`${all}/d.csv`, 'title,text\nIn CSV,Words.');
  write(`${all}/e.jsonl`, '{"title":"In JSON Lines","text":"Words."}\n');
  write(`${all}/f.json`, '[{"title":"In JSON","text":"Words."}]');
  write(
    `${all}/g.xml`,
    '<rss><channel><item><title>In RSS</title><description>Words.</description></item></channel></rss>',
  );
  write(`${all}/deep/h.atom`, '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>In Atom</title></entry></feed>');
  write(`${all}/i.pdf`, '%PDF-1.7');
  write(`${all}/j.jpg`, 'no words');
  const archive = new Archive(':memory:');
  const { counts, told } = await take(archive, [join(folder, all)]);
  expect(told).toEqual([`${all}/i.pdf: ! is a PDF, not text`]);
  expect(counts).toEqual({ ...COUNTS, files: 9, added: 8, bad: 1 });
  expect(titles(archive).sort()).toEqual(
    ['markdown', 'HTML', 'text', 'CSV', 'JSON Lines', 'JSON', 'RSS', 'Atom'].map((format) => `In ${format}`).sort(),
  );
  expect(find(archive, 'place:qamishli')!.numbers).toHaveLength(1);
});

test.each([
  ['a report', '# Title\n\nWords with a [link](https://example.org).', 'Title'],
  ['CSV', 'headline,article\nTitle,Words.', 'Title'],
  ['JSON Lines', '{"title":"Title"}', 'Title'],
  [
    'a feed',
    '<?xml version="1.0"?>\n<!-- x --><rss><channel><item><title>Title</title></item></channel></rss>',
    'Title',
  ],
  ['a page', '<!doctype html><title>Title</title><p>Words.', 'Title'],
])('standard input may be %s', async (_, stdin, title) => {
  const archive = new Archive(':memory:');
  expect(await take(archive, ['-'], { stdin })).toMatchObject({ counts: { ...COUNTS, added: 1 }, told: [] });
  expect(titles(archive)).toEqual([title]);
});

test('what gzip has packed is read as what it was, and told when it was cut', async () => {
  const csv = `title,text\n${Array.from({ length: 9000 }, (_, row) => `T${row},${Math.sin(row)}`).join('\n')}\n`;
  const archive = new Archive(':memory:');
  write('gz/a.md.gz', gzipSync('# In markdown\n\n718<sup>3</sup> dead'));
  write('gz/b.csv.gz', gzipSync(csv));
  const { counts, told } = await take(archive, [join(folder, 'gz')]);
  expect([counts, told]).toEqual([{ ...COUNTS, files: 2, added: 9001 }, []]);
  expect(find(archive, '"In markdown"')!.numbers).toHaveLength(1);
  const cut = gzipSync(csv);
  const other = new Archive(':memory:');
  const some = await take(other, [write('cut.csv.gz', cut.subarray(0, cut.length - 2000))]);
  expect(some.counts).toMatchObject({ bad: 1 });
  expect(some.counts.added).toBeGreaterThan(1000);
  expect(some.told).toEqual(['cut.csv.gz: ! is packed by gzip, and cut or broken']);
});

test('what cannot be read is told with its place, and the rest goes in', async () => {
  const csv = write('bad.csv', 'title,text,date\nA,a,soon\nB\n,,2014\nD,d,2014-11');
  const archive = new Archive(':memory:');
  const { counts, told } = await take(archive, [csv, join(folder, 'absent.csv'), write('empty.xml', '')]);
  expect(counts).toEqual({ ...COUNTS, files: 3, added: 2, undated: 1, bad: 4 });
  expect(told.sort()).toEqual([
    'absent.csv: ! does not exist',
    'bad.csv: line 3! has 1 cell where the first line has 3',
    'bad.csv: line 4! has neither a title nor words',
    'empty.xml: ! is empty',
    'line 2: soon',
  ]);
});

describe('what is there already', () => {
  const record = (fields: object) => `${JSON.stringify({ title: 'T', text: 'Words.', ...fields })}\n`;

  test.each([
    ['http://www.example.org/a/', 'https://example.org/a#top'],
    ['https://example.org/a', 'https://example.org/a/?utm_source=x&fbclid=y'],
    ['https://example.org/a?p=1', 'http://example.org/a?p=1&utm_medium=z'],
  ])('%s is %s', async (one, other) => {
    const archive = new Archive(':memory:');
    const stdin = record({ url: one }) + record({ url: other });
    expect((await take(archive, ['-'], { stdin })).counts).toMatchObject({ added: 1, duplicates: 1, elsewhere: 1 });
    expect((await take(archive, ['-'], { stdin })).counts).toMatchObject({ added: 0, duplicates: 2, elsewhere: 1 });
    const changed = record({ url: other, text: 'Other words.' });
    expect((await take(archive, ['-'], { stdin: changed })).counts).toMatchObject({ added: 0, updated: 1 });
  });

  test('addresses that differ in more are different', () => {
    const addresses = [
      'https://example.org/a?p=1',
      'https://example.org/a?p=2',
      'https://example.org/b',
      'https://en.example.org/a',
    ];
    expect(new Set(addresses.map(bareAddress)).size).toBe(addresses.length);
    expect(bareAddress('articles/a.md')).toBeUndefined();
  });

  test('the same words are the same report where one has no address, and one more word is another', async () => {
    const archive = new Archive(':memory:');
    const stdin =
      record({ url: 'https://example.org/a' }) +
      record({ url: 'https://example.com/b' }) +
      record({}) +
      record({ text: 'Words!' });
    expect((await take(archive, ['-'], { stdin })).counts).toMatchObject({ added: 3, duplicates: 1, elsewhere: 1 });
  });

  test('what changed at its place is updated, and keeps what was marked', async () => {
    const archive = new Archive(':memory:');
    await take(archive, ['-'], { stdin: record({ url: 'https://example.org/a', starred: true }) });
    const { counts } = await take(archive, ['-'], {
      stdin: record({ url: 'https://example.org/a', text: 'New words.' }),
    });
    expect(counts).toMatchObject({ added: 0, updated: 1 });
    expect(rowsByDate(archive, 0, 9)).toMatchObject([{ starred: true }]);
    expect(find(archive, 'new')!.numbers).toHaveLength(1);
  });

  test('many reports of one title get ids of their own', async () => {
    const archive = new Archive(':memory:');
    const stdin = Array.from({ length: 1200 }, (_, index) => record({ text: `Words ${index}.` })).join('');
    expect((await take(archive, ['-'], { stdin })).counts.added).toBe(1200);
    expect(rowsByDate(archive, 0, 2).map(({ id }) => id)).toEqual(['t', 't-2']);
  });
});

test('told to stop, it ends with what has been written', async () => {
  const stop = new AbortController();
  stop.abort();
  const archive = new Archive(':memory:');
  const { counts } = await take(archive, ['-'], { stdin: '{"title":"A"}', stop: stop.signal });
  expect(counts.added).toBe(0);
  expect(countReports(archive)).toBe(0);
});

test('a report that is never parsed to its end does not hold up the stop', async () => {
  const stop = new AbortController();
  const archive = new Archive(':memory:');
  const items = readItems(['-'], Readable.from([Buffer.from('# A title\n\nWords.')]));
  const parse = () => {
    setImmediate(() => stop.abort());
    return new Promise<never>(() => undefined);
  };
  const counts = await importReports(items, { archive, namer, parse, tell: () => undefined, stop: stop.signal });
  expect(counts.added).toBe(0);
});

test('what a parser does not answer is told, one by one, and counted as not read', async () => {
  const archive = new Archive(':memory:');
  const items = readItems(['-'], Readable.from([Buffer.from('{"title":"A"}\n{"title":"B"}\n{"title":"C"}')]), {});
  const whole = makeParser(namer.recognise);
  const problems: string[] = [];
  const tell = (event: ImportEvent) => {
    if (event.event === 'problem') problems.push(`${event.place}: ${event.error.message}`);
  };
  const parse = async (all: Parameters<typeof whole>[0]) => (await whole(all)).slice(0, 1);
  const counts = await importReports(items, { archive, namer, parse, tell, stop: new AbortController().signal });
  expect(counts).toEqual({ ...COUNTS, added: 1, bad: 2 });
  expect(problems).toEqual(
    ['line 2', 'line 3'].map((line) => `${line}: was read, and then lost by a fault of the program`),
  );
});

test('stopped anywhere, every report that was read is written or counted', async () => {
  const text = Array.from({ length: 1200 }, (_, index) => `{"title":"T ${index}"}\n`).join('');
  for (const stopAfter of [1, 3, 25, 30, 48]) {
    const stop = new AbortController();
    const archive = new Archive(':memory:');
    let read = 0;
    async function* counted() {
      for await (const item of readItems(['-'], Readable.from([Buffer.from(text)]), {})) {
        read += 1;
        yield item;
      }
    }
    const whole = makeParser(namer.recognise);
    let batches = 0;
    const parse = (all: Parameters<typeof whole>[0]) => {
      if (++batches === stopAfter) stop.abort();
      return whole(all);
    };
    const counts = await importReports(counted(), { archive, namer, parse, tell: () => undefined, stop: stop.signal });
    expect(countReports(archive)).toBe(counts.added);
    expect(counts.added + counts.unwritten).toBe(read);
  }
});

test('batches that are parsed at once know which names have been told of', async () => {
  const parse = makeParser(namer.recognise);
  const batch = (...texts: string[]) =>
    texts.map((text, index) => ({ path: '-', place: `${text} ${index}`, record: { text: `Of ${text}.` } }));
  const all = await Promise.all([parse(batch('nobody', 'Qamishli')), parse(batch('Qamishli', 'nobody'))]);
  const told = all.flat().map((one) => ('entities' in one ? one.entities.length : 0));
  expect(told).toEqual([0, 1, 0, 0]);
});

test('a fault of the program in one report leaves out no other', async () => {
  const archive = new Archive(':memory:');
  const parse = makeParser((report) => {
    if (report.text.includes('fault')) throw new RangeError('Maximum call stack size exceeded');
    return namer.recognise(report);
  });
  const items = readItems(['-'], Readable.from([Buffer.from('{"title":"A"}\n{"title":"fault"}\n{"title":"B"}')]));
  const problems: string[] = [];
  const tell = (event: ImportEvent) => {
    if (event.event === 'problem') problems.push(event.error.message);
  };
  const counts = await importReports(items, { archive, namer, parse, tell, stop: new AbortController().signal });
  expect(counts).toMatchObject({ added: 2, bad: 1 });
  expect(problems).toEqual([expect.stringContaining('for a fault of the program: RangeError: Maximum call stack')]);
});

test('removed reports are gone from the search, the counts and the names', async () => {
  const archive = new Archive(':memory:');
  await take(archive, ['-'], {
    stdin: '{"title":"A","text":"Of Qamishli.","date":"2014-11-03"}\n{"title":"B","text":"b"}',
  });
  const [{ number } = { number: 0 }] = rowsByDate(archive, 0, 1);
  expect(readStats(archive)).toMatchObject({
    reports: 2,
    undated: 1,
    names: 1,
    mentions: 1,
    years: [{ year: '2014', reports: 1 }],
  });
  removeReports(archive, [number]);
  expect(find(archive, 'qamishli')!.numbers).toHaveLength(0);
  expect(readStats(archive)).toMatchObject({ reports: 1, undated: 1, names: 0, mentions: 0, years: [] });
  expect(countOrigins(archive)).toMatchObject([{ reports: 1 }]);
});

test('any bytes whatever are taken in or refused in words', async () => {
  const names = fc.constantFrom('x.csv', 'x.jsonl', 'x.json', 'x.xml', 'x.md', 'x.html', 'x.txt', 'x.dat');
  const pieces = fc.constantFrom(
    'title,text\n',
    '{"title":"',
    '"}\n',
    '<rss><channel><item>',
    '</item>',
    '<title>',
    '"',
    '\n',
    '\0',
    '---\n',
  );
  const part = fc.oneof(
    pieces.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(names, fc.array(part, { maxLength: 20 }), async (name, parts) => {
      const archive = new Archive(':memory:');
      const { counts } = await take(archive, [write(`any/${name}`, Buffer.concat(parts))]);
      expect(countReports(archive)).toBe(counts.added);
      for (const { number } of rowsByDate(archive, 0, 100)) {
        expect(readStored(archive, number)!.report.text).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F]/);
      }
      archive.close();
    }),
    { seed: 44, numRuns: runs(300) },
  );
});

test('two windows of one feed, one after the other in the same file, or through pipes: nothing is written over', async () => {
  const feed = (...items: string[]) =>
    `<rss><channel><title>Wire</title>${items.map((one) => `<item>${one}</item>`).join('')}</channel></rss>`;
  const monday = feed(
    '<title>Monday, first</title><description>Two killed.</description>',
    '<title>Monday, second</title>',
  );
  const tuesday = feed(
    '<title>Tuesday, first</title><description>Three killed.</description>',
    '<title>Monday, first</title><description>Two killed.</description>',
  );
  const all = ['Monday, first', 'Monday, second', 'Tuesday, first'];
  const archive = new Archive(':memory:');
  await take(archive, [write('window/feed.xml', monday)]);
  const { counts } = await take(archive, [write('window/feed.xml', tuesday)]);
  expect(counts).toMatchObject({ added: 1, updated: 0, duplicates: 1 });
  expect(titles(archive).sort()).toEqual(all);
  const piped = new Archive(':memory:');
  for (const stdin of [monday, tuesday]) await take(piped, ['-'], { stdin });
  expect(titles(piped).sort()).toEqual(all);
});

test('two documents through pipes are two reports, and two of one name in two ZIP as well', async () => {
  const archive = new Archive(':memory:');
  for (const words of ['One', 'Two']) {
    await take(archive, ['-'], { stdin: `# ${words}` });
    await take(archive, ['-'], { stdin: makeZip([{ name: 'report.md', content: `# ${words} packed` }]) });
  }
  expect(titles(archive).sort()).toEqual(['One', 'One packed', 'Two', 'Two packed']);
});
