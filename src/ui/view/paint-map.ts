// Paints the map: the small one beside the page, and the large one that stands over it.
import { drawMap } from '../../map/draw-map.ts';
import { type Size, viewOf } from '../../map/projection.ts';
import { shownSpan } from '../../page/line.ts';
import type { Theme } from '../../theme/theme.ts';
import { placesOf, placesWithin, viewFor } from '../state/map-places.ts';
import type { Page } from '../state/page.ts';
import type { MapPanel } from '../state/panel.ts';

/** The small map beside the page: what the visible lines name, the name in focus named. */
export function paintWhere(page: Page, shown: number, size: Size, theme: Theme): string[] {
  if (!page.report) return [];
  const places = placesWithin(page.report, shownSpan(page.report.lines, page.top, shown));
  return drawMap({ ...size, places, view: viewOf(places, size), focus: focusedEntity(page) }, theme);
}

export function paintMap(panel: MapPanel, page: Page, shown: number, size: Size, theme: Theme): string[] {
  const places = placesOf(panel, page, shown);
  const request = { ...size, places, view: viewFor(panel, places, size), focus: focusedEntity(page) };
  return drawMap({ ...request, density: panel.scope === 'hits' }, theme);
}

function focusedEntity({ report, focus }: Page): string | undefined {
  return focus === undefined ? undefined : report?.mentions[focus]?.entity;
}
