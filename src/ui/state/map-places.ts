// Which places the map shows, and which part of the country.
import { isDoubtful } from '../../base/certainty.ts';
import type { Place } from '../../map/place.ts';
import { type Size, type View, viewOf } from '../../map/projection.ts';
import { shownSpan } from '../../page/line.ts';
import type { Span } from '../../report/report.ts';
import type { OpenReport, Page } from './page.ts';
import type { MapPanel } from './panel.ts';

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

export function placesWithin({ mentions, entities }: OpenReport, span: Span | undefined): Place[] {
  if (!span) return [];
  const here = mentions.filter(({ type, start, end }) => type === 'place' && start < span.end && end > span.start);
  return [...Map.groupBy(here, ({ entity }) => entity)].map(([id, named]) => ({
    entity: entities.get(id)!,
    count: named.length,
    isDoubtful: named.every(isDoubtful),
  }));
}
