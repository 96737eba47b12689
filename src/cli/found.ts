// A query in; what it finds out, or an error that points at the word that could not be read.
import type { Archive } from '../archive/archive.ts';
import { UserError } from '../base/user-error.ts';
import { type Found, find } from '../search/find.ts';

export function findOrExplain(archive: Archive, query: string): Found {
  const found = find(archive, query);
  if (!found) throw new UserError('there is no word to look for', 'Name a word, a name or a "phrase".');
  const [problem] = found.problems;
  if (problem) throw new UserError(`${problem.typed}: ${problem.message}`, 'See sohr-reader search --help.');
  return found;
}
