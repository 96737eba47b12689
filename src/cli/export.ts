// `export`: whole reports as JSON Lines, which `import` reads again without loss.
import type { Archive } from '../archive/archive.ts';
import type { Numbers } from '../archive/numbers.ts';
import { countReports, readStored, rowsByDate } from '../archive/read.ts';
import type { Output } from './output.ts';
import { reportFields, wholeFields } from './report-fields.ts';

/**
 * @param among numbers of reports; absent: all, newest first
 * @returns whether there were any
 */
export function exportReports(archive: Archive, output: Output, { among }: { among: Numbers | undefined }): boolean {
  const numbers = among ?? rowsByDate(archive, 0, countReports(archive)).map(({ number }) => number);
  for (const number of numbers) {
    const { row, report } = readStored(archive, number)!;
    const marks = { ...(row.starred && { starred: true }), ...(row.read && { read: true }) };
    output.json({ ...reportFields(row), ...wholeFields(report), ...marks });
  }
  return numbers.length > 0;
}
