// Two names, or words, in; the reports that have both in one sentence out.
import type { Archive } from '../../archive/archive.ts';
import { quoteForMatch, reportsMatching } from '../../archive/index/full-text.ts';
import { nameToken } from '../../archive/index/index-tokens.ts';
import { wordsOf } from '../../archive/index/index-words.ts';
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import { readStored, type StoredReport } from '../../archive/reports/stored-report.ts';
import type { Span } from '../../report/report.ts';
import { sentenceAt } from '../../report/text/sentences.ts';
import { highlight } from '../highlight.ts';
import { type WidenedTerm, widenTerms } from '../widen.ts';

export function reportsNamingTogether(archive: Archive, names: string[]): ReportNumbers {
  const terms = names.map((name) => termOf(archive, name));
  if (terms.some((term) => term === undefined)) return new Uint32Array();
  const both = terms.map((term) => expressionOf(term!)).join(' AND ');
  return reportsMatching(archive, both).filter((number) => {
    const stored = readStored(archive, number);
    return stored !== undefined && isTogether(stored, terms as WidenedTerm[]);
  });
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

function isTogether({ report, mentions }: StoredReport, terms: WidenedTerm[]): boolean {
  const [some, others] = terms.map((term) => highlight(report, mentions, [term])) as [Span[], Span[]];
  return some.some(({ start, end }) => {
    const sentence = sentenceAt(report.text, start);
    return others.some(
      (other) =>
        other.start >= sentence.start && other.end <= sentence.end && (other.start >= end || other.end <= start),
    );
  });
}
