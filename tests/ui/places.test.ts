// The ways to a place: the next unread report, what was read before, bookmarks, headings; and how the page is shown.
import { describe, expect, test } from 'vitest';
import { rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { pageColumns, pageHeight, type State } from '../../src/ui/state/state.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { archiveOf } from '../archive/make-report.ts';
import { after, idAtCursor, press, REPORTS, startSession } from './session.ts';

const bare = (line: string) => line.replace(/\u001B\[[\d;]*m/g, '').trimEnd();
const screenOf = (state: State) => linesOf(composeScreen(state, themeFor('none'))).map(bare);
const shownId = (state: State) => state.page.report?.row.id;

describe('the next unread report', () => {
  test.each<[string, string, string | undefined]>([
    ['n', 'calm', undefined],
    ['j x k n', 'long', undefined],
    ['G n', 'airport', 'On from the beginning.'],
    ['/ =bread return n', 'quiet0', undefined],
    ['A n', 'airport', 'No other report of the list is unread.'],
  ])('%s: %s', (keys, id, message) => {
    const state = after(keys);
    expect(idAtCursor(state)).toBe(id);
    expect(state.message).toBe(message);
    expect([state.pane, shownId(state)]).toEqual(['list', id]);
  });
});

describe('all read', () => {
  const begin = () => {
    const archive = archiveOf(REPORTS);
    const session = startSession(archive);
    const read = () => rowsByDate(archive, 0, REPORTS.length).flatMap(({ id, read }) => (read ? [id] : []));
    return { read, keys: (keys: string) => press(session, keys) };
  };

  test('marks those of the list, and is taken back whole', () => {
    const { keys, read } = begin();
    const marked = keys('j x k / =bread return A');
    expect(marked.message).toBe('6 reports are marked as read. U takes it back.');
    expect(marked.list.answer?.unread).toBe(0);
    expect(read()).toHaveLength(7);
    expect(marked.list.window?.rows.every((row) => row.read)).toBe(true);
    const undone = keys('escape U');
    expect(undone.message).toBe('6 reports that were marked as read at once are unread again.');
    expect(read()).toEqual(['calm']);
    expect(undone.list.answer?.unread).toBe(11);
    // What was marked before is the next to be taken back.
    keys('U');
    expect(read()).toEqual([]);
  });

  test('where nothing is unread there is nothing to take back', () => {
    const { keys } = begin();
    expect(keys('A A').message).toBe('All reports of the list are read already.');
    expect(keys('U U').message).toBe('Nothing to take back.');
  });
});

describe('back and forward through what was read', () => {
  test('to where each was left, search or not', () => {
    const session = startSession(archiveOf(REPORTS));
    press(session, 'l 1 0 j J J');
    expect(shownId(press(session, '<'))).toBe('calm');
    const back = press(session, '<');
    expect([shownId(back), back.page.top]).toEqual(['airport', 10]);
    expect(press(session, '<').message).toBe('Nothing was read before.');
    expect(shownId(press(session, '>'))).toBe('calm');
    // Who goes another way from here has nothing further on.
    expect(shownId(press(session, 'h / =quiet return l'))).toBe('quiet0');
    expect(press(session, '>').message).toBe('Nothing was read after it.');
    const beforeSearch = press(session, '<');
    expect([shownId(beforeSearch), beforeSearch.list.query]).toEqual(['calm', '']);
    expect(shownId(press(session, '>'))).toBe('quiet0');
  });

  test('from the list, to what was read last', () => {
    const state = after('j l h G <');
    expect([state.pane, shownId(state)]).toEqual(['page', 'calm']);
    expect(after('<').message).toBe('Nothing was read before.');
  });
});

describe('bookmarks', () => {
  test('stay in the archive, and lead back from anywhere', () => {
    const archive = archiveOf(REPORTS);
    const set = press(startSession(archive), 'l 1 0 j ` a');
    expect(set.message).toBe("Bookmark a is set: ' and a come back here.");
    const there = press(startSession(archive), "/ =bread return ' a");
    expect([there.pane, shownId(there), there.page.top]).toEqual(['page', 'airport', 10]);
    press(startSession(archive), 'j l ` a');
    expect(shownId(press(startSession(archive), "G ' a"))).toBe('calm');
  });

  test.each([
    ["' b", 'there is no bookmark b here. On a page, ` and b set it.'],
    ["' escape", 'A bookmark is called by a letter or a digit.'],
    ["' ا", 'there is no bookmark ا here. On a page, ` and ا set it.'],
    ["'", 'The letter of the bookmark to go to; Esc: none.'],
  ])('%s', (keys, message) => {
    expect(after(keys).message).toBe(message);
  });

  test('the letter is a letter, whatever it means elsewhere', () => {
    const state = after('l ` q j');
    expect([state.pane, state.isOver, state.page.top]).toEqual(['page', false, 1]);
  });
});

test('from heading to heading', () => {
  const long = 'Words.\n\n'.repeat(30);
  const body = `## One\n\n${long}\n\n## Two\n\n${long}\n\n### Three\n\n${long}`;
  const session = startSession(archiveOf([{ id: 'a', title: 'Title', body }]));
  const top = (keys: string) => {
    const { page } = press(session, keys);
    return page.report!.lines[page.top]!.map(({ text }) => text).join('');
  };
  expect(top('l')).toBe('Title');
  expect(['}', '}', '}', '{', '{', '{'].map(top)).toEqual(['One', 'Two', 'Three', 'Two', 'One', 'Title']);
  expect(press(session, '{').message).toBe('There is no heading above.');
  expect(press(session, 'G }').message).toBe('There is no heading below.');
});

describe('the page alone', () => {
  test.each([
    { columns: 120, rows: 36 },
    { columns: 60, rows: 20 },
    { columns: 40, rows: 12 },
  ])('fills $columns x $rows without frames, between what is said of it and the keys', (size) => {
    const state = after('z', size);
    const [head, ...lines] = screenOf(state);
    expect(head).toMatch(/^27 May 2022 · .*\d+%$/);
    expect(lines.join('\n')).not.toMatch(/[│╭╰]/);
    expect(lines[0]).toMatch(/^Aircraft land at Al-Qamishly/);
    expect([pageHeight(state), pageColumns(state)]).toEqual([size.rows - 2, size.columns]);
    expect(state.page.report!.columns).toBe(size.columns);
  });

  test('is left as a page is; a panel stands over all of it', () => {
    expect(after('z z')).toMatchObject({ isAlone: false, pane: 'page' });
    expect(after('z escape')).toMatchObject({ isAlone: false, pane: 'page' });
    expect(after('z q q')).toMatchObject({ isAlone: false, pane: 'list', isOver: false });
    expect(screenOf(after('z i')).join('\n')).toContain('Names');
    expect(screenOf(after('z i q')).join('\n')).not.toContain('│');
  });
});

test('in quiet only the name in focus is marked', () => {
  const painted = (keys: string) =>
    linesOf(composeScreen(after(keys, { columns: 80, rows: 24 }), themeFor('truecolor')));
  const marks = (keys: string) =>
    painted(keys)
      .slice(1, 12)
      .join('')
      .match(/\u001B\[[\d;]*4[;m]/g)?.length ?? 0;
  expect(marks('l')).toBeGreaterThan(2);
  expect(marks('l R')).toBe(0);
  expect(marks('l R e')).toBe(1);
  expect(marks('l R R')).toBe(marks('l'));
});
