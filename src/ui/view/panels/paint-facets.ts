// Paints the facets panel: how many reports of the list there are of each governorate, kind, source and year.
import { styled, type Theme } from '../../../theme/theme.ts';
import { FACET_ORDER, LISTED_FACETS } from '../../state/facets.ts';
import type { FacetsPanel, PanelLine } from '../../state/panel.ts';
import { countsOf } from '../../state/panel-entries.ts';
import { paintCounts, paintTabs } from './paint-counts.ts';

export function facetLines(panel: FacetsPanel, columns: number, theme: Theme): PanelLine[] {
  const { counts, facet, cursor } = panel;
  if (!counts) return [];
  const tabs = FACET_ORDER.map((one) => ({ words: LISTED_FACETS[one].words, isOpen: one === facet }));
  const counted = countsOf(panel).map(({ value, reports }) => ({ words: value, style: '', reports }));
  const rows = paintCounts(counted, cursor, columns, theme);
  const words = panel.filter ? 'None of them has these words.' : LISTED_FACETS[facet].none;
  const none = counted.length === 0 ? [{ text: styled(`  ${words}`, theme.ui.dim) }] : [];
  return [{ text: paintTabs(tabs, columns, theme) }, ...rows, ...none];
}
