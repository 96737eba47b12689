// `/` in a panel: what it lists, narrowed to what has some words; the other keys stay what they are.
import { describe, expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { entryCount } from '../../src/ui/state/panel-entries.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { after, type Size, WIDE } from './session.ts';

const screen = (keys: string, size: Size = WIDE) =>
  linesOf(composeScreen(after(keys, size), themeFor('none')))
    .join('\n')
    .replace(/\u001B\[[\d;]*m/g, '');

test.each<[string, string, number]>([
  ['names', 'i / =zor', 1],
  ['names, in Arabic', 'i / =القامشلي', 1],
  ['names, by their kind', 'i / =militia', 1],
  ['names, by two words', 'i / =qamish_airp', 1],
  ['names, none', 'i / =xyzzy', 0],
  ['facets', 'F / =hom return', 1],
  ['months', 't / =may_2022 return', 1],
  ['months, as numbers', 't / =2018-0 return', 5],
  ['a card', 'l e return / =aircraft', 1],
  ['corrections', 'e c / =missed', 6],
])('%s', (_, keys, count) => {
  expect(entryCount(after(keys).panel!)).toBe(count);
});

describe('the other keys stay what they are', () => {
  test('what is chosen is of those that are left', () => {
    expect(after('i / =zor return return').panel).toMatchObject({ kind: 'card', entity: 'gn:deir-ezzor' });
    expect(after('F / =hom return return').list.query).toBe('gov:"Homs"');
    expect(after('i / =zor return +').list.query).toBe('place:"Deir ez-Zor"');
  });

  test('Esc takes the narrowing back: what is typed, then what was kept, then the panel', () => {
    expect(after('i / =zor escape').panel?.filter).toBeUndefined();
    expect(after('i / =zor return / =x escape').panel?.filter).toBe('zor');
    expect(after('i / =zor return escape').panel).toMatchObject({ kind: 'names', cursor: 0 });
    expect(after('i / =zor return escape').panel?.filter).toBeUndefined();
    expect(after('i / =zor return escape escape').panel).toBeUndefined();
    expect(after('i / =a backspace backspace').panel?.filter).toBeUndefined();
  });

  test('a card under which a narrowed list lies leads back to it', () => {
    expect(after('i / =zor return return q').panel).toMatchObject({ kind: 'names', filter: 'zor' });
  });

  test('arrows walk while one types', () => {
    expect(after('t / =2018 down down up').panel?.cursor).toBe(1);
  });

  test('a map has no list', () => {
    const state = after('m /');
    expect([state.prompt, state.message]).toEqual([undefined, expect.stringContaining('no list')]);
  });
});

test('the frame says by what it is narrowed, and counts say what they count', () => {
  const text = screen('i / =zor return');
  expect(text).toContain('/ zor · 1 of 1');
  expect(text).toMatch(/ reports$|reports +│/m);
  expect(screen('i / =xyzzy return')).toContain('/ xyzzy · none');
  expect(screen('F / =xyzzy return')).toContain('None of them has these words.');
  expect(screen('t')).toMatch(/reports/);
  expect(screen('i / =xyzzy', { columns: 40, rows: 12 })).toContain('0 left');
});
