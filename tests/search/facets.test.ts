// Orders, facets and saved searches of an archive whose answers can be read off its words.
import { describe, expect, test } from 'vitest';
import { numberOfId, rowsOf } from '../../src/archive/reports/read-reports.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { saveSearch } from '../../src/archive/state/searches.ts';
import { countFacet, type Facet } from '../../src/search/facets.ts';
import { find } from '../../src/search/find.ts';
import { archiveOf } from '../archive/make-report.ts';

const archive = archiveOf([
  {
    id: 'a',
    date: '2022-05-27',
    governorates: ['Homs', 'Hama'],
    kind: 'shelling',
    attribution: ['SOHR'],
    body: 'Homs. Homs.',
  },
  { id: 'b', date: '2023', governorates: ['Homs'], attribution: ['SOHR', 'Rudaw'], body: 'Qamishli once, and Homs.' },
  { id: 'c', date: '2022-05', kind: 'shelling', body: 'Kamishli. Words of Homs, Homs and Homs.' },
  { id: 'd', governorates: ['Hama'], kind: 'siege', body: 'No name at all.' },
]);
setMark(archive, numberOfId(archive, 'b')!, 'read', true);
setMark(archive, numberOfId(archive, 'a')!, 'read', true);
setMark(archive, numberOfId(archive, 'a')!, 'read', false);

const ids = (query: string) => rowsOf(archive, find(archive, query)!.numbers).map(({ id }) => id);

describe('sort:', () => {
  test.each<[string, string[]]>([
    ['sort:newest', ['b', 'a', 'c', 'd']],
    // Without a date it is neither old nor new: it is the last of both.
    ['sort:oldest', ['c', 'a', 'b', 'd']],
    ['sort:unread', ['a', 'c', 'd', 'b']],
    ['homs sort:newest', ['b', 'a', 'c']],
    ['sort:oldest homs', ['c', 'a', 'b']],
    ['sort:newest homs sort:oldest ', ['c', 'a', 'b']],
    ['homs is:unread sort:oldest', ['c', 'a']],
    ['-homs sort:newest', ['d']],
    ['sort:NEWEST gov:hama', ['a', 'd']],
  ])('%s', (query, expected) => expect(ids(query)).toEqual(expected));

  test('the best first is what is done without it', () => {
    expect(ids('homs sort:relevance')).toEqual(ids('homs'));
  });

  test('an order that there is none of is told of, once it is typed', () => {
    expect(find(archive, 'homs sort:best ')!.problems).toEqual([
      { typed: 'sort:best', at: { start: 5, end: 14 }, message: 'sort: takes relevance, newest, oldest, unread' },
    ]);
    expect(find(archive, 'homs sort:ne', true)!.problems).toEqual([]);
  });
});

describe('facets', () => {
  const counts = (facet: Facet, query?: string) =>
    countFacet(archive, facet, query === undefined ? undefined : find(archive, query)!.numbers).map(
      ({ value, reports }) => `${value} ${reports}`,
    );
  test.each<[Facet, string | undefined, string[]]>([
    ['gov', undefined, ['Hama 2', 'Homs 2']],
    ['gov', 'place:qamishli', ['Homs 1']],
    ['gov', '-place:qamishli', ['Hama 2', 'Homs 1']],
    ['kind', undefined, ['shelling 2', 'siege 1']],
    ['source', 'gov:homs', ['SOHR 2', 'Rudaw 1']],
    ['place', undefined, ['Qamishli 2']],
    ['place', 'kind:shelling', ['Qamishli 1']],
    ['person', undefined, []],
    ['year', undefined, ['2022 2', '2023 1']],
    ['year', 'gov:homs', ['2022 1', '2023 1']],
    ['month', undefined, ['2022-05 2']],
    ['month', 'gov:hama', ['2022-05 1']],
  ])('%s of %s', (facet, query, expected) => expect(counts(facet, query)).toEqual(expected));
});

describe('saved:', () => {
  saveSearch(archive, { name: 'shelled', query: 'kind:shelling' });
  test('stands for its query, beside other words', () => {
    expect(ids('saved:shelled sort:newest')).toEqual(['a', 'c']);
    expect(ids('qamishli saved:shelled')).toEqual(['c']);
    expect(find(archive, 'qamishli saved:shelled')!.query).toBe('qamishli saved:shelled');
  });

  test('a name that is not known is told of, once it is typed', () => {
    expect(find(archive, 'saved:shelle homs')!.problems).toEqual([
      { typed: 'saved:shelle', at: { start: 0, end: 12 }, message: 'no search is saved as shelle' },
    ]);
    expect(find(archive, 'homs saved:shell', true)!.problems).toEqual([]);
  });
});
