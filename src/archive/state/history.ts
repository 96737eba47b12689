// What was typed into the search line <-> the archive.
import type { Archive } from '../archive.ts';
import { readSetting, writeSetting } from './settings.ts';

const HISTORY = 'typed-queries';
const MOST = 100;

/** Each once, the last one first. */
export function readHistory(archive: Archive): string[] {
  try {
    const queries: unknown = JSON.parse(readSetting(archive, HISTORY) ?? '[]');
    return Array.isArray(queries) ? queries.filter((query) => typeof query === 'string') : [];
  } catch {
    // Another program wrote there.
    return [];
  }
}

export function rememberQuery(archive: Archive, query: string): void {
  const others = readHistory(archive).filter((other) => other !== query);
  writeSetting(archive, HISTORY, JSON.stringify([query, ...others].slice(0, MOST)));
}
