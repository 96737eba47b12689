// Queries that the reader gave a name <-> the archive.
import { addAct } from '../acts/log.ts';
import type { Archive } from '../archive.ts';
import { change, query } from '../statements.ts';

export type SavedSearch = { name: string; query: string };

const SEARCHES = query({ name: 'text', query: 'text' }, 'SELECT name, query FROM searches ORDER BY name');

/** By name. */
export function readSearches(archive: Archive): SavedSearch[] {
  return archive.all(SEARCHES);
}

const SAVE_SEARCH = change(
  'INSERT INTO searches VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET query = excluded.query',
);

/** One of the same name is replaced. */
export function saveSearch(archive: Archive, search: SavedSearch): void {
  archive.transaction(() => {
    const isSame = readSearches(archive).some(({ name, query }) => name === search.name && query === search.query);
    if (isSame) return;
    addAct(archive, { kind: 'search', payload: { name: search.name, query: search.query } });
    writeSearch(archive, search);
  });
}

/** @returns whether there was one of that name */
export function forgetSearch(archive: Archive, name: string): boolean {
  return archive.transaction(() => {
    const was = dropSearch(archive, name);
    if (was) addAct(archive, { kind: 'search', payload: { name, query: null } });
    return was;
  });
}

/** Without an act: as the log has it. */
export function writeSearch(archive: Archive, { name, query }: SavedSearch): void {
  archive.run(SAVE_SEARCH, name, query);
}

const FORGET_SEARCH = change('DELETE FROM searches WHERE name = ?');

/** The same. @returns whether there was one of that name */
export function dropSearch(archive: Archive, name: string): boolean {
  return archive.run(FORGET_SEARCH, name).changes > 0;
}
