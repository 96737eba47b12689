// A report's tokens in; what may be names, word after word, the longest at each, out.
import { matchArabicGroup } from '../arabic/groups.ts';
import { matchArabicMinistry } from '../arabic/ministries.ts';
import { matchArabicPerson } from '../arabic/persons.ts';
import { matchArabicFacility, matchArabicPlace } from '../arabic/places.ts';
import { lookUpArabicName } from '../arabic/weigh-names.ts';
import type { TextContext } from '../text/context.ts';
import type { Candidate } from './candidate.ts';
import { matchFacility } from './facilities.ts';
import { lookUpName } from './gazetteer-lookup.ts';
import { matchGroup } from './groups.ts';
import { matchOrganisation } from './organisations.ts';
import { matchPerson } from './persons.ts';
import { matchCoalition, matchGovernment, matchSmallName } from './phrases.ts';
import { matchPlaceName } from './place-names.ts';
import { matchWeapon } from './weapons.ts';

/** Looks whether a name begins at this token. */
type Matcher = (context: TextContext, at: number) => Candidate | undefined;

/** At each word the longest match wins; among equals the first. */
const MATCHERS: readonly Matcher[] = [
  lookUpName,
  matchGovernment,
  matchCoalition,
  matchSmallName,
  matchPerson,
  matchGroup,
  matchOrganisation,
  matchFacility,
  matchPlaceName,
  matchWeapon,
];

/** Arabic has no capitals: what is no listed name is told by the words before it. */
const ARABIC_MATCHERS: readonly Matcher[] = [
  lookUpArabicName,
  matchArabicPerson,
  matchArabicGroup,
  matchArabicMinistry,
  matchArabicFacility,
  matchArabicPlace,
];

export function findCandidates(context: TextContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < context.tokens.length; ) {
    const best = context.tokens[at]!.word.mayBegin ? findBest(context, at) : undefined;
    if (best) candidates.push(best);
    at = best ? best.to : at + 1;
  }
  return candidates;
}

function findBest(context: TextContext, at: number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const match of context.tokens[at]!.word.arabic ? ARABIC_MATCHERS : MATCHERS) {
    const candidate = match(context, at);
    if (!candidate) continue;
    if (!best || candidate.to > best.to || (candidate.to === best.to && isBetter(context, candidate, best)))
      best = candidate;
  }
  return best;
}

/** Of two candidates of the same words: a person or a group by its form is likelier than a village of that name. */
function isBetter(context: TextContext, candidate: Candidate, best: Candidate): boolean {
  if (best.type !== 'place' || best.entities.length === 0 || candidate.type === 'place')
    return best.weak && !candidate.weak;
  return best.weak || best.entities.every((entity) => context.gazetteer.tierOf(entity) === 3);
}
