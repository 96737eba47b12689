// Things with how many reports bear each in; their lines, with a bar each, and the tabs above them, out.
import stringWidth from 'string-width';
import { cut, pad } from '../../../base/cells.ts';
import { bar } from '../../../base/sparkline.ts';
import { dress, join, type Theme } from '../../../theme/theme.ts';
import type { PanelLine } from '../../state/panel.ts';

const BAR_WIDTH = 12;
const LEAST_WIDTH = 12;

type Counted = { words: string; look: string; reports: number };

export function paintCounts(counted: Counted[], cursor: number, columns: number, { ui }: Theme): PanelLine[] {
  const most = Math.max(1, ...counted.map(({ reports }) => reports));
  const longest = Math.max(LEAST_WIDTH, ...counted.map(({ words }) => stringWidth(words)));
  const width = Math.max(LEAST_WIDTH, Math.min(longest, columns - BAR_WIDTH - 10));
  return counted.map(({ words, look, reports }, entry): PanelLine => {
    const isAtCursor = entry === cursor;
    const sign = isAtCursor ? dress('▌', ui.cursorBar) : ' ';
    const name = dress(cut(words, width), join(look, isAtCursor ? ui.cursorRow : ''));
    const count = String(reports).padStart(6);
    return { entry, text: `${sign} ${pad(name, width)} ${count} ${dress(bar(reports, most, BAR_WIDTH), ui.dim)}` };
  });
}

/** As many as there is room for. */
export function paintTabs(tabs: { words: string; isOpen: boolean }[], columns: number, { ui }: Theme): string {
  let line = '';
  for (const { words, isOpen } of tabs) {
    const tab = isOpen ? dress(`[${words}]`, ui.title) : dress(` ${words} `, ui.dim);
    if (stringWidth(line) + stringWidth(tab) > columns) break;
    line += tab;
  }
  return line;
}
