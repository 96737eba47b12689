// Reports in and out of the archive: added once, updated in place, listed by date, walked by name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { decodeMentions, encodeMentions } from '../../src/archive/names/stored-mentions.ts';
import { type Added, addReport } from '../../src/archive/reports/add-reports.ts';
import {
  countReports,
  dateRange,
  idsLike,
  nextNaming,
  numberOfId,
  positionByDate,
  type ReportSummary,
  reportsPerYear,
  rowsByDate,
  rowsOf,
} from '../../src/archive/reports/read-reports.ts';
import { readStored } from '../../src/archive/reports/stored-report.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { ENTITY_TYPES, type Entity, type Mention } from '../../src/entities/mention.ts';
import { runs } from '../runs.ts';
import { archiveOf, makeReport, NAMES, namer, type Words } from './make-report.ts';
import { allRows } from './sql.ts';

const SEED = 20110315;
const ids = (rows: ReportSummary[]) => rows.map(({ id }) => id);

describe('addReport', () => {
  const first: Words = { id: 'first', body: 'Helicopters over Qamishli.', date: '2022-05-27', governorates: ['Homs'] };

  test.each<[string, Words, Added]>([
    ['the same again', first, 'unchanged'],
    ['other words', { ...first, body: 'Nothing over Abu Rasin.' }, 'updated'],
    ['another date', { ...first, date: '2022-05' }, 'updated'],
    ['another source', { ...first, sources: [{ title: 'A page' }] }, 'updated'],
    ['another place of origin', { ...first, origin: 'other/first.md' }, 'added'],
  ])('%s', (_, again, added) => {
    const archive = archiveOf([first]);
    expect(addReport(archive, makeReport(again), namer)).toBe(added);
    expect(countReports(archive)).toBe(added === 'added' ? 2 : 1);
    // And whatever it was, nothing is new the next time.
    expect(addReport(archive, makeReport(again), namer)).toBe('unchanged');
  });

  test('what it returns is the report that went in', () => {
    const report = makeReport({
      ...first,
      kind: 'siege',
      dateInferred: true,
      attribution: ['SOHR', 'a doctor'],
      sources: [{ title: 'A page', url: 'https://example.org' }],
      confidence: 'medium',
      language: 'ar',
    });
    const archive = new Archive(':memory:');
    addReport(archive, report, namer);
    const stored = readStored(archive, numberOfId(archive, 'first')!)!;
    expect(stored.report).toEqual(report);
    expect(stored.row).toMatchObject({ words: 5, starred: false, read: false });
    expect(stored.mentions.map(({ entity }) => entity)).toEqual(['gn:qamishli']);
    expect(stored.entities.get('gn:qamishli')).toEqual(NAMES[0]!.entity);
    expect(readStored(archive, 99)).toBeUndefined();
  });

  test('an update keeps number, id and marks, and forgets the old words and names', () => {
    const archive = archiveOf([first, { id: 'second' }]);
    const number = numberOfId(archive, 'first')!;
    setMark(archive, number, 'starred', true);
    setMark(archive, number, 'read', true);
    setMark(archive, number, 'read', false);
    addReport(archive, makeReport({ ...first, id: 'renamed', origin: 'first.md', body: 'Quiet at Abu Rasin.' }), namer);
    expect(rowsOf(archive, [number])[0]).toMatchObject({ id: 'first', starred: true, read: false });
    const { report, mentions } = readStored(archive, number)!;
    expect(report.text).toContain('Quiet');
    expect(mentions.map(({ entity, others }) => [entity, others])).toEqual([['gn:abu-rasin', ['gn:qamishli']]]);
    expect(nextNaming(archive, 'gn:qamishli', { cursor: -1, direction: 1 })).toBeUndefined();
    const matching = (word: string) => allRows(archive, 'SELECT rowid FROM words WHERE words MATCH ?', word).length;
    expect([matching('helicopters'), matching('quiet')]).toEqual([0, 1]);
  });

  test('two files of one name get ids of their own', () => {
    const same = ['a/report.md', 'b/report.md', 'c/report.md'].map((origin) => ({ id: 'report', origin }));
    const archive = archiveOf(same);
    expect(ids(rowsByDate(archive, 0, 9))).toEqual(['report', 'report-2', 'report-3']);
    expect(addReport(archive, makeReport(same[1]!), namer)).toBe('unchanged');
  });
});

test('mentions are the same after they were stored', () => {
  const entities: Entity[] = ENTITY_TYPES.map((type) => ({ id: `${type}:1`, type, name: type }));
  const mention = fc.record({
    gap: fc.nat(500),
    length: fc.integer({ min: 1, max: 80 }),
    entity: fc.nat(entities.length - 1),
    rule: fc.constantFrom<Mention['rule'][]>('name', 'alias', 'folded', 'pattern', 'context', 'correction'),
    percent: fc.nat(100),
    others: fc.option(fc.uniqueArray(fc.nat(entities.length - 1), { minLength: 1 })),
  });
  fc.assert(
    fc.property(fc.array(mention), (made) => {
      let at = 0;
      const mentions = made.map(({ gap, length, entity, rule, percent, others }): Mention => {
        const start = at + gap;
        at = start + length;
        const { id, type } = entities[entity]!;
        const known = others && { others: others.map((other) => entities[other]!.id) };
        return { start, end: at, type, entity: id, rule, certainty: percent / 100, ...known };
      });
      const numberOf = (id: string) => entities.findIndex((entity) => entity.id === id);
      expect(decodeMentions(encodeMentions(mentions, numberOf), (number) => entities[number]!)).toEqual(mentions);
    }),
    { seed: SEED },
  );
});

describe('the list', () => {
  const day = fc
    .tuple(fc.integer({ min: 2011, max: 2014 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => [year, month, date].map((part) => String(part).padStart(2, '0')).join('-'));
  /** As precise as known: a day, a month, a year, nothing. */
  const date = fc.tuple(day, fc.constantFrom(10, 7, 4, 0)).map(([full, known]) => full.slice(0, known));

  test('is sorted by date, newest first, the undated last; windows and positions agree', () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 25 }), fc.nat(25), fc.nat(25), (dates, from, count) => {
        const archive = archiveOf(dates.map((date, index) => ({ id: `r${index}`, ...(date && { date }) })));
        const sorted = dates
          .map((date, index) => ({ date, id: `r${index}` }))
          .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
        const all = rowsByDate(archive, 0, dates.length);
        expect(ids(all)).toEqual(sorted.map(({ id }) => id));
        expect(ids(rowsByDate(archive, from, count))).toEqual(ids(all.slice(from, from + count)));
        expect(all.map(({ number }) => positionByDate(archive, number))).toEqual(all.map((_, index) => index));
        const known = dates.filter(Boolean).sort();
        expect(dateRange(archive)).toEqual(known.length > 0 ? { first: known[0], last: known.at(-1) } : {});
        const years = Map.groupBy(known, (one) => one.slice(0, 4));
        expect(reportsPerYear(archive)).toEqual(
          [...years].map(([year, { length }]) => ({ year: Number(year), count: length })),
        );
        archive.close();
      }),
      { seed: SEED, numRuns: runs(60) },
    );
  });

  test('rows come in the order of the numbers, and without those that are not there', () => {
    const archive = archiveOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => numberOfId(archive, id)!);
    expect(ids(rowsOf(archive, [c!, 99, a!, b!]))).toEqual(['c', 'a', 'b']);
  });

  test('ids by their beginning', () => {
    const archive = archiveOf(['2014-11', '2014-11-raids', '2014-12', '2015%', '2015_x'].map((id) => ({ id })));
    expect(idsLike(archive, '2014-11', 9)).toEqual(['2014-11', '2014-11-raids']);
    expect(idsLike(archive, '2014', 2)).toEqual(['2014-11', '2014-11-raids']);
    expect(idsLike(archive, '2015%', 9)).toEqual(['2015%']);
    expect(idsLike(archive, '%', 9)).toEqual([]);
  });
});

describe('nextNaming', () => {
  // Newest first: 0 names it, 1 not, 2 names it, 3 names it, 4 not.
  const archive = archiveOf([
    { id: 'd2020', date: '2020', body: 'Qamishli' },
    { id: 'd2019', date: '2019', body: 'Homs' },
    { id: 'd2018', date: '2018', body: 'Al-Qamishly, Kamishli' },
    { id: 'd2017', date: '2017', body: 'القامشلي' },
    { id: 'undated', body: 'Homs' },
  ]);
  test.each<[number, 1 | -1, number | undefined]>([
    [-1, 1, 0],
    [0, 1, 2],
    [1, 1, 2],
    [2, 1, 3],
    [3, 1, undefined],
    [4, -1, 3],
    [3, -1, 2],
    [2, -1, 0],
    [0, -1, undefined],
  ])('from %i, direction %i: %s', (cursor, direction, expected) => {
    expect(nextNaming(archive, 'gn:qamishli', { cursor, direction })).toBe(expected);
  });

  test('within the reports of a search, in their order', () => {
    const among = Uint32Array.from(['d2017', 'd2019', 'd2020'], (id) => numberOfId(archive, id)!);
    expect(nextNaming(archive, 'gn:qamishli', { cursor: 0, among, direction: 1 })).toBe(2);
    expect(nextNaming(archive, 'gn:qamishli', { cursor: 2, among, direction: -1 })).toBe(0);
    expect(nextNaming(archive, 'gn:qamishli', { cursor: 2, among, direction: 1 })).toBeUndefined();
  });

  test('a name that no report has', () => {
    expect(nextNaming(archive, 'gn:nowhere', { cursor: 0, direction: 1 })).toBeUndefined();
  });
});
