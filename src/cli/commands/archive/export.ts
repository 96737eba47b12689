// `export`: whole reports as JSON Lines, which `import` reads again without loss, or in the forms of other programs.
import { existsSync, realpathSync } from 'node:fs';
import type { Archive } from '../../../archive/archive.ts';
import type { ReportNumbers } from '../../../archive/index/report-numbers.ts';
import { allNewestFirst } from '../../../archive/reports/date-order.ts';
import { readListed } from '../../../archive/reports/stored-report.ts';
import { counted, grouped } from '../../../base/grouped.ts';
import { UserError } from '../../../base/user-error.ts';
import { pathOf, writeNew } from '../../../exports/new-file.ts';
import { reportFields, wholeFields } from '../../../exports/report-fields.ts';
import { answer, answerWithNames } from '../../answer.ts';
import { type Context, defineCommand, type Option } from '../../command.ts';
import { among } from '../../found.ts';
import { PATHS, QUERY } from '../../options.ts';
import type { Output } from '../../output/output.ts';
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
const CSV = {
  name: 'csv',
  words: 'a table, a line a report, with its source, address and hash',
  isForm: true,
} as const satisfies Option;
const GEXF = {
  name: 'gexf',
  words: 'who is named with whom in one sentence, as a network for Gephi',
  isForm: true,
} as const satisfies Option;

const HTML = {
  name: 'html',
  value: 'FILE',
  words: 'into one page for any browser: names marked, a map, sources, how to verify each',
  isForm: true,
  isFile: true,
} as const satisfies Option;
const SQLITE = {
  name: 'sqlite',
  value: 'FILE',
  words: 'into flat tables for Datasette and DuckDB: reports, sources, names, places, mentions',
  isForm: true,
  isFile: true,
} as const satisfies Option;
const FOLDER = {
  name: 'folder',
  value: 'DIR',
  words: 'into a new folder: markdown, every edition as text, and SHA256SUMS, which sha256sum -c checks',
  isForm: true,
  isFile: true,
} as const satisfies Option;

export const command = defineCommand({
  name: 'export',
  group: 'Archive',
  summary: 'whole reports as JSON Lines, or as a page, tables, a network, …',
  positionals: [PATHS],
  options: [QUERY, JSONL, MARKDOWN, CSV, GEXF, HTML, SQLITE, FOLDER],
  notes: `\
A file or folder is there whole, or not at all; one that is there already is not written over without a
question. The page needs no network and has no script. --jsonl alone is read again without loss.`,
  run: async (given, context) => {
    const { folder, html, sqlite, query } = given;
    const file = html ?? sqlite;
    if (file !== undefined) {
      const over = await mayWriteOver(file, context);
      return answerWithNames(given, context, (archive) =>
        writeFile(archive, { file, over, isPage: html !== undefined, query }, context),
      );
    }
    if (folder !== undefined) {
      return answer(given, context, (archive) => {
        const numbers = asked(archive, query);
        const editions = writeFolder(archive, numbers, folder);
        context.output.line(`${numbers.length} reports, ${editions} editions: cd ${folder} && sha256sum -c SHA256SUMS`);
        return numbers.length > 0;
      });
    }
    const print = await printerOf(given);
    return (given.gexf ? answerWithNames : answer)(given, context, (archive) => {
      const numbers = asked(archive, query);
      print(archive, numbers, context.output);
      return numbers.length > 0;
    });
  },
});

function asked(archive: Archive, query: string | undefined): ReportNumbers {
  return among(archive, query) ?? allNewestFirst(archive);
}

type Print = (archive: Archive, numbers: ReportNumbers, output: Output) => void;

async function printerOf({ csv, gexf, markdown }: { csv: boolean; gexf: boolean; markdown: boolean }): Promise<Print> {
  if (csv) {
    const { reportTable } = await import('../../../exports/report-table.ts');
    return (archive, numbers, output) => printPieces(reportTable(archive, numbers), output);
  }
  if (markdown) {
    const { markdownPages } = await import('../../../exports/pages.ts');
    return (archive, numbers, output) => printPieces(markdownPages(archive, numbers), output);
  }
  if (!gexf) return printJson;
  const { MOST_NAMES, network } = await import('../../../exports/network.ts');
  return (archive, numbers, output) => {
    const tell = (lists: number) =>
      output.note(`sohr-reader: ${counted(lists, 'sentence')} with more than ${MOST_NAMES} names made no edges`);
    printPieces(network(archive, numbers, { tell }), output);
  };
}

function printPieces(pieces: Iterable<string>, output: Output): void {
  for (const piece of pieces) if (piece) output.line(piece.replace(/\n$/, ''));
}

/** Reports as `import` reads them again. */
export function printJson(archive: Archive, numbers: Iterable<number>, output: Output): void {
  for (const number of numbers) {
    const { row, report } = readListed(archive, number);
    const marks = { ...(row.starred && { starred: true }), ...(row.read && { read: true }) };
    output.json({ ...reportFields(row), ...wholeFields(report), ...marks });
  }
}

/** @throws UserError when it is there, and nobody allows it, or could be asked */
async function mayWriteOver(file: string, { confirm }: Context): Promise<boolean> {
  const path = pathOf(file);
  if (!existsSync(path)) return false;
  if (await confirm(`There is a file ${path} already. Write over it?`)) return true;
  throw new UserError(`there is a file ${path} already`, 'Give it another name.');
}

type Wanted = { file: string; over: boolean; isPage: boolean; query: string | undefined };

async function writeFile(
  archive: Archive,
  { file, over, isPage, query }: Wanted,
  { output, stopSignal }: Context,
): Promise<boolean> {
  const numbers = asked(archive, query);
  if (numbers.length === 0) {
    output.note('sohr-reader: no report was found, and no file is written');
    return false;
  }
  if (over && isSame(pathOf(file), archive.file)) {
    throw new UserError(`${file} is the archive itself`, 'Give it another name.');
  }
  const day = new Date().toISOString().slice(0, 10);
  const { fillOf } = await import('../../../exports/forms.ts');
  const fill = fillOf(isPage ? 'html' : 'sqlite', archive, { numbers, query, day });
  const { progress } = output;
  const tell = (reports: number) =>
    progress.draw(`${grouped(Math.min(reports, numbers.length))} of ${counted(numbers.length, 'report')}`);
  const options = { over, stop: stopSignal(), ...(progress.isDrawn() && { tell }) };
  try {
    const path = await writeNew(file, fill, options);
    if (progress.isDrawn()) progress.clear();
    output.line(`${counted(numbers.length, 'report')}: ${path}`);
  } catch (error) {
    if (progress.isDrawn()) progress.clear();
    throw error;
  }
  return true;
}

function isSame(file: string, other: string): boolean {
  return existsSync(other) && realpathSync(file) === realpathSync(other);
}
