// Full-text expressions, words and folded names in; report numbers, words and entities that the archive holds out.
import type { Archive } from './archive.ts';

/** A word in the title weighs as much as this many in the body. */
const TITLE_WEIGHT = 8;

/** Numbers of the reports that match an FTS5 expression, best first, then newest. */
export function matchingReports(archive: Archive, expression: string): number[] {
  const rows = archive.all<{ number: number }>(
    `SELECT words.rowid AS number FROM words JOIN reports ON reports.number = words.rowid
     WHERE words MATCH ? ORDER BY bm25(words, ${TITLE_WEIGHT}, 1), reports.date DESC`,
    expression,
  );
  return rows.map(({ number }) => number);
}

/** Whether any report holds a word, or, with `prefix`, a word that begins so. */
export function holdsWord(archive: Archive, word: string, prefix: boolean): boolean {
  const expression = quoteForMatch(word) + (prefix ? '*' : '');
  return archive.get('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1', expression) !== undefined;
}

/** Words of the archive that share trigrams with this one, most in common first. */
export function wordsLike(archive: Archive, word: string, most: number): string[] {
  const letters = [...word];
  const trigrams = letters.slice(2).map((_, index) => quoteForMatch(letters.slice(index, index + 3).join('')));
  if (trigrams.length === 0) return [];
  const rows = archive.all<{ word: string }>(
    'SELECT word FROM vocabulary WHERE vocabulary MATCH ? ORDER BY rank LIMIT ?',
    trigrams.join(' OR '),
    most,
  );
  return rows.map((row) => row.word);
}

/** Numbers of the entities one of whose spellings folds to this key at this level. */
export function entitiesByKey(archive: Archive, key: string, level: number): number[] {
  return archive
    .all<{ entity: number }>('SELECT entity FROM spellings WHERE key = ? AND level = ?', key, level)
    .map(({ entity }) => entity);
}

/** The same for keys that begin so; the most named entities first. */
export function entitiesByKeyPrefix(archive: Archive, key: string, level: number, most: number): number[] {
  const rows = archive.all<{ entity: number }>(
    `SELECT DISTINCT spellings.entity FROM spellings JOIN
       (SELECT entity, count(*) AS reports FROM names GROUP BY entity) USING (entity)
     WHERE key >= ? AND key < ? AND level = ? ORDER BY reports DESC LIMIT ?`,
    key,
    `${key}\u{10FFFF}`,
    level,
    most,
  );
  return rows.map(({ entity }) => entity);
}

/** A string for FTS5: what stands inside has no meaning of its own. */
export function quoteForMatch(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
