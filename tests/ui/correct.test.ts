// On the screen: names corrected, taken back, and, in a large archive, by another thread while reading goes on.
import { describe, expect, test } from 'vitest';
import { readSearches } from '../../src/archive/state/searches.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { isCorrecting, type State } from '../../src/ui/state/state.ts';
import { paintFooter } from '../../src/ui/view/paint-bars.ts';
import { archiveOf, type Words } from '../archive/make-report.ts';
import { allRows } from '../archive/sql.ts';
import { press, startSession, startWithThread } from './session.ts';

const REPORTS: Words[] = [
  { id: 'a', title: 'First', date: '2022-05-27', body: 'Qamishli, and Qamishli again.' },
  { id: 'b', title: 'Second', date: '2021-01', body: 'Kamishli.' },
];

const named = ({ page }: State) => page.report!.mentions.map(({ entity }) => entity);

describe('at once', () => {
  test('hidden here alone, and taken back', () => {
    const session = startSession(archiveOf(REPORTS));
    const before = named(session.state());
    expect(before).toHaveLength(2);
    const hidden = press(session, 'l e c return');
    expect(named(hidden)).toHaveLength(1);
    expect(hidden.message).toContain('in one report. U takes it back.');
    expect([isCorrecting(hidden), hidden.changes]).toEqual([false, ['correction']]);
    const undone = press(session, 'U');
    expect(named(undone)).toEqual(before);
    expect(undone.changes).toEqual([]);
    expect(press(session, 'U').message).toBe('Nothing to take back.');
  });

  test('never that name, in all reports', () => {
    const session = startSession(archiveOf(REPORTS));
    expect(press(session, 'l e c j return').message).toContain('2 reports');
    expect(named(session.state())).toEqual([]);
    expect(press(session, '/ ctrl+u escape h / =place:qamishli return').list.answer!.count).toBe(1);
  });
});

describe('elsewhere', () => {
  function begin() {
    const archive = archiveOf(REPORTS);
    const started = startWithThread(archive, ['correct', 'find']);
    const marks = () => allRows(archive, 'SELECT * FROM marks WHERE starred');
    return { ...started, marks, searches: () => readSearches(archive) };
  }

  test('reading goes on, and marks, searches and other corrections wait', async () => {
    const { session, waiting, goOn, marks, keys } = begin();
    await goOn();
    expect(keys('l e c return').message).toContain('Correcting the name');
    expect(waiting.map(({ effect }) => effect.type)).toEqual(['correct']);
    expect(keys('J').list.cursor).toBe(1);
    expect(named(session.state())).toHaveLength(1);
    const starred = keys('h s / =kamishli');
    expect(starred.requests).toContainEqual({ type: 'mark', changes: [{ report: 2, mark: 'starred', value: true }] });
    expect(marks()).toEqual([]);
    expect(paintFooter(starred, themeFor('none'))).toContain('comes when the name is corrected');
    expect(keys('return U').requests.map(({ type }) => type)).toContain('mark');
    expect(keys('k l e c return').message).toContain('still being corrected');
    await goOn();
    expect(session.state().message).toContain('U takes it back');
    expect(session.state().requests).toEqual([]);
    expect(waiting.map(({ effect }) => effect.type)).toEqual(['find']);
    await goOn();
    expect(session.state().list.answer!.query).toBe('kamishli');
  });

  test('who leaves meanwhile keeps the marks and the search that were waiting', async () => {
    const { session, waiting, goOn, marks, searches, keys } = begin();
    keys('/ =qamishli return');
    while (waiting.length > 0) await goOn();
    keys('l e c return h s S =town return');
    expect([marks().length, searches()]).toEqual([0, []]);
    expect(session.finish().map(({ message }) => message)).toEqual([
      'the correction of a name was not done yet, and is given up',
    ]);
    expect([marks().length, searches()]).toEqual([1, [{ name: 'town', query: 'qamishli' }]]);
  });

  test('what fails is said, and the correction is over', async () => {
    const { waiting, goOn, fail, session, keys } = begin();
    await goOn();
    keys('l e c return');
    await fail('the thread has ended');
    expect(session.state().message).toContain('the thread has ended');
    expect(isCorrecting(keys('j k'))).toBe(false);
    expect(waiting).toEqual([]);
    expect(session.finish()).toEqual([]);
  });
});
