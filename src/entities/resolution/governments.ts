// A name of a government or its forces in; the government that these words mean at the report's date, out.

import type { Candidate } from '../candidates/candidate.ts';
import { bareAt, type TextContext } from '../text/context.ts';

/** The same words mean another government from the day on which it came, unless it is called the former one. */
export function linkGovernment(context: TextContext, candidate: Candidate): Candidate {
  if (candidate.entities.length === 0) return candidate;
  const later = laterOf(context, context.gazetteer.idOf(candidate.entities[0]!));
  if (!later) return candidate;
  for (let at = candidate.from; at < candidate.to; at++)
    if (later.called.includes(bareAt(context, at))) return candidate;
  if (FORMER.has(bareAt(context, candidate.from - 1)) || REMNANTS.has(bareAt(context, candidate.to))) return candidate;
  const entity = context.gazetteer.indexOf(later.id);
  return entity === undefined ? candidate : { ...candidate, entities: [entity], rule: 'context' };
}

/** What has taken this one's part at the report's date, and what this one is called at any. */
function laterOf({ gazetteer, date }: TextContext, id: string): { id: string; called: readonly string[] } | undefined {
  for (const { governments } of gazetteer.countries.governed) {
    const now = governments.findLast(({ from = '' }) => from <= date);
    for (const earlier of now ? governments.slice(0, governments.indexOf(now)) : []) {
      if (earlier.government === id) return { id: now!.government, called: earlier.called };
      if (earlier.forces === id) return { id: now!.forces, called: earlier.called };
    }
  }
  return undefined;
}

const REMNANTS = new Set(['remnants', 'loyalists', 'holdouts']);
const FORMER = new Set('former ex ousted deposed toppled fallen previous old defunct collapsed bygone'.split(' '));
