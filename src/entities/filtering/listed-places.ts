// Candidates in; the same, names of a list of places that look like people's (`Tariq al-Bab`) told as places, out.
import type { Candidate } from '../candidates/candidate.ts';
import { candidateByPattern } from '../candidates/pattern.ts';
import { hasTitle } from '../candidates/person-cues.ts';
import { areEnumerated, type TextContext } from '../text/context.ts';

/** One that nobody lists as a person, between two places, or behind two. */
export function placeListed(context: TextContext, candidates: Candidate[]): Candidate[] {
  return candidates.map((candidate, index) => {
    const { type, entities, from, to } = candidate;
    if (type !== 'person' || entities.length > 0 || context.tokens[from]!.word.arabic) return candidate;
    const [second, first, next] = [candidates[index - 2], candidates[index - 1], candidates[index + 1]];
    const isBehind = isBeside(context, first, candidate);
    const isListed =
      isBehind &&
      (isBeside(context, candidate, next) || (second?.type === 'place' && isBeside(context, second, first)));
    return isListed && !hasTitle(context, from) ? candidateByPattern(context, 'place', from, to, 0.6) : candidate;
  });
}

/** Of two neighbours in a list, of which one at least is a place. */
function isBeside(context: TextContext, one: Candidate | undefined, other: Candidate | undefined): boolean {
  if (!one || !other || (one.type !== 'place' && other.type !== 'place')) return false;
  return areEnumerated(context, one.to, other.from);
}
