// The archive in; where the places are that its reports name, out.
import type { Position } from '../../base/distance.ts';
import type { Archive } from '../archive.ts';
import { UntilChanged } from '../state/revision.ts';
import { query } from '../statements.ts';

const POSITIONS = query(
  { number: 'integer', lat: 'real', lon: 'real' },
  `SELECT number, CAST(details ->> 'lat' AS REAL) AS lat, CAST(details ->> 'lon' AS REAL) AS lon FROM entities
   WHERE type = 'place' AND reports > 0 AND details ->> 'lat' IS NOT NULL AND details ->> 'lon' IS NOT NULL`,
);

const known = new UntilChanged<({ number: number } & Position)[]>('names');

/** With the archive's numbers of them. */
export function positionsOf(archive: Archive): ({ number: number } & Position)[] {
  return known.of(archive, () => archive.all(POSITIONS));
}
