// What the panes draw: no line wider than its box, whatever script a title is written in.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { markGone, writeSyncItem, writeSyncSource } from '../../src/archive/state/sync-state.ts';
import { cleanLine } from '../../src/base/clean.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { SIGNS_WIDTH, titleLines } from '../../src/ui/state/list-lines.ts';
import { paintFooter, paintHeader } from '../../src/ui/view/paint-bars.ts';
import { paintFrame } from '../../src/ui/view/paint-frame.ts';
import { paintList } from '../../src/ui/view/paint-list.ts';
import { explainPage } from '../../src/ui/view/paint-page.ts';
import { promptCursor } from '../../src/ui/view/paint-prompt.ts';
import { archiveOf } from '../archive/make-report.ts';
import { runs } from '../runs.ts';
import { after, press, REPORTS, startSession } from './session.ts';

const SEED = 20110315;
const theme = themeFor('truecolor');

const word = fc.oneof(
  fc.constantFrom('Aircraft', 'land', 'at', 'Qamishli', 'airport,', 'SOHR', 'a'),
  fc.constantFrom(
    '漢字',
    '大馬士革的報告',
    'القامشلي',
    'سُئل',
    '👩‍👩‍👧',
    '🙂',
    '🇸🇾',
    'e\u0301\u0301',
    'ﷺ',
    'ﬃ',
    '１２',
    'x'.repeat(50),
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
/** As a report has them: clean, on one line. */
const title = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => cleanLine(words.join(' ')));

function bare(text: string): string {
  return text.replace(/\u001B\[[\d;]*m/g, '');
}

describe('titleLines', () => {
  test.each<[string, number, string[]]>([
    ['Short', 30, ['Short']],
    ['Aircraft land at the airport', 22, ['Aircraft land at', 'the airport']],
    ['Aircraft land at the airport in the morning', 22, ['Aircraft land at', 'the airport in…']],
    ['x'.repeat(50), 22, ['x'.repeat(17), `${'x'.repeat(16)}…`]],
    ['', 22, []],
  ])('%s in %i columns', (words, columns, lines) => {
    expect(titleLines(words, columns).map(({ text }) => text)).toEqual(lines);
  });

  test('fit, and stand in the title where they say', () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 20, max: 80 }), (words, columns) => {
        const lines = titleLines(words, columns);
        for (const { text, start } of lines) {
          expect(stringWidth(text)).toBeLessThanOrEqual(columns - SIGNS_WIDTH);
          expect(words.startsWith(text.replace(/…$/, ''), start)).toBe(true);
        }
        const isWhole = !lines.at(-1)?.text.endsWith('…') || words.endsWith('…');
        if (isWhole)
          expect(
            lines
              .map(({ text }) => text)
              .join('')
              .replaceAll(' ', ''),
          ).toBe(words.replaceAll(' ', ''));
      }),
      { seed: SEED, numRuns: runs(400) },
    );
  });
});

test('paintFrame: every line is exactly as wide as the box', () => {
  const maybe = fc.option(title, { nil: undefined });
  const framed = fc.record({
    title,
    right: fc.option(fc.constantFrom('3 of 36', '42%', 'all'), { nil: undefined }),
    bottomLeft: maybe,
    bottomRight: fc.option(fc.constantFrom('4/14 found'), { nil: undefined }),
    isInFocus: fc.boolean(),
    margin: fc.constantFrom<[0, 1]>(0, 1),
  });
  const box = fc.record({ columns: fc.integer({ min: 30, max: 160 }), rows: fc.integer({ min: 3, max: 12 }) });
  fc.assert(
    fc.property(framed, box, (about, { columns, rows }) => {
      const lines = paintFrame({ ...about, lines: ['Words', ''] }, { x: 0, y: 0, columns, rows }, theme);
      expect(lines).toHaveLength(rows);
      expect(lines.map((line) => stringWidth(line))).toEqual(Array(rows).fill(columns));
      expect(bare(lines[0]!)).toMatch(/^╭─.*─╮$/u);
      const [first = ''] = about.title.split(/(?<=^.{3})/u);
      if (first) expect(bare(lines[0]!)).toContain(`╭─ ${first}`);
      expect(bare(lines.at(-1)!)).toMatch(/^╰─.*─╯$/u);
    }),
    { seed: SEED, numRuns: runs(400) },
  );
});

describe('the list', () => {
  const sizes = fc.record({ columns: fc.integer({ min: 30, max: 90 }), rows: fc.integer({ min: 3, max: 40 }) });

  test('no line is wider or more than there is room for', () => {
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 1, maxLength: 6 }),
        sizes,
        fc.nat(5),
        (titles, { columns, rows }, steps) => {
          const archive = archiveOf(
            titles.map((words, index) => ({
              id: `r${index}`,
              title: words || 'Title',
              ...(index % 2 && {
                date: `20${10 + index}-05-27`,
                governorates: ['Deir ez-Zor', 'Al-Hasakah'],
                kind: 'toll',
              }),
            })),
          );
          const session = startSession(archive);
          for (const keys of ['j '.repeat(steps), 'D', '/ =report return', 'D']) {
            const lines = paintList(press(session, keys).list, columns, rows, theme);
            expect(lines.length).toBeLessThanOrEqual(rows);
            for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          }
          archive.close();
        },
      ),
      { seed: SEED, numRuns: runs(100) },
    );
  });

  test('a bar stands at the row of the cursor, a sign at what was not read', () => {
    const { list } = after('l h s j');
    const lines = paintList(list, 60, 20, themeFor('none')).map(bare);
    expect(lines.find((line) => line.includes('Aircraft land'))).toMatch(/^ {2}★ {2}27 May {2}– {5}Aircraft/);
    expect(lines.find((line) => line.includes('A calm day'))).toMatch(/^▌● {4}2 May {2}– {5}A calm day/);
    expect(bare(paintList(after('l h').list, 60, 20, theme)[1]!)).toMatch(/^▌ {4}27 May/);
    expect(bare(paintList(after('s').list, 60, 20, theme)[1]!)).toMatch(/^▌●★ {2}27 May/);
  });

  test('a line a report, below its year; with D its month, its whole title, its places and its kind', () => {
    const painted = (keys: string, columns = 60) =>
      paintList(after(keys).list, columns, 30, theme).map((line) => bare(line).trimEnd());
    expect(painted('').map((line) => line.replace(/ ─+$/, ''))).toEqual([
      '── 2022',
      '▌●   27 May  –     Aircraft land at Al-Qamishly airport',
      ' ●    2 May  –     A calm day',
      '── 2021',
      ' ●           –     A long title that goes on and on that go…',
      '── 2020',
      ' ●      Mar  –     Patrols at the border',
      '── 2019',
      ' ●   20 Oct  –     طائرات في مطار القامشلي',
      ' ●    1 Oct  –     漢字 and 大馬士革 in a title',
      '── 2018',
      ' ●      Sep  Homs  Quiet month 1 of the year',
      ' ●      Aug  Homs  Quiet month 2 of the year',
      ' ●      Jul  Homs  Quiet month 3 of the year',
      ' ●      Jun  Homs  Quiet month 4 of the year',
      ' ●      May  Homs  Quiet month 5 of the year',
      '── undated',
      ' ●           –     Without a date',
    ]);
    expect(painted('', 43)[1]).toBe('▌●   27 May  Aircraft land at Al-Qamishly…');
    const long = painted('D G');
    expect(long).toContain('── June 2018 ───────────────────────────────────────────────');
    expect(long).toContain(' ●  Quiet month 4 of the year');
    expect(long).toContain('    June 2018 · Homs · ceasefire');
    expect(painted('D D')).toEqual(painted(''));
  });

  test('the undated are the last in either order, and years stand above both', () => {
    const heads = (keys: string) =>
      paintList(after(keys).list, 60, 40, theme).flatMap((line) => /^── (\w+)/.exec(bare(line))?.[1] ?? []);
    expect(heads('')).toEqual(['2022', '2021', '2020', '2019', '2018', 'undated']);
    expect(heads('/ =sort:oldest return')).toEqual(['2018', '2019', '2020', '2021', '2022', 'undated']);
    expect(heads('/ =bread_sort:newest return')).toEqual(['2018', 'undated']);
    // The best first is no order of years.
    expect(heads('/ =bread return')).toEqual([]);
  });

  test('where words were found, the row shows them', () => {
    const { list } = after('/ =bread return');
    expect(bare(paintList(list, 60, 20, theme).join('\n'))).toContain('Bread was sold.');
    expect(bare(paintList(after('/ =xyzzyx').list, 60, 20, theme).join('\n'))).toContain('Nothing found for xyzzyx');
  });
});

describe('header and footer', () => {
  const states = ['', '/ =qamshlo', '/ =qamshlo return', 'l e', 'l / =convoys', '1 2 3', 'U', '?', '2 j l e ]'].map(
    (keys) => [keys, after(keys)] as const,
  );

  test.each(states)('%s: one line, at every width', (_, state) => {
    for (let columns = 40; columns <= 200; columns += 3) {
      for (const line of [paintHeader({ ...state, columns }, theme), paintFooter({ ...state, columns }, theme)]) {
        expect(line).not.toContain('\n');
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('the header says how the words were widened', () => {
    expect(bare(paintHeader(after('/ =qamshlo'), theme))).toContain('qamshlo → Qamishli');
    const whole = bare(paintHeader(after('/ =qamshlo_-kind:toll_after:2011'), theme));
    expect(whole).toMatch(/\/ qamshlo → Qamishli.* -kind:toll after:2011/);
  });

  test('a long line that is typed shows the part where the cursor is', () => {
    const text = 'Ein langes Wort und 漢字 '.repeat(12);
    for (const cursor of [0, 1, 50, 100, text.length]) {
      const state = { ...after('/'), columns: 60 };
      state.prompt = { ...state.prompt!, line: { text, cursor } };
      expect(promptCursor(state)).toBeLessThan(60);
      expect(stringWidth(paintFooter(state, theme))).toBeLessThanOrEqual(60);
    }
  });

  test('a line that is typed, at every width, even one too narrow for the words before it', () => {
    const opened = ['/', 'l /', '/ =bread return S', 'l e c j j j j return', 'l c j j j j j return'].map((keys) =>
      after(keys),
    );
    for (const { prompt } of opened) expect(prompt).toBeDefined();
    fc.assert(
      fc.property(
        fc.constantFrom(...opened),
        title,
        fc.nat(),
        fc.integer({ min: 1, max: 130 }),
        (state, text, at, columns) => {
          const ends = [...new Intl.Segmenter().segment(text)].map(({ index }) => index).concat(text.length);
          const typed = {
            ...state,
            columns,
            prompt: { ...state.prompt!, line: { text, cursor: ends[at % ends.length]! } },
          };
          expect(stringWidth(paintFooter(typed, theme))).toBeLessThanOrEqual(columns);
          const cursor = promptCursor(typed) ?? 0;
          expect(cursor).toBeGreaterThanOrEqual(0);
          expect(cursor).toBeLessThan(columns);
        },
      ),
      { seed: SEED, numRuns: runs(1000) },
    );
  });

  test('the words before it are cut where they would leave no room to type', () => {
    const narrow = press(startSession(archiveOf(REPORTS), { columns: 40, rows: 12 }), 'l c j j j j j return =abc');
    expect(bare(paintFooter(narrow, theme))).toMatch(/^ the words of .*… abc$/);
  });

  test('the cursor stands behind what was typed', () => {
    expect(promptCursor(after(''))).toBeUndefined();
    expect(promptCursor(after('/ =漢x'))).toBe(6);
  });
});

test('under a page that vanished from its site it says so, until a name is in focus', () => {
  const archive = archiveOf([{ id: 'one', body: 'Words of Qamishli.' }]);
  const source = writeSyncSource(archive, 'https://example.org/', {}, {});
  writeSyncItem(archive, source, '1', 1, '');
  const under = (keys: string) => bare(explainPage(press(startSession(archive), keys).page, 80, theme) ?? '');
  expect(under('')).toBe('');
  markGone(archive, source, '1', '2026-11-20');
  expect(under('')).toBe('gone from its site, as seen on 20 November 2026');
  expect(under('l e')).toContain('Qamishli');
});

test('who a name means is told as far as there is room, and who else it may be to the last', () => {
  const { page } = after('2 J l e');
  const told = (columns: number) => bare(explainPage(page, columns, theme)!);
  expect(told(80)).toBe('perhaps Abu Rasin · town · Al-Hasakah · or Qamishli (Al-Hasakah)');
  expect(told(60)).toBe('perhaps Abu Rasin · town · or Qamishli (Al-Hasakah)');
  expect(told(46)).toBe('perhaps Abu Rasin · or Qamishli (Al-Hasakah)');
  expect(told(30)).toBe('perhaps Abu Rasin · or Qamish…');
  for (let columns = 8; columns < 80; columns++) expect(stringWidth(told(columns))).toBeLessThanOrEqual(columns);
});
