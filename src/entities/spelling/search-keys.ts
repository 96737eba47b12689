// A spelling in; the keys under which a search finds other spellings of the same name, strictest first, out.
import { foldName, LEVELS } from './fold.ts';

/** Levels 0 to 2 are those of `fold.ts`, level 3 is the consonants alone. */
export type SearchKey = { key: string; level: number };

/** Shorter ones prove nothing. */
const SHORTEST_SKELETON = 3;

export function searchKeys(spelling: string): SearchKey[] {
  const keys: SearchKey[] = LEVELS.map((strength, level) => ({ key: foldName(spelling, strength), level }));
  const skeleton = skeletonOf(keys.at(-1)!.key);
  return [...keys, ...(skeleton ? [skeleton] : [])].filter(({ key }) => key !== '');
}

/** Consonants alone prove little, so that only a search uses them, and never the recogniser. */
export function skeletonOf(loosestKey: string): SearchKey | undefined {
  const key = loosestKey.replace(/[aeiouyw]/gi, '');
  return key.length >= SHORTEST_SKELETON ? { key, level: LEVELS.length } : undefined;
}
