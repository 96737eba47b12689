// The open report, what of it is shown, and a map panel in; the map of the places out.
import { drawMap } from '../../map/draw-map.ts';
import type { Place } from '../../map/place.ts';
import { type Size, type View, viewOf } from '../../map/projection.ts';
import { shownSpan } from '../../page/line.ts';
import type { Span } from '../../report/report.ts';
import type { Theme } from '../../theme/theme.ts';
import type { OpenReport, Page } from '../state/page.ts';
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

/** Where the map looks: where it was moved to, or at all its places. */
export function viewFor({ view }: MapPanel, places: Place[], size: Size): View {
  return view ?? viewOf(places, size);
}

export function placesOf({ scope, names = [] }: MapPanel, { report, top }: Page, shown: number): Place[] {
  if (scope === 'hits') {
    return names
      .filter(({ entity }) => entity.type === 'place')
      .map(({ entity, reports }) => ({ entity, count: reports }));
  }
  if (!report) return [];
  return placesWithin(report, scope === 'view' ? shownSpan(report.lines, top, shown) : { start: 0, end: Infinity });
}

function placesWithin({ mentions, entities }: OpenReport, span: Span | undefined): Place[] {
  if (!span) return [];
  const counts = new Map<string, number>();
  for (const { type, entity, start, end } of mentions) {
    if (type === 'place' && start < span.end && end > span.start) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ entity: entities.get(id)!, count }));
}

function focusedEntity({ report, focus }: Page): string | undefined {
  return focus === undefined ? undefined : report?.mentions[focus]?.entity;
}
