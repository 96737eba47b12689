// A listed name in Arabic in; the same if its surroundings bear it out, since many villages are called as common words.
import type { Candidate } from '../candidates/candidate.ts';
import { lookUpName } from '../candidates/gazetteer-lookup.ts';
import { bareAt, joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { followsSettlement } from './places.ts';
import { isOneOf, wordBehind } from './readings.ts';
import { AREA, SYSTEMS, TITLE, WHERE } from './words.ts';

/** A listed name, but not the village of `الشيخ يوسف` where a sheikh Yusuf of some family is meant. */
export function lookUpArabicName(context: TextContext, at: number): Candidate | undefined {
  const candidate = lookUpName(context, at);
  if (candidate?.type !== 'place') return candidate;
  if (isPerson(context, candidate)) return undefined;
  return isOneOf(context, at, GOVERNORATE) && candidate.to > at + 1 ? withoutNoun(candidate) : candidate;
}

/** The noun of `محافظة حلب`, the province of Aleppo, is in its list of names and stays out of the mention. */
function withoutNoun({ prefix: _, ...candidate }: Candidate): Candidate {
  return { ...candidate, from: candidate.from + 1 };
}

/** A common word is a place only where it is called one; a village of one word, where a place is spoken of. */
export function weighArabicPlace(context: TextContext, candidate: Candidate): Candidate | undefined {
  if (isCalledPlace(context, candidate)) return { ...candidate, weak: false };
  const { gazetteer, governorates } = context;
  const tiers = candidate.entities.map((entity) => gazetteer.tierOf(entity));
  const village = tiers.every((tier) => tier === 3);
  const isCued = isPlaced(context, candidate, village);
  const doubtful = candidate.weak || tiers.every((tier) => tier > 1);
  if (doubtful && isOneOf(context, candidate.from - 1, TITLE)) return undefined;
  if (doubtful && isCommon(context, candidate) && !(isCued && tiers.includes(1))) return undefined;
  if (candidate.weak && !isCued) return undefined;
  if (!village) return { ...candidate, weak: false };
  const here = candidate.entities.some((entity) => governorates.has(gazetteer.governorateOf(entity)));
  return { ...candidate, weak: false, certainty: here ? 0.8 : governorates.size > 0 ? 0.45 : 0.6 };
}

/** `قرية`, village of, stands before it; or it was told by its words. */
function isCalledPlace(context: TextContext, candidate: Candidate): boolean {
  return (
    candidate.entities.length === 0 || followsSettlement(context, candidate.from) || isMountain(context, candidate)
  );
}

/** In, near, the region of stand before it, or in and to on the word itself. */
function isPlaced(context: TextContext, { from, prefix = 0 }: Candidate, village: boolean): boolean {
  const particles = context.tokens[from]!.word.surface.slice(0, prefix);
  if (!village && /[بلك]$/.test(particles)) return true;
  if (!joins(context, from)) return false;
  return isOneOf(context, from - 1, WHERE) || isOneOf(context, from - 1, AREA);
}

/** `النظام الصحي`: a health system is no government. */
export function isSystem(context: TextContext, { to, type }: Candidate): boolean {
  if (type !== 'group' || !joins(context, to)) return false;
  return bareAt(context, to - 1) === 'النظام' && SYSTEMS.has(bareAt(context, to));
}

function isCommon(context: TextContext, { from, to, prefix = 0 }: Candidate): boolean {
  return to === from + 1 && wordBehind(context, from, prefix).is(ROLE.common | ROLE.given);
}

/** `الشيخ يوسف` before a family's name. */
function isPerson(context: TextContext, { from, to }: Candidate): boolean {
  const isSheikh = to === from + 2 && bareAt(context, from).endsWith('الشيخ');
  if (!isSheikh || !context.tokens[from + 1]!.word.is(ROLE.given)) return false;
  return joins(context, to) && context.tokens[to]!.word.arabic && !context.tokens[to]!.word.is(ROLE.common);
}

/** `جبل البشري`. */
function isMountain(context: TextContext, { from }: Candidate): boolean {
  return joins(context, from) && isOneOf(context, from - 1, MOUNTAIN);
}

const GOVERNORATE = new Set(['محافظة']);
const MOUNTAIN = new Set(['جبل', 'جبال', 'تلة']);
