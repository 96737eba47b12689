// Where a query matched: in the text, in the title, in a line of words around it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { numberOfId, rowsOf } from '../../src/archive/reports/read-reports.ts';
import { readStored } from '../../src/archive/reports/stored-report.ts';
import type { Span } from '../../src/report/report.ts';
import { find as findAny } from '../../src/search/find.ts';
import { highlight } from '../../src/search/highlight.ts';
import { matchesOf } from '../../src/search/matches.ts';
import { snippet } from '../../src/search/snippet.ts';
import { archiveOf, type Words } from '../archive/make-report.ts';
import { runs } from '../runs.ts';

const SEED = 20110315;

/** As in the search line: a word at the end may go on, unless a space stands behind it. */
const find = (archive: Archive, query: string) => findAny(archive, query, true);

/** The text, each hit in square brackets. */
function marked(text: string, hits: Span[]): string {
  return hits.reduceRight(
    (done, { start, end }) => `${done.slice(0, start)}[${done.slice(start, end)}]${done.slice(end)}`,
    text,
  );
}

function highlighted(body: string, query: string, title = 'Title'): string {
  const archive = archiveOf([{ id: 'one', title, body }]);
  const { report, mentions } = readStored(archive, numberOfId(archive, 'one')!)!;
  const hits = highlight(report, mentions, find(archive, query)?.terms ?? []);
  return marked(report.text, hits).replace(`${title}\n\n`, '');
}

test.each<[string, string, string]>([
  ['Bread and bread.', 'bread ', '[Bread] and [bread].'],
  ['Breads, bread', 'bread ', 'Breads, [bread]'],
  ['Breads, bread', 'bread', '[Breads], [bread]'],
  ['The Élysée said', 'elysee ', 'The [Élysée] said'],
  ['The Elysee said', 'Élysée ', 'The [Elysee] said'],
  ['سُئل الأطفالُ عن', 'الاطفال ', 'سُئل [الأطفالُ] عن'],
  ['إلى القامشلي ثم', 'qamshlo ', 'إلى [القامشلي] ثم'],
  ['To Kamishli and Al-Qamishly airport', 'qamshlo ', 'To [Kamishli] and [Al-Qamishly airport]'],
  ['Air strikes, strikes by air', '"air strikes"', '[Air strikes], strikes by air'],
  ['Air\nstrikes', '"air strikes"', '[Air strikes]'],
  ['To Deir Ezzor, in Deir', 'deir ezzor ', 'To [Deir Ezzor], in Deir'],
  ['Protests went on', 'protset', '[Protests] went on'],
  ['Bread not drones', 'bread -tanks ', '[Bread] not drones'],
  ['Nothing here', 'xyzzy', 'Nothing here'],
  ['Nothing here', '', 'Nothing here'],
  ['Aba aba', 'aba ab', '[Aba] [aba]'],
])('%j, %j', (body, query, expected) => {
  expect(highlighted(body, query)).toBe(expected);
});

test('what is excluded is not marked', () => {
  const archive = archiveOf([{ id: 'one', title: 'Bread', body: 'and tanks' }]);
  const { report, mentions } = readStored(archive, 1)!;
  const { terms } = find(archive, 'bread -tanks ')!;
  expect(marked(report.text, highlight(report, mentions, terms))).toBe('[Bread]\n\nand tanks');
});

test('spans are sorted, apart, and never empty', () => {
  const words = fc.array(fc.constantFrom('bread', 'Bread', 'Qamishli', 'Al-Qamishly airport', 'and', 'الأطفال', 'é'));
  const query = fc.array(fc.constantFrom('bread', 'qamshlo', 'airport', '"bread and"', '-and', 'a', 'e'));
  fc.assert(
    fc.property(words, query, (body, sought) => {
      const archive = archiveOf([{ id: 'one', body: body.join(' ') }]);
      const { report, mentions } = readStored(archive, 1)!;
      const terms = find(archive, sought.join(' '))?.terms ?? [];
      let end = 0;
      for (const span of highlight(report, mentions, terms)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(report.text.length);
      archive.close();
    }),
    { seed: SEED, numRuns: runs(100) },
  );
});

describe('snippet', () => {
  const TEXT = 'Title\n\nOne two three four five six seven eight nine ten.\nA second line with bread.';

  test.each<[string, number, string]>([
    ['One', 30, '[One] two three four five six…'],
    ['two', 200, 'One [two] three four five six seven eight nine ten.'],
    ['seven', 30, '…five six [seven] eight nine…'],
    ['ten', 30, '…nine [ten].'],
    ['bread', 200, 'A second line with [bread].'],
    ['Title', 200, ''],
  ])('around %s, %i long', (word, length, expected) => {
    const start = TEXT.indexOf(word);
    const made = snippet(TEXT, [{ start, end: start + word.length }], 'Title', length);
    expect(made ? marked(made.text, made.hits) : '').toBe(expected);
  });

  test('its hits are the words of the text, and it is no longer than allowed', () => {
    const word = fc.constantFrom('bread', 'a', 'القامشلي', 'é', 'strikes', 'x'.repeat(30), '🙂', '\n');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.nat(200),
        fc.integer({ min: 20, max: 120 }),
        (words, at, length) => {
          const text = `Title\n\n${words.join(' ')}`;
          const places = Array.from(text.matchAll(/[^\s]+/g), ({ 0: found, index }) => ({
            start: index,
            end: index + found.length,
          }));
          const hits = places.slice(at % places.length);
          const made = snippet(text, hits, 'Title', length);
          if (!made) return;
          const own = hits
            .filter(({ start }) => start >= 'Title'.length)
            .map(({ start, end }) => text.slice(start, end));
          const longest = Math.max(length, Math.floor(length / 3) + own[0]!.length) + 2;
          expect(made.text.length).toBeLessThanOrEqual(longest);
          expect(made.text).not.toContain('\n');
          expect(made.hits.length).toBeGreaterThan(0);
          expect(made.hits.map(({ start, end }) => made.text.slice(start, end))).toEqual(
            own.slice(0, made.hits.length),
          );
          expect(text).toContain(made.text.replace(/^…|…$/g, ''));
        },
      ),
      { seed: SEED, numRuns: runs(500) },
    );
  });
});

describe('matchesOf', () => {
  const reports: Words[] = [
    { id: 'one', title: 'Landing at Al-Qamishly airport', body: 'More bread.\n\nIn Kamishli again.' },
  ];

  test('title and text', () => {
    const archive = archiveOf(reports);
    const [row] = rowsOf(archive, [1]);
    const { terms } = find(archive, 'qamshlo')!;
    const { titleHits, snippet: words } = matchesOf(archive, row!, terms, 60);
    expect(marked(row!.title, titleHits)).toBe('Landing at [Al-Qamishly airport]');
    expect(marked(words!.text, words!.hits)).toBe('In [Kamishli] again.');
  });

  test('in the title alone', () => {
    const archive = archiveOf(reports);
    const [row] = rowsOf(archive, [1]);
    const { titleHits, snippet: words } = matchesOf(archive, row!, find(archive, 'landing ')!.terms, 60);
    expect(marked(row!.title, titleHits)).toBe('[Landing] at Al-Qamishly airport');
    expect(words).toBeUndefined();
  });
});
