// Whom the reports of the list name in; the lines of the names panel out.

import { LISTED_TYPES, TYPE_WORDS } from '../../../entities/mention.ts';
import { dress, type Theme } from '../../../theme/theme.ts';
import { type NamesPanel, namesOfType, type PanelLine } from '../../state/panel.ts';
import { paintCounts, paintTabs } from './paint-counts.ts';

export function namesLines(panel: NamesPanel, columns: number, theme: Theme): PanelLine[] {
  const { ui, names: looks } = theme;
  const { names, type, cursor } = panel;
  if (!names) return [];
  const kinds = [undefined, ...LISTED_TYPES];
  const tabs = kinds.map((kind) => ({ words: kind ? TYPE_WORDS[kind].many : 'all', isOpen: kind === type }));
  const shown = namesOfType(panel);
  const counts = shown.map(({ entity, reports }) => ({
    words: entity.name,
    look: looks[entity.type].certain,
    reports,
  }));
  const rows = paintCounts(counts, cursor, columns, theme);
  const nobody = shown.length === 0 ? [{ text: dress('  nobody', ui.dim) }] : [];
  return [{ text: paintTabs(tabs, columns, theme) }, { text: '' }, ...rows, ...nobody];
}
