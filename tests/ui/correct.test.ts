// On the screen: names corrected, taken back, and, in a large archive, by another thread while reading goes on.
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { readSearches } from '../../src/archive/state/searches.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { isCorrecting, type State } from '../../src/ui/state/state.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
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
    expect(hidden.message).toContain('in 1 report. U takes it back.');
    expect([isCorrecting(hidden), hidden.changes]).toEqual([false, ['correction']]);
    const undone = press(session, 'U');
    expect(named(undone)).toEqual(before);
    expect(undone.changes).toEqual([]);
    expect(press(session, 'U').message).toBe('Nothing to take back.');
  });

  test('never that name, in all reports', () => {
    const session = startSession(archiveOf(REPORTS));
    expect(press(session, 'l e c j j return').message).toContain('2 mentions in 1 report');
    expect(named(session.state())).toEqual([]);
    expect(press(session, '/ ctrl+u escape h / =place:qamishli return').list.answer!.count).toBe(1);
  });
});

describe('whom it means', () => {
  const SOURCED: Words[] = [
    { id: 'a', title: 'First', date: '2022-05-27', body: 'Qamishli, and Qamishli again.', attribution: ['Monitor'] },
    { id: 'b', title: 'Second', date: '2021-01', body: 'Qamishli.', attribution: ['Monitor'] },
    { id: 'c', title: 'Third', date: '2020-01', body: 'Qamishli. Josh Earnest.', governorates: ['Homs'] },
  ];
  const NAME = 'l e c j j j return';

  function opened(keys = NAME) {
    const session = startSession(archiveOf(SOURCED));
    return { session, keys: (more: string) => press(session, more), state: press(session, keys) };
  }

  const linked = (session: ReturnType<typeof startSession>, report: string) =>
    press(session, `escape escape h g ${report}`).page.report!.mentions.filter(({ rule }) => rule === 'correction')
      .length;

  test.each([
    ['in the report', '', [2, 0, 0], '2 mentions in 1 report'],
    ['in its source', 'tab', [2, 1, 0], '3 mentions in 2 reports'],
    ['everywhere', 'tab tab', [2, 1, 1], '4 mentions in 3 reports'],
    ['and round again', 'tab tab tab', [2, 0, 0], '2 mentions in 1 report'],
  ])('one of those who bear the name, %s', (_, tabs, counts, words) => {
    const { session, keys, state } = opened();
    expect(state.panel).toMatchObject({ kind: 'meanings', surface: 'Qamishli' });
    const { message, panel } = keys(`${tabs} j return`);
    expect(message).toContain(words);
    expect(panel).toBeUndefined();
    expect([linked(session, ''), linked(session, 'j'), linked(session, 'j j')]).toEqual(counts);
    keys('U');
    expect([linked(session, ''), linked(session, 'j'), linked(session, 'j j')]).toEqual([0, 0, 0]);
  });

  test('a new place, at a position or in the governorate of the report', () => {
    const { keys } = opened('j j l e c j j j return G k return');
    const { prompt } = keys('');
    expect(prompt).toMatchObject({ for: 'name', line: { text: 'Homs' }, question: { kind: 'new-place' } });
    const { page, message } = keys('return');
    expect(message).toContain('“Qamishli” is now Qamishli: 1 mention in 1 report');
    const { entity } = page.report!.mentions[0]!;
    expect(page.report!.entities.get(entity)).toMatchObject({ governorate: 'Homs', name: 'Qamishli' });
    const moved = keys('U e c j j j return G k return ctrl+u =33.5,_36.25 return');
    const there = moved.page.report!.mentions[0]!;
    expect(moved.page.report!.entities.get(there.entity)).toMatchObject({ lat: 33.5, lon: 36.25 });
  });

  test('what is no place can be typed again', () => {
    const { keys } = opened(`${NAME} G k return =nowhere return`);
    const { prompt, changes } = keys('');
    expect(prompt).toMatchObject({ line: { text: 'nowhere' }, problem: expect.stringContaining('no governorate') });
    expect(changes).toEqual([]);
    expect(paintFooter(keys(''), themeFor('none'))).toContain('nowhere is no position and no governorate');
    expect(keys('ctrl+u =Homs return').message).toContain('2 mentions');
  });

  test('somebody new, of this report alone', () => {
    const { keys } = opened('j j l e e c j j j return G k return');
    const { page } = keys('');
    const person = page.report!.mentions.find(({ type }) => type === 'person')!;
    expect(person.entity).toBe('own:person:josh-earnest-c');
  });

  test('a name that is typed counts where was chosen, and Esc goes back to what else is wrong', () => {
    const { session, keys } = opened(`${NAME} tab G return =Deir_Ezzor return`);
    expect(keys('').message).toContain('“Qamishli” is now Deir ez-Zor: 3 mentions in 2 reports');
    expect(linked(session, 'j j')).toBe(0);
    expect(opened(`${NAME} escape`).state.panel).toMatchObject({ kind: 'correct' });
  });

  test.each([120, 80, 60, 40])('is shown in %i columns', (columns) => {
    const session = startSession(archiveOf(SOURCED), { columns, rows: 20 });
    const state = press(session, `${NAME} tab`);
    const lines = linesOf(composeScreen(state, themeFor('none')));
    const shown = lines.join('\n');
    expect(shown).toContain('[Monitor 3 in 2]');
    expect(shown).toContain('as it is now');
    expect(shown).toContain('In no list');
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
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
