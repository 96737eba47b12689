// On the screen: what was found by facet, in another order, and kept under a name.
import { describe, expect, test } from 'vitest';
import { readSearches } from '../../src/archive/state/searches.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { rowAt } from '../../src/ui/state/list.ts';
import type { FacetsPanel } from '../../src/ui/state/panel.ts';
import { countsOf } from '../../src/ui/state/panel-entries.ts';
import type { State } from '../../src/ui/state/state.ts';
import { facetLines } from '../../src/ui/view/panels/paint-facets.ts';
import { archiveOf, type Words } from '../archive/make-report.ts';
import { press, startSession } from './session.ts';

const REPORTS: Words[] = [
  { id: 'a', title: 'Shells', date: '2022-05-27', governorates: ['Homs', 'Hama'], kind: 'shelling', body: 'Bread.' },
  { id: 'b', title: 'Bread', date: '2023-01', governorates: ['Homs'], kind: 'market report', body: 'Bread, bread.' },
  { id: 'c', title: 'Water', date: '2021', governorates: ['Idlib'], body: 'Nothing.' },
];

function begin() {
  const archive = archiveOf(REPORTS);
  const session = startSession(archive);
  return { archive, keys: (keys: string) => press(session, keys) };
}

const facetsOf = (state: State) => state.panel as FacetsPanel;
const counted = (state: State) => countsOf(facetsOf(state)).map(({ value, reports }) => [value, reports]);
const titles = ({ list }: State) => Array.from({ length: list.answer!.count }, (_, index) => rowAt(list, index)?.id);

describe('facets', () => {
  test('of all reports, one after the other, and round again', () => {
    const { keys } = begin();
    expect(counted(keys('F'))).toEqual([
      ['Homs', 2],
      ['Hama', 1],
      ['Idlib', 1],
    ]);
    expect(counted(keys('tab'))).toEqual([
      ['market report', 1],
      ['shelling', 1],
    ]);
    expect(counted(keys('tab'))).toEqual([]);
    expect(counted(keys('tab'))).toEqual([
      ['2023', 1],
      ['2022', 1],
      ['2021', 1],
    ]);
    expect(counted(keys('tab'))).toEqual([]);
    // Harm, who says it, and tags.
    expect(counted(keys('tab'))).toEqual([]);
    expect(counted(keys('tab'))).toEqual([]);
    expect(counted(keys('tab'))).toEqual([]);
    expect(counted(keys('tab'))[0]).toEqual(['Homs', 2]);
  });

  test('Enter filters and goes back to the list, + filters and stays, - excludes', () => {
    const { keys } = begin();
    const chosen = keys('F return');
    expect([chosen.panel, chosen.list.query, titles(chosen)]).toEqual([undefined, 'gov:"Homs"', ['b', 'a']]);
    const kept = keys('F tab +');
    expect(kept.list.query).toBe('gov:"Homs" kind:"market report"');
    expect(counted(kept)).toEqual([['market report', 1]]);
    expect(keys('+').list.query).toBe('gov:"Homs"');
    expect(titles(keys('-'))).toEqual(['a']);
    expect(keys('escape escape').list.query).toBe('');
    expect(titles(keys('F tab tab tab down return'))).toEqual(['a']);
  });

  test('where there are none, a sentence', () => {
    const { keys } = begin();
    const words = (state: State) => facetLines(facetsOf(state), 60, themeFor('none')).at(-1)!.text;
    expect(words(keys('F tab tab'))).toContain('No report here has a source');
    expect(words(keys('tab tab'))).toContain('press S');
    expect(keys('return - +').list.query).toBe('');
    expect(words(keys('escape / =gov:nowhere return F'))).toContain('No report here has a governorate');
  });
});

describe('order', () => {
  test('of a search', () => {
    const { keys } = begin();
    expect(keys('/ =bread return').list.query).toBe('bread');
    for (const [query, first] of [
      ['bread sort:newest', 'b'],
      ['bread sort:oldest', 'a'],
      ['bread sort:unread', 'b'],
      ['bread', 'b'],
    ] as const) {
      const state = keys(',');
      expect([state.list.query, titles(state)[0]]).toEqual([query, first]);
    }
  });

  test('of all reports, which the newest lead anyway', () => {
    const { keys } = begin();
    expect(titles(keys(','))).toEqual(['c', 'a', 'b']);
    expect(keys('').message).toBe('The oldest first.');
    expect(keys(',').list.query).toBe('sort:unread');
    expect(keys(',').list.query).toBe('');
  });

  test('an order that was typed is taken for where one is', () => {
    const { keys } = begin();
    expect(keys('/ =sort:oldest_bread return ,').list.query).toBe('bread sort:unread');
  });
});

describe('a saved search', () => {
  test('is found again by its name and in the panel', () => {
    const { keys, archive } = begin();
    const saved = keys('/ =bread_gov:hama return S =food return');
    expect(saved.message).toContain('saved:food');
    expect(readSearches(archive)).toEqual([{ name: 'food', query: 'bread gov:hama' }]);
    const panel = keys('escape F tab tab tab tab');
    expect(counted(panel)).toEqual([['food', 1]]);
    const found = keys('return');
    expect([found.list.query, titles(found)]).toEqual(['saved:food', ['a']]);
  });

  test('needs something that is searched for, and a name', () => {
    const { keys, archive } = begin();
    expect(keys('S').message).toContain('Search for something first');
    expect(keys('/ =bread return S return').prompt).toBeUndefined();
    expect(keys('S =two_words return').message).toContain('no name for a search');
    expect(keys('j').message).toBeUndefined();
    expect(keys('S =given_up escape').prompt).toBeUndefined();
    expect(readSearches(archive)).toEqual([]);
  });

  test('cannot hold another', () => {
    const { keys, archive } = begin();
    keys('/ =bread return S =one return');
    expect(keys('/ ctrl+u =saved:one return S =two return').message).toContain('cannot hold another');
    expect(readSearches(archive).map(({ name }) => name)).toEqual(['one']);
  });
});
