// What is composed is what Ink draws; no pane is wider or longer than its box; nothing in it commands the terminal.
import xterm from '@xterm/headless';
import stringWidth from 'string-width';
import { expect, test, vi } from 'vitest';
import { addCorrection } from '../../src/archive/names/correct-names.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { composeScreen, linesOf, type Pane } from '../../src/ui/view/compose-screen.ts';
import { archiveOf } from '../archive/make-report.ts';
import { after, REPORTS, type Size, startSession, WIDE } from '../ui/session.ts';
import { renderScreen } from './render-screen.tsx';

type Terminal = InstanceType<typeof xterm.Terminal>;

const options = ({ columns, rows }: Size) => ({ cols: columns, rows, allowProposedApi: true });

/** Every cell: its character, its colours and its looks. */
function cells({ buffer, rows, cols }: Terminal): string[][] {
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: cols }, (_, x) => {
      const cell = buffer.active.getLine(buffer.active.viewportY + y)!.getCell(x)!;
      const looks = [cell.isBold(), cell.isItalic(), cell.isUnderline(), cell.isInverse(), cell.isDim()].map(Boolean);
      return [cell.getChars() || ' ', cell.getFgColor(), cell.getBgColor(), ...looks].join(' ');
    }),
  );
}

const SIZES = [
  { columns: 120, rows: 36 },
  { columns: 120, rows: 30 },
  { columns: 90, rows: 24 },
  { columns: 80, rows: 24 },
  { columns: 60, rows: 20 },
  { columns: 40, rows: 12 },
  { columns: 39, rows: 12 },
  { columns: 12, rows: 3 },
];

/** What each leads to is drawn before the next is pressed. */
const KEYS = [
  '',
  'jj',
  '/qamshlo',
  '\r',
  'l',
  'ee',
  '\r',
  '\u001B',
  '/runway',
  '\r',
  'm',
  'q',
  'hi',
  '\t',
  'q',
  'F',
  'q',
  't',
  'q',
  '?map',
  '\u001B',
  'c',
  'q',
  '12',
];

test.each(SIZES)('Ink draws what is composed, at $columns x $rows', async (size) => {
  const ink = renderScreen(REPORTS, size);
  const drawn = new xterm.Terminal(options(size));
  for (const keys of KEYS) {
    if (keys) ink.press(keys);
    await vi.waitFor(
      async () => {
        const lines = linesOf(composeScreen(ink.session.state(), themeFor('truecolor')));
        expect(lines.length).toBeLessThanOrEqual(size.rows);
        await new Promise<void>((done) => drawn.write(`\u001B[H\u001B[2J${lines.join('\r\n')}`, done));
        expect(cells(ink.terminal)).toEqual(cells(drawn));
      },
      { timeout: 120_000, interval: 5 },
    );
  }
});

test('every pane fills its box, and the boxes fill the window', () => {
  for (const size of SIZES.slice(0, 6)) {
    for (const keys of ['', 'l', 'i', 'l e return', 'm', '?', '/ =bread']) {
      const state = after(keys, size);
      const { header, columns, footer } = composeScreen(state, themeFor('none'));
      for (const { box, lines, name } of columns.flat()) {
        expect([name, lines.length]).toEqual([name, box.rows]);
        expect(new Set(lines.map((line) => stringWidth(line)))).toEqual(new Set([box.columns]));
      }
      const cellsOf = (panes: Pane[]) => panes.reduce((sum, { box }) => sum + box.columns * box.rows, 0);
      expect(cellsOf([header!, ...columns.flat(), footer!])).toBe(size.columns * size.rows);
    }
  }
});

test('a name of a correction commands no terminal, and is read all the same', () => {
  const archive = archiveOf(REPORTS);
  const { report, mentions } = startSession(archive, WIDE).state().page.report!;
  // The one that is named most stands first in view, however long its name.
  const mention = mentions.find(({ start, end }) => report.text.slice(start, end) === 'Deir Ezzor');
  const name = 'Own\u001B]0;owned\u0007\u001B]52;c;b3duZWQ=\u0007\u001B[5m\u009B8m\u202Ename\r\n';
  addCorrection(archive, { kind: 'merge', entity: mention!.entity, to: { id: 'own', name, type: 'place' } });
  const lines = linesOf(composeScreen(startSession(archive, WIDE).state(), themeFor('truecolor')));
  expect(lines.join('')).toContain('Own');
  for (const line of lines) {
    const words = line.replace(/\u001B\[[\d;]*m/g, '');
    expect(words).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(stringWidth(words)).toBeLessThanOrEqual(WIDE.columns);
    expect(line).not.toMatch(/\u001B\[[58]m/);
  }
});
