// A spelling in; the keys under which a search finds other spellings of the same name, strictest first, out.
import { bare, foldName, foldWord, LEVELS, nameWords } from './fold.ts';

/**
 * How far a key is from what is written: the first three are those of `fold.ts`; then the consonants alone; and, of a
 * person's Arabic name, the last word, and each of the others.
 */
export const LEVEL = { plain: 0, sounds: 1, vowels: 2, consonants: 3, surname: 4, given: 5 } as const;

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
  return key.length >= SHORTEST_SKELETON ? { key, level: LEVEL.consonants } : undefined;
}

/** Words that are part of the name that follows them: father, mother, servant, son. */
const BEFORE_A_NAME = /^(?:[اأ]ب[وياى]|[اأ]م|عبد|[اإ]?بن|آل)$/;

/** Parts of a person's Arabic name by which people are called too: `الأسد`, `بشار`. Of one word there are none. */
export function arabicPartKeys(arabic: string): SearchKey[] {
  const parts: string[] = [];
  let begun = '';
  for (const word of nameWords(arabic)) {
    begun += foldWord(bare(word), 'plain', begun !== '');
    if (BEFORE_A_NAME.test(word)) continue;
    parts.push(begun);
    begun = '';
  }
  if (begun) parts.push(begun);
  if (parts.length < 2) return [];
  return parts.map((key, index) => ({ key, level: index === parts.length - 1 ? LEVEL.surname : LEVEL.given }));
}
