// Paints things with how many reports there are of each, a bar beside each, and tabs above them.
import stringWidth from 'string-width';
import { cut, pad } from '../../../base/cells.ts';
import { bar } from '../../../base/sparkline.ts';
import { join, styled, type Theme } from '../../../theme/theme.ts';
import type { PanelLine } from '../../state/panel.ts';

const BAR_WIDTH = 12;
const LEAST_WIDTH = 12;

type Counted = { words: string; style: string; reports: number };

/** Above them a line that says what is counted. */
export function paintCounts(counted: Counted[], cursor: number, columns: number, { ui }: Theme): PanelLine[] {
  const most = Math.max(1, ...counted.map(({ reports }) => reports));
  const longest = Math.max(LEAST_WIDTH, ...counted.map(({ words }) => stringWidth(words)));
  const width = Math.max(LEAST_WIDTH, Math.min(longest, columns - BAR_WIDTH - 10));
  const head: PanelLine = { text: styled('reports'.padStart(width + 9), ui.dim) };
  const rows = counted.map(({ words, style, reports }, entry): PanelLine => {
    const isAtCursor = entry === cursor;
    const sign = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
    const name = styled(cut(words, width), join(style, isAtCursor ? ui.cursorRow : ''));
    const count = String(reports).padStart(6);
    return { entry, text: `${sign} ${pad(name, width)} ${count} ${styled(bar(reports, most, BAR_WIDTH), ui.dim)}` };
  });
  return [head, ...rows];
}

/** As many as there is room for. */
export function paintTabs(tabs: { words: string; isOpen: boolean }[], columns: number, { ui }: Theme): string {
  let line = '';
  for (const { words, isOpen } of tabs) {
    const tab = isOpen ? styled(`[${words}]`, ui.title) : styled(` ${words} `, ui.dim);
    if (stringWidth(line) + stringWidth(tab) > columns) break;
    line += tab;
  }
  return line;
}
