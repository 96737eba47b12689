// Whole screens in a terminal: each pane, at each size, with each kind of report.
import { describe, expect, test } from 'vitest';
import { REPORTS, type Size, WIDE } from '../ui/session.ts';
import { type Rendered, renderScreen } from './render-screen.tsx';

const NARROW: Size = { columns: 60, rows: 20 };
const LEAST: Size = { columns: 40, rows: 12 };

/** No line was too wide for the screen, and none pushed another off it. */
function expectToFit({ terminal, lines }: Rendered): void {
  const { active } = terminal.buffer;
  expect(active.type).toBe('alternate');
  expect(active.baseY).toBe(0);
  const wrapped = lines().filter((_, index) => active.getLine(index)?.isWrapped);
  expect(wrapped).toEqual([]);
}

function fits({ terminal, lines }: Rendered): boolean {
  return lines().every((_, index) => !terminal.buffer.active.getLine(index)?.isWrapped);
}

/** Between header and footer every line ends, in the last column, in a frame. */
function expectFrames({ terminal }: Rendered): void {
  const { active } = terminal.buffer;
  const ends = Array.from({ length: terminal.rows - 2 }, (_, y) =>
    [0, terminal.cols - 1].map((x) =>
      active
        .getLine(y + 1)
        ?.getCell(x)
        ?.getChars(),
    ),
  );
  for (const [first, last] of ends) {
    expect(['╭', '│', '╰']).toContain(first);
    expect(['╮', '│', '╯']).toContain(last);
  }
}

/** SGR of the cell at the first character of these words. */
function lookOf({ terminal, lines }: Rendered, words: string) {
  const y = lines().findIndex((line) => line.includes(words));
  const line = terminal.buffer.active.getLine(y)!;
  const cells = Array.from({ length: terminal.cols }, (_, x) => line.getCell(x)!);
  const text = cells.map((cell) => cell.getChars() || ' ').join('');
  const cell = cells[text.indexOf(words)]!;
  return {
    colour: cell.isFgDefault() ? 'none' : cell.isFgRGB() ? 'rgb' : cell.isFgPalette() ? cell.getFgColor() : '?',
    underlined: cell.isUnderline() !== 0,
    reversed: cell.isInverse() !== 0,
  };
}

describe('wide', () => {
  test('list, page and names in view, at once', async () => {
    const screen = renderScreen();
    await screen.until((text) => text.includes('In view'));
    const [header, ...lines] = screen.lines();
    expect(header).toMatch(/^ sohr-reader {3}12 reports/);
    const text = lines.join('\n');
    expect(text).toContain('── 2022 ─');
    expect(text).toMatch(/▌● +27 May {2}– {5}Aircraft land at Al-Qamishly a…/);
    expect(text).toContain('1 of 12');
    expect(text).toContain('Russian jets.');
    expect(text).toMatch(/places +.*Deir ez-Zor/);
    expect(text).toMatch(/arms +helicopters/);
    expect(screen.lines().at(-1)).toMatch(/j down.*q quit/);
    expectToFit(screen);
  });

  test('the frames close at the right edge, in every line', async () => {
    const screen = renderScreen();
    await screen.until((text) => text.includes('In view'));
    expectFrames(screen);
  });

  test('the panel follows the scroll', async () => {
    const screen = renderScreen([
      { id: 'one', title: 'One', body: `Of Kamishli.\n\n${'Nothing here.\n\n'.repeat(60)}And SDF at the end.` },
    ]);
    await screen.until((text) => /places +Qamishli/.test(text));
    expect(screen.text()).toMatch(/groups +–/);
    screen.press('l');
    screen.press('G');
    await screen.until((text) => /groups +Syrian Democratic Forces/.test(text));
    expect(screen.text()).toMatch(/places +–/);
    expectToFit(screen);
  });

  test('names are marked, the one in focus stands out, and is explained', async () => {
    const screen = renderScreen();
    await screen.until((text) => text.includes('Russian jets'));
    expect(lookOf(screen, 'Russian jets')).toMatchObject({ colour: 'rgb', underlined: true, reversed: false });
    expect(lookOf(screen, 'jets')).toEqual({ colour: 'none', underlined: false, reversed: false });
    screen.press('lee');
    await screen.until(() => lookOf(screen, 'Russian jets').reversed);
    expect(screen.text()).toContain('Russia ·');
    expect(screen.text()).toContain('its usual name');
  });

  test('a doubtful name says so', async () => {
    const screen = renderScreen();
    screen.press('2Jle');
    await screen.until((text) => text.includes('perhaps Abu Rasin'));
    expect(screen.text()).toContain('or Qamishli');
  });
});

describe('search', () => {
  test('filters as it is typed, the cursor in the line', async () => {
    const screen = renderScreen();
    screen.press('/');
    await screen.until(() => screen.terminal.buffer.active.cursorY === 35);
    screen.press('qamshlo');
    await screen.until((text) => text.includes('3 found'));
    expect(screen.lines().at(-1)).toMatch(/^ \/ qamshlo +3 found/);
    expect(screen.lines()[0]).toMatch(/\/ qamshlo → Qamishli/);
    await screen.until(() => screen.terminal.buffer.active.cursorX === ' / qamshlo'.length);
    expectToFit(screen);
    screen.press('\r');
    await screen.until(() => /j down/.test(screen.lines().at(-1)!));
    expect(screen.text()).toContain('3 of 12');
  });

  test('nothing found', async () => {
    const screen = renderScreen();
    screen.press('/xyzzyx');
    await screen.until((text) => text.includes('Nothing found for xyzzyx'));
    expect(screen.text()).toContain('0 found');
    expectToFit(screen);
    screen.press('\u001B');
    await screen.until((text) => text.includes('1 of 12'));
  });

  test('several keys in one read, and a paste', async () => {
    const screen = renderScreen();
    screen.press('jjj');
    await screen.until((text) => text.includes('4 of 12'));
    screen.press('/bread\rjj');
    await screen.until((text) => /▌.*Quiet month 2/.test(text));
    screen.press('\u001B[B\u001B[A\u001B[A');
    await screen.until((text) => /▌.*Quiet month 1/.test(text));
    screen.press('/');
    screen.press('\u001B[200~ and\nsold\u001B[201~');
    await screen.until(() => screen.lines().at(-1)!.includes('/ bread and sold'));
  });
});

describe('panels', () => {
  const PANELS: [string, string][] = [
    ['le\r', 'card'],
    ['lec', 'correct'],
    ['i', 'names'],
    ['t', 'timeline'],
    ['m', 'map'],
  ];

  test.each(PANELS.flatMap((panel) => [WIDE, NARROW, LEAST].map((size) => [...panel, size] as const)))(
    '%j opens the %s and closes it, at %o',
    async (keys, kind, size) => {
      const screen = renderScreen(REPORTS, size);
      await screen.until((text) => text.includes('Aircraft land'));
      const { pane } = screen.session.state();
      const before = screen.text();
      screen.press(keys);
      await screen.until((text) => screen.session.state().panel?.kind === kind && text !== before);
      expectFrames(screen);
      expectToFit(screen);
      screen.press('jjk');
      screen.press('q');
      await screen.until(() => screen.session.state().panel === undefined);
      // A name is chosen on the page, so that one step more leads back to where it began.
      if (keys.startsWith('l')) screen.press('h');
      await screen.until((text) => text.includes('Aircraft land') && text.includes('Reports ─'));
      expect([screen.session.state().pane, screen.session.state().isOver]).toEqual([pane, false]);
      expectToFit(screen);
    },
  );
});

test('help lists the keys, and can be searched and closed', async () => {
  const screen = renderScreen();
  screen.press('?');
  await screen.until((text) => text.includes('down a report, or a line'));
  expectToFit(screen);
  screen.press('star');
  await screen.until((text) => text.includes('/ star') && !text.includes('down a report'));
  expect(screen.text()).toContain('take the star away');
  screen.press('\u001B');
  await screen.until((text) => text.includes('In view'));
});

describe('the terminal is drawn anew', () => {
  test.each(['\u000C', '\u000C\u000C', 'j\u000Cj\u000C\u000Cj', '\u000C'.repeat(30)])(
    'after %j, and the keys beside it count',
    async (keys) => {
      const screen = renderScreen();
      await screen.until((text) => text.includes('1 of 12'));
      const written = screen.written().length;
      screen.press(keys);
      screen.press('\u000C');
      screen.press('j');
      const place = keys.replaceAll('\u000C', '').length + 2;
      await screen.until((text) => text.includes(` ${place} of 12`) && text.includes('In view'));
      await screen.until(() => screen.written().slice(written).includes('\u001B[?1049h'));
      expect(screen.session.state().message).toBeUndefined();
      expectFrames(screen);
    },
  );
});

describe('narrow', () => {
  test('one pane at a time', async () => {
    const screen = renderScreen(REPORTS, NARROW);
    await screen.until((text) => text.includes('Reports'));
    expect(screen.text()).not.toContain('Russian jets.');
    expectToFit(screen);
    screen.press('\t');
    await screen.until((text) => text.includes('Russian jets.'));
    expect(screen.text()).not.toContain('Reports ─');
    expect(screen.text()).toContain('In view');
    expectToFit(screen);
    screen.press('h');
    await screen.until((text) => text.includes('Reports ─'));
  });

  test('at the least size the page can still be read and searched', async () => {
    const screen = renderScreen(REPORTS, LEAST);
    screen.press('l');
    await screen.until((text) => text.includes('Russian jets.'));
    screen.press('/Paragraph_40'.replace('_', ' '));
    await screen.until((text) => text.includes('Paragraph 40'));
    expectToFit(screen);
  });
});

test('resized, the screen is drawn anew; too small, it says so', async () => {
  const screen = renderScreen();
  screen.press('jjjl');
  await screen.until((text) => text.includes('4 of 12'));
  for (const size of [NARROW, LEAST]) {
    screen.resize(size);
    await screen.until((text) => text.includes('SDF at Kamishli') && !text.includes('Reports ─'));
    expect(Math.max(...screen.lines().map((line) => line.length))).toBeLessThanOrEqual(size.columns);
    expectToFit(screen);
  }
  screen.resize({ columns: 30, rows: 8 });
  await screen.until((text) => text.includes('needs a window of') && !text.includes('Patrols'));
  expectToFit(screen);
  screen.resize(WIDE);
  await screen.until((text) => text.includes('4 of 12') && text.includes('SDF at Kamishli'));
  expect(screen.text()).not.toContain('needs a window');
  expectFrames(screen);
  expectToFit(screen);
});

describe('colours', () => {
  test('none: no colour is set, and names are still marked', async () => {
    const screen = renderScreen(REPORTS, WIDE, 'none');
    await screen.until((text) => text.includes('Russian jets'));
    expect(lookOf(screen, 'Russian jets')).toMatchObject({ colour: 'none', underlined: true });
    const codes = [...screen.written().matchAll(/\u001B\[([\d;]*)m/g)].flatMap(([, all]) => all!.split(';'));
    expect(codes.filter((code) => /^(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])$/.test(code))).toEqual([]);
  });

  test('16: only those of the terminal itself', async () => {
    const screen = renderScreen(REPORTS, WIDE, 'ansi16');
    await screen.until((text) => text.includes('Russian jets'));
    expect(lookOf(screen, 'Russian jets').colour).toBeLessThan(16);
    expect(screen.written()).not.toMatch(/[34]8;[25]/);
  });
});

describe('reports of every kind', () => {
  test('one report', async () => {
    const screen = renderScreen([{ id: 'one', title: 'The only one', body: 'Words.' }]);
    await screen.until((text) => text.includes('1 of 1'));
    expect(screen.lines()[0]).toMatch(/1 report$/);
    screen.press('jkGg');
    screen.press('JJ');
    screen.press('l');
    await screen.until((text) => text.includes('Words.'));
    expectToFit(screen);
  });

  test.each([WIDE, NARROW, LEAST])('a title of 400 characters, at $columns x $rows', async (size) => {
    const screen = renderScreen([{ id: 'long', title: 'Of many words '.repeat(29).trim(), body: 'Words.' }], size);
    await screen.until((text) => text.includes('Of many words'));
    expect(screen.text()).toContain('…');
    expectToFit(screen);
    screen.press('l');
    screen.press('G');
    await screen.until((text) => text.includes('Words.'));
    expectToFit(screen);
  });

  test('every report, at every size', async () => {
    const screen = renderScreen();
    await screen.until((text) => text.includes('Reports'));
    for (const size of [WIDE, { columns: 90, rows: 24 }, { columns: 89, rows: 24 }, NARROW, LEAST]) {
      screen.resize(size);
      screen.press('gl');
      for (const { id } of REPORTS) {
        // In a window of another size the frame before it goes on below, until it is drawn over.
        await screen.until(() => screen.session.state().page.report?.row.id === id && fits(screen));
        expectToFit(screen);
        screen.press('J');
      }
      screen.press('h');
    }
  });
});
