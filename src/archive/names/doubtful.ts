// Reports in; which entities they name in doubt only, out.
import { isDoubtful } from '../../base/certainty.ts';
import type { Archive } from '../archive.ts';
import type { ReportNumbers } from '../index/report-numbers.ts';
import { allNewestFirst } from '../reports/date-order.ts';
import { readStored } from '../reports/stored-report.ts';

/**
 * Ids of those that no report names without a doubt.
 *
 * @param among numbers of reports; absent: all
 * @param most so many of them are read, the newest where all are asked for
 */
export function findDoubtful(archive: Archive, among: ReportNumbers | undefined, most = Infinity): Set<string> {
  const sure = new Set<string>();
  const doubtful = new Set<string>();
  let read = 0;
  for (const number of among ?? allNewestFirst(archive)) {
    if (read++ >= most) break;
    for (const mention of readStored(archive, number)?.mentions ?? [])
      (isDoubtful(mention) ? doubtful : sure).add(mention.entity);
  }
  return new Set([...doubtful].filter((id) => !sure.has(id)));
}
