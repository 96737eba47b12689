// Small things that an archive remembers about itself, each under a name.
import type { Archive } from '../archive.ts';

/** Which version of the bundled reports the archive has seen. */
export const BUNDLE = 'bundle';

export function noted(archive: Archive, name: string): string | undefined {
  return archive.get<{ value: string }>('SELECT value FROM facts WHERE name = ?', name)?.value;
}

export function note(archive: Archive, name: string, value: string): void {
  archive.run('INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value);
}
