// What was typed in; the reports that match, best first, and how the words were widened, out.
import type { Archive } from '../archive/archive.ts';
import { quoteForMatch } from '../archive/index/full-text.ts';
import { labelToken, nameToken } from '../archive/index/index-tokens.ts';
import { LABEL_FACETS } from '../archive/index/labels.ts';
import { type Criteria, type Limits, matchingReports } from '../archive/index/matching.ts';
import type { ReportNumbers } from '../archive/index/report-numbers.ts';
import { type Condition, DATE_CONDITIONS, type Problem, parseQuery } from './query.ts';
import { expandSaved } from './saved.ts';
import { type WidenedTerm, widenTerms } from './widen.ts';

export type SearchResult = {
  /** As it was typed. */
  query: string;
  /** Archive numbers of the reports, best first. */
  numbers: ReportNumbers;
  terms: WidenedTerm[];
  /** What of the query was not understood, and left out. */
  problems: Problem[];
};

/** @returns undefined when nothing is asked for, as by an empty line */
export function find(archive: Archive, query: string): SearchResult | undefined {
  const saved = expandSaved(archive, query);
  const parsed = parseQuery(saved.query);
  const { conditions, order } = parsed;
  const terms = widenTerms(archive, parsed.terms);
  if (terms.length + conditions.length + saved.problems.length === 0 && !order) return undefined;
  const unknown = terms
    .filter(({ type, names }) => type && names.length === 0)
    .map(({ type, typed }) => ({ typed, message: `no ${type} in these reports is called ${typed}` }));
  const numbers = matchingReports(archive, { ...criteriaOf(terms, conditions), order });
  return { query, terms, numbers, problems: [...saved.problems, ...parsed.problems, ...unknown] };
}

function criteriaOf(terms: WidenedTerm[], conditions: Condition[]): Criteria {
  const labels = conditions.flatMap(({ field, value, excluded }) => {
    const facet = LABEL_FACETS.find((name) => name === field);
    return facet ? [{ excluded, expression: `labels:${quoteForMatch(labelToken(facet, value))}*` }] : [];
  });
  const parts = [...terms.map((term) => ({ excluded: term.excluded, expression: matchTerm(term) })), ...labels];
  const expressions = (excluded: boolean) =>
    parts.filter((part) => part.excluded === excluded).map(({ expression }) => expression);
  return { required: expressions(false), excluded: expressions(true), limits: limitsOf(conditions) };
}

function matchTerm({ words, typed, phrase, open, isHeld, misspelt, names }: WidenedTerm): string {
  const isJoined = !phrase && typed.includes(' ');
  const asTyped = isJoined ? words.map(quoteForMatch).join(' AND ') : quoteForMatch(words.join(' '));
  const alternatives = [
    ...(isHeld ? [`(${asTyped}${open ? '*' : ''})`] : []),
    ...misspelt.map(quoteForMatch),
    ...names.map(({ number }) => quoteForMatch(nameToken(number))),
  ];
  // A name that nobody bears matches nothing, rather than everything.
  return `(${alternatives.join(' OR ') || quoteForMatch(nameToken(0))})`;
}

function limitsOf(conditions: Condition[]): Limits {
  const dates = conditions.flatMap(({ field, value, excluded }) => {
    const date = DATE_CONDITIONS.find((name) => name === field);
    return date ? [{ field: date, value, excluded }] : [];
  });
  const marks = conditions
    .filter(({ field }) => field === 'is')
    .map(({ value, excluded }) => ({
      mark: value === 'starred' ? ('starred' as const) : ('read' as const),
      value: (value !== 'unread') !== excluded,
    }));
  return { dates, marks };
}
