// A token in; the person whose name begins there, told by a given name, a title before it or a verb of speech, out.
import { entityOf } from '../gazetteer/gazetteer.ts';
import { bareAt, goesOn, inHeadline, joins, keyOf, opensSentence, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import type { Candidate } from './candidate.ts';
import { lookUpName } from './gazetteer-lookup.ts';
import { candidateByPattern } from './pattern.ts';
import {
  followsByline,
  followsPlaceCue,
  followsSaid,
  hasTitle,
  isIntroduced,
  isNicknamed,
  speaks,
} from './person-cues.ts';
import { followsSettlementNoun } from './place-cues.ts';

const LONGEST = 6;

export function matchPerson(context: TextContext, at: number): Candidate | undefined {
  if (!mayBegin(context, at) || isVillage(context, at)) return undefined;
  const titled = hasTitle(context, at);
  const given = isGiven(context, at);
  const called = isNicknamed(context, at);
  if (!titled && !called && !given && !goesOn(context, at)) return undefined;
  const to = endOfName(context, at, titled || given);
  const words = to - at;
  if (given && words >= 2) return candidateByPattern(context, 'person', at, to, 0.9);
  if (words === 0 || !isUnknown(context, at, to)) return undefined;
  if (titled || called) return candidateByPattern(context, 'person', at, to, words > 1 ? 0.9 : 0.75);
  const cued =
    speaks(context, to) || isIntroduced(context, to) || followsSaid(context, at) || followsByline(context, at);
  return cued && words >= 2 && words <= 3 ? candidateByPattern(context, 'person', at, to, 0.7) : undefined;
}

/** `the village of Abu Hamza`, `the town of Sheikh Miskin`. */
function isVillage(context: TextContext, at: number): boolean {
  return followsSettlementNoun(context, hasTitle(context, at) ? at - 1 : at);
}

/** An article begins a name only behind a title: `General al-Hassan`. */
function mayBegin(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  if (!word.capital || word.arabic || word.is(ROLE.calendar)) return false;
  if (!word.article) return true;
  const goesOn = context.tokens[at + 1]?.word.capital === true && joins(context, at + 1);
  return goesOn && (hasTitle(context, at) || isNicknamed(context, at));
}

/** A given name, an initial, or a kunya such as `Abu Khawla`. */
function isGiven(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  if (word.is(ROLE.given) || isInitial(context, at) || isNamesake(context, at)) return true;
  if (!KUNYA.has(word.bare) || followsPlaceCue(context, at)) return false;
  return context.tokens[at + 1]?.word.capital === true && joins(context, at + 1) && !soundsLikePlace(context, at);
}

/** `Jordan Peterson`: a country's name before a word that nobody knows, in a line of small letters. */
function isNamesake(context: TextContext, at: number): boolean {
  if (!NAMESAKES.has(bareAt(context, at)) || context.tokens[at]!.possessive || inHeadline(context, at)) return false;
  const next = context.tokens[at + 1];
  if (next?.gap !== GAP.space || !next.word.capital || next.word.allCapitals || next.word.roles !== 0) return false;
  return !lookUpName(context, at + 1) && !lookUpName(context, at + 2);
}

/** `Um Zaytun`, where a known place is spelt nearly so. */
function soundsLikePlace(context: TextContext, at: number): boolean {
  const to = context.tokens[at + 1]!.word.article ? at + 3 : at + 2;
  if (hasTitle(context, at) || to > context.tokens.length || goesOn(context, to - 1)) return false;
  const names = context.gazetteer.names('sounds', keyOf(context, at, to, 'sounds')) ?? [];
  return names.map(entityOf).some((entity) => isKnownHere(context, entity));
}

function isKnownHere({ gazetteer, governorates }: TextContext, entity: number): boolean {
  const tier = gazetteer.tierOf(entity);
  return tier > 0 && (tier < 3 || governorates.has(gazetteer.governorateOf(entity)));
}

/** The token after the last one of a name that begins here. */
function endOfName(context: TextContext, at: number, sure: boolean): number {
  let end = at;
  for (let to = at; to < at + LONGEST && to < context.tokens.length; to++) {
    const token = context.tokens[to]!;
    if (to > at && !joins(context, to) && !isInitial(context, to - 1)) break;
    if (isInitial(context, to)) continue;
    if (token.word.is(ROLE.particle) && !(token.word.capital && !context.tokens[to + 1]?.word.capital)) continue;
    if (!isNamePart(context, at, to, sure)) break;
    end = to + 1;
    if (token.possessive) break;
  }
  return end;
}

/** The `O` of `Geir O. Pedersen`, the `J.J.` of `J.J. Harder`. */
function isInitial(context: TextContext, at: number): boolean {
  const { surface } = context.tokens[at]!.word;
  if (surface.length > 4 || !/^[A-Z](?:\.[A-Z]\.?)?$/.test(surface)) return false;
  const next = context.tokens[at + 1];
  return next?.word.capital === true && (surface.length > 1 || next.gap === GAP.stop);
}

function isNamePart(context: TextContext, from: number, at: number, sure: boolean): boolean {
  const { word } = context.tokens[at]!;
  const first = from === at;
  if (!word.capital || word.digit || word.is(ROLE.calendar | ROLE.link | ROLE.rule)) return false;
  if (word.allCapitals && word.surface.length > 1 && !inHeadline(context, at) && !isShouted(context, from)) {
    return !first && ROMAN.has(word.surface);
  }
  if (word.is(ROLE.groupEnd | ROLE.organisationEnd | ROLE.facility | ROLE.placeNoun | ROLE.direction | ROLE.weapon))
    return false;
  if (word.is(ROLE.title) && !word.is(ROLE.given)) return false;
  if (word.is(ROLE.common) && !word.is(ROLE.given)) {
    if (!sure || inHeadline(context, at) || (first && !hasTitle(context, at))) return false;
  }
  if (first) return true;
  const listed = lookUpName(context, at);
  if (!listed || listed.weak || listed.type === 'person') return true;
  return listed.type === 'place' && (isMinor(context, listed) || context.tokens[at - 1]!.word.is(ROLE.particle));
}

/** `By ALBERT AJI`. */
function isShouted(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  return word.allCapitals && word.surface.length > 2 && word.is(ROLE.given);
}

/** No listed name, or only a village's, begins with these words. */
function isUnknown(context: TextContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (context.tokens[at]!.word.is(ROLE.tribe | ROLE.forces)) return false;
    const listed = lookUpName(context, at);
    if (listed && !listed.weak && listed.type !== 'person' && !isMinor(context, listed)) return false;
  }
  return !(to - from === 1 && opensSentence(context, from) && !isNicknamed(context, from));
}

/** A place that news does not name daily: people are called after it. */
function isMinor(context: TextContext, candidate: Candidate): boolean {
  return candidate.type === 'place' && candidate.entities.every((entity) => context.gazetteer.tierOf(entity) > 1);
}

const NAMESAKES = new Set(['jordan', 'chad', 'georgia']);
const ROMAN = new Set(['II', 'III', 'IV']);
const KUNYA = new Set(['abu', 'abou', 'abo', 'umm', 'um']);
