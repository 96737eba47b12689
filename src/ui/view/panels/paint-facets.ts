// How many reports of the list bear which governorate, kind, source or year in; the lines of the facets panel out.
import { dress, type Theme } from '../../../theme/theme.ts';
import { countsOf, type FacetsPanel, LISTED_FACETS, type ListedFacet, type PanelLine } from '../../state/panel.ts';
import { paintCounts, paintTabs } from './paint-counts.ts';

const WORDS: Record<ListedFacet, string> = {
  gov: 'governorates',
  kind: 'kinds',
  source: 'sources',
  year: 'years',
  saved: 'saved searches',
};

const NONE: Record<ListedFacet, string> = {
  gov: 'No report here has a governorate.',
  kind: 'No report here has a kind.',
  source: 'No report here has a source.',
  year: 'No report here has a date.',
  saved: 'None is saved: search for something, then press S.',
};

export function facetLines(panel: FacetsPanel, columns: number, theme: Theme): PanelLine[] {
  const { counts, facet, cursor } = panel;
  if (!counts) return [];
  const tabs = LISTED_FACETS.map((one) => ({ words: WORDS[one], isOpen: one === facet }));
  const counted = countsOf(panel).map(({ value, reports }) => ({ words: value, look: '', reports }));
  const rows = paintCounts(counted, cursor, columns, theme);
  const none = rows.length === 0 ? [{ text: dress(`  ${NONE[facet]}`, theme.ui.dim) }] : [];
  return [{ text: paintTabs(tabs, columns, theme) }, { text: '' }, ...rows, ...none];
}
