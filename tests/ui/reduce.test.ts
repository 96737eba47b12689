// Keys in, state out: what each of them does in the list, on the page and in the lines that are typed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { BINDINGS } from '../../src/keys/keys.ts';
import { shownSpan } from '../../src/page/line.ts';
import { listCount, rowAt } from '../../src/ui/state/list.ts';
import { rowHeight } from '../../src/ui/state/list-lines.ts';
import { listColumns, listHeight, pageHeight, type State } from '../../src/ui/state/state.ts';
import { archiveOf } from '../archive/make-report.ts';
import { runs } from '../runs.ts';
import { after, idAtCursor, press, REPORTS, startSession, WIDE } from './session.ts';

const LAST = REPORTS.length - 1;

/** The name in focus, as the text has it. */
function focused({ page: { report, focus } }: State): string | undefined {
  const mention = focus === undefined ? undefined : report?.mentions[focus];
  return mention && report!.report.text.slice(mention.start, mention.end);
}

/** What the page shows. */
function shown(state: State) {
  return shownSpan(state.page.report!.lines, state.page.top, pageHeight(state))!;
}

describe('moves in the list', () => {
  test.each<[string, number]>([
    ['', 0],
    ['j', 1],
    ['j down k', 1],
    ['k', 0],
    ['up j', 1],
    ['5 j', 5],
    ['1 0 j', 10],
    ['0 j', 1],
    ['9 9 9 9 9 9 9 9 j', LAST],
    ['G', LAST],
    ['end', LAST],
    ['G j', LAST],
    ['G 2 k', LAST - 2],
    ['3 G', 2],
    ['3 g', 2],
    ['9 9 G', LAST],
    ['G g', 0],
    ['G home', 0],
    ['J', 1],
    ['2 J K', 1],
    ['ctrl+n ctrl+n ctrl+p', 1],
    ['5 j 3 escape j', 6],
  ])('%s: at %i', (keys, cursor) => {
    const state = after(keys);
    expect(state.list.cursor).toBe(cursor);
    expect(state.pane).toBe('list');
    // The report under the cursor is already on the page.
    expect(state.page.report?.row.id).toBe(REPORTS[cursor]!.id);
  });

  test('screens and halves of them, there and back', () => {
    const at = (keys: string) => after(keys, { columns: 80, rows: 14 }).list.cursor;
    const [screen, half] = [at('space'), at('d')];
    expect(half).toBeGreaterThan(0);
    expect(screen).toBeGreaterThan(half);
    expect(screen).toBeLessThan(LAST);
    for (const keys of ['f', 'pagedown', 'ctrl+f']) expect(at(keys)).toBe(screen);
    expect(at('ctrl+d')).toBe(half);
    // Rows differ in height, so that the way back may take one more.
    for (const keys of ['space b b', 'pagedown 2 pageup', 'd 2 u', 'space 2 ctrl+b', 'b', 'u'])
      expect(at(keys)).toBe(0);
    expect(at('9 space')).toBe(LAST);
  });

  test('with nothing found there is nowhere to go, and nothing breaks', () => {
    for (const { keys } of BINDINGS) {
      const state = after(`/ =xyzzyx return ${keys[0]}`);
      expect(state.list.cursor).toBe(0);
      if (state.list.query) expect(listCount(state.list)).toBe(0);
    }
  });

  test('one report', () => {
    const reports = [REPORTS[3]!];
    for (const keys of ['j', 'k', 'G', 'g', 'space', '5 j', 'J']) {
      const state = after(keys, WIDE, reports);
      expect([state.list.cursor, state.page.report?.row.id]).toEqual([0, 'border']);
    }
  });
});

describe('panes', () => {
  test.each<[string, string]>([
    ['return', 'page'],
    ['l', 'page'],
    ['right', 'page'],
    ['tab', 'page'],
    ['tab tab', 'list'],
    ['l h', 'list'],
    ['l left', 'list'],
    ['l escape', 'list'],
    ['l q', 'list'],
    ['h', 'list'],
  ])('%s: the %s', (keys, pane) => {
    const state = after(keys);
    expect(state.pane).toBe(pane);
    expect(state.isOver).toBe(false);
  });

  test.each(['q', 'Q', 'ctrl+c', 'l Q', 'l ctrl+c', 'l q q'])('%s: the end', (keys) => {
    expect(after(keys).isOver).toBe(true);
  });
});

describe('moves on the page', () => {
  const open = after('l');
  const bottom = open.page.report!.lines.length - pageHeight(open);

  test.each<[string, number]>([
    ['', 0],
    ['j', 1],
    ['k', 0],
    ['down down up', 1],
    ['7 j', 7],
    ['G', bottom],
    ['end j', bottom],
    ['G g', 0],
    ['9 9 9 j', bottom],
    ['4 g', 3],
    ['space', pageHeight(open) - 2],
    ['space b', 0],
    ['d', Math.floor(pageHeight(open) / 2)],
    ['d u', 0],
    ['3 d 2 u', Math.floor(pageHeight(open) / 2)],
  ])('%s: line %i is the first', (keys, top) => {
    const state = after(`l ${keys}`);
    expect(state.page.top).toBe(top);
    expect([state.pane, state.list.cursor]).toEqual(['page', 0]);
  });

  test('at the foot of the page all names lie behind, and it stays there in another window', () => {
    const sources = Array.from({ length: 40 }, (_, index) => ({ title: `Source ${index}` }));
    const reports = [{ ...REPORTS[0]!, sources }];
    const session = startSession(archiveOf(reports));
    const atFoot = press(session, 'l G');
    expect(shownSpan(atFoot.page.report!.lines, atFoot.page.top, pageHeight(atFoot))).toBeUndefined();
    expect(press(session, 'e').message).toBe('This is the last name of the report.');
    session.dispatch({ type: 'resized', columns: 60, rows: 30 });
    const { page } = session.state();
    expect(page.report!.columns).toBeLessThan(60);
    expect(shownSpan(page.report!.lines, page.top, pageHeight(session.state()))).toBeUndefined();
    expect(press(session, 'E').page.focus).toBe(page.report!.mentions.length - 1);
  });

  test('J and K turn to the next report, at its beginning', () => {
    const state = after('l space J');
    expect([state.pane, state.page.report?.row.id, state.page.top]).toEqual(['page', 'calm', 0]);
    expect(after('l J K').page.report?.row.id).toBe('airport');
    expect(after('l K').page.report?.row.id).toBe('airport');
  });
});

describe('marks', () => {
  /** Ids of the reports that bear a mark in the archive, after the keys. */
  function marked(keys: string): { starred: string[]; read: string[]; state: State } {
    const archive = archiveOf(REPORTS);
    const state = press(startSession(archive), keys);
    const rows = rowsByDate(archive, 0, REPORTS.length);
    const of = (mark: 'starred' | 'read') => rows.filter((row) => row[mark]).map(({ id }) => id);
    return { starred: of('starred'), read: of('read'), state };
  }

  test.each<[string, string[], string[]]>([
    ['', [], []],
    ['s', ['airport'], []],
    ['s s', [], []],
    ['j s j s', ['calm', 'long'], []],
    ['x', [], ['airport']],
    ['x x', [], []],
    ['l', [], ['airport']],
    ['l J J', [], ['airport', 'calm', 'long']],
    ['l x', [], []],
    ['l s', ['airport'], ['airport']],
    ['j', [], []],
    ['s U', [], []],
    ['s j s U', ['airport'], []],
    ['s j s U U', [], []],
    ['s x U', ['airport'], []],
    ['s s U', ['airport'], []],
    ['s G U', [], []],
    ['l U', [], ['airport']],
  ])('%s: starred %j, read %j', (keys, starred, read) => {
    const now = marked(keys);
    expect([now.starred, now.read]).toEqual([starred, read]);
  });

  test('the row on the screen shows it at once', () => {
    const { state } = marked('s');
    expect(rowAt(state.list, 0)).toMatchObject({ starred: true });
    expect(state.unwritten).toEqual([]);
  });

  test('with nothing to take back it says so', () => {
    expect(marked('U').state.message).toMatch(/Nothing/);
    expect(marked('s U U').state.message).toMatch(/Nothing/);
    expect(marked('U j').state.message).toBeUndefined();
  });
});

describe('search', () => {
  test.each<[string, string, number, string | undefined]>([
    ['/', '', 12, 'airport'],
    ['/ =qamshlo', 'qamshlo', 3, undefined],
    ['/ =bread return', 'bread', 6, undefined],
    ['/ =quiet_month return', 'quiet month', 5, undefined],
    ['/ =bread escape', '', 12, undefined],
    ['/ =bread return escape', '', 12, undefined],
    ['/ =bread return / =xyzzyx return', 'breadxyzzyx', 0, undefined],
    ['/ =bread return / ctrl+u =calm return', 'calm', 1, 'calm'],
    ['/ =bread return / =x escape', 'bread', 6, undefined],
    ['/ =breax backspace =d', 'bread', 6, undefined],
    ['/ =bread_month ctrl+w', 'bread ', 6, undefined],
    ['/ =a backspace backspace', '', 12, undefined],
    ['/ =القامشلي', 'القامشلي', 3, undefined],
    ['/ =40 return', '40', 1, 'airport'],
  ])('%s', (keys, query, count, id) => {
    const state = after(keys);
    expect([state.list.query, listCount(state.list)]).toEqual([query, count]);
    if (id) expect(idAtCursor(state)).toBe(id);
    expect(state.page.report?.row.id).toBe(idAtCursor(state) ?? state.page.report?.row.id);
  });

  test('while typing, arrows move and the prompt stays', () => {
    const state = after('/ =quiet down down up');
    expect([state.list.cursor, state.prompt?.line.text]).toEqual([1, 'quiet']);
  });

  test('when it ends, the list stands at the report that was found', () => {
    const state = after('/ =earnest return escape');
    expect([state.list.cursor, idAtCursor(state)]).toEqual([LAST, 'undated']);
  });

  test('a number typed in it is no count', () => {
    const state = after('/ =12');
    expect([state.count, state.prompt?.line.text]).toEqual(['', '12']);
  });

  test('the words found are marked on the page', () => {
    const state = after('/ =bread return');
    const { hits, report } = state.page;
    expect(hits.map(({ start, end }) => report!.report.text.slice(start, end))).toEqual(['Bread']);
  });
});

describe('find on the page', () => {
  test('n and N walk what was found, around the end', () => {
    const found = after('l / =convoys return');
    expect([found.page.query, found.page.hits.length, found.page.hit, found.prompt]).toEqual([
      'convoys',
      40,
      0,
      undefined,
    ]);
    expect(after('l / =convoys return n').page.hit).toBe(1);
    expect(after('l / =convoys return n n N').page.hit).toBe(1);
    const around = after('l / =convoys return N');
    expect(around.page.hit).toBe(39);
    expect(around.message).toMatch(/end/);
    expect(after('l / =convoys return N n').message).toMatch(/beginning/);
  });

  test('each is in view when it is walked to', () => {
    const session = startSession(archiveOf(REPORTS));
    press(session, 'l / =convoys return');
    for (let count = 0; count < 45; count++) {
      const state = press(session, 'n');
      const hit = state.page.hits[state.page.hit!]!;
      expect(hit.start).toBeGreaterThanOrEqual(shown(state).start);
      expect(hit.end).toBeLessThanOrEqual(shown(state).end);
    }
  });

  test('Esc takes it back; the list keeps its own search', () => {
    expect(after('l / =convoys escape').page).toMatchObject({ query: '', hits: [] });
    const state = after('/ =qamshlo return l / =helicopters return');
    expect([state.list.query, state.page.query]).toEqual(['qamshlo', 'helicopters']);
  });

  test('nothing looked for, nothing found: it says so', () => {
    expect(after('l n').message).toMatch(/Nothing/);
    expect(after('l / =xyzzyx return n').message).toMatch(/Nothing|not found/);
  });
});

describe('names', () => {
  test.each<[string, string | undefined]>([
    ['l', undefined],
    ['l e', 'Al-Qamishly airport'],
    ['e', 'Al-Qamishly airport'],
    ['l e e', 'Russian'],
    ['l e e E', 'Al-Qamishly airport'],
    ['l e E', 'Al-Qamishly airport'],
    ['l G E', 'Deir Ezzor'],
    ['l e e e ] ', 'SOHR'],
    ['3 j e', 'SDF'],
    ['3 j e e ]', 'Al-Qamishli'],
    ['3 j e e ] [', 'Kamishli'],
  ])('%s: %s', (keys, name) => {
    expect(focused(after(keys))).toBe(name);
  });

  test('the name in focus is in view, to the last one', () => {
    const session = startSession(archiveOf(REPORTS));
    const { mentions } = press(session, 'l').page.report!;
    for (const [index, { start, end }] of mentions.entries()) {
      const state = press(session, 'e');
      expect(state.page.focus).toBe(index);
      expect(start).toBeGreaterThanOrEqual(shown(state).start);
      expect(end).toBeLessThanOrEqual(shown(state).end);
    }
    expect(press(session, 'e').message).toMatch(/last name/);
    expect(session.state().page.focus).toBe(mentions.length - 1);
  });

  test('after scrolling on, the walk begins with what is shown', () => {
    const state = after('l e space e');
    const { start } = state.page.report!.mentions[state.page.focus!]!;
    expect(start).toBeGreaterThanOrEqual(shown(state).start);
  });

  test('the walk of one name goes on in the next report that has it, and comes back', () => {
    const session = startSession(archiveOf(REPORTS));
    press(session, '3 j l e e');
    expect(focused(press(session, ']'))).toBe('Al-Qamishli');
    const next = press(session, ']');
    expect([next.page.report?.row.id, focused(next), next.list.cursor]).toEqual(['arabic', 'القامشلي', 4]);
    const back = press(session, '[');
    expect([back.page.report?.row.id, focused(back)]).toEqual(['border', 'Al-Qamishli']);
  });

  test('where no other report names it, it says so', () => {
    const state = after('2 j l e ]');
    expect(state.message).toMatch(/No later report/);
    expect(state.page.report?.row.id).toBe('long');
    expect(after('2 j l e [').message).toMatch(/No earlier report/);
  });

  test('within a search the walk keeps to its reports', () => {
    const state = after('/ =patrols return l e e ] ]');
    expect(state.message).toMatch(/of the list/);
  });

  test('no name, none chosen: it says so', () => {
    expect(after('j l e').message).toMatch(/No names/);
    expect(after('l ]').message).toMatch(/choose a name/);
  });
});

describe('a new size', () => {
  const sizes = [
    { columns: 60, rows: 20 },
    { columns: 40, rows: 12 },
    { columns: 200, rows: 60 },
    { columns: 120, rows: 36 },
  ];

  test('the words at the top of the page stay at the top', () => {
    const session = startSession(archiveOf(REPORTS));
    press(session, 'l 2 space');
    const { start } = shown(session.state());
    for (const size of sizes) {
      session.dispatch({ type: 'resized', ...size });
      const state = session.state();
      const { report, top } = state.page;
      const most = report!.lines.length - pageHeight(state);
      // Unless the page ends before.
      if (top < most) expect(shown(state).start).toBeLessThanOrEqual(start);
      expect(shown(state).end).toBeGreaterThan(start);
    }
  });

  test('the list shows its cursor; a window too small breaks nothing', () => {
    const session = startSession(archiveOf(REPORTS));
    press(session, '7 j');
    for (const size of [...sizes, { columns: 30, rows: 8 }, { columns: 1, rows: 1 }, WIDE]) {
      session.dispatch({ type: 'resized', ...size });
      press(session, 'j k');
      expect(idAtCursor(session.state())).toBe(REPORTS[7]!.id);
    }
  });
});

describe('help', () => {
  test('opens, is searched, scrolled and closed', () => {
    expect(after('?').help).toEqual({ of: 'keys', query: '', top: 0 });
    expect(after('f1').help).toBeDefined();
    expect(after('? =star').help?.query).toBe('star');
    expect(after('? =star backspace').help?.query).toBe('sta');
    expect(after('? down down up').help?.top).toBe(1);
    expect(after('? up').help?.top).toBe(0);
    for (const keys of ['? escape', '? return', '? ctrl+c', '? backspace']) expect(after(keys).help).toBeUndefined();
  });

  test('its letters are no commands', () => {
    const state = after('? =qsj');
    expect([state.isOver, state.list.cursor, state.help?.query]).toEqual([false, 0, 'qsj']);
  });
});

test('an archive that fails is said, and the screen stays', () => {
  const archive = archiveOf(REPORTS);
  const session = startSession(archive);
  archive.close();
  const state = press(session, 's');
  expect(state.message).toBeTruthy();
  expect(state.isOver).toBe(false);
  expect(press(session, 'q').isOver).toBe(true);
});

test('whatever is pressed, cursor, page and list stay where they can be seen', () => {
  const archive = archiveOf(REPORTS);
  const keys = BINDINGS.flatMap((binding) => binding.keys).filter((key) => !['q', 'Q', 'ctrl+c'].includes(key));
  const key = fc.oneof(
    { arbitrary: fc.constantFrom(...keys), weight: 8 },
    fc.constantFrom('1', '3', '9', 'a', 'o', 'م', 'backspace', 'delete', 'tab', '🙂', 'ctrl+w'),
  );
  const size = fc.record({ columns: fc.integer({ min: 38, max: 160 }), rows: fc.integer({ min: 10, max: 50 }) });
  const step = fc.oneof({ arbitrary: key, weight: 12 }, size);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const session = startSession(archive);
      for (const one of steps) {
        if (typeof one === 'string') press(session, one);
        else session.dispatch({ type: 'resized', ...one });
        const state = session.state();
        const { list, page } = state;
        const count = listCount(list);
        expect(list.cursor).toBeGreaterThanOrEqual(0);
        expect(list.cursor).toBeLessThanOrEqual(Math.max(0, count - 1));
        expect(list.top).toBeLessThanOrEqual(list.cursor);
        let height = 0;
        for (let index = list.top; index <= list.cursor && index < count; index++) {
          expect(rowAt(list, index)).toBeDefined();
          height += rowHeight(list, index, list.top, listColumns(state));
        }
        if (list.top < list.cursor) expect(height).toBeLessThanOrEqual(listHeight(state));
        const lines = page.report?.lines.length ?? 0;
        expect(page.top).toBeGreaterThanOrEqual(0);
        expect(page.top).toBeLessThanOrEqual(Math.max(0, lines - 1));
        expect(page.focus ?? 0).toBeLessThan(Math.max(1, page.report?.mentions.length ?? 0));
        if (count > 0) expect(page.report?.row.id).toBe(idAtCursor(state));
        expect(state.unwritten).toEqual([]);
      }
    }),
    { seed: 20110315, numRuns: runs(120) },
  );
});
