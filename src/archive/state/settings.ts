// Small things that an archive remembers about itself, each under a name.
import type { Archive } from '../archive.ts';
import { change, query } from '../statements.ts';

/** Which version of the bundled reports the archive has seen. */
export const BUNDLE = 'bundle';

const SETTING = query({ value: 'text' }, 'SELECT value FROM settings WHERE name = ?');

export function readSetting(archive: Archive, name: string): string | undefined {
  return archive.get(SETTING, name)?.value;
}

const SET_SETTING = change(
  'INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
);

export function writeSetting(archive: Archive, name: string, value: string): void {
  archive.run(SET_SETTING, name, value);
}
