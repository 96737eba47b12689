// The figures of a report in; the scope of each, by its own words and by what the report says of it elsewhere, out.
import type { Scope } from './claim.ts';
import type { Found } from './find-drafts.ts';
import type { Table } from './tables/table-drafts.ts';
import type { Sentence } from './text/sentences.ts';
import { isIncident, isRunning } from './text/time-words.ts';
import type { Word } from './text/words.ts';

/**
 * @param wholes of each the index of what it is a part of
 * @param headline the first sentence
 */
export function scopesOf(
  found: readonly Found[],
  wholes: readonly (number | undefined)[],
  headline: Sentence | undefined,
): Scope[] {
  // A row and a head are read once, however many figures they tell of.
  const read = new Map<readonly Word[], boolean>();
  const isRead = (words: readonly Word[]) => {
    if (!read.has(words)) read.set(words, isRunning(words));
    return read.get(words)!;
  };
  const told = found.map((_, index) => toldOf(found[wholes[index] ?? index]!));
  const own = told.map((words) => words.some(isRead));
  const running = new Set(found.flatMap((one, index) => (own[index] ? [keyOf(one)] : [])));
  const runsElsewhere = (one: Found) => isLarge(one) && running.has(keyOf(one));
  // What the headline says, or one row of a table, holds for all of it.
  const runs =
    headline !== undefined &&
    (isRunning(headline.words) || found.some((one) => one.sentence === headline && runsElsewhere(one)));
  const tables = new Set<Table | undefined>(
    found.flatMap((one) => (one.table && runsElsewhere(one) ? [one.table] : [])),
  );
  // `a pilot was burned alive` in a report of a month is one of its incidents.
  const isOne = ({ draft }: Found) => draft.figure.isArticle && !draft.partOf;
  return found.map((one, index) =>
    own[index] || (one.table && tables.has(one.table)) || (runs && !isOne(one) && !told[index]!.some(isIncident))
      ? 'running'
      : 'incident',
  );
}

/** The words that tell its time: what a row of a table does not say, its head may, and what leads over to it. */
function toldOf({ draft, words, sentence, table }: Found): (readonly Word[])[] {
  if (!table) return [clauseOf(words, draft.figure.from)];
  return [table.caption.leads?.words ?? [], table.head.words, sentence.words];
}

/** `30 died on Monday, bringing to 430 the dead since May`: each half tells its own time. */
function clauseOf(words: readonly Word[], at: number): readonly Word[] {
  const second = words.findIndex(({ low }, index) => ADDS.has(low) && words[index - 1]?.low === ',');
  if (second < 0) return words;
  return at < second ? words.slice(0, second) : words.slice(second);
}

const ADDS = new Set(['bringing', 'raising', 'taking', 'pushing', 'lifting']);

function keyOf({ draft: { effect, bounds } }: Found): string {
  return `${effect} ${bounds.min} ${bounds.max}`;
}

/** Small figures are told of many incidents. */
function isLarge({ draft: { bounds } }: Found): boolean {
  return (bounds.min ?? bounds.max ?? 0) > 10;
}
