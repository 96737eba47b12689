// An archive's file in; SQLite's handle of it, set up, and whether it may be written, out.
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** Milliseconds that another program may go on writing. */
const PATIENCE = 5000;

/** What an archive holds is the reader's own affair. */
export const OWNER_ONLY = 0o600;

export const MEMORY = ':memory:';

export type Opened = { database: DatabaseSync; isReadOnly: boolean };

/**
 * A file that may not be written, or stands where nothing may, is read without writing anything beside it.
 *
 * @throws what SQLite or the file system says
 */
export function openDatabase(file: string, readOnly: boolean): Opened {
  if (file !== MEMORY && existsSync(file)) {
    if (readOnly || !mayWrite(file)) return { database: openForReading(file), isReadOnly: true };
  } else if (file !== MEMORY && !readOnly) makeFile(file);
  return { database: new DatabaseSync(file, { timeout: PATIENCE, readOnly }), isReadOnly: readOnly };
}

function makeFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // What SQLite makes beside it gets the same mode.
  closeSync(openSync(file, 'a', OWNER_ONLY));
}

function mayWrite(file: string): boolean {
  try {
    for (const one of [file, dirname(file)]) accessSync(one, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Without a log of changes beside it nothing has to be made for reading, if SQLite is told that nobody writes. */
function openForReading(file: string): DatabaseSync {
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (hasLog || mayWrite(file)) return new DatabaseSync(file, { timeout: PATIENCE, readOnly: true });
  const address = pathToFileURL(file);
  address.searchParams.set('immutable', '1');
  return new DatabaseSync(address, { timeout: PATIENCE, readOnly: true });
}
