// On the screen: names corrected, taken back, and, in a large archive, by another thread while reading goes on.
import { describe, expect, test } from 'vitest';
import { countReports, reportsPerYear } from '../../src/archive/reports/read-reports.ts';
import { readSearches } from '../../src/archive/state/searches.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { answerTo } from '../../src/ui/effects/effects.ts';
import { Session } from '../../src/ui/effects/session.ts';
import type { FarEffects } from '../../src/ui/effects/worker-effects.ts';
import { initialState, type State } from '../../src/ui/state/state.ts';
import type { Answer, Effect } from '../../src/ui/update/actions.ts';
import { paintFooter } from '../../src/ui/view/paint-bars.ts';
import { archiveOf, type Words } from '../archive/make-report.ts';
import { press, startSession, WIDE } from './session.ts';

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
    expect(hidden.notice).toContain('in one report. U takes it back.');
    expect([hidden.correcting, hidden.changes]).toEqual([undefined, ['correction']]);
    const undone = press(session, 'U');
    expect(named(undone)).toEqual(before);
    expect(undone.changes).toEqual([]);
    expect(press(session, 'U').notice).toBe('Nothing to take back.');
  });

  test('never that name, in all reports', () => {
    const session = startSession(archiveOf(REPORTS));
    expect(press(session, 'l e c j return').notice).toContain('2 reports');
    expect(named(session.state())).toEqual([]);
    expect(press(session, '/ ctrl+u escape h / =place:qamishli return').list.answer!.count).toBe(1);
  });
});

describe('elsewhere', () => {
  /** Another thread, which answers when it is told to. */
  function begin() {
    const archive = archiveOf(REPORTS);
    const waiting: { effect: Effect; answer: PromiseWithResolvers<Answer> }[] = [];
    const far: FarEffects = {
      takes: ({ type }) => type === 'correct' || type === 'find',
      bring: (effect) => {
        const answer = Promise.withResolvers<Answer>();
        waiting.push({ effect, answer });
        return answer.promise;
      },
      begin: () => {},
      end: async () => {},
    };
    const state = initialState({ ...WIDE, total: countReports(archive), years: reportsPerYear(archive) });
    const session = new Session(archive, state, far);
    const goOn = async () => {
      const { effect, answer } = waiting.shift()!;
      answer.resolve(answerTo(archive, effect));
      await new Promise((resolve) => setImmediate(resolve));
    };
    const marks = () => archive.all('SELECT * FROM marks WHERE starred');
    const searches = () => readSearches(archive);
    return { session, waiting, goOn, marks, searches, keys: (keys: string) => press(session, keys) };
  }

  test('reading goes on, and marks, searches and other corrections wait', async () => {
    const { session, waiting, goOn, marks, keys } = begin();
    await goOn();
    expect(keys('l e c return').notice).toContain('Correcting the name');
    expect(waiting.map(({ effect }) => effect.type)).toEqual(['correct']);
    expect(keys('J').list.cursor).toBe(1);
    expect(named(session.state())).toHaveLength(1);
    const starred = keys('h s / =kamishli');
    expect(starred.unwritten.map(({ mark }) => mark)).toContain('starred');
    expect(marks()).toEqual([]);
    expect(paintFooter(starred, themeFor('none'))).toContain('comes when the name is corrected');
    expect(keys('return U').unwritten.length).toBeGreaterThan(0);
    expect(keys('k l e c return').notice).toContain('still being corrected');
    await goOn();
    expect(session.state().notice).toContain('U takes it back');
    expect(session.state().unwritten).toEqual([]);
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
    session.finish();
    expect([marks().length, searches()]).toEqual([1, [{ name: 'town', query: 'qamishli' }]]);
  });

  test('what fails is said, and not tried for ever', async () => {
    const { session, waiting, goOn, keys } = begin();
    await goOn();
    keys('l e c return');
    waiting.shift()!.answer.reject(new Error('the thread has ended'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(session.state().notice).toContain('the thread has ended');
    expect(keys('j k').correcting).toBeUndefined();
    expect(waiting).toEqual([]);
  });
});
