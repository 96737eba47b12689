// `sources`: where the reports came from, and how many from where.
import type { Archive } from '../../archive/archive.ts';
import { countOrigins } from '../../archive/reports/origins.ts';
import { cleanLine } from '../../base/clean.ts';
import type { Output } from '../output.ts';

/** @returns whether there is any report */
export function sources(archive: Archive, output: Output, { json }: { json: boolean }): boolean {
  const counts = countOrigins(archive);
  for (const { source, reports, first = null, last = null } of counts) {
    if (json) output.json({ source, reports, first, last });
    else if (!output.isTerminal) output.line([reports, first, last, cleanLine(source)].join('\t'));
    else {
      const dates = `${(first ?? '').padEnd(10)}  ${(last ?? '').padEnd(10)}`;
      output.line(`${reports.toLocaleString('en').padStart(9)}  ${dates}  ${cleanLine(source)}`);
    }
  }
  return counts.length > 0;
}
