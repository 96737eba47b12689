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
  const most = counted.reduce((greatest, { reports }) => Math.max(greatest, reports), 1);
  const width = widthOf(counted, columns - BAR_WIDTH - 10);
  const head: PanelLine = { text: styled('reports'.padStart(width + 9), ui.dim) };
  const rows = counted.map(({ words, style, reports }, entry): PanelLine => {
    const paint = () => {
      const isAtCursor = entry === cursor;
      const sign = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
      const name = styled(cut(words, width), join(style, isAtCursor ? ui.cursorRow : ''));
      const count = String(reports).padStart(6);
      return `${sign} ${pad(name, width)} ${count} ${styled(bar(reports, most, BAR_WIDTH), ui.dim)}`;
    };
    // There may be tens of thousands, of which some thirty are seen.
    return {
      entry,
      get text() {
        return paint();
      },
    };
  });
  return [head, ...rows];
}

/** Of the column of words: as wide as the longest, up to the room there is. */
function widthOf(counted: Counted[], room: number): number {
  let width = LEAST_WIDTH;
  for (const { words } of counted) {
    if (width >= room) break;
    // No character of a name is more than two cells wide.
    if (2 * words.length > width) width = Math.max(width, stringWidth(words));
  }
  return Math.max(LEAST_WIDTH, Math.min(width, room));
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
