// What was typed in; the same with each `saved:NAME` replaced by the query that was saved under the name, out. And the
// saving.
import type { Archive } from '../archive/archive.ts';
import { readSearches, type SavedSearch, saveSearch } from '../archive/state/searches.ts';
import { cleanLine } from '../base/clean.ts';
import { UserError } from '../base/user-error.ts';
import type { Problem } from './query.ts';

const SAVED = /(?<!\S)saved:(\S*)/gu;

export function expandSaved(archive: Archive, typed: string): { query: string; problems: Problem[] } {
  if (!typed.includes('saved:')) return { query: typed, problems: [] };
  const known = new Map(readSearches(archive).map(({ name, query }) => [name, query]));
  const problems: Problem[] = [];
  const query = typed.replace(SAVED, (whole: string, name: string, at: number) => {
    const saved = known.get(name);
    // A name that is still being typed is no mistake yet.
    if (saved === undefined && at + whole.length < typed.length)
      problems.push({ typed: whole, message: `no search is saved as ${name}` });
    return saved ?? '';
  });
  return { query, problems };
}

/** @throws UserError when the name cannot be one, or the query holds another saved one */
export function saveQuery(archive: Archive, { name, query }: SavedSearch): void {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name))
    throw new UserError(`${cleanLine(name)} is no name for a search`, 'Use letters, digits, - and _.');
  if (query.search(SAVED) >= 0) throw new UserError('a saved search cannot hold another one', 'Write its words out.');
  saveSearch(archive, { name, query });
}
