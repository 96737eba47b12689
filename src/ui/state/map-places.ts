// Which places the map shows, and which part of the country.
import type { NameCount } from '../../archive/names/counts.ts';
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
  if (scope === 'hits') return placesOfHits(names);
  if (!report) return [];
  return placesWithin(report, scope === 'view' ? shownSpan(report.lines, top, shown) : { start: 0, end: Infinity });
}

/** Remembered, so that they are known to be the same at the next key: there may be tens of thousands. */
const ofHits = new WeakMap<NameCount[], Place[]>();

function placesOfHits(names: NameCount[]): Place[] {
  const places = ofHits.get(names) ?? names.map(({ entity, reports }) => ({ entity, count: reports }));
  ofHits.set(names, places);
  return places;
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
