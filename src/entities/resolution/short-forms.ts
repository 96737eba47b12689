// Candidates in; the short names among them that stand for what the report names in full elsewhere, by index, out.
import type { Candidate } from '../candidates/candidate.ts';
import { findFacility } from '../candidates/facilities.ts';
import { consonantsOf } from '../text/consonants.ts';
import { bareAt, isWord, joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

/** `Kweires` where the report is about `Kweires airbase`; `Ghouta` where only one half of it is named. */
export function findShortForms(context: TextContext, candidates: Candidate[]): Map<number, Candidate> {
  const facilities = findFacilities(context, candidates);
  const halves = findHalves(context, candidates);
  const isOnPrisons = SPEAKS_OF_PRISONS.test(context.text) && countPrisonWords(context) >= ON_PRISONS;
  const found = new Map<number, Candidate>();
  if (facilities.size === 0 && halves.size === 0 && !isOnPrisons) return found;
  candidates.forEach((candidate, index) => {
    if (candidate.type !== 'place') return;
    const half = halves.get(candidate.entities[0] ?? -1);
    if (half) {
      found.set(index, half);
    } else {
      const full = isNoun(context, candidate)
        ? findByNoun(context, facilities, candidate)
        : facilities.get(consonantsOf(context, candidate.from, candidate.to));
      const prison = isOnPrisons ? findPrison(context, candidate) : undefined;
      if (full && isShortForm(context, candidate, full)) found.set(index, full);
      else if (prison !== undefined) found.set(index, { ...candidate, entities: [prison] });
    }
  });
  return found;
}

/** So many words of prisons, and the report is about them: a town with a prison of its name is that prison. */
const ON_PRISONS = 8;
const SPEAKS_OF_PRISONS = /prison|detain|inmate|detention/;

function countPrisonWords({ tokens }: TextContext): number {
  return tokens.reduce((count, { word }) => count + (PRISON.has(word.bare) ? 1 : 0), 0);
}

/** The listed prison that is called after this town; not where the town is spoken of as one. */
function findPrison(context: TextContext, candidate: Candidate): number | undefined {
  const [town] = candidate.entities;
  if (town === undefined || context.gazetteer.kindOf(town) === 'city' || isBesidePlaceNoun(context, candidate))
    return undefined;
  return findFacility(context, candidate.from, candidate.to, 'prison');
}

/** The facilities that the report names with their noun, by what stands before it. */
function findFacilities(context: TextContext, candidates: Candidate[]): Map<string, Candidate> {
  const facilities = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (candidate.type !== 'place' || !isWord(context, candidate.to - 1, ROLE.facility)) continue;
    let to = candidate.to - 1;
    while (to > candidate.from + 1 && isWord(context, to - 1, ROLE.facilityKind)) to--;
    const consonants = consonantsOf(context, candidate.from, to);
    if (to > candidate.from && !facilities.has(consonants)) facilities.set(consonants, candidate);
  }
  return facilities;
}

/** No name, only what sort of facility it is. */
function isNoun(context: TextContext, candidate: Candidate): boolean {
  if (candidate.entities.length > 0) return false;
  for (let at = candidate.from; at < candidate.to; at++)
    if (!isWord(context, at, ROLE.facility | ROLE.facilityKind)) return false;
  return true;
}

/** `National Hospital` alone is the one hospital whose name ends so. */
function findByNoun(
  context: TextContext,
  facilities: Map<string, Candidate>,
  candidate: Candidate,
): Candidate | undefined {
  const words = candidate.to - candidate.from;
  const whole = [...facilities.values()].filter((other) => {
    if (other.to - other.from <= words) return false;
    for (let back = 1; back <= words; back++) {
      if (bareAt(context, other.to - back) !== bareAt(context, candidate.to - back)) return false;
    }
    return true;
  });
  return whole.length === 1 ? whole[0] : undefined;
}

/** A village or an unknown name alone is its facility; a town only in a sentence that speaks of such a one. */
function isShortForm(context: TextContext, candidate: Candidate, facility: Candidate): boolean {
  if (candidate.entities.length === 0) return !isBesidePlaceNoun(context, candidate);
  if (facility.entities.length === 0 || isBesidePlaceNoun(context, candidate)) return false;
  const { gazetteer } = context;
  if (candidate.entities.every((entity) => gazetteer.tierOf(entity) === 3)) return true;
  const prison = gazetteer.kindOf(facility.entities[0]!) === 'prison';
  const town = candidate.entities.every((entity) =>
    prison ? gazetteer.kindOf(entity) !== 'city' : gazetteer.tierOf(entity) > 1,
  );
  return town && speaksOf(context, candidate, prison ? PRISON : INSTALLATION);
}

/** `Sednaya town`, `the town of Sednaya`. */
function isBesidePlaceNoun(context: TextContext, candidate: Candidate): boolean {
  if (isWord(context, candidate.to, ROLE.placeNoun) && joins(context, candidate.to)) return true;
  return bareAt(context, candidate.from - 1) === 'of' && isWord(context, candidate.from - 2, ROLE.placeNoun);
}

/** Whether the sentence has one of these words. */
function speaksOf(context: TextContext, candidate: Candidate, words: Set<string>): boolean {
  for (let at = candidate.from; at >= 0; at--) {
    if (words.has(bareAt(context, at - 1))) return true;
    if (endsSentence(context, at)) break;
  }
  for (let at = candidate.to; at < context.tokens.length && !endsSentence(context, at); at++)
    if (words.has(bareAt(context, at))) return true;
  return false;
}

function endsSentence(context: TextContext, at: number): boolean {
  const { gap } = context.tokens[at]!;
  return gap === GAP.stop || gap === GAP.line;
}

/** Where only one half of a region is named in full, the bare name is short for that half: by the region. */
function findHalves(context: TextContext, candidates: Candidate[]): Map<number, Candidate> {
  const short = new Map<number, Candidate>();
  for (const { whole, parts } of context.gazetteer.countries.halves) {
    const named = [...parts.values()].flatMap(
      (part) => candidates.find((candidate) => candidate.entities[0] === part) ?? [],
    );
    if (named.length === 1) short.set(whole, named[0]!);
  }
  return short;
}

const set = (words: string) => new Set(words.split(/\s+/));
const PRISON = set(
  `prison prisons prisoner prisoners jail jailed jails inmate inmates detainee detainees detained detention cell cells
  imprisoned imprisonment incarcerated warden wardens mutiny mutineers riot jailbreak escapees escaped executions hanged
  hangings tortured torture`,
);
const INSTALLATION = set(
  `base bases airbase airport airports airfield runway runways hangar hangars garrison besieged siege sorties flights
  crossing crossings convoy convoys trucks lorries customs tents displaced dam turbines spillway reservoir hospital
  patients doctors warplanes`,
);
