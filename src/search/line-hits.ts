// One line of a text, the names in it and the terms of a search in; where it has them out, and words are taken apart only
// in a line that may.
import { foldWord, isAscii, wordsOf } from '../archive/index/index-words.ts';
import type { Span } from '../report/report.ts';
import { highlightWords } from './highlight.ts';
import type { WidenedTerm } from './widen.ts';

export type Sought = {
  /** Those that are not excluded. */
  terms: WidenedTerm[];
  /** The archive's numbers of the entities that are meant. */
  names: Set<number>;
  /** Words one of which a line must have, unless it has a name. */
  words: string[];
  /** Finds the same words in plain letters; absent where words alone do not tell. */
  plain: RegExp | undefined;
  /** A phrase may stand at the end of one line and the beginning of the next. */
  hasPhrase: boolean;
};

export function soughtIn(terms: WidenedTerm[]): Sought {
  const wanted = terms.filter((term) => !term.excluded);
  const inWords = wanted.filter((term) => !term.type);
  const words = inWords.flatMap((term) => [term.words[0]!, ...term.misspelt, ...term.forms]);
  const isPlain =
    inWords.every((term) => term.words.length === 1 && !term.open) && words.every((word) => /^[a-z]+$/.test(word));
  return {
    terms: wanted,
    names: new Set(wanted.flatMap((term) => term.names.map(({ number }) => number))),
    words,
    plain:
      isPlain && words.length > 0
        ? new RegExp(`(?<![A-Za-z0-9])(?:${words.join('|')})(?![A-Za-z0-9])`, 'i')
        : undefined,
    hasPhrase: inWords.some((term) => term.words.length > 1),
  };
}

/** Those spans that stand in a line, counted from its beginning. */
export function within(spans: Span[], start: number, end: number): Span[] {
  return spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
}

/** The hits of a line; of plain words the first one does. */
export function firstHitsIn(line: string, named: Span[], sought: Sought): Span[] {
  if (!sought.plain || named.length > 0 || !isAscii(line)) return hitsIn(line, named, sought);
  const match = sought.plain.exec(line);
  return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
}

/** @param named where the names stand in the line that the terms mean */
export function hitsIn(line: string, named: Span[], { terms, words }: Sought): Span[] {
  if (!mayHold(line, words)) return named;
  return highlightWords(wordsOf(line), named, terms);
}

/** To look for letters takes a tenth of taking words apart. A figure may be in groups. */
function mayHold(line: string, words: string[]): boolean {
  if (words.length === 0) return false;
  const letters = isAscii(line) ? line.toLowerCase() : foldWord(line);
  return words.some((word) => /\d/.test(word) || letters.includes(word));
}
