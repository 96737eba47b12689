// Candidates in; the same, words that stand for a governorate, a facility or a government linked to the one meant, out.

import type { Candidate } from '../candidates/candidate.ts';
import type { TextContext } from '../text/context.ts';
import { findGovernorates } from './city-or-governorate.ts';
import { dateOf, linkGovernment } from './governments.ts';
import { findShortForms } from './short-forms.ts';

export function resolveReferences(context: TextContext, candidates: Candidate[]): Candidate[] {
  const governorates = findGovernorates(context, candidates);
  const shortForms = findShortForms(context, candidates);
  const date = dateOf(context, candidates);
  return candidates.map((candidate, index) => {
    const governorate = governorates.get(index);
    if (governorate !== undefined) return { ...candidate, entities: [governorate], rule: 'context' };
    const full = shortForms.get(index);
    if (full) return linkTo(candidate, full);
    return candidate.type === 'group' ? linkGovernment(context, candidate, date) : candidate;
  });
}

function linkTo(candidate: Candidate, { entities, unlisted }: Candidate): Candidate {
  return { ...candidate, entities, ...(unlisted && { unlisted }), rule: 'context' };
}
