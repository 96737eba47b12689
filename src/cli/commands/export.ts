// `export`: whole reports as JSON Lines, which `import` reads again without loss, or as markdown.
import type { Archive } from '../../archive/archive.ts';
import type { Numbers } from '../../archive/index/report-numbers.ts';
import { allNewestFirst } from '../../archive/reports/date-order.ts';
import { readStored } from '../../archive/reports/read-reports.ts';
import { writeMarkdown } from '../../report/markdown/write-markdown.ts';
import type { Output } from '../output.ts';
import { reportFields, wholeFields } from '../report-fields.ts';

/**
 * @param among numbers of reports; absent: all, newest first
 * @returns whether there were any
 */
export function exportReports(
  archive: Archive,
  output: Output,
  { among, markdown }: { among: Numbers | undefined; markdown: boolean },
): boolean {
  const numbers = among ?? allNewestFirst(archive);
  for (const number of numbers) {
    const { row, report } = readStored(archive, number)!;
    if (markdown) {
      output.line(writeMarkdown(report));
      continue;
    }
    const marks = { ...(row.starred && { starred: true }), ...(row.read && { read: true }) };
    output.json({ ...reportFields(row), ...wholeFields(report), ...marks });
  }
  return numbers.length > 0;
}
