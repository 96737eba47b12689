// Full-text expressions, words and folded names in; report numbers, words and entities that the archive holds out.
import type { EntityType } from '../entities/mention.ts';
import type { SearchKey } from '../entities/search-keys.ts';
import type { Archive } from './archive.ts';
import { allNewestFirst, newestFirst } from './date-order.ts';
import { nameToken } from './index-tokens.ts';
import type { Mark } from './marks.ts';
import { type Numbers, selectNumbers } from './numbers.ts';

/** A word in the title weighs as much as this many in the body. */
const TITLE_WEIGHT = 8;

/** What a report has to be beside its words. Dates are as precise as known, and compared as text. */
export type Limits = {
  dates: { field: 'after' | 'before' | 'on'; value: string; excluded: boolean }[];
  marks: { mark: Mark; value: boolean }[];
};

const DATES: Record<Limits['dates'][number]['field'], string> = {
  after: 'date >= ?1',
  before: "date < ?1 AND date <> ''",
  on: 'substr(date, 1, length(?1)) = ?1',
};

/**
 * More hits than these are not ranked: reading how often each has each word would take longer than a frame, and among
 * so many nobody looks for the best, but for the newest.
 */
const MOST_RANKED = 10_000;

/**
 * Numbers of the reports that match an FTS5 expression and keep to the limits, best first, then newest; without an
 * expression, and where very many match, newest first.
 */
export function matchingReports(archive: Archive, expression: string | undefined, limits: Limits): Numbers {
  const dates = limits.dates.map(({ value }) => value);
  if (!expression) {
    if (isUnlimited(limits)) return allNewestFirst(archive);
    const sql = `SELECT number FROM reports ${whereLimits(limits, 1)} ORDER BY date DESC, number`;
    return selectNumbers(archive, sql, ...dates);
  }
  const hits = matches(archive, expression);
  if (hits.length > MOST_RANKED && isUnlimited(limits)) return newestFirst(archive, hits);
  const order = hits.length > MOST_RANKED ? 'date DESC, number' : `bm25(words, ${TITLE_WEIGHT}, 1, 0), date DESC`;
  return selectNumbers(
    archive,
    `SELECT number FROM words JOIN reports ON reports.number = words.rowid ${whereLimits(limits, 2, 'words MATCH ?1')}
     ORDER BY ${order}`,
    expression,
    ...dates,
  );
}

/** Reports that name an entity, by the archive's number of it, in no order. */
export function reportsNaming(archive: Archive, entity: number): Numbers {
  return reportsWith(archive, [nameToken(entity)]);
}

/** Reports that have these words of the index one behind the other, in no order. */
export function reportsWith(archive: Archive, words: string[]): Numbers {
  return matches(archive, quoteForMatch(words.join(' ')));
}

function matches(archive: Archive, expression: string): Numbers {
  return selectNumbers(archive, 'SELECT rowid AS number FROM words WHERE words MATCH ?', expression);
}

function isUnlimited({ dates, marks }: Limits): boolean {
  return dates.length + marks.length === 0;
}

/** @param first the place of the first date among the values of the statement */
function whereLimits({ dates, marks }: Limits, first: number, match?: string): string {
  const conditions = [
    ...(match ? [match] : []),
    ...dates.map(({ field, excluded }, index) => {
      const test = DATES[field].replaceAll('?1', `?${first + index}`);
      return excluded ? `NOT (${test})` : test;
    }),
    ...marks.map(
      ({ mark, value }) => `coalesce((SELECT ${mark} FROM marks WHERE report = number), 0) = ${value ? 1 : 0}`,
    ),
  ];
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}

/** Whether any report holds a word, or, with `prefix`, a word that begins so. */
export function holdsWord(archive: Archive, word: string, prefix: boolean): boolean {
  if (prefix && !word.includes(' ')) {
    // The index would first gather the reports of all words that begin so.
    const sql = 'SELECT 1 FROM words_vocabulary WHERE term >= ? AND term < ? LIMIT 1';
    return archive.get(sql, word, `${word}\u{10FFFF}`) !== undefined;
  }
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

/** Numbers of the entities one of whose spellings folds to this key at this level; of one type, where one is given. */
export function entitiesByKey(archive: Archive, { key, level }: SearchKey, type?: EntityType): number[] {
  return archive
    .all<{ number: number }>(
      `SELECT number FROM spellings JOIN entities ON number = entity
       WHERE level = ? AND key = ? AND type = coalesce(?, type)`,
      level,
      key,
      type ?? null,
    )
    .map(({ number }) => number);
}

/** The same for keys that begin so; the most named entities first. */
export function entitiesByBeginning(
  archive: Archive,
  { key, level }: SearchKey,
  type: EntityType | undefined,
  most: number,
): number[] {
  const rows = archive.all<{ number: number }>(
    `SELECT number FROM (SELECT DISTINCT entity FROM spellings WHERE level = ? AND key >= ? AND key < ?)
       JOIN entities ON number = entity
     WHERE type = coalesce(?, type) ORDER BY reports DESC LIMIT ?`,
    level,
    key,
    `${key}\u{10FFFF}`,
    type ?? null,
    most,
  );
  return rows.map(({ number }) => number);
}

/** Numbers of the places that are called after a place: `Qamishli Airport` after `Qamishli`. */
export function placesCalledAfter(archive: Archive, place: string, most: number): number[] {
  const sql = "SELECT number FROM entities WHERE type = 'place' AND name > ? AND name < ? LIMIT ?";
  return archive.all<{ number: number }>(sql, `${place} `, `${place}!`, most).map(({ number }) => number);
}

/** A string for FTS5: what stands inside has no meaning of its own. */
export function quoteForMatch(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
