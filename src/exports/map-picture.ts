// Reports in; the places that they name, each with the number of reports, and a map of them as a picture, out.
import type { Archive } from '../archive/archive.ts';
import type { ReportNumbers } from '../archive/index/report-numbers.ts';
import { countNames } from '../archive/names/counts.ts';
import { findDoubtful } from '../archive/names/doubtful.ts';
import type { Place } from '../map/place.ts';
import { svgMap } from '../map/svg-map.ts';

/** Reports that are read for what they doubt: what is named oftener is named surely somewhere. */
const MOST_READ = 1000;

/** @param numbers absent: of all reports */
export function namedPlaces(archive: Archive, numbers: ReportNumbers | undefined): Place[] {
  const doubtful = findDoubtful(archive, numbers, MOST_READ);
  return countNames(archive, numbers)
    .filter(({ entity }) => entity.type === 'place')
    .map(({ entity, reports }) => ({ entity, count: reports, isDoubtful: doubtful.has(entity.id) }));
}

/** A file of its own. */
export function mapPicture(places: readonly Place[]): string {
  return svgMap(places, { isAlone: true, counts: 'reports' }).svg;
}
