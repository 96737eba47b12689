// `timeline`: how many reports there are a month, for the months that have any.
import type { Archive } from '../../archive/archive.ts';
import type { Numbers } from '../../archive/index/report-numbers.ts';
import { countMonths } from '../../archive/names/counts.ts';
import { bar } from '../../base/sparkline.ts';
import type { Output } from '../output.ts';

/** @returns whether any report has a month */
export function timeline(
  archive: Archive,
  output: Output,
  { among, json }: { among: Numbers | undefined; json: boolean },
): boolean {
  const months = countMonths(archive, among);
  const most = Math.max(...months.map(({ count }) => count), 1);
  for (const { month, count } of months) {
    if (json) output.json({ month, count });
    else if (!output.isTerminal) output.line(`${month}\t${count}`);
    else output.line(`${month} ${String(count).padStart(6)} ${bar(count, most, output.columns - 16)}`);
  }
  return months.length > 0;
}
