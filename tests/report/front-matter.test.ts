// Our own front matter, that of other people's tools, and that of people who mean ill.
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { splitFrontMatter, validateMeta } from '../../src/report/markdown/front-matter.ts';
import { splitAnyFrontMatter } from '../../src/report/markdown/front-matter-forms.ts';
import { readReport } from '../../src/report/read.ts';

const OURS = `---
id: 2020-01-02-a-report
title: "A report: with a colon"
date: "2020-01"
date_inferred: true
updated: "2020-03-05"
governorates: [Deir ez-Zor, Raqqa]
kind: mines
attribution: [SOHR]
sources:
  - title: "Its source"
    publisher: "SOHR"
    date: "2020-01-02"
    url: "https://example.org/1"
confidence: medium
language: en
---
Body.
`;

test('ours is read whole', () => {
  const { meta, body } = splitFrontMatter(OURS);
  expect(body).toBe('Body.\n');
  expect(meta).toEqual({
    id: '2020-01-02-a-report',
    title: 'A report: with a colon',
    date: '2020-01',
    dateInferred: true,
    updated: '2020-03-05',
    governorates: ['Deir ez-Zor', 'Raqqa'],
    kind: 'mines',
    attribution: ['SOHR'],
    sources: [{ title: 'Its source', publisher: 'SOHR', date: '2020-01-02', url: 'https://example.org/1' }],
    confidence: 'medium',
    language: 'en',
  });
  expect(validateMeta(meta)).toEqual([]);
});

test.each([
  ['id', 'id: Not A Slug', 'id:'],
  ['id', 'id: ../../etc', 'id:'],
  ['title', `title: ${'long '.repeat(30)}`, 'title:'],
  ['date', 'date: "2020-02-30"', 'date:'],
  ['date_inferred', 'date_inferred: perhaps', 'date_inferred:'],
  ['governorates', 'governorates: [Atlantis]', 'governorates: "Atlantis"'],
  ['kind', 'kind: gossip', 'kind: "gossip"'],
  ['attribution', 'attribution: []', 'attribution:'],
  ['confidence', 'confidence: total', 'confidence:'],
  ['language', 'language: "English, mostly"', 'language:'],
])('a wrong %s is a problem', (key, line, problem) => {
  const { meta } = splitFrontMatter(OURS.replace(new RegExp(`^${key}: .*$`, 'm'), line));
  expect(validateMeta(meta)).toEqual([expect.stringContaining(problem)]);
});

test('a source without an address, or with one that is no web address, needs a title beside its publisher', () => {
  const without = OURS.replace('https://example.org/1', 'javascript:alert(1)');
  expect(validateMeta(splitFrontMatter(without).meta)).toEqual([]);
  const { meta } = splitFrontMatter(without.replace('  - title: "Its source"\n    publisher:', '  - publisher:'));
  expect(validateMeta(meta)).toEqual(['sources: number 1 has neither an http or https url nor a title']);
});

describe("other people's", () => {
  test.each([
    ['a date without quotes', 'date: 2022-05-27T10:00:00Z', { date: '2022-05-27' }],
    ['a year', 'date: 2014', { date: '2014' }],
    ['a day that no calendar has', 'date: 2022-02-31', { unreadDate: '2022-02-31' }],
    ['an author', 'author: Ann Lee', { attribution: ['Ann Lee'] }],
    ['authors with pages of their own', 'authors: [{name: Ann Lee, url: x}, Bob]', { attribution: ['Ann Lee', 'Bob'] }],
    [
      'a source that is an address',
      'source: https://a.org/x',
      { sources: [{ title: 'https://a.org/x', url: 'https://a.org/x' }] },
    ],
    ['one governorate', 'governorate: Homs', { governorates: ['Homs'] }],
    ['keys that we do not know', 'tags: [war]\nlayout: post\ndraft: false', {}],
    ['a title over two lines', 'title: >\n  Two\n  lines', { title: 'Two lines' }],
    ['a title with an escape sequence', 'title: "a\\e[31mb"', { title: 'a[31mb' }],
    ['a tag of its own', 'title: !custom Mine', { title: 'Mine' }],
    ['a prototype', '__proto__: {title: polluted}\nconstructor: x', {}],
    [
      'a source and its address beside each other',
      'source: The Monitor\nurl: https://a.org/x',
      { sources: [{ title: 'The Monitor', publisher: 'The Monitor', url: 'https://a.org/x' }] },
    ],
    [
      'a publisher and an address',
      'title: Raid\npublisher: The Monitor\nsource_url: https://a.org/x',
      {
        title: 'Raid',
        attribution: ['The Monitor'],
        sources: [{ title: 'Raid', publisher: 'The Monitor', url: 'https://a.org/x' }],
      },
    ],
    [
      'an address alone',
      'title: Raid\nurl: https://a.org/x',
      { title: 'Raid', sources: [{ title: 'Raid', url: 'https://a.org/x' }] },
    ],
    ['a date in words', 'date: 03 November 2012', { date: '2012-11-03' }],
    ['a date of America', 'date: Nov 3, 2012', { date: '2012-11-03' }],
    ['a date of Syria', 'date: 3 تشرين الثاني 2012', { date: '2012-11-03' }],
    ['seconds', 'date: 1351900800', { date: '2012-11-03' }],
    ['a date under another name', 'publishDate: 2012-11-03', { date: '2012-11-03' }],
    ['a date that may be two', 'date: 05/04/2012', { unreadDate: '05/04/2012' }],
    ['nulls', 'title:\ndate: ~\nsources: ~', {}],
    [
      'names in capitals and with spaces',
      'Title: Raid\nDate Published: 2012-11-03',
      { title: 'Raid', date: '2012-11-03' },
    ],
    ['a date in parts', 'issued: {date-parts: [[2012, 11, 3]]}', { date: '2012-11-03' }],
    ['a link within notes', 'author: ["[[people/ann|Ann Lee]]"]', { attribution: ['Ann Lee'] }],
  ])('%s', (_, yaml, meta) => {
    expect(splitFrontMatter(`---\n${yaml}\n---\nBody`)).toEqual({ meta, body: 'Body' });
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

test.each([
  ['no front matter', 'Body\n'],
  ['a rule at the start', '---\n\nBody\n'],
  ['words between two rules', '---\nWords.\n---\nBody\n'],
  ['code for another reader', '---js\n{ title: process.exit(3) }\n---\nBody\n'],
])('%s is left alone', (_, markdown) => expect(splitFrontMatter(markdown)).toEqual({ meta: {}, body: markdown }));

test('empty front matter says nothing', () => {
  expect(splitFrontMatter('---\n---\nBody')).toEqual({ meta: {}, body: '---\n---\nBody' });
});

test.each([
  ['broken YAML, with its place in the file', 'id: x\ntitle: "open\nkind: y', /line \d+, column \d+/],
  ['a tab as indent', 'title: x\nsources:\n\t- y', /line 4, column 1/],
  ['the same key twice', 'title: x\ntitle: y', /line 3, column 1/],
  [
    'a bomb of aliases',
    ['a: &a [x]', ...[...'bcdefgh'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`)}]`)].join(
      '\n',
    ),
    /alias/,
  ],
  ['a tower of brackets', `a: ${'['.repeat(30_000)}`, /YAML/],
  ['more than 64 KB', `title: ${'x'.repeat(70_000)}`, /64 KB/],
])('%s is refused', (_, yaml, message) => {
  const open = () => splitFrontMatter(`---\n${yaml}\n---\nBody`);
  expect(open).toThrow(UserError);
  expect(open).toThrow(message);
});

const A = 'https://a.org/1';
const MONITOR = { title: 'The Monitor', publisher: 'The Monitor', url: A };
const PLAIN = { title: 'The Monitor', url: A };
test.each([
  ['an address in angles', `source: The Monitor <${A}>`, [MONITOR]],
  ['an address in brackets', `source: The Monitor (${A})`, [MONITOR]],
  ['an address behind a colon', `source: "The Monitor: ${A}"`, [MONITOR]],
  ['a link of markdown', `source: "[The Monitor](${A})"`, [MONITOR]],
  ['a link of HTML', `source: '<a href="${A}">The Monitor</a>'`, [MONITOR]],
  ['links in a list', `sources:\n  - "[The Monitor](${A})"\n  - Another`, [PLAIN, { title: 'Another' }]],
  ['a line a source', `sources:\n  The Monitor: ${A}`, [PLAIN]],
  ['a mapping', `source: {name: The Monitor, href: "${A}"}`, [PLAIN]],
  [
    'mappings in a list',
    `source:\n  - {name: The Monitor, url: "${A}"}\n  - {name: Another}`,
    [PLAIN, { title: 'Another' }],
  ],
  ['the parameters of Hugo', `params:\n  source: The Monitor\n  source_url: ${A}`, [MONITOR]],
  ['names in capitals', `Source: The Monitor\nURL: ${A}`, [MONITOR]],
  ['names with hyphens', `source-url: ${A}\npublisher: The Monitor`, [MONITOR]],
  ['a name in Arabic', `المصدر: The Monitor\nالرابط: ${A}`, [MONITOR]],
  ['the names of Zotero', `publicationTitle: The Monitor\nurl: ${A}`, [MONITOR]],
  ['the names of CSL', `container-title: The Monitor\nURL: ${A}`, [MONITOR]],
  [
    'references',
    `references:\n  - {title: Raid, container-title: The Monitor, URL: "${A}"}`,
    [{ ...MONITOR, title: 'Raid' }],
  ],
  ['via', `via: ${A}`, [{ title: A, url: A }]],
  [
    'two addresses',
    `source_url: ${A}\npermalink: https://mine.org/`,
    [
      { title: A, url: A },
      { title: 'https://mine.org/', url: 'https://mine.org/' },
    ],
  ],
  ['the same address twice', `url: ${A}\ncanonical: https://www.a.org/1/`, [{ title: A, url: A }]],
  ['an address within the site', 'permalink: /raid/', undefined],
  ['what is no address', 'source: {name: The Monitor, url: "javascript:alert(1)"}', [{ title: 'The Monitor' }]],
])('sources: %s', (_, yaml, sources) => {
  expect(splitFrontMatter(`---\n${yaml}\n---\nBody`).meta.sources).toEqual(sources);
});

test.each([
  ['TOML', '+++\ntitle = "Raid"\ndate = 2012-11-03T10:00:00Z\n[params]\nsource = "The Monitor"\n+++\n'],
  ['JSON', '{\n"title": "Raid", "date": "2012-11-03",\n"source": "The Monitor"\n}\n'],
])('front matter in %s', async (_, front) => {
  const meta = { title: 'Raid', date: '2012-11-03', sources: [{ title: 'The Monitor', publisher: 'The Monitor' }] };
  expect(await splitAnyFrontMatter(`${front}\nBody`)).toEqual({ meta, body: '\nBody' });
});

test('what only looks like front matter is text; TOML that is broken is told', async () => {
  for (const text of ['+++ b/file\nBody', '{\nnot: json\n}\nBody']) {
    expect(await splitAnyFrontMatter(text)).toEqual({ meta: {}, body: text });
  }
  await expect(splitAnyFrontMatter('+++\ntitle = \n+++\nBody')).rejects.toThrow('is not valid TOML');
});

describe('lines before the words', () => {
  const HEAD = 'Title: Raid\nDate: 3 Nov 2012\nSource: The Monitor\nURL: https://m.example/a?b=1&c=2\n\n';

  test.each(['a.md', 'a.txt'])('in %s', async (origin) => {
    const report = await readReport(Buffer.from(`${HEAD}Five were killed.\n`), origin);
    expect(report).toMatchObject({
      title: 'Raid',
      date: '2012-11-03',
      sources: [{ title: 'The Monitor', url: 'https://m.example/a?b=1&c=2' }],
    });
    expect(report.text).toBe('Raid\n\nFive were killed.');
  });

  test.each([
    ['a count', 'Killed: 5\nWounded: 7\n\nWords.'],
    ['a count among them', 'Title: Raid\nKilled: 5\n\nWords.'],
    ['one line alone', 'Date: Monday\n\nWords.'],
    ['no end', 'Title: Raid\nDate: 2012\nand words.'],
  ])('%s: they are words', async (_, text) => {
    for (const origin of ['a.md', 'a.txt']) {
      const report = await readReport(Buffer.from(text), origin);
      for (const word of text.match(/\w+/g)!) expect(report.text).toContain(word);
    }
  });
});
