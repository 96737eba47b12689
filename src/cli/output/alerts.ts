// A query that somebody waits for in; the reports that match it since, each told once, out.
import type { Archive } from '../../archive/archive.ts';
import { type ReportSummary, rowsOf } from '../../archive/reports/read-reports.ts';
import { findOrExplain } from '../found.ts';

/**
 * What matches already is known, and no news. A report that matches since it was changed is.
 *
 * @returns gives those that match and did not when it was asked before
 * @throws UserError when the query cannot be read
 */
export function newsOf(archive: Archive, query: string): () => ReportSummary[] {
  const known = new Set(findOrExplain(archive, query).numbers);
  return () => {
    const news = [...findOrExplain(archive, query).numbers].filter((number) => !known.has(number));
    for (const number of news) known.add(number);
    return rowsOf(archive, news);
  };
}
