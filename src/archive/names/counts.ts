// The archive, or some of its reports, in; how many of them name whom, bear which label, and are of which month, out.
import type { Entity } from '../../entities/mention.ts';
import type { Archive } from '../archive.ts';
import { tally } from '../index/forward-index.ts';
import type { LabelFacet } from '../index/labels.ts';
import type { ReportNumbers } from '../index/report-numbers.ts';
import { setOf } from '../index/report-set.ts';
import { countByMonth, type MonthCount } from '../reports/date-order.ts';
import { query } from '../statements.ts';
import { entityReader } from './entities.ts';

export type NameCount = {
  /** The archive's number of the entity. */
  number: number;
  entity: Entity;
  reports: number;
  mentions: number;
};

type Count = Omit<NameCount, 'entity'>;

const NAMED = query(
  { number: 'integer', reports: 'integer', mentions: 'integer' },
  'SELECT number, reports, mentions FROM entities WHERE reports > 0',
);
const LABELS = query(
  { number: 'integer', facet: 'text', value: 'text', reports: 'integer' },
  'SELECT number, facet, value, reports FROM labels WHERE reports > 0',
);
const MONTHS = query(
  { month: 'text', count: 'integer' },
  'SELECT month, count FROM months WHERE count > 0 ORDER BY month',
);

/**
 * Whom the reports name, most reports first.
 *
 * @param among numbers of reports; absent: all
 */
export function countNames(archive: Archive, among: ReportNumbers | undefined): NameCount[] {
  const counts = among
    ? [...tally(archive, among).names].map(([number, count]): Count => ({ number, ...count }))
    : archive.all(NAMED);
  const entityOf = entityReader(
    archive,
    counts.map(({ number }) => number),
  );
  return counts
    .sort((a, b) => b.reports - a.reports || b.mentions - a.mentions || a.number - b.number)
    .map((count) => ({ ...count, entity: entityOf(count.number) }));
}

/** An archive may hold anything in place of a date, and who fills the gaps between two months relies on them. */
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const YEAR = /^\d{4}$/;

export type LabelCount = { facet: LabelFacet; value: string; reports: number };

/** How many of the reports (absent: of all) bear which label, whatever the facet, most first. */
export function countLabels(archive: Archive, among?: ReportNumbers): LabelCount[] {
  const counts = among && tally(archive, among).labels;
  return archive
    .all(LABELS)
    .map(({ number, reports, facet, value }) => ({
      facet: facet as LabelFacet,
      value,
      reports: counts ? (counts.get(number) ?? 0) : reports,
    }))
    .filter(({ reports }) => reports > 0)
    .sort((a, b) => b.reports - a.reports || (a.value < b.value ? -1 : 1));
}

/**
 * Reports a month, oldest first, as `2014-11`. Those of which no month is known are left out; with `year` only those of
 * which not even the year is, and the others stand as `2014`.
 */
export function countMonths(archive: Archive, among?: ReportNumbers, least: 'month' | 'year' = 'month'): MonthCount[] {
  const months = among ? countByMonth(archive, setOf(among)).reverse() : archive.all(MONTHS);
  return months.filter(({ month }) => MONTH.test(month) || (least === 'year' && YEAR.test(month)));
}
