// Notes and tags on the screen: what is typed for a passage, where it is seen, and that U takes back, after a start as well.
import { expect, test } from 'vitest';
import { lastActNumber } from '../../src/archive/acts/log.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { readNotes } from '../../src/archive/notes/notes.ts';
import { setTag, tagsOf } from '../../src/archive/notes/tags.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { removeReports } from '../../src/archive/reports/remove-reports.ts';
import { themeFor } from '../../src/theme/theme.ts';
import type { Outside } from '../../src/ui/effects/outside.ts';
import { Session } from '../../src/ui/effects/session.ts';
import { initialState } from '../../src/ui/state/state.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { archiveOf, makeReport, namer, type Words } from '../archive/make-report.ts';
import { runSql } from '../archive/sql.ts';
import { press, startWithThread, WIDE } from './session.ts';

const REPORTS: Words[] = [
  {
    id: 'a',
    title: 'Title',
    date: '2020-01-02',
    body: 'One is here. Two is of Qamishli, it said.\n\nThree has bread.',
  },
  { id: 'b', title: 'Other', date: '2019', body: 'Nothing.' },
];

function begin(archive: Archive = archiveOf(REPORTS), outside?: Outside) {
  const about = { ...WIDE, total: 2, years: [], lastAct: lastActNumber(archive) };
  const session = new Session(archive, initialState(about), undefined, outside);
  return { archive, session, keys: (keys: string) => press(session, keys), shown: () => shown(session) };
}

function shown(session: Session): string {
  return linesOf(composeScreen(session.state(), themeFor('none'))).join('\n');
}

test('a writes a note on the sentence, changes it, and an empty one takes it away', () => {
  const { archive, session, keys, shown } = begin();
  keys('l e a');
  expect(shown()).toContain('note on these words:');
  keys('=ask return');
  expect(readNotes(archive)).toMatchObject([
    { report: 'a', text: 'ask', anchor: { exact: 'Two is of Qamishli, it said.' } },
  ]);
  expect(session.state().message).toBe('The note is kept. U takes it back.');
  expect(shown()).toContain('note: ask');
  keys('e a');
  expect(session.state().prompt?.line.text).toBe('ask');
  keys('=again return');
  expect(readNotes(archive)).toMatchObject([{ text: 'askagain' }]);
  keys('e a ctrl+u return');
  expect(readNotes(archive)).toEqual([]);
  for (const texts of [['askagain'], ['ask'], []]) {
    keys('U');
    expect(readNotes(archive).map(({ text }) => text)).toEqual(texts);
  }
  expect(keys('U').message).toBe('Nothing to take back.');
});

test('what y took is what the note is on; Escape writes none; in the list it is on the report', () => {
  const { archive, keys } = begin();
  keys('l e y y a =wide return');
  expect(readNotes(archive)[0]?.anchor?.exact).toBe('One is here. Two is of Qamishli, it said.');
  keys('j a =no escape');
  keys('h a =all return');
  expect(readNotes(archive).map(({ text, anchor }) => [text, anchor === undefined])).toEqual([
    ['wide', false],
    ['all', true],
  ]);
});

test('a note is seen on the page and in its edge, in M with its report, and says when its words are gone', () => {
  const { archive, keys, shown } = begin();
  keys('l e a =ask return h j M');
  expect(shown()).toMatch(/ask.*\n.*Title · “Two is of Qamishli, it said\.”/);
  keys('return');
  expect(shown()).toContain('•');
  addReport(archive, makeReport({ ...REPORTS[0]!, body: 'All of it was withdrawn.' }), namer);
  const later = begin(archive);
  later.keys('l');
  expect(later.shown()).toContain('note (its words are gone): ask');
});

test('T sets the tags of a report, completes them, and stands in its head', () => {
  const archive = archiveOf(REPORTS);
  setTag(archive, 'b', 'courts', true);
  const { session, keys, shown } = begin(archive);
  keys('T =war');
  expect(shown()).toMatch(/tags: .*war/);
  keys('=,c tab');
  expect(session.state().prompt?.line.text).toBe('war, courts, ');
  keys('return');
  expect(tagsOf(archive, 'a')).toEqual(['courts', 'war']);
  expect(shown()).toContain('#courts #war');
  keys('T ctrl+u =war return');
  expect(tagsOf(archive, 'a')).toEqual(['war']);
  keys('U U');
  expect(tagsOf(archive, 'a')).toEqual([]);
});

test('after a start U goes on with what was done before it, and not with what it took back itself', () => {
  const { archive, keys } = begin();
  keys('s T =war return');
  const later = begin(archive);
  later.keys('s s');
  const starred = () => rowsByDate(archive, 0, 1)[0]!.starred;
  expect([starred(), tagsOf(archive, 'a')]).toEqual([true, ['war']]);
  later.keys('U U');
  expect([starred(), tagsOf(archive, 'a')]).toEqual([true, ['war']]);
  expect(later.keys('U').message).toBe('Taken back: tag a: war.');
  expect(tagsOf(archive, 'a')).toEqual([]);
  later.keys('U');
  expect(starred()).toBe(false);
  expect(later.session.state().list.window?.rows[0]?.starred).toBe(false);
  expect(later.keys('U').message).toBe('Nothing to take back.');
});

test('C lists what was done; Enter takes one back, wherever it stands, and does it again', () => {
  const { archive, session, keys, shown } = begin();
  keys('s T =war return l e a =ask return');
  keys('h C');
  expect(shown()).toMatch(/note a: ask.*\n.*tag a: war.*\n.*star a/);
  keys('j return');
  expect(session.state().message).toBe('Taken back: tag a: war.');
  expect(tagsOf(archive, 'a')).toEqual([]);
  expect(shown()).toContain('tag a: war (taken back)');
  expect(session.state().panel?.cursor).toBe(1);
  keys('return');
  expect(session.state().message).toBe('Done again: tag a: war.');
  expect(tagsOf(archive, 'a')).toEqual(['war']);
  expect(shown()).not.toContain('taken back');
  keys('/ =star return return');
  expect(rowsByDate(archive, 0, 1)[0]!.starred).toBe(false);
});

test('what cannot be taken back says so', () => {
  const archive = archiveOf([...REPORTS, { id: 'c', body: 'Words.' }]);
  removeReports(archive, [3]);
  const { session, keys, shown } = begin(archive);
  keys('C');
  expect(shown()).toContain('remove c');
  keys('return');
  expect(session.state().message).toBe('This cannot be taken back.');
});

test('( and ) go along the notes of the page, and the facets count tags', () => {
  const { session, keys, shown } = begin();
  expect(keys('l )').message).toBe('There is no note on this page: a writes one.');
  keys('e a =ask return / =bread return a =two return');
  const at = () => session.state().page.passage?.start;
  keys(')');
  const first = at()!;
  keys(')');
  expect(at()).toBeGreaterThan(first);
  expect(keys(')').message).toBe('This is the last note of the page.');
  keys('(');
  expect(at()).toBe(first);
  keys('h T =war return F');
  const panel = () => session.state().panel!;
  for (let tries = 0; tries < 9 && (panel() as { facet?: string }).facet !== 'tag'; tries++) keys('tab');
  expect(shown()).toMatch(/war/);
  keys('return');
  expect(session.state().list.query).toBe('tag:"war"');
});

test('notes wait while names are corrected, each of them; at the end all are kept', async () => {
  const archive = archiveOf(REPORTS);
  const { session, keys } = startWithThread(archive, ['correct']);
  keys('l e c return a =one return / =bread return a =two return h T =war return');
  expect(readNotes(archive)).toEqual([]);
  expect(session.finish()).toHaveLength(1);
  expect(readNotes(archive).map(({ text }) => text)).toEqual(['one', 'two']);
  expect(tagsOf(archive, 'a')).toEqual(['war']);
});

test('a note that cannot be written stands in its line again', () => {
  const { archive, session, keys, shown } = begin();
  runSql(archive, "CREATE TRIGGER full BEFORE INSERT ON notes BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
  keys('l e a =ask return');
  expect(session.state().prompt).toMatchObject({ for: 'note', line: { text: 'ask' } });
  expect(shown()).toContain('the disk is full');
  runSql(archive, 'DROP TRIGGER full');
  keys('return');
  expect(readNotes(archive)).toMatchObject([{ text: 'ask', anchor: { exact: 'Two is of Qamishli, it said.' } }]);
});

test('^O goes on in the editor, where a note of several lines is always written', async () => {
  const asked: unknown[] = [];
  const answers = ['One.\n\nTwo.\n', 'One.\n\nTwo, and three.\n'];
  const { archive, session, keys, shown } = begin(archiveOf(REPORTS), async (request) => {
    asked.push(request);
    const next = answers.shift();
    if (next === undefined) throw new Error('there is no editor');
    return next;
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  keys('l e a =begun ctrl+o');
  await settled();
  expect(readNotes(archive).map(({ text }) => text)).toEqual(['One.\n\nTwo.']);
  expect(session.state().prompt).toBeUndefined();
  expect(shown()).toContain('note: One. Two.');
  keys('e a return');
  await settled();
  expect(readNotes(archive).map(({ text }) => text)).toEqual(['One.\n\nTwo, and three.']);
  keys('e a return');
  await settled();
  expect(shown()).toContain('there is no editor');
  expect(readNotes(archive).map(({ text }) => text)).toEqual(['One.\n\nTwo, and three.']);
  expect(asked).toEqual([
    { type: 'write-note', text: 'begun' },
    { type: 'write-note', text: 'One.\n\nTwo.' },
    { type: 'write-note', text: 'One.\n\nTwo, and three.' },
  ]);
});
