// The search line: what it says, completes, brings back and takes back.
import { describe, expect, test } from 'vitest';
import { saveQuery } from '../../src/search/saved.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { listCount } from '../../src/ui/state/list.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { archiveOf } from '../archive/make-report.ts';
import { after, press, REPORTS, type Size, startSession, WIDE } from './session.ts';

const line = (keys: string) => after(keys).prompt?.line.text;
const screen = (keys: string, size: Size = WIDE) =>
  linesOf(composeScreen(after(keys, size), themeFor('none')))
    .join('\n')
    .replace(/\u001B\[[\d;]*m/g, '');

describe('a word is half typed only while it is typed', () => {
  test.each<[string, string, number]>([
    ['/ =brea', 'brea', 6],
    ['/ =brea return', 'brea*', 6],
    ['/ =bre_ return', 'bre ', 0],
    ['/ =bread return', 'bread', 6],
    ['/ =qamis return', 'qamis*', 3],
    ['/ =qamshlo return', 'qamshlo', 3],
    ['/ ="from_xy return', '"from xy', 0],
    ['/ ="bread_wa return', '"bread wa"*', 5],
    ['/ =bre left', 'bre', 0],
  ])('%s', (keys, query, count) => {
    const { list } = after(keys);
    expect([list.query, listCount(list)]).toEqual([query, count]);
  });

  test('the cursor stays where it was moved to, when the word is whole', () => {
    expect(after('/ =quiet down down return').list.cursor).toBe(2);
  });
});

describe('what cannot be read, and what no report has', () => {
  test('stays said until it changes, while it is typed and after', () => {
    for (const keys of ['/ =bread_is:blue_', '/ =bread_is:blue return', '/ =is:blue return', '/ =is:blue return j k'])
      expect([keys, screen(keys)]).toEqual([keys, expect.stringContaining('is:blue: is: takes read, unread or sta')]);
    expect(screen('/ =is:blue return / ctrl+u =bread return')).not.toContain('is:blue');
    expect(screen('/ =bread_is:bl')).not.toContain('takes read');
  });

  test('a name that no report has, with its neighbours', () => {
    for (const size of [WIDE, { columns: 60, rows: 20 }, { columns: 40, rows: 12 }])
      expect(screen('/ =Kamishlo return', size).replace(/[\s│]+/g, ' ')).toContain(
        'no report names Kamishlo; near it: Qamishli, Qamishli Airport',
      );
  });
});

describe('just these words', () => {
  test.each<[string, string, number]>([
    ['/ =qamshlo return =', '=qamshlo', 0],
    ['/ =qamshlo return = =', 'qamshlo', 3],
    ['/ =kamishli_-bread return =', '=kamishli -bread', 1],
    ['/ =qamshlo ctrl+x', '=qamshlo', 0],
    ['/ =qamshlo ctrl+x ctrl+x', 'qamshlo', 3],
    ['/ =der_zor ctrl+x', '=der =zor', 0],
    ['/ =bread return =', 'bread', 6],
  ])('%s', (keys, query, count) => {
    const state = after(keys);
    expect([state.list.query, listCount(state.list)]).toEqual([query, count]);
  });

  test('nothing to take back is said', () => {
    expect(after('/ =bread return =').message).toMatch(/as it was typed/);
    expect(after('/ =qamshlo return =').message).toBeUndefined();
  });
});

describe('what was typed before', () => {
  test.each<[string, string]>([
    ['/ =bread return / up', 'bread'],
    ['/ =bread return / ctrl+u =calm return / ctrl+u up', 'calm'],
    ['/ =bread return / ctrl+u =calm return / ctrl+u up up', 'bread'],
    ['/ =bread return / ctrl+u =calm return / ctrl+u up up up', 'bread'],
    ['/ =bread return / ctrl+u =calm return / ctrl+u =x up up down down', 'x'],
    ['/ =bread return / ctrl+u =calm return / ctrl+u up =x', 'calmx'],
    // Given up, and not lost.
    ['/ =half_a_quer escape / up', 'half a quer'],
    ['/ =bread return escape / up', 'bread'],
    ['/ =quiet down up up', 'quiet'],
  ])('%s', (keys, text) => expect(line(keys)).toBe(text));

  test('what is brought back is searched for', () => {
    const state = after('/ =bread return / ctrl+u up');
    expect([state.list.query, listCount(state.list)]).toEqual(['bread', 6]);
  });

  test('it is there another day, and so are searches that were saved', () => {
    const archive = archiveOf(REPORTS);
    press(startSession(archive), '/ =bread return / ctrl+u =calm escape');
    saveQuery(archive, { name: 'north', query: 'kamishli' });
    const session = startSession(archive);
    const lines = [1, 2, 3].map((times) => press(session, `escape escape / ${'up '.repeat(times)}`).prompt?.line.text);
    expect(lines).toEqual(['calm', 'bread', 'saved:north']);
  });

  test('something else in its place is no history', () => {
    const archive = archiveOf(REPORTS);
    archive.run({ sql: "INSERT INTO settings VALUES ('typed-queries', '{\"no\": 1')" });
    expect(press(startSession(archive), '/ up').prompt?.line.text).toBe('');
  });
});

describe('Tab', () => {
  test.each<[string, string]>([
    ['/ =gro tab', 'group:'],
    ['/ =s tab', 'state:'],
    ['/ =s tab tab', 'source:'],
    ['/ =qami tab', 'Qamishli Airport'],
    ['/ =qami tab tab', 'Qamishli'],
    ['/ =qami tab tab tab', 'Qamishli Airport'],
    ['/ =bread_-place:de tab', 'bread -place:"Deir ez-Zor"'],
    ['/ =place:"deir_e tab', 'place:"Deir ez-Zor"'],
    ['/ =person:jo tab', 'person:"Josh Earnest"'],
    ['/ =near:qam tab tab =,20', 'near:Qamishli,20'],
    ['/ =with:SDF,qam tab tab', 'with:SDF,Qamishli'],
    ['/ =gov:h tab', 'gov:Homs'],
    ['/ =kind:c tab', 'kind:ceasefire'],
    ['/ =is:s tab', 'is:starred'],
    ['/ =sort:o tab', 'sort:oldest'],
    ['/ =(bread_OR_qami tab tab', '(bread OR Qamishli'],
    ['/ =xyzzyx tab', 'xyzzyx'],
    ['/ =qamixbread left left left left left left tab tab', 'Qamishlixbread'],
  ])('%s', (keys, text) => expect(line(keys)).toBe(text));

  test('what it makes is searched for', () => {
    const { list } = after('/ =gov:h tab return');
    expect([list.query, listCount(list)]).toEqual(['gov:Homs', 5]);
  });

  test('nothing that begins so is said', () => {
    expect(screen('/ =xyzzyx tab')).toContain('Nothing here begins so.');
  });
});

describe('?', () => {
  test('shows the language, in the search line, where a word would begin', () => {
    const text = screen('/ ?');
    expect(text).toContain('What you can search for');
    expect(text).toContain('1592..1700');
    expect(text).toContain('near:homs,20');
    expect(screen('/ =bread_ ?')).toContain('What you can search for');
    expect(screen('/ ? =figure')).toContain('1592..1700');
    expect(screen('/ ? =figure')).not.toContain('is:unread');
  });

  test('and goes back to the line as it was', () => {
    const state = after('/ =bread_ ? escape =x');
    expect([state.help, state.prompt?.line.text]).toEqual([undefined, 'bread x']);
  });
});

test('/ in the help is where one types already', () => {
  expect(after('? / =star').help?.query).toBe('star');
});
