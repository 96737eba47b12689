// An archive in which one recogniser found all names in; a Namer that knows what was found there, out: who copies reports
// from archive to archive needs no gazetteer.
import type { Archive } from '../archive.ts';
import { query } from '../statements.ts';
import type { Namer } from './namer.ts';

const RECOGNISER = query({ version: 'text' }, 'SELECT version FROM recognisers');
const SPELLINGS = query(
  { key: 'text', level: 'integer' },
  'SELECT key, level FROM spellings JOIN entities ON number = entity WHERE id = ? ORDER BY level, key',
);

export function archivedNamer(archive: Archive): Namer {
  return {
    version: archive.get(RECOGNISER)!.version,
    recognise: () => {
      throw new Error('the names of these reports were found before');
    },
    entity: () => undefined,
    keys: ({ id }) => archive.all(SPELLINGS, id),
  };
}
