// Two names, or words, in; the reports that have both in one sentence out.
import type { Archive } from '../../archive/archive.ts';
import { quoteForMatch, reportsMatching } from '../../archive/index/full-text.ts';
import { nameToken } from '../../archive/index/index-tokens.ts';
import { wordsOf } from '../../archive/index/index-words.ts';
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import { readCorrections } from '../../archive/names/corrections.ts';
import { placesOf } from '../../archive/names/stored-mentions.ts';
import { eachKeptWords, readStored } from '../../archive/reports/stored-report.ts';
import type { Span } from '../../report/report.ts';
import { sentenceAt } from '../../report/text/sentences.ts';
import { highlight } from '../highlight.ts';
import { hitsIn, type Sought, soughtIn, within } from '../line-hits.ts';
import { type WidenedTerm, widenTerms } from '../widen.ts';

/** @param names two */
export function reportsNamingTogether(archive: Archive, names: string[]): ReportNumbers {
  const terms = names.flatMap((name) => termOf(archive, name) ?? []);
  const [some, others] = terms;
  if (!some || !others) return new Uint32Array();
  const candidates = reportsMatching(archive, terms.map(expressionOf).join(' AND '));
  const sought: [Sought, Sought] = [soughtIn([some]), soughtIn([others])];
  // A correction makes other names of them.
  const areCorrected = readCorrections(archive).length > 0;
  const found: number[] = [];
  for (const { row, text, mentions } of eachKeptWords(archive, candidates)) {
    const isFound =
      areCorrected || text === undefined
        ? isTogetherInReport(archive, row.number, [some, others])
        : isTogetherIn(text, mentions, sought);
    if (isFound) found.push(row.number);
  }
  return Uint32Array.from(found);
}

/** As the search itself would take it. */
function termOf(archive: Archive, name: string): WidenedTerm | undefined {
  const words = wordsOf(name).map(({ word }) => word);
  const at = { start: 0, end: name.length };
  const term = { words, typed: name, at, phrase: false, excluded: false, open: false };
  return words.length > 0 ? widenTerms(archive, [term])[0] : undefined;
}

function expressionOf({ words, names, forms, misspelt }: WidenedTerm): string {
  const others = [...names.map(({ number }) => nameToken(number)), ...forms, ...misspelt];
  return `(${[words.join(' '), ...others].map(quoteForMatch).join(' OR ')})`;
}

/** @param mentions as the archive keeps them */
function isTogetherIn(text: string, mentions: string, sought: [Sought, Sought]): boolean {
  const named = sought.map(({ names }) => (names.size > 0 ? placesOf(mentions, names) : []));
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const line = text.slice(start, end);
    const some = hitsIn(line, within(named[0]!, start, end), sought[0]);
    if (some.length > 0 && shareSentence(line, some, hitsIn(line, within(named[1]!, start, end), sought[1])))
      return true;
    start = end + 1;
  }
  return false;
}

function isTogetherInReport(archive: Archive, number: number, terms: [WidenedTerm, WidenedTerm]): boolean {
  const stored = readStored(archive, number);
  if (!stored) return false;
  const { report, mentions } = stored;
  return shareSentence(report.text, highlight(report, mentions, [terms[0]]), highlight(report, mentions, [terms[1]]));
}

/** Whether one of each stands in one sentence, and not in the same words. */
function shareSentence(text: string, some: Span[], others: Span[]): boolean {
  if (others.length === 0) return false;
  return some.some(({ start, end }) => {
    const sentence = sentenceAt(text, start);
    return others.some(
      (other) =>
        other.start >= sentence.start && other.end <= sentence.end && (other.start >= end || other.end <= start),
    );
  });
}
