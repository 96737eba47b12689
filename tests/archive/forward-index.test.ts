// What reports bear, against the plainest way to keep that; and archives of the first schema, which kept it otherwise.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { type Entry, tally, writeEntries } from '../../src/archive/index/forward-index.ts';
import { numberOfLabel } from '../../src/archive/index/labels.ts';
import { countNames } from '../../src/archive/names/counts.ts';
import { addEntity } from '../../src/archive/names/entities.ts';
import { MIGRATIONS } from '../../src/archive/schema.ts';
import { encodeVarints, VarintReader } from '../../src/base/varints.ts';
import { countLabelFacets } from '../../src/search/facets.ts';
import { runs } from '../runs.ts';

test('any numbers of 31 bits can be written and read', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x7fffffff)), (numbers) => {
      const reader = new VarintReader(encodeVarints(numbers));
      const read: number[] = [];
      while (!reader.isAtEnd) read.push(reader.next());
      expect(read).toEqual(numbers);
    }),
  );
});

const NAMES = 300;
const LABELS = 4;

/** Reports of several blocks, some written again, some taken away. */
const arbitraryEntry = fc.record({
  report: fc.integer({ min: 1, max: 1000 }),
  labels: fc.uniqueArray(fc.integer({ min: 1, max: LABELS })),
  names: fc
    .dictionary(fc.integer({ min: 1, max: NAMES }).map(String), fc.integer({ min: 1, max: 300 }), { maxKeys: 30 })
    .map((counts) => new Map(Object.entries(counts).map(([number, count]) => [Number(number), count]))),
});

test('whatever is written, the counts are those of a walk over all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(arbitraryEntry, { selector: ({ report }) => report, maxLength: 40 }), { maxLength: 6 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 1100 })),
      (batches, some) => {
        const archive = archiveWithNames();
        const kept = new Map<number, Entry>();
        for (const batch of batches) {
          writeEntries(archive, batch);
          for (const entry of batch) kept.set(entry.report, entry);
        }
        const entries = [...kept.values()];
        expect(countNames(archive, undefined).map(withoutEntity)).toEqual(walk(entries));
        const among = Uint32Array.from(some);
        const chosen = entries.filter(({ report }) => some.includes(report));
        expect(countNames(archive, among).map(withoutEntity)).toEqual(walk(chosen));
        for (let label = 1; label <= LABELS; label++) {
          const bearing = (of: Entry[]) => of.filter(({ labels }) => labels.includes(label)).length;
          expect(tally(archive, among).labels.get(label) ?? 0).toBe(bearing(chosen));
          const counted = countLabelFacets(archive).kind.find(({ value }) => value === `label ${label}`);
          expect(counted?.reports ?? 0).toBe(bearing(entries));
        }
        archive.close();
      },
    ),
    { numRuns: runs(60) },
  );
});

function archiveWithNames(): Archive {
  const archive = new Archive(':memory:');
  archive.transaction(() => {
    for (let name = 1; name <= NAMES; name++)
      addEntity(archive, { id: `e${name}`, type: 'place', name: `E${name}` }, []);
    for (let label = 1; label <= LABELS; label++) numberOfLabel(archive, { facet: 'kind', value: `label ${label}` });
  });
  return archive;
}

function walk(entries: Entry[]): { number: number; reports: number; mentions: number }[] {
  const counts = new Map<number, { number: number; reports: number; mentions: number }>();
  for (const { names } of entries) {
    for (const [number, times] of names) {
      const { reports, mentions } = counts.get(number) ?? { reports: 0, mentions: 0 };
      counts.set(number, { number, reports: reports + 1, mentions: mentions + times });
    }
  }
  return [...counts.values()].sort((a, b) => b.reports - a.reports || b.mentions - a.mentions || a.number - b.number);
}

function withoutEntity({ number, reports, mentions }: { number: number; reports: number; mentions: number }) {
  return { number, reports, mentions };
}

test('an archive of the first schema is brought up to date with its counts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const file = join(folder, 'first.sqlite');
  const first = new DatabaseSync(file);
  first.exec(MIGRATIONS[0] as string);
  first.exec(`
    PRAGMA user_version = 1;
    INSERT INTO entities (number, id, type, name, details) VALUES
      (1, 'gn:homs', 'place', 'Homs', '{}'), (2, 'gn:hama', 'place', 'Hama', '{}');
    INSERT INTO reports (number, id, origin, hash, title, date, date_inferred, governorates, kind, attribution, word_count)
      VALUES (1, 'one', 'one', '', 'One', '2012-05', 0, '["Homs"]', 'shelling', '["SOHR"]', 3),
        (700, 'two', 'two', '', 'Two', '', 0, '["Homs","Hama"]', NULL, '[]', 3);
    INSERT INTO texts VALUES (1, 'One', '[]', '{"sources":[{"publisher":"A paper"}]}'), (700, 'Two', '[]', '{"sources":[]}');
    INSERT INTO names VALUES (1, 1, 2), (1, 700, 1), (2, 700, 5);
  `);
  first.close();
  const archive = new Archive(file);
  const expected = [
    { number: 1, reports: 2, mentions: 3 },
    { number: 2, reports: 1, mentions: 5 },
  ];
  expect(countNames(archive, undefined).map(withoutEntity)).toEqual(expected);
  expect(countNames(archive, Uint32Array.of(1, 700)).map(withoutEntity)).toEqual(expected);
  expect(countLabelFacets(archive).gov).toEqual([
    { value: 'Homs', reports: 2 },
    { value: 'Hama', reports: 1 },
  ]);
  expect(countLabelFacets(archive, Uint32Array.of(1)).source).toEqual([
    { value: 'A paper', reports: 1 },
    { value: 'SOHR', reports: 1 },
  ]);
  archive.close();
  rmSync(folder, { recursive: true });
});
