// Paints the names panel: whom the reports of the list name.
import { ENTITY_TYPES, TYPE_WORDS } from '../../../entities/mention.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { NamesPanel, PanelLine } from '../../state/panel.ts';
import { namesOfType } from '../../state/panel-entries.ts';
import { paintCounts, paintTabs } from './paint-counts.ts';

export function namesLines(panel: NamesPanel, columns: number, theme: Theme): PanelLine[] {
  const { ui, names: styles } = theme;
  const { names, type, cursor } = panel;
  if (!names) return [];
  const kinds = [undefined, ...ENTITY_TYPES];
  const tabs = kinds.map((kind) => ({ words: kind ? TYPE_WORDS[kind].many : 'all', isOpen: kind === type }));
  const shown = namesOfType(panel);
  const counts = shown.map(({ entity, reports }) => ({
    words: entity.name,
    style: styles[entity.type].certain,
    reports,
  }));
  const rows = paintCounts(counts, cursor, columns, theme);
  const nobody = shown.length === 0 ? [{ text: styled('  nobody', ui.dim) }] : [];
  return [{ text: paintTabs(tabs, columns, theme) }, ...rows, ...nobody];
}
