// The archive in; the reader's corrections of names, in their order, out.
import type { Correction } from '../../entities/corrections.ts';
import type { Archive } from '../archive.ts';

export function readCorrections(archive: Archive): Correction[] {
  return archive
    .all<{ correction: string }>('SELECT correction FROM corrections ORDER BY number')
    .map(({ correction }) => JSON.parse(correction));
}
