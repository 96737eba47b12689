// What was typed in; the reports that match, best first, and how the words were widened, out.

import { nameToken } from '../archive/add.ts';
import type { Archive } from '../archive/archive.ts';
import { matchingReports, quoteForMatch } from '../archive/full-text.ts';
import { parseQuery } from './query.ts';
import { type WidenedTerm, widenTerms } from './widen.ts';

export type Found = {
  /** As it was typed. */
  query: string;
  /** Archive numbers of the reports, best first. */
  numbers: number[];
  terms: WidenedTerm[];
};

/** @returns undefined when nothing is asked for: an empty line, or exclusions alone */
export function find(archive: Archive, query: string): Found | undefined {
  const terms = widenTerms(archive, parseQuery(query));
  const wanted = terms.filter((term) => !term.excluded);
  if (wanted.length === 0) return undefined;
  const unwanted = terms.filter((term) => term.excluded);
  const all = wanted.map(matchExpression).join(' AND ');
  const expression = unwanted.length > 0 ? `(${all}) NOT (${unwanted.map(matchExpression).join(' OR ')})` : all;
  return { query, terms, numbers: matchingReports(archive, expression) };
}

function matchExpression({ words, typed, phrase, open, misspelt, names }: WidenedTerm): string {
  const isJoined = !phrase && typed.includes(' ');
  const asTyped = isJoined ? words.map(quoteForMatch).join(' AND ') : quoteForMatch(words.join(' '));
  const others = [...misspelt, ...names.map(({ number }) => nameToken(number))].map(quoteForMatch);
  return `(${[`(${asTyped}${open ? '*' : ''})`, ...others].join(' OR ')})`;
}
