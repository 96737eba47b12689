// A query, and how its words were widened, in; the same query for just these words, or, where it asks for just its words
// already, with widening again, out.
import { explainWidening, type WidenedTerm } from '../widen.ts';

export function refuseWidening(query: string, terms: WidenedTerm[]): string {
  const widened = terms.filter((term) => !term.type && (explainWidening(term) !== undefined || term.forms.length > 0));
  if (widened.length === 0) return query.replace(/(^|[\s(]-?)=(?=\S)/g, '$1');
  return widened.reduceRight(
    (typed, { at }) => typed.slice(0, at.start) + exactly(typed.slice(at.start, at.end)) + typed.slice(at.end),
    query,
  );
}

/** Each word of a name of several. */
function exactly(words: string): string {
  return words.replace(/(^|\s)(-?)(?=[^\s=])/g, '$1$2=');
}
