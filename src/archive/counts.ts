// The archive, or some of its reports, in; how many of them name whom, and how many there are a month, out.
import type { Entity } from '../entities/mention.ts';
import type { Archive } from './archive.ts';
import { entityOf } from './entities.ts';

export type NameCount = {
  /** The archive's number of the entity. */
  number: number;
  entity: Entity;
  reports: number;
  mentions: number;
};

/**
 * Whom the reports name, most reports first.
 *
 * @param among numbers of reports; absent: all
 */
export function countNames(archive: Archive, among: readonly number[] | undefined, most: number): NameCount[] {
  const all = 'SELECT number, reports, mentions FROM entities WHERE reports > 0';
  const some = `SELECT entity AS number, count(*) AS reports, sum(count) AS mentions FROM names
    WHERE report IN (SELECT value FROM json_each(?)) GROUP BY entity`;
  const rows = archive.all<Omit<NameCount, 'entity'>>(
    `${among ? some : all} ORDER BY reports DESC, mentions DESC, number LIMIT ?`,
    ...(among ? [JSON.stringify(among)] : []),
    most,
  );
  return rows.map((row) => ({ ...row, entity: entityOf(archive, row.number) }));
}

/** Reports a month, oldest first, as `2014-11`; those of which only the year is known, or nothing, are left out. */
export function countMonths(archive: Archive, among?: readonly number[]): { month: string; count: number }[] {
  if (!among)
    return archive.all('SELECT month, count FROM months WHERE length(month) = 7 AND count > 0 ORDER BY month');
  return archive.all(
    `SELECT substr(date, 1, 7) AS month, count(*) AS count FROM reports
     WHERE length(date) >= 7 AND number IN (SELECT value FROM json_each(?)) GROUP BY month ORDER BY month`,
    JSON.stringify(among),
  );
}
