// Reports of the archive and the terms of a search in; the line of each text that shows where it matches out, and no more
// of it looked at than up to there: a search may find all of 300,000.
import type { Archive } from '../archive/archive.ts';
import type { ReportNumbers } from '../archive/index/report-numbers.ts';
import { readCorrections } from '../archive/names/corrections.ts';
import { placesOf } from '../archive/names/stored-mentions.ts';
import type { ReportSummary } from '../archive/reports/read-reports.ts';
import { eachKeptWords, type KeptWords } from '../archive/reports/stored-report.ts';
import { firstHitsIn, type Sought, soughtIn, within } from './line-hits.ts';
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
  const sought = readCorrections(archive).length === 0 ? soughtIn(terms) : undefined;
  for (const kept of eachKeptWords(archive, numbers)) {
    const { row, text } = kept;
    const first = sought && text !== undefined ? firstSnippet({ ...kept, text }, sought, length) : 'unknown';
    yield {
      row,
      snippet: typeof first === 'object' ? first.text : matchesOf(archive, row, terms, length).snippet?.text,
    };
  }
}

/** @returns 'unknown' where the whole report has to be read */
function firstSnippet(
  { row: { title }, text, mentions }: KeptWords & { text: string },
  sought: Sought,
  length: number,
): { text: string | undefined } | 'unknown' {
  const named = sought.names.size > 0 ? placesOf(mentions, sought.names) : [];
  for (let start = text.startsWith(title) ? title.length : 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const hits = firstHitsIn(text.slice(start, end), within(named, start, end), sought);
    if (hits.length > 0) return { text: snippet(text.slice(start, end), hits, '', length)?.text };
    start = end + 1;
  }
  return sought.hasPhrase ? 'unknown' : { text: undefined };
}
