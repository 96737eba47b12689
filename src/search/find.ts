// What was typed in; the reports that match, best first, and how the words were widened, out.
import type { Archive } from '../archive/archive.ts';
import { matchingReports, type ReportOrder, type Wanted } from '../archive/index/matching.ts';
import type { ReportNumbers } from '../archive/index/report-numbers.ts';
import { readSearches } from '../archive/state/searches.ts';
import { type Clause, type Problem, parseQuery, type Term } from './query.ts';
import { wantedByCondition } from './wanted/conditions.ts';
import { wantedByTerm } from './wanted/terms.ts';
import { explainAbsence, type WidenedTerm, widenTerms } from './widen.ts';

export type SearchResult = {
  /** As it was typed. */
  query: string;
  /** Archive numbers of the reports, best first. */
  numbers: ReportNumbers;
  terms: WidenedTerm[];
  /** What of the query was not understood, and left out. */
  problems: Problem[];
  /** What was understood, and no report has: names, with their neighbours. */
  absences: string[];
};

/**
 * @param isTyping the last word may still go on
 * @returns undefined when nothing is asked for, as by an empty line
 */
export function find(archive: Archive, query: string, isTyping = false): SearchResult | undefined {
  const parsed = parseQuery(query, isTyping);
  const finder = new Finder(archive, parsed.problems, isTyping);
  const wanted = parsed.clause && finder.wanted(parsed.clause);
  const order = parsed.order ?? finder.order;
  const { terms, problems } = finder;
  if (!wanted && !order && problems.length === 0) return undefined;
  const absences = terms.flatMap((term) => explainAbsence(term) ?? []);
  return { query, terms, numbers: matchingReports(archive, wanted, order), problems, absences };
}

/** Makes of what was typed what reports have to be, and remembers what it met. */
class Finder {
  readonly terms: WidenedTerm[] = [];
  readonly problems: Problem[];
  /** That of a saved search. */
  order: ReportOrder | undefined;
  private readonly archive: Archive;
  private readonly isTyping: boolean;
  private isSaved = false;

  constructor(archive: Archive, problems: Problem[], isTyping: boolean) {
    this.archive = archive;
    this.problems = [...problems];
    this.isTyping = isTyping;
  }

  /** @returns undefined where nothing is asked for yet */
  wanted(clause: Clause): Wanted | undefined {
    switch (clause.kind) {
      case 'term':
        return this.wantedTerms([clause.term])[0];
      case 'condition':
        return wantedByCondition(this.archive, clause.condition);
      case 'saved':
        return this.wantedSaved(clause);
      case 'not': {
        const part = this.wanted(clause.part);
        return part && { kind: 'not', part };
      }
      case 'any':
        return joined(
          'any',
          clause.parts.flatMap((part) => this.wanted(part) ?? []),
        );
      case 'all':
        return joined(
          'all',
          runsOf(clause.parts).flatMap((run) =>
            Array.isArray(run) ? this.wantedTerms(run) : (this.wanted(run) ?? []),
          ),
        );
    }
  }

  private wantedTerms(terms: Term[]): Wanted[] {
    const widened = widenTerms(this.archive, terms);
    this.terms.push(...widened);
    return widened.map((term) => wantedByTerm(this.archive, term));
  }

  private wantedSaved({ name, at }: Extract<Clause, { kind: 'saved' }>): Wanted | undefined {
    const saved = readSearches(this.archive).find((search) => search.name === name);
    if (!saved) {
      // A name that is still being typed is no mistake yet.
      if (!this.isTyping) this.problems.push({ typed: `saved:${name}`, at, message: `no search is saved as ${name}` });
      return undefined;
    }
    const { clause, order } = parseQuery(saved.query);
    this.order = order ?? this.order;
    if (!clause || this.isSaved) return undefined;
    this.isSaved = true;
    const wanted = this.wanted(clause);
    this.isSaved = false;
    return wanted;
  }
}

function joined(kind: 'all' | 'any', parts: Wanted[]): Wanted | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}

/** Words that stand beside each other may be one name together. */
function runsOf(parts: Clause[]): (Clause | Term[])[] {
  const runs: (Clause | Term[])[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.kind !== 'term') runs.push(part);
    else if (Array.isArray(last)) last.push(part.term);
    else runs.push([part.term]);
  }
  return runs;
}
