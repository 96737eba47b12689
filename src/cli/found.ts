// A query as it was typed in; the reports that it finds out, or an error that points at what of it could not be read.
import type { Archive } from '../archive/archive.ts';
import type { ReportNumbers } from '../archive/index/report-numbers.ts';
import { UserError } from '../base/user-error.ts';
import { find, type SearchResult } from '../search/find.ts';
import { pointAt } from '../search/point-at.ts';
import type { Problem } from '../search/query.ts';

/** @throws UserError where nothing is asked for, or something cannot be understood */
export function findOrExplain(archive: Archive, query: string): SearchResult {
  const found = find(archive, query);
  if (!found) throw new UserError('there is no word to look for', 'Name a word, a name or a "phrase".');
  if (found.problems.length > 0) throw cannotBeRead(query, found.problems);
  return found;
}

/** ReportNumbers of the reports that a command is about; undefined without a query: all. */
export function among(archive: Archive, query: string | undefined): ReportNumbers | undefined {
  return query === undefined ? undefined : findOrExplain(archive, query).numbers;
}

function cannotBeRead(query: string, problems: Problem[]): UserError {
  const said = problems.map(({ typed, message }) => `${typed}: ${message}`).join('\n  ');
  return new UserError(`${said}\n${pointAt(query, problems)}`, 'See sohr-reader search --help.');
}
