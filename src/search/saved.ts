// The saving of a query under a name, by which `saved:NAME` stands for it in others.
import type { Archive } from '../archive/archive.ts';
import { type SavedSearch, saveSearch } from '../archive/state/searches.ts';
import { cleanLine } from '../base/clean.ts';
import { UserError } from '../base/user-error.ts';
import { type Clause, parseQuery } from './query.ts';

/** @throws UserError when the name cannot be one, or the query holds another saved one */
export function saveQuery(archive: Archive, { name, query }: SavedSearch): void {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name))
    throw new UserError(`${cleanLine(name)} is no name for a search`, 'Use letters, digits, - and _.');
  if (holdsSaved(parseQuery(query).clause))
    throw new UserError('a saved search cannot hold another one', 'Write its words out.');
  saveSearch(archive, { name, query });
}

function holdsSaved(clause: Clause | undefined): boolean {
  if (clause?.kind === 'all' || clause?.kind === 'any') return clause.parts.some(holdsSaved);
  return clause?.kind === 'not' ? holdsSaved(clause.part) : clause?.kind === 'saved';
}
