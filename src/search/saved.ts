// What was typed in; the same with each `saved:NAME` replaced by the query that was saved under the name, out.
import type { Archive } from '../archive/archive.ts';
import { readSearches } from '../archive/searches.ts';
import type { Problem } from './query.ts';

export const SAVED = /(?<!\S)saved:(\S*)/gu;

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
