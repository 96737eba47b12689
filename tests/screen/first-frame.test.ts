// The frame that is drawn without Ink is the one that Ink draws.
import xterm from '@xterm/headless';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { addCorrection } from '../../src/archive/names/correct-names.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { firstFrame } from '../../src/ui/view/first-frame.ts';
import { archiveOf } from '../archive/make-report.ts';
import { REPORTS, startSession, WIDE } from '../ui/session.ts';
import { renderScreen } from './render-screen.tsx';

type Terminal = InstanceType<typeof xterm.Terminal>;

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

test.each([
  [120, 36],
  [120, 30],
  [90, 24],
  [80, 24],
  [60, 20],
  [40, 12],
])('at %d x %d', async (columns, rows) => {
  const size = { columns, rows };
  const ink = renderScreen(REPORTS, size);
  await ink.until((text) => text.includes(' 1 of 12 ') && (rows < 32 || columns < 90 || /[⠁-⣿]/.test(text)));
  const quick = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const lines = firstFrame(startSession(archiveOf(REPORTS), size).state(), themeFor('truecolor'), true)!;
  expect(lines).toHaveLength(rows);
  await new Promise<void>((done) => quick.write(lines.join('\r\n'), done));
  expect(cells(quick)).toEqual(cells(ink.terminal));
});

test('a window too small for panes has none', () => {
  const state = startSession(archiveOf(REPORTS), { columns: 39, rows: 12 }).state();
  expect(firstFrame(state, themeFor('none'), true)).toBeUndefined();
});

test('a name of a correction commands no terminal, and is read all the same', () => {
  const archive = archiveOf(REPORTS);
  const [mention] = startSession(archive, WIDE).state().page.report!.mentions;
  const name = 'Own\u001B]0;owned\u0007\u001B]52;c;b3duZWQ=\u0007\u001B[5m\u009B8m\u202Ename\r\n';
  addCorrection(archive, { kind: 'merge', entity: mention!.entity, to: { id: 'own', name, type: 'place' } });
  const lines = firstFrame(startSession(archive, WIDE).state(), themeFor('truecolor'), true)!;
  expect(lines.join('')).toContain('Own');
  for (const line of lines) {
    const words = line.replace(/\u001B\[[\d;]*m/g, '');
    expect(words).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(stringWidth(words)).toBeLessThanOrEqual(WIDE.columns);
    expect(line).not.toMatch(/\u001B\[[58]m/);
  }
});
