// An Arabic token in; the place that begins there and is told by the noun before it (`قرية`, village of) or its own
// (`مطار`, airport of), out.
import { type Candidate, unlistedEntity } from '../candidates/candidate.ts';
import { lookUpName } from '../candidates/gazetteer-lookup.ts';
import { bareAt, joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import { isOneOf, readingsOf, wordBehind } from './readings.ts';
import { AREA, COMPASS, FACILITY, FACILITY_KIND, PLACE_START, SETTLEMENT, SETTLEMENTS } from './words.ts';

/** `قرية أم الكيف`: one that no list has, or a listed one that goes on with `الشرقية`. */
export function matchArabicPlace(context: TextContext, at: number): Candidate | undefined {
  if (!followsSettlement(context, at) || isOneOf(context, at, NOUNS)) return undefined;
  const isFirst = followsDirectly(context, at);
  if (!isFirst && !isAnd(context, at)) return undefined;
  const prefix = isFirst ? 0 : 1;
  const first = wordBehind(context, at, prefix);
  if (!mayName(first.bare, first.roles)) return undefined;
  if (isCity(context, at)) return undefined;
  let to = at + 1;
  if (PLACE_START.has(first.bare)) {
    if (!joins(context, to) || context.tokens[to]!.word.bare.length < 3) return undefined;
    to++;
  }
  while (to < at + 4 && joins(context, to) && COMPASS.has(bareAt(context, to)) && to > at) to++;
  return unlisted(context, at, to, prefix, 0.6);
}

/** `وإدلب الجنوبي` is the south of Idlib, no village. */
function isCity(context: TextContext, at: number): boolean {
  const city = lookUpName(context, at)?.entities[0];
  return city !== undefined && context.gazetteer.countries.byCity.has(city);
}

/** `مطار دير الزور العسكري`, `سجن عدرا المركزي`, `مخيم الهول`. */
export function matchArabicFacility(context: TextContext, at: number): Candidate | undefined {
  const reading = readingsOf(context, at).find(({ word }) => FACILITY.has(word.bare));
  if (!reading || !joins(context, at + 1)) return undefined;
  const listed = lookUpName(context, at + 1);
  const isPlace = listed?.type === 'place' && !listed.prefix;
  if (!isPlace && !isNamePart(context, at + 1)) return undefined;
  let to = isPlace ? listed.to : at + 2;
  while (joins(context, to) && FACILITY_KIND.has(bareAt(context, to))) to++;
  return unlisted(context, at, to, reading.prefix, 0.7);
}

/** Whether a settlement is named here: behind `قرية`, or in a list behind `قرى`. */
export function followsSettlement(context: TextContext, at: number): boolean {
  return followsDirectly(context, at) || isListed(context, at);
}

function followsDirectly(context: TextContext, at: number): boolean {
  if (!joins(context, at) && context.tokens[at]!.gap !== GAP.quote) return false;
  return isOneOf(context, at - 1, SETTLEMENT) || isOneOf(context, at - 1, SETTLEMENTS);
}

/** `قرى كذا وكذا`: what begins with `and`, or behind a comma, up to the noun of the list. */
function isListed(context: TextContext, at: number): boolean {
  if (!isAnd(context, at) && context.tokens[at]!.gap !== GAP.comma) return false;
  for (let from = at - 1; from > Math.max(0, at - LONGEST_LIST); from--) {
    if (isOneOf(context, from, SETTLEMENTS)) return true;
    const { gap, word } = context.tokens[from]!;
    if (gap === GAP.stop || gap === GAP.line || gap === GAP.break || word.digit) return false;
    if (gap !== GAP.comma && !isAnd(context, from) && isCommon(context, from)) return false;
  }
  return false;
}

function isAnd(context: TextContext, at: number): boolean {
  return context.tokens[at]!.word.surface.startsWith('و');
}

function isCommon(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  if (isOneOf(context, at, PLACE_START) || isOneOf(context, at - 1, PLACE_START)) return false;
  return word.is(ROLE.common) && !COMPASS.has(word.bare);
}

/** A word that is no common one, with its particles or without. */
function isNamePart(context: TextContext, at: number): boolean {
  if (!context.tokens[at]!.word.arabic) return false;
  return readingsOf(context, at).every(({ word }) => mayName(word.bare, word.roles));
}

function mayName(bareWord: string, roles: number): boolean {
  if (bareWord.length < 3 && !PLACE_START.has(bareWord)) return false;
  return PLACE_START.has(bareWord) || (roles & ROLE.common) === 0;
}

function unlisted(context: TextContext, from: number, to: number, prefix: number, certainty: number): Candidate {
  const name = context.text.slice(context.tokens[from]!.start + prefix, context.tokens[to - 1]!.end);
  return {
    from,
    to,
    type: 'place',
    entities: [],
    unlisted: unlistedEntity('place', name),
    rule: 'pattern',
    certainty,
    weak: false,
    ...(prefix > 0 && { prefix }),
  };
}

const LONGEST_LIST = 14;
const NOUNS = new Set([...SETTLEMENT, ...SETTLEMENTS, ...AREA].filter((noun) => !PLACE_START.has(noun)));
