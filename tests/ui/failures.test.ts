// What fails is said once, and not asked for again until the reader does; what was changed is not lost by it.
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { paintPanelPane } from '../../src/ui/view/paint-panes.ts';
import { archiveOf } from '../archive/make-report.ts';
import { allRows } from '../archive/sql.ts';
import { idAtCursor, press, REPORTS, startSession, startWithThread } from './session.ts';

/** How often statements that hold some words were run. Those that `fails` says throw, as SQLite does. */
function watch(archive: Archive, words: string) {
  const watched = { count: 0, fails: true };
  for (const name of ['all', 'get', 'run'] as const) {
    const original = archive[name].bind(archive) as (statement: { sql: string }, ...values: never[]) => never;
    archive[name] = ((statement: { sql: string }, ...values: never[]) => {
      if (!statement.sql.includes(words)) return original(statement, ...values);
      watched.count++;
      if (watched.fails) throw new Error(`disk I/O error (${words})`);
      return original(statement, ...values);
    }) as never;
  }
  return watched;
}

describe('in this thread', () => {
  test.each([
    ['a report that cannot be read', 'JOIN texts', 'J'],
    ['a card', 'SELECT date FROM reports WHERE number', 'l e return'],
  ])('%s is said, and read once', (_, words, keys) => {
    const archive = archiveOf(REPORTS);
    const session = startSession(archive);
    const watched = watch(archive, words);
    expect(press(session, keys).message).toContain('disk I/O error');
    const { count } = watched;
    expect(count).toBeGreaterThan(0);
    press(session, '/ =x');
    session.dispatch({ type: 'message', text: 'Something else happened.' });
    session.dispatch({ type: 'resized', columns: 120, rows: 30 });
    expect(watched.count).toBe(count);
  });

  test('a report is read again when the reader comes back to it, or draws the screen anew', () => {
    const archive = archiveOf(REPORTS);
    const session = startSession(archive);
    const watched = watch(archive, 'JOIN texts');
    expect(press(session, 'J').page.report?.row.id).toBe('airport');
    watched.fails = false;
    expect(press(session, 'ctrl+l').page.report?.row.id).toBe('calm');
    watched.fails = true;
    press(session, 'J');
    watched.fails = false;
    expect(press(session, 'K').page.report?.row.id).toBe('calm');
    expect(press(session, 'J').page.report?.row.id).toBe(idAtCursor(session.state()));
  });

  test('marks that cannot be written are kept, go with the next one, and are tried at the end', () => {
    const archive = archiveOf(REPORTS);
    const starred = () =>
      allRows<{ report: number }>(archive, 'SELECT report FROM marks WHERE starred ORDER BY report').map(
        ({ report }) => report,
      );
    const session = startSession(archive);
    const watched = watch(archive, 'INTO marks');
    const first = press(session, 's');
    expect(first.message).toContain('Not kept yet');
    expect(first.message).toContain('disk I/O error');
    expect(first.unwritten).toEqual([{ report: 1, mark: 'starred', value: true }]);
    const tried = watched.count;
    expect(press(session, 'j').unwritten).toHaveLength(1);
    expect(watched.count).toBe(tried);
    watched.fails = false;
    expect(press(session, 's').unwritten).toEqual([]);
    expect(starred()).toEqual([1, 2]);
    watched.fails = true;
    press(session, 'j s');
    expect(session.finish().map(({ message }) => message)).toEqual(['stars and read marks could not be kept']);
    press(session, 'j s');
    watched.fails = false;
    expect(session.finish()).toEqual([]);
    expect(starred()).toEqual([1, 2, 4]);
  });

  test('an archive from which nothing comes ends no screen', () => {
    const archive = archiveOf(REPORTS);
    archive.close();
    const state = press(startSessionOfNothing(archive), '/ =x return j J l e s i escape F escape ctrl+l q q');
    expect(state.isOver).toBe(true);
  });
});

function startSessionOfNothing(archive: Archive) {
  archive.all =
    archive.get =
    archive.run =
      () => {
        throw new Error('closed');
      };
  return startSession(archiveOf([]));
}

describe('in another thread', () => {
  test('a search that fails is not sent again by its own failure', async () => {
    const { session, waiting, keys, fail, goOn } = startWithThread(archiveOf(REPORTS), ['find', 'panel', 'seek']);
    await goOn();
    keys('/ =bread');
    // What was typed meanwhile is sent next, as one.
    expect(waiting.map(({ effect }) => effect)).toMatchObject([{ type: 'find', query: 'b' }]);
    await fail('no memory');
    expect(waiting.map(({ effect }) => effect)).toMatchObject([{ type: 'find', query: 'bread' }]);
    await fail('no memory');
    expect(waiting).toEqual([]);
    expect(session.state().message).toBe('no memory');
    session.dispatch({ type: 'message', text: '' });
    keys('down up left');
    expect(waiting).toEqual([]);
    keys('return');
    expect(waiting).toHaveLength(1);
    await goOn();
    expect(session.state().list.answer?.query).toBe('bread');
    expect(session.state().inProgress).toBeUndefined();
  });

  test('a panel that fails says so in itself, and is asked for anew when it is opened again', async () => {
    const { session, waiting, keys, fail, goOn } = startWithThread(archiveOf(REPORTS), ['panel', 'seek']);
    keys('i');
    await fail('no memory');
    const shown = keys('j k');
    expect(shown.message).toBeUndefined();
    const box = { x: 0, y: 0, columns: 40, rows: 6 };
    expect(paintPanelPane({ state: shown, box, theme: themeFor('none') }).join()).toContain('no memory');
    expect(waiting).toEqual([]);
    keys('escape i');
    expect(waiting).toHaveLength(1);
    await goOn();
    expect(session.state().panel).toMatchObject({ kind: 'names', names: expect.any(Array) });
  });

  test('a walk along one name that fails is over', async () => {
    const { session, waiting, keys, fail, goOn } = startWithThread(archiveOf(REPORTS), ['seek']);
    keys('3 j l e e ] ] ]');
    expect(waiting).toHaveLength(1);
    await fail('no memory');
    expect(session.state().message).toBe('no memory');
    keys('k j');
    await goOn().catch(() => undefined);
    expect(waiting).toEqual([]);
    keys(']');
    expect(waiting).toHaveLength(1);
    await goOn();
    expect(session.state().page.report?.row.id).toBe('arabic');
  });

  test('where there is none to be had, this one does the work', async () => {
    const { session, waiting, keys } = startWithThread(archiveOf(REPORTS), ['find']);
    waiting.shift()!.outcome.resolve(undefined);
    await new Promise((resolve) => setImmediate(resolve));
    keys('/ =bread');
    waiting.shift()!.outcome.resolve(undefined);
    await new Promise((resolve) => setImmediate(resolve));
    waiting.shift()!.outcome.resolve(undefined);
    await new Promise((resolve) => setImmediate(resolve));
    expect(session.state().list.answer).toMatchObject({ query: 'bread', count: 6 });
  });
});
