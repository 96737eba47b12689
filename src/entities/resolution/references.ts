// Candidates in; the same, words that stand for a governorate, a facility or a government linked to the one meant, out.
import type { Candidate } from '../candidates/candidate.ts';
import type { TextContext } from '../text/context.ts';
import { findGovernorates, isGovernorate } from './city-or-governorate.ts';
import { findParts } from './city-parts.ts';
import { dateOf, isGovernment, linkGovernment } from './governments.ts';
import { findShortForms } from './short-forms.ts';

/** How often `northern X` is the country around X and no part of the city. */
const BY_DIRECTION = 0.8;

/** What means a governorate is linked to it before places are weighed: it tells where the report is. */
export function linkGovernorates(context: TextContext, candidates: Candidate[]): Candidate[] {
  const governorates = findGovernorates(context, candidates);
  const parts = findParts(context, candidates);
  if (governorates.size === 0 && parts.size === 0) return candidates;
  return candidates.map((candidate, index) => {
    const governorate = governorates.get(index);
    if (governorate !== undefined) return { ...candidate, entities: [governorate], rule: 'context' };
    const around = parts.get(index);
    return around === undefined
      ? candidate
      : { ...candidate, entities: [around], rule: 'context', certainty: BY_DIRECTION };
  });
}

export function resolveReferences(context: TextContext, candidates: Candidate[]): Candidate[] {
  const shortForms = findShortForms(context, candidates);
  let date: string | undefined;
  return candidates.map((candidate, index) => {
    if (isGovernorate(context, candidate)) return candidate;
    const full = shortForms.get(index);
    if (full) return linkTo(candidate, full);
    if (candidate.type !== 'group' || !isGovernment(context, candidate)) return candidate;
    date ??= dateOf(context, candidates);
    return linkGovernment(context, candidate, date);
  });
}

function linkTo(candidate: Candidate, { entities, unlisted }: Candidate): Candidate {
  return { ...candidate, entities, ...(unlisted && { unlisted }), rule: 'context' };
}
