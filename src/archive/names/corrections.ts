// The archive in; the reader's corrections of names, in their order, out.
import type { Correction } from '../../entities/corrections.ts';
import type { Archive } from '../archive.ts';
import { query } from '../statements.ts';

const CORRECTIONS = query({ correction: 'text' }, 'SELECT correction FROM corrections ORDER BY number');

export function readCorrections(archive: Archive): Correction[] {
  return archive.all(CORRECTIONS).map(({ correction }) => JSON.parse(correction));
}
