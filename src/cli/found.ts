// A query in; what it finds out, or an error that points at the word that could not be read.
import type { Archive } from '../archive/archive.ts';
import type { ReportNumbers } from '../archive/index/report-numbers.ts';
import { UserError } from '../base/user-error.ts';
import { find, type SearchResult } from '../search/find.ts';

export function findOrExplain(archive: Archive, query: string): SearchResult {
  const found = find(archive, query);
  if (!found) throw new UserError('there is no word to look for', 'Name a word, a name or a "phrase".');
  const [problem] = found.problems;
  if (problem) throw new UserError(`${problem.typed}: ${problem.message}`, 'See sohr-reader search --help.');
  return found;
}

/** ReportNumbers of the reports that a command is about; undefined without a query: all. */
export function among(archive: Archive, query: string | undefined): ReportNumbers | undefined {
  return query === undefined ? undefined : findOrExplain(archive, query).numbers;
}
