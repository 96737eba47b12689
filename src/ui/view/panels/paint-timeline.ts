// Paints the timeline: reports a month.
import { fillMonths } from '../../../base/months.ts';
import { bar, sparkline, squeeze } from '../../../base/sparkline.ts';
import { monthWords } from '../../../report/dates/date-words.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { PanelLine, TimelinePanel } from '../../state/panel.ts';
import { monthsWithReports } from '../../state/panel-entries.ts';

const MONTH_WIDTH = 15;

export function timelineLines(panel: TimelinePanel, columns: number, theme: Theme): PanelLine[] {
  const { ui } = theme;
  const { months, cursor } = panel;
  if (!months) return [];
  if (months.length === 0) return [{ text: styled('No report here has a month.', ui.dim) }];
  const filled = fillMonths(months);
  const line = sparkline(
    squeeze(
      filled.map(({ count }) => count),
      columns - 2,
    ),
  );
  const shown = monthsWithReports(panel);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const rows = shown.flatMap(({ month, count }, entry): PanelLine[] => {
    const isAtCursor = entry === cursor;
    const sign = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
    const words = styled(monthWords(month).padEnd(MONTH_WIDTH), isAtCursor ? ui.title : '');
    const bars = styled(bar(count, most, Math.max(1, columns - MONTH_WIDTH - 10)), isAtCursor ? ui.cursorBar : ui.dim);
    const text = `${sign} ${words} ${String(count).padStart(4)} ${bars}`;
    const older = shown[entry + 1];
    const isGap =
      older !== undefined &&
      filled.findIndex((one) => one.month === month) - filled.findIndex((one) => one.month === older.month) > 1;
    return isGap ? [{ entry, text }, { text: styled('  ·', ui.dim) }] : [{ entry, text }];
  });
  return [
    { text: styled(line, ui.dim) },
    { text: styled(`${filled[0]!.month} to ${filled.at(-1)!.month}`, ui.dim) },
    { text: styled('reports'.padStart(MONTH_WIDTH + 7), ui.dim) },
    ...rows,
  ];
}
