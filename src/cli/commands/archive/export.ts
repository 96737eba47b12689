// `export`: whole reports as JSON Lines, which `import` reads again without loss, or as markdown.
import type { Archive } from '../../../archive/archive.ts';
import type { ReportNumbers } from '../../../archive/index/report-numbers.ts';
import { allNewestFirst } from '../../../archive/reports/date-order.ts';
import { readListed } from '../../../archive/reports/stored-report.ts';
import { writeMarkdown } from '../../../report/markdown/write-markdown.ts';
import { answer } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { among } from '../../found.ts';
import { PATHS, QUERY } from '../../options.ts';
import type { Output } from '../../output/output.ts';
import { reportFields, wholeFields } from '../../output/report-fields.ts';
import { writeFolder } from '../../output/write-folder.ts';

const JSONL = {
  name: 'jsonl',
  words: 'as JSON Lines, a whole report a line: the form without any of these',
  isForm: true,
} as const satisfies Option;
const MARKDOWN = {
  name: 'markdown',
  words: 'as markdown, each report below what is known of it (YAML)',
  isForm: true,
} as const satisfies Option;

const FOLDER = {
  name: 'folder',
  value: 'DIR',
  words: 'into a new folder: markdown, every edition as text, and SHA256SUMS, which sha256sum -c checks',
  isFile: true,
} as const satisfies Option;

export const command = defineCommand({
  name: 'export',
  group: 'Archive',
  summary: 'whole reports as JSON Lines, for import and for other programs; or as markdown',
  positionals: [PATHS],
  options: [QUERY, JSONL, MARKDOWN, FOLDER],
  run: (given, context) =>
    answer(given, context, (archive) => {
      const found = among(archive, given.query);
      if (given.folder === undefined)
        return exportReports(archive, context.output, { found, markdown: given.markdown });
      const numbers = found ?? allNewestFirst(archive);
      const editions = writeFolder(archive, numbers, given.folder);
      context.output.line(
        `${numbers.length} reports, ${editions} editions: cd ${given.folder} && sha256sum -c SHA256SUMS`,
      );
      return numbers.length > 0;
    }),
});

/**
 * @param found numbers of reports; absent: all, newest first
 * @returns whether there were any
 */
export function exportReports(
  archive: Archive,
  output: Output,
  { found, markdown }: { found: ReportNumbers | undefined; markdown: boolean },
): boolean {
  const numbers = found ?? allNewestFirst(archive);
  for (const number of numbers) {
    const { row, report } = readListed(archive, number);
    if (markdown) {
      output.line(writeMarkdown(report));
      continue;
    }
    const marks = { ...(row.starred && { starred: true }), ...(row.read && { read: true }) };
    output.json({ ...reportFields(row), ...wholeFields(report), ...marks });
  }
  return numbers.length > 0;
}
