// `search --facet`: how many of the reports that match there are of each place, kind, year, ...
import type { Archive } from '../../archive/archive.ts';
import { cleanLine } from '../../base/clean.ts';
import { bar } from '../../base/sparkline.ts';
import { UserError } from '../../base/user-error.ts';
import { countFacet, FACETS } from '../../search/facets.ts';
import { findOrExplain } from '../found.ts';
import type { Output } from '../output.ts';

const VALUE_COLUMNS = 32;

/**
 * @param query the empty string: all reports
 * @returns whether there is anything to count
 * @throws UserError when there is no such facet
 */
export function facet(
  archive: Archive,
  output: Output,
  { query, facet: asked, json }: { query: string; facet: string; json: boolean },
): boolean {
  const known = FACETS.find((name) => name === asked);
  if (!known) throw new UserError(`there is no facet ${cleanLine(asked)}`, `There are ${FACETS.join(', ')}.`);
  const among = query.trim() === '' ? undefined : findOrExplain(archive, query).numbers;
  const counts = countFacet(archive, known, among);
  const most = Math.max(...counts.map(({ reports }) => reports), 1);
  for (const { value, reports } of counts) {
    if (json) output.json({ facet: known, value, reports });
    else if (!output.isTerminal) output.line(`${reports}\t${value}`);
    else {
      const start = `${reports.toLocaleString('en').padStart(9)}  ${cut(value).padEnd(VALUE_COLUMNS)} `;
      output.line(start + bar(reports, most, output.columns - start.length - 1));
    }
  }
  return counts.length > 0;
}

function cut(value: string): string {
  return value.length > VALUE_COLUMNS ? `${value.slice(0, VALUE_COLUMNS - 1)}…` : value;
}
