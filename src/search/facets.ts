// Reports in; how many of them there are of each place, person, governorate, kind, source, year or month, out.
import type { Archive } from '../archive/archive.ts';
import { LABEL_FACETS, type LabelFacet } from '../archive/index/labels.ts';
import type { ReportNumbers } from '../archive/index/report-numbers.ts';
import { countLabels, countMonths, countNames } from '../archive/names/counts.ts';
import { countTags } from '../archive/notes/tags.ts';
import { ENTITY_TYPES } from '../entities/mention.ts';

/** `claim` has one value: it is asked for, and not counted. */
const COUNTED_LABELS = LABEL_FACETS.filter((facet) => facet !== 'claim');
export const FACETS = [...ENTITY_TYPES, ...COUNTED_LABELS, 'tag', 'year', 'month'] as const;
export type Facet = (typeof FACETS)[number];

export type FacetCount = { value: string; reports: number };

/**
 * Most reports first; years and months from the oldest on. Reports whose year or month is not known are left out.
 *
 * @param among numbers of reports; absent: all
 */
export function countFacet(archive: Archive, facet: Facet, among?: ReportNumbers): FacetCount[] {
  const label = LABEL_FACETS.find((name) => name === facet);
  if (label) return countLabelFacets(archive, among)[label];
  if (facet === 'month')
    return countMonths(archive, among).map(({ month, count }) => ({ value: month, reports: count }));
  if (facet === 'tag') return countTags(archive, among).map(({ tag, reports }) => ({ value: tag, reports }));
  if (facet === 'year') return countYears(archive, among);
  return countNames(archive, among)
    .filter(({ entity }) => entity.type === facet)
    .map(({ entity, reports }) => ({ value: entity.name, reports }));
}

/** All facets that are labels, in one walk along the reports. */
export function countLabelFacets(archive: Archive, among?: ReportNumbers): Record<LabelFacet, FacetCount[]> {
  const counts = countLabels(archive, among);
  const of = (facet: LabelFacet) =>
    counts.filter((count) => count.facet === facet).map(({ value, reports }) => ({ value, reports }));
  return Object.fromEntries(LABEL_FACETS.map((facet) => [facet, of(facet)])) as Record<LabelFacet, FacetCount[]>;
}

function countYears(archive: Archive, among: ReportNumbers | undefined): FacetCount[] {
  const years = new Map<string, number>();
  for (const { month, count } of countMonths(archive, among, 'year')) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years].map(([value, reports]) => ({ value, reports }));
}
