// What a report said before is kept when it comes again changed: what counts as an edition, how it is packed, read again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import { type Decision, decide, type Reading } from '../../../src/archive/editions/decide.ts';
import { deltaOf, undoDelta } from '../../../src/archive/editions/delta.ts';
import { contentOf } from '../../../src/archive/editions/noise.ts';
import { joined, pack, parted, unpack } from '../../../src/archive/editions/pack.ts';
import { countEdits, readEditions } from '../../../src/archive/editions/read-editions.ts';
import { saidBy } from '../../../src/archive/editions/said.ts';
import { addReport } from '../../../src/archive/reports/add-reports.ts';
import { numberOfId } from '../../../src/archive/reports/read-reports.ts';
import { readStored } from '../../../src/archive/reports/stored-report.ts';
import { clean } from '../../../src/base/clean.ts';
import { runs } from '../../runs.ts';
import { makeReport, namer, type Words } from '../make-report.ts';
import { oneRow, runSql } from '../sql.ts';

const DAY = Date.UTC(2026, 0, 1);

function add(archive: Archive, words: Words, at: number, source = JSON.stringify(words)) {
  const hash = Buffer.from(source.padEnd(32).slice(0, 32));
  return addReport(archive, makeReport(words), namer, { at: DAY + at, hash, from: 'https://site.example/feed' });
}

test('five edits of a toll are five editions, each with its text, its time and its hash', () => {
  const archive = new Archive(':memory:');
  const tolls = [41, 49, 61, 92, 86];
  const body = (toll: number) => `${toll} people were killed in Qamishli. ${'The rest stays as it was. '.repeat(40)}`;
  const became = tolls.map((toll, index) => add(archive, { id: 'toll', body: body(toll) }, index, `bytes ${toll}`));
  expect(became).toEqual(['added', 'updated', 'updated', 'updated', 'updated']);
  const number = numberOfId(archive, 'toll')!;
  expect(countEdits(archive, number)).toBe(4);
  const editions = readEditions(archive, number);
  expect(editions.map(({ number: which, fetched, because }) => [which, fetched, because])).toEqual([
    [1, DAY, undefined],
    [2, DAY + 1, 'source'],
    [3, DAY + 2, 'source'],
    [4, DAY + 3, 'source'],
    [5, DAY + 4, 'source'],
  ]);
  for (const [index, toll] of tolls.entries()) {
    expect(editions[index]!.said).toEqual(saidBy(makeReport({ id: 'toll', body: body(toll) })));
    expect(editions[index]!.from).toBe('https://site.example/feed');
  }
  expect(readStored(archive, number)!.report.text).toContain('86 people');
  // The kept ones are no larger than what has changed.
  expect(oneRow(archive, 'SELECT max(length(delta)) < 60 AS small FROM editions')).toEqual({ small: 1 });
});

test('what comes again unchanged is no edition, and keeps when it was first seen', () => {
  const archive = new Archive(':memory:');
  for (const at of [0, 1, 2]) add(archive, { id: 'same' }, at);
  const [edition, ...others] = readEditions(archive, numberOfId(archive, 'same')!);
  expect(others).toEqual([]);
  expect(edition!.fetched).toBe(DAY);
});

test('a report that says again what it said before is an edition more: nothing that was seen is taken back', () => {
  const archive = new Archive(':memory:');
  for (const [at, body] of ['41 dead.', '92 dead.', '41 dead.'].entries()) add(archive, { id: 'back', body }, at);
  const hashes = readEditions(archive, numberOfId(archive, 'back')!).map(({ hash }) => hash);
  expect(hashes).toHaveLength(3);
  expect(hashes[0]).toBe(hashes[2]);
});

describe('a row that an older program wrote', () => {
  const old = () => {
    const archive = new Archive(':memory:');
    add(archive, { id: 'old', body: 'Qamishli, 41 dead.', attribution: ['SOHR'] }, 0);
    runSql(
      archive,
      'UPDATE texts SET markdown = ?, meta = ?, packed = NULL, fetched = NULL, document = NULL, source_hash = NULL, text_hash = NULL, seal = NULL',
      '# About old\n\nQamishli, 41 dead.',
      JSON.stringify({ sources: [], language: 'en' }),
    );
    return archive;
  };

  test('is read as it is, and packed when the same comes again', () => {
    const archive = old();
    const number = numberOfId(archive, 'old')!;
    const before = readStored(archive, number)!;
    expect(before.report.markdown).toBe('# About old\n\nQamishli, 41 dead.');
    expect(add(archive, { id: 'old', body: 'Qamishli, 41 dead.', attribution: ['SOHR'] }, 5)).toBe('unchanged');
    expect(readStored(archive, number)).toEqual(before);
    expect(oneRow(archive, 'SELECT markdown, packed IS NULL AS old, length(seal) AS seal FROM texts')).toEqual({
      ...{ markdown: '', old: 0, seal: 16 },
    });
  });

  test('is an edition of its own when something else comes', () => {
    const archive = old();
    expect(add(archive, { id: 'old', body: 'Qamishli, 92 dead.', attribution: ['SOHR'] }, 5)).toBe('updated');
    const [first, second] = readEditions(archive, numberOfId(archive, 'old')!);
    expect([first!.said.text, first!.fetched, first!.sourceHash]).toEqual([
      'About old\n\nQamishli, 41 dead.',
      undefined,
      undefined,
    ]);
    expect(second).toMatchObject({ because: 'unknown', fetched: DAY + 5 });
  });
});

const READING: Reading = {
  ...saidBy(makeReport({ id: 'r', title: 'Toll', body: '41 people were killed.\n\nSOHR said so.' })),
  sourceHash: Buffer.from('one'),
  origin: 'https://a.example/x',
};
const reading = (markdown: string, more: Partial<Reading> = {}): Reading => ({
  ...READING,
  sourceHash: Buffer.from('other'),
  markdown,
  text: markdown.replaceAll('#', ''),
  ...more,
});
const WORDS = READING.markdown;

test.each<[string, Reading, Decision]>([
  ['a figure', reading(WORDS.replace('41', '92')), 'edition'],
  ['a word', reading(WORDS.replace('killed', 'wounded')), 'edition'],
  ['a sentence more', reading(`${WORDS} It will rise.`), 'edition'],
  ['a negation', reading(WORDS.replace('were killed', 'were not killed')), 'edition'],
  ['its address', reading(WORDS, { origin: 'https://a.example/y' }), 'edition'],
  ['its title', { ...reading(WORDS), about: ['Another', ...READING.about.slice(1)] as Reading['about'] }, 'edition'],
  ['where a link leads to', reading(`${WORDS}\n\n[Video](https://a.example/2)`), 'edition'],
  ['spaces and lines', reading(WORDS.replaceAll(' ', '  ').replaceAll('\n\n', '\n\n\n')), 'noise'],
  ['emphasis', reading(WORDS.replace('41', '**41**')), 'noise'],
  ['numbers of shares', reading(`${WORDS}\n\n12 shares\n\n1.2K views · 3 comments`), 'noise'],
  ['buttons', reading(`${WORDS}\n\nShare on Facebook\n\nFacebook 12 Twitter 4\n\nShare this:`), 'noise'],
  ['the time of the last change', reading(`${WORDS}\n\nLast updated: 12 May 2013, 14:03`), 'noise'],
  ['how long ago', reading(`${WORDS}\n\nUpdated 3 hours ago`), 'noise'],
  ['the same in Arabic', reading(`${WORDS}\n\nآخر تحديث: 12 مايو 2013\n\n١٢ مشاركة`), 'noise'],
  ['related links', reading(`${WORDS}\n\n## Related posts\n\n- [One](https://a.example/1)\n- [Two](/2)`), 'noise'],
  ['news that begins like it', reading(`${WORDS}\n\nUpdate: 92 killed`), 'edition'],
  ['a figure on a line of its own', reading(`${WORDS}\n\n92`), 'edition'],
  ['a figure after the word', reading(`${WORDS}\n\nUpdated: 92`), 'edition'],
  ['words below a heading of related links', reading(`${WORDS}\n\nRelated\n\n92 people were killed.`), 'edition'],
  ['a count of something else', reading(`${WORDS}\n\n12 shells`), 'edition'],
  ['nothing', { ...READING }, 'same'],
  [
    'what is known of the same bytes',
    { ...READING, about: ['Toll', '2016'].concat(READING.about.slice(2) as string[]) as Reading['about'] },
    'better',
  ],
  ['how the same bytes are read', { ...READING, text: 'Otherwise.' }, 'edition'],
])('changed: %s', (_, now, decision) => {
  expect(decide(READING, now)).toBe(decision);
});

test('where a report was spread says nothing of it', () => {
  const spread = (mark: string): Reading => ({
    ...saidBy(makeReport({ id: 'r', sources: [{ title: 'T', url: `https://a.example/x?utm_source=${mark}` }] })),
    ...{ sourceHash: Buffer.from(mark), origin: READING.origin },
  });
  expect(decide(spread('feed'), spread('mail'))).toBe('noise');
});

test('a page of brackets, numbers or words of its template is read in one go', () => {
  const parts = ['Updated ', '1', '1 ', '[(', '[x](', '![x](', 'share 1,', '> - ', '12 shares · '];
  for (const part of parts) expect(contentOf(part.repeat(100_000 / part.length)).links).toEqual([]);
});

const WORDED = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\n\n', '41 dead', '😀', 'قتل')),
  {
    maxLength: 40,
  },
);
const SAID = fc.tuple(WORDED, WORDED, fc.string()).map(([markdown, text, title]) => ({
  ...{ markdown: clean(markdown.join('')), text: clean(text.join('')) },
  about: saidBy(makeReport({ id: 'r', title: clean(title) })).about,
}));

test('what is packed comes out as it went in', () => {
  fc.assert(
    fc.property(SAID, fc.nat(3), (said, times) => {
      const long = {
        ...said,
        markdown: said.markdown.repeat(1 + times * 800),
        text: said.text.repeat(1 + times * 700),
      };
      expect(parted(unpack(pack(joined(long))))).toEqual(long);
    }),
    { numRuns: runs(60) },
  );
});

test('an edition comes out of what tells it from the next one', () => {
  fc.assert(
    fc.property(SAID, SAID, (one, other) => {
      for (const [before, after] of [
        [joined(one), joined(other)],
        [joined(one), joined({ ...one, markdown: `${one.markdown}\n\n92 dead` })],
        [joined(one), joined(one)],
      ] as const) {
        expect(undoDelta(deltaOf(before, after), after)).toBe(before);
      }
    }),
    { numRuns: runs(200) },
  );
});

test('an edit at either end of a long text takes little room', () => {
  const lines = Array.from(
    { length: 3000 },
    (_, index) => `Line ${index} tells of ${index * 7919} things that were seen.`,
  );
  const [before, after] = ['41', '92'].map((toll) => [`${toll} dead`, ...lines, `${toll} in all`].join('\n\n'));
  expect(before!.length).toBeGreaterThan(100_000);
  expect(deltaOf(before!, after!).length).toBeLessThan(100);
});
