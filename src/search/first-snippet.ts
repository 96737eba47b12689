// Reports of the archive and the terms of a search in; the line of each text that shows where it matches out, and no more
// of it looked at than up to there: a search may find all of 300,000.
import type { Archive } from '../archive/archive.ts';
import { foldWord, isAscii, wordsOf } from '../archive/index/index-words.ts';
import type { ReportNumbers } from '../archive/index/report-numbers.ts';
import { readCorrections } from '../archive/names/corrections.ts';
import { placesOf } from '../archive/names/stored-mentions.ts';
import type { ReportSummary } from '../archive/reports/read-reports.ts';
import { eachKeptWords, type KeptWords } from '../archive/reports/stored-report.ts';
import type { Span } from '../report/report.ts';
import { highlightWords } from './highlight.ts';
import { matchesOf } from './matches.ts';
import { snippet } from './snippet.ts';
import type { WidenedTerm } from './widen.ts';

/** @param length of each snippet, in UTF-16 code units */
export function* withSnippets(
  archive: Archive,
  numbers: ReportNumbers,
  terms: WidenedTerm[],
  length: number,
): Generator<{ row: ReportSummary; snippet: string | undefined }, void> {
  // A correction makes other names of them.
  const sought = readCorrections(archive).length === 0 ? soughtIn(terms, length) : undefined;
  for (const kept of eachKeptWords(archive, numbers)) {
    const { row, text } = kept;
    const first = sought && text !== undefined ? firstSnippet({ ...kept, text }, sought) : 'unknown';
    yield {
      row,
      snippet: typeof first === 'object' ? first.text : matchesOf(archive, row, terms, length).snippet?.text,
    };
  }
}

type Sought = {
  terms: WidenedTerm[];
  length: number;
  /** The archive's numbers of the entities that are meant. */
  names: Set<number>;
  /** Words one of which a line must have, unless it has a name. */
  words: string[];
  /** Finds the same words in plain letters; absent where words alone do not tell. */
  plain: RegExp | undefined;
  /** A phrase may stand at the end of one line and the beginning of the next. */
  hasPhrase: boolean;
};

function soughtIn(terms: WidenedTerm[], length: number): Sought {
  const wanted = terms.filter((term) => !term.excluded);
  const inWords = wanted.filter((term) => !term.type);
  const words = inWords.flatMap((term) => [term.words[0]!, ...term.misspelt, ...term.forms]);
  const isPlain =
    inWords.every((term) => term.words.length === 1 && !term.open) && words.every((word) => /^[a-z]+$/.test(word));
  return {
    terms: wanted,
    length,
    names: new Set(wanted.flatMap((term) => term.names.map(({ number }) => number))),
    words,
    plain:
      isPlain && words.length > 0
        ? new RegExp(`(?<![A-Za-z0-9])(?:${words.join('|')})(?![A-Za-z0-9])`, 'i')
        : undefined,
    hasPhrase: inWords.some((term) => term.words.length > 1),
  };
}

/** @returns 'unknown' where the whole report has to be read */
function firstSnippet(
  { row: { title }, text, mentions }: KeptWords & { text: string },
  sought: Sought,
): { text: string | undefined } | 'unknown' {
  const named = sought.names.size > 0 ? placesOf(mentions, sought.names) : [];
  for (let start = text.startsWith(title) ? title.length : 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const hits = hitsIn(text.slice(start, end), namedWithin(named, start, end), sought);
    if (hits.length > 0) return { text: snippet(text.slice(start, end), hits, '', sought.length)?.text };
    start = end + 1;
  }
  return sought.hasPhrase ? 'unknown' : { text: undefined };
}

function namedWithin(named: Span[], start: number, end: number): Span[] {
  return named
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
}

/** Of one line of the text; of plain words the first one does. */
function hitsIn(line: string, named: Span[], { terms, words, plain }: Sought): Span[] {
  if (plain && named.length === 0 && isAscii(line)) {
    const match = plain.exec(line);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  }
  if (named.length === 0 && !mayHold(line, words)) return [];
  return highlightWords(wordsOf(line), named, terms);
}

/** To look for letters takes a tenth of taking words apart. A figure may be in groups. */
function mayHold(line: string, words: string[]): boolean {
  if (words.length === 0) return false;
  const letters = isAscii(line) ? line.toLowerCase() : foldWord(line);
  return words.some((word) => /\d/.test(word) || letters.includes(word));
}
