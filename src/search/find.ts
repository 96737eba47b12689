// What was typed in; the reports that match, best first, and how the words were widened, out.
import type { Archive } from '../archive/archive.ts';
import { type Limits, matchingReports, quoteForMatch } from '../archive/full-text.ts';
import { labelToken, nameToken } from '../archive/index-tokens.ts';
import type { Numbers } from '../archive/numbers.ts';
import { type Condition, type Problem, parseQuery } from './query.ts';
import { type WidenedTerm, widenTerms } from './widen.ts';

export type Found = {
  /** As it was typed. */
  query: string;
  /** Archive numbers of the reports, best first. */
  numbers: Numbers;
  terms: WidenedTerm[];
  /** What of the query was not understood, and left out. */
  problems: Problem[];
};

/** @returns undefined when nothing is asked for, as by an empty line */
export function find(archive: Archive, query: string): Found | undefined {
  const parsed = parseQuery(query);
  const { conditions } = parsed;
  const terms = widenTerms(archive, parsed.terms);
  if (terms.length === 0 && conditions.length === 0) return undefined;
  const unknown = terms
    .filter(({ type, names }) => type && names.length === 0)
    .map(({ type, typed }) => ({ typed, message: `no ${type} in these reports is called ${typed}` }));
  const numbers = matchingReports(archive, expressionFor(terms, conditions), limitsOf(conditions));
  return { query, terms, numbers, problems: [...parsed.problems, ...unknown] };
}

/** FTS5 can only take away from something: where nothing is wanted, that is the label that every report bears. */
function expressionFor(terms: WidenedTerm[], conditions: Condition[]): string | undefined {
  const labels = conditions.flatMap(({ field, value, excluded }) =>
    field === 'gov' || field === 'kind' || field === 'source'
      ? [{ excluded, expression: `labels:${quoteForMatch(labelToken(field, value))}*` }]
      : [],
  );
  const parts = [...terms.map((term) => ({ excluded: term.excluded, expression: matchTerm(term) })), ...labels];
  if (parts.length === 0) return undefined;
  const wanted = parts.filter(({ excluded }) => !excluded).map(({ expression }) => expression);
  const unwanted = parts.filter(({ excluded }) => excluded).map(({ expression }) => expression);
  const all = wanted.length > 0 ? wanted.join(' AND ') : `labels:${quoteForMatch(labelToken('all'))}`;
  return unwanted.length > 0 ? `(${all}) NOT (${unwanted.join(' OR ')})` : all;
}

function matchTerm({ words, typed, phrase, open, type, misspelt, names }: WidenedTerm): string {
  const tokens = names.map(({ number }) => quoteForMatch(nameToken(number)));
  // A name that nobody bears matches nothing, rather than everything.
  if (type) return `(${tokens.join(' OR ') || quoteForMatch(nameToken(0))})`;
  const isJoined = !phrase && typed.includes(' ');
  const asTyped = isJoined ? words.map(quoteForMatch).join(' AND ') : quoteForMatch(words.join(' '));
  return `(${[`(${asTyped}${open ? '*' : ''})`, ...misspelt.map(quoteForMatch), ...tokens].join(' OR ')})`;
}

function limitsOf(conditions: Condition[]): Limits {
  const dates = conditions.flatMap(({ field, value, excluded }) =>
    field === 'after' || field === 'before' || field === 'on' ? [{ field, value, excluded }] : [],
  );
  const marks = conditions
    .filter(({ field }) => field === 'is')
    .map(({ value, excluded }) => ({
      mark: value === 'starred' ? ('starred' as const) : ('read' as const),
      value: (value !== 'unread') !== excluded,
    }));
  return { dates, marks };
}
