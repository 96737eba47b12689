// Reads the paths that a command was given (files, folders, `-` for standard input) into reports, one by one.

import { explainFailure } from '../../base/explain-failure.ts';
import { UserError } from '../../base/user-error.ts';
import type { Report } from '../../report/report.ts';
import { doubtsOf, makeReport } from './parse-items.ts';
import { readItems } from './read-items.ts';

/** What became of one report; `path` as typed, or below the folder that was typed, with the place of a record in it. */
export type Outcome =
  /** `doubts`: what may be wrong with it, as `import` says it. */
  { path: string; report: Report; doubts: string[] } | { path: string; error: UserError };

/** A folder is opened for the reports in it; feeds, tables and mailboxes are read where they are named. */
const REPORTS = {
  pattern: /\.(?:md|markdown|txt|x?html?|mht|mhtml|eml|docx)$/i,
  words: 'Reports are .md, .txt, .html, .docx or .eml files.',
};

/**
 * What cannot be read is reported in its turn, and the work goes on.
 *
 * @param stdin read when a path is `-`
 */
export async function* readPaths(paths: string[], stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Outcome> {
  for await (const item of readItems(paths, stdin, { filter: REPORTS })) {
    const path = [item.path, item.place].filter(Boolean).join(': ');
    if ('error' in item) {
      yield { path, error: item.error };
      continue;
    }
    if ('sources' in item) {
      yield {
        path,
        error: new UserError('is a list of sources (OPML), not a report', 'Follow them: sohr-reader import FILE'),
      };
      continue;
    }
    try {
      const { report, record } = await makeReport(item);
      yield { path, report, doubts: doubtsOf(report, record) };
    } catch (error) {
      yield { path, error: explainFailure(error) };
    }
  }
}
