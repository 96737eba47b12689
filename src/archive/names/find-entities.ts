// A name as somebody types it in; the entities of the archive that bear it, most named first, out.
import { searchKeys } from '../../entities/spelling/search-keys.ts';
import type { Archive } from '../archive.ts';
import { entitiesByKey } from '../index/full-text.ts';
import { query } from '../statements.ts';

/** Numbers of the entities; the strictest folding of the name under which anybody is found decides. */
export function entitiesCalled(archive: Archive, name: string): number[] {
  for (const key of searchKeys(name)) {
    const numbers = entitiesByKey(archive, key).filter((number) => reportsNaming(archive, number) > 0);
    if (numbers.length > 0) {
      return numbers.sort((a, b) => reportsNaming(archive, b) - reportsNaming(archive, a));
    }
  }
  return [];
}

const REPORTS_NAMING = query({ count: 'integer' }, 'SELECT reports AS count FROM entities WHERE number = ?');

function reportsNaming(archive: Archive, entity: number): number {
  return archive.get(REPORTS_NAMING, entity)!.count;
}
