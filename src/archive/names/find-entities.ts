// A name as somebody types it in; the entities of the archive that bear it, likeliest first, out.
import { editDistance, mistakesIn } from '../../base/spelling/edit-distance.ts';
import type { EntityType } from '../../entities/mention.ts';
import { isArabic, stems } from '../../entities/spelling/arabic-forms.ts';
import { foldName } from '../../entities/spelling/fold.ts';
import { LEVEL, type SearchKey, searchKeys } from '../../entities/spelling/search-keys.ts';
import type { Archive } from '../archive.ts';
import { entitiesByKey } from '../index/full-text.ts';
import { query } from '../statements.ts';
import { entityOf } from './entities.ts';

/** The archive's numbers of entities, and how far what was typed is from their names: a `LEVEL`. */
export type Called = { numbers: number[]; level: number };

/** Letters below which another spelling proves nothing. */
const SHORTEST = 4;

/** Those one of whose names stands just so; the case, marks, hyphens and the article do not count. */
export function entitiesCalledExactly(archive: Archive, name: string, type?: EntityType): Called | undefined {
  return atLevel(archive, name, { key: foldName(name, 'plain'), level: LEVEL.plain }, type);
}

/** Those that bear it in another spelling, or a part of whose name it is; the strictest that finds anybody decides. */
export function entitiesSpeltAlike(
  archive: Archive,
  name: string,
  { type, loosest = LEVEL.given }: { type?: EntityType | undefined; loosest?: number } = {},
): Called | undefined {
  const keys = isArabic(name) ? arabicKeys(name) : latinKeys(name);
  for (const key of keys) {
    if (key.level > loosest) continue;
    const called = atLevel(archive, name, key, type);
    if (called) return called;
  }
  return undefined;
}

function latinKeys(name: string): SearchKey[] {
  if (name.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST) return [];
  return searchKeys(name).filter(({ level }) => level !== LEVEL.plain);
}

/** Arabic has one spelling: what differs is how much of the name is said, and what is written together with it. */
function arabicKeys(name: string): SearchKey[] {
  return [name, ...stems(name)].flatMap((form, index) => {
    const key = foldName(form, 'plain');
    const { plain, surname, given } = LEVEL;
    return [...(index > 0 ? [plain] : []), surname, given].map((level) => ({ key, level }));
  });
}

function atLevel(archive: Archive, name: string, key: SearchKey, type?: EntityType): Called | undefined {
  const numbers = entitiesByKey(archive, key, type).filter(
    (number) => reportsNaming(archive, number) > 0 && (key.level !== LEVEL.consonants || isNear(archive, name, number)),
  );
  if (numbers.length === 0) return undefined;
  return { numbers: byLikelihood(archive, numbers, name), level: key.level };
}

/** Whose usual name it is comes first, then who is named most. */
function byLikelihood(archive: Archive, numbers: number[], name: string): number[] {
  if (numbers.length === 1) return numbers;
  const typed = name.trim().toLowerCase();
  const isUsual = (number: number) => Number(entityOf(archive, number).name.toLowerCase() === typed);
  return numbers.sort(
    (a, b) => isUsual(b) - isUsual(a) || reportsNaming(archive, b) - reportsNaming(archive, a) || a - b,
  );
}

const KEYS_OF_ENTITY = query({ key: 'text' }, 'SELECT key FROM spellings WHERE entity = ? AND level = ?');

/** Many names share their consonants: `hamas` has those of Homs. The rest must be as near as a misspelt word's. */
function isNear(archive: Archive, name: string, entity: number): boolean {
  const typed = foldName(name, 'vowels');
  const most = mistakesIn(typed.length);
  return archive.all(KEYS_OF_ENTITY, entity, LEVEL.vowels).some(({ key }) => editDistance(typed, key) <= most);
}

const REPORTS_NAMING = query({ count: 'integer' }, 'SELECT reports AS count FROM entities WHERE number = ?');

function reportsNaming(archive: Archive, entity: number): number {
  return archive.get(REPORTS_NAMING, entity)!.count;
}
