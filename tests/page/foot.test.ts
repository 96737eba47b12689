// The foot of the page: who wrote the text, whom it follows, and what its sources are.
import { describe, expect, test } from 'vitest';
import { aboutDate, foot, layoutPage } from '../../src/page/foot.ts';
import { layout } from '../../src/page/layout.ts';
import { textOf, widthOf } from '../../src/page/line.ts';
import type { Provenance, Report } from '../../src/report/report.ts';
import { makeReport, type Words } from '../archive/make-report.ts';

const FULL: Words = {
  id: '2014-08-16-tribe',
  date: '2014-08-16',
  updated: '2015-06-26',
  attribution: ['SOHR', 'Syrian National Coalition'],
  confidence: 'high',
  origin: 'bundled:2014-08-16-tribe.md',
  sources: [
    { title: 'Seven hundred killed', publisher: 'AFP', date: '2014-08', url: 'https://example.org/a?b=c' },
    { title: 'A broadcast', publisher: 'Xinhua' },
    { title: 'https://example.org/alone', url: 'https://example.org/alone' },
    { title: 'Ennahar', publisher: 'Ennahar', url: `https://example.org/${'long/'.repeat(20)}` },
  ],
};

function footOf(words: Words, provenance: Partial<Provenance> = {}, columns = 60, options = {}): string[] {
  return foot(makeReport(words), { isBundled: false, ...provenance }, columns, options).map(textOf);
}

test('a bundled report: our summary, whom it follows, each source with all that is known of it', () => {
  expect(footOf(FULL, { isBundled: true }, 60, { hasWholeAddresses: true })).toEqual([
    '─'.repeat(60),
    '',
    "Text        sohr-reader's summary of the sources below",
    'Follows     SOHR, Syrian National Coalition',
    'Dated       16 August 2014, updated 26 June 2015',
    'Confidence  high',
    'Id          2014-08-16-tribe',
    '',
    'Sources',
    '1. Seven hundred killed',
    '   AFP · August 2014',
    '   https://example.org/a?b=c',
    '2. A broadcast',
    '   Xinhua',
    '3. https://example.org/alone',
    '4. Ennahar',
    `   https://example.org/${'long/'.repeat(20)}`,
  ]);
});

describe('who wrote a text that is not ours', () => {
  test.each<[string, Words, string]>([
    ['a file', { id: 'x', origin: 'clippings.csv#line 3' }, 'as read from clippings.csv#line 3'],
    ['standard input', { id: 'x', origin: '-' }, 'as read from standard input'],
    ['a page', { id: 'x', origin: 'https://example.org/a' }, 'as published at https://example.org/a'],
    [
      'a page of a known publisher',
      {
        id: 'x',
        origin: 'https://example.org/a',
        sources: [{ title: 'T' }, { title: 'U', publisher: 'Enab Baladi', url: 'https://example.org/a' }],
      },
      'as published by Enab Baladi: source 2 below',
    ],
    // Who says that a report of theirs is one of ours is not believed.
    ['one that calls itself ours', { id: 'x', origin: 'my-bundled:x.md' }, 'as read from my-bundled:x.md'],
  ])('%s', (_, words, expected) => {
    expect(footOf(words)).toContain(`Text        ${expected}`);
  });
});

test('what has vanished from its site is said to have', () => {
  expect(footOf({ id: 'x' }, { gone: '2026-05-03' })).toContain('Gone        from its site, as seen on 3 May 2026');
});

test.each([10, 20, 38, 60, 120])('fits %i columns, and has no place in the text', (columns) => {
  const report: Report = makeReport(FULL);
  const provenance = { isBundled: true };
  const lines = foot(report, provenance, columns);
  for (const line of lines) {
    expect(widthOf(line)).toBeLessThanOrEqual(columns);
    expect(line.filter(({ start }) => start !== undefined)).toEqual([]);
  }
  // Nothing is lost where lines are broken.
  const squash = (text: string) => text.replace(/\s+/g, '');
  for (const { url } of FULL.sources!) {
    if (url) expect(squash(lines.map(textOf).join(''))).toContain(squash(url));
  }
  expect(layoutPage(report, provenance, columns)).toEqual([...layout(report, columns), [], ...lines]);
});

test.each([
  [{ date: '2014-08-16', dateInferred: false }, '16 August 2014'],
  [{ date: '2014-08', dateInferred: true, updated: '2015' }, 'about August 2014, updated 2015'],
  [{ date: '2014-08-16', dateInferred: false, updated: '2014-08-16' }, '16 August 2014'],
  [{ dateInferred: false, updated: '2014-08-16' }, 'undated, updated 16 August 2014'],
])('%o is dated %s', (about, words) => {
  expect(aboutDate(about)).toBe(words);
});
