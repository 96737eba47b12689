// Whom the reports of the list name in; the lines of the names panel out.
import stringWidth from 'string-width';
import { bar } from '../chart/sparkline.ts';
import { cut, pad } from '../page/cells.ts';
import { dress, join, type Theme } from '../page/theme.ts';
import { KIND_WORDS, TYPE_ORDER } from './in-view.ts';
import { type NamesPanel, namesOfType, type PanelLine } from './panel.ts';

const BAR_WIDTH = 12;
const NAME_WIDTH = 12;

export function namesLines(panel: NamesPanel, columns: number, theme: Theme): PanelLine[] {
  const { ui, names: looks } = theme;
  const { names, type, cursor } = panel;
  if (!names) return [];
  const kinds = [undefined, ...TYPE_ORDER];
  const tabs = kinds.map((kind) => {
    const words = kind ? KIND_WORDS[kind] : 'all';
    return kind === type ? dress(`[${words}]`, ui.title) : dress(` ${words} `, ui.dim);
  });
  const shown = namesOfType(panel);
  const most = Math.max(1, ...shown.map(({ reports }) => reports));
  const longest = Math.max(NAME_WIDTH, ...shown.map(({ entity }) => stringWidth(entity.name)));
  const width = Math.max(NAME_WIDTH, Math.min(longest, columns - BAR_WIDTH - 10));
  const rows = shown.map(({ entity, reports }, entry): PanelLine => {
    const isAtCursor = entry === cursor;
    const sign = isAtCursor ? dress('▌', ui.cursorBar) : ' ';
    const name = dress(cut(entity.name, width), join(looks[entity.type].certain, isAtCursor ? ui.cursorRow : ''));
    const count = String(reports).padStart(6);
    return { entry, text: `${sign} ${pad(name, width)} ${count} ${dress(bar(reports, most, BAR_WIDTH), ui.dim)}` };
  });
  const nobody = shown.length === 0 ? [{ text: dress('  nobody', ui.dim) }] : [];
  return [{ text: cutTabs(tabs, columns) }, { text: '' }, ...rows, ...nobody];
}

function cutTabs(tabs: string[], columns: number): string {
  let line = '';
  for (const tab of tabs) {
    if (stringWidth(line) + stringWidth(tab) > columns) break;
    line += tab;
  }
  return line;
}
