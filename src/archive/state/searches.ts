// Queries that the reader gave a name <-> the archive.
import type { Archive } from '../archive.ts';

export type SavedSearch = { name: string; query: string };

/** By name. */
export function readSearches(archive: Archive): SavedSearch[] {
  return archive.all<SavedSearch>('SELECT name, query FROM searches ORDER BY name');
}

/** One of the same name is replaced. */
export function saveSearch(archive: Archive, { name, query }: SavedSearch): void {
  archive.run(
    'INSERT INTO searches VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET query = excluded.query',
    name,
    query,
  );
}

/** @returns whether there was one of that name */
export function forgetSearch(archive: Archive, name: string): boolean {
  return archive.run('DELETE FROM searches WHERE name = ?', name).changes > 0;
}
