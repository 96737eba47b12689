// Words, folded names and full-text expressions in; the reports, words and entities that the archive holds out.
import type { EntityType } from '../../entities/mention.ts';
import type { SearchKey } from '../../entities/spelling/search-keys.ts';
import type { Archive } from '../archive.ts';
import { query } from '../statements.ts';
import { nameToken } from './index-tokens.ts';
import { numbersQuery, type ReportNumbers, selectNumbers } from './report-numbers.ts';

/** Reports that name an entity, by the archive's number of it, in no order. */
export function reportsNaming(archive: Archive, entity: number): ReportNumbers {
  return reportsWith(archive, [nameToken(entity)]);
}

/** Names in one expression: SQLite takes a thousand and more, but not any number. */
const NAMES_AT_ONCE = 500;

/** Reports that name any of these entities, each once, in no order. */
export function reportsNamingAny(archive: Archive, entities: number[]): ReportNumbers {
  const found = new Set<number>();
  for (let from = 0; from < entities.length; from += NAMES_AT_ONCE) {
    const tokens = entities.slice(from, from + NAMES_AT_ONCE).map((entity) => quoteForMatch(nameToken(entity)));
    for (const number of reportsMatching(archive, tokens.join(' OR '))) found.add(number);
  }
  return Uint32Array.from(found);
}

/** Reports that have these words of the index one behind the other, in no order. */
export function reportsWith(archive: Archive, words: string[]): ReportNumbers {
  return reportsMatching(archive, quoteForMatch(words.join(' ')));
}

const REPORTS_MATCHING = numbersQuery('FROM (SELECT rowid AS number FROM words WHERE words MATCH ?)');

/** Reports that match an expression of FTS5, in no order. */
export function reportsMatching(archive: Archive, expression: string): ReportNumbers {
  return selectNumbers(archive, REPORTS_MATCHING, expression);
}

const SOME_MATCHING = query({ number: 'integer' }, 'SELECT rowid AS number FROM words WHERE words MATCH ? LIMIT ?');

/** A few of them, whichever come first. */
export function someMatching(archive: Archive, expression: string, most: number): number[] {
  return archive.all(SOME_MATCHING, expression, most).map(({ number }) => number);
}

const WORD_THAT_BEGINS = query(
  { found: 'integer' },
  'SELECT 1 AS found FROM words_vocabulary WHERE term >= ? AND term < ? LIMIT 1',
);

const REPORT_THAT_MATCHES = query({ found: 'integer' }, 'SELECT 1 AS found FROM words WHERE words MATCH ? LIMIT 1');

/** Whether any report holds a word, or, with `prefix`, a word that begins so. */
export function holdsWord(archive: Archive, word: string, prefix: boolean): boolean {
  if (prefix && !word.includes(' ')) {
    // The index would first gather the reports of all words that begin so.
    return archive.get(WORD_THAT_BEGINS, word, `${word}\u{10FFFF}`) !== undefined;
  }
  const expression = quoteForMatch(word) + (prefix ? '*' : '');
  return archive.get(REPORT_THAT_MATCHES, expression) !== undefined;
}

const REPORTS_HOLDING = query({ doc: 'integer' }, 'SELECT doc FROM words_vocabulary WHERE term = ?');

/** How many reports hold a word of the vocabulary. */
export function reportsHolding(archive: Archive, word: string): number {
  const row = archive.get(REPORTS_HOLDING, word);
  return row?.doc ?? 0;
}

const WORDS_OF_DIGITS = query({ term: 'text' }, "SELECT term FROM words_vocabulary WHERE term >= '0' AND term < ':'");

/** All figures of the archive, as the index has them: digits alone. */
export function figuresHeld(archive: Archive): string[] {
  return archive.all(WORDS_OF_DIGITS).flatMap(({ term }) => (/^\d+$/.test(term) ? [term] : []));
}

const WORDS_LIKE = query(
  { word: 'text' },
  'SELECT word FROM vocabulary WHERE vocabulary MATCH ? ORDER BY rank LIMIT ?',
);

/** Words of the archive that share trigrams with this one, most in common first. */
export function wordsLike(archive: Archive, word: string, most: number): string[] {
  const letters = [...word];
  const trigrams = letters.slice(2).map((_, index) => quoteForMatch(letters.slice(index, index + 3).join('')));
  if (trigrams.length === 0) return [];
  const rows = archive.all(WORDS_LIKE, trigrams.join(' OR '), most);
  return rows.map((row) => row.word);
}

const WORDS_BEGINNING = query(
  { word: 'text' },
  'SELECT word FROM vocabulary_words WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?',
);

/** Words of the archive that begin so, of so many letters. */
export function wordsBeginning(archive: Archive, beginning: string, least: number, most: number): string[] {
  const rows = archive.all(WORDS_BEGINNING, beginning, `${beginning}\u{10FFFF}`, least, most);
  return rows.map((row) => row.word);
}

const ENTITIES_BY_KEY = query(
  { number: 'integer' },
  `SELECT number FROM spellings JOIN entities ON number = entity
   WHERE level = ? AND key = ? AND type = coalesce(?, type) ORDER BY number`,
);

/** ReportNumbers of the entities one of whose spellings folds to this key at this level; of one type, where one is given. */
export function entitiesByKey(archive: Archive, { key, level }: SearchKey, type?: EntityType): number[] {
  return archive.all(ENTITIES_BY_KEY, level, key, type ?? null).map(({ number }) => number);
}

const ENTITIES_BY_BEGINNING = query(
  { number: 'integer' },
  `SELECT number FROM (SELECT DISTINCT entity FROM spellings WHERE level = ? AND key >= ? AND key < ?)
       JOIN entities ON number = entity
     WHERE type = coalesce(?, type) ORDER BY reports DESC, number LIMIT ?`,
);

/** The same for keys that begin so; the most named entities first. */
export function entitiesByBeginning(
  archive: Archive,
  { key, level }: SearchKey,
  type: EntityType | undefined,
  most: number,
): number[] {
  const rows = archive.all(ENTITIES_BY_BEGINNING, level, key, `${key}\u{10FFFF}`, type ?? null, most);
  return rows.map(({ number }) => number);
}

const PLACES_CALLED_AFTER = query(
  { number: 'integer' },
  "SELECT number FROM entities WHERE type = 'place' AND name > ? AND name < ? ORDER BY number LIMIT ?",
);

/** ReportNumbers of the places that are called after a place: `Qamishli Airport` after `Qamishli`. */
export function placesCalledAfter(archive: Archive, place: string, most: number): number[] {
  return archive.all(PLACES_CALLED_AFTER, `${place} `, `${place}!`, most).map(({ number }) => number);
}

/** A string for FTS5: what stands inside has no meaning of its own. */
export function quoteForMatch(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
