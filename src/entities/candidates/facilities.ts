// A token in; the airport, crossing, prison or square that is named there, or the place a noun beside it tells, out.
import { entityOf } from '../gazetteer/gazetteer.ts';
import { foldWord, LEVELS, type Level } from '../spelling/fold.ts';
import { endOfCapitalRun } from '../text/capital-runs.ts';
import {
  bareAt,
  inHeadline,
  isNameArticle,
  isNameWord,
  isWord,
  joins,
  keyOf,
  opensSentence,
  type TextContext,
} from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import type { Candidate } from './candidate.ts';
import { lookUpName } from './gazetteer-lookup.ts';
import { candidateByPattern } from './pattern.ts';
import { followsSettlementNoun, isSettlementNoun } from './place-cues.ts';

export function matchFacility(context: TextContext, at: number): Candidate | undefined {
  const { word } = context.tokens[at]!;
  if (!word.capital && !word.digit && !word.article) return undefined;
  const listed = lookUpName(context, at);
  if (listed && listed.type !== 'place' && listed.type !== 'person') return undefined;
  const name = listed ? listed.to : endOfUnknown(context, at);
  if (name === at) return undefined;
  const isFollowed = joins(context, name) && !context.tokens[name - 1]!.possessive;
  const to = isFollowed ? endOfNoun(context, name) : undefined;
  if (to) return linkFacility(context, at, name, to, listed);
  const place = !listed && ((isFollowed && tellsPlace(context, at, name)) || followsNoun(context, at));
  return place ? candidateByPattern(context, 'place', at, name, 0.6) : undefined;
}

/** Words with a capital that no list has; `Military airport` names nothing. */
function endOfUnknown(context: TextContext, at: number): number {
  if (!isNameWord(context, at) && !isNameArticle(context, at)) return at;
  if (isWord(context, at, ROLE.common) && !isWord(context, at, ROLE.given) && inHeadline(context, at)) return at;
  const end = endOfCapitalRun(context, at, 5, false);
  for (let to = at; to < end; to++) {
    if (
      to > at &&
      (isWord(context, to, ROLE.facility | ROLE.placeNoun | ROLE.facilityKind) || CAPITAL_ONLY.has(bareAt(context, to)))
    )
      return to;
    if (to > at && lookUpName(context, to) && !context.tokens[to]!.word.article) return at;
    if (isWord(context, to, ROLE.direction | ROLE.title | ROLE.forces | ROLE.groupEnd | ROLE.calendar)) return at;
    if (context.tokens[to]!.word.allCapitals && context.tokens[to]!.word.surface.length > 1) return at;
  }
  return isWord(context, at, ROLE.facilityKind | ROLE.facility | ROLE.placeNoun) ? at : end;
}

/** `military airport`, `border crossing`, `Square`; small only where ANNOTATION's list of facilities has it. */
function endOfNoun(context: TextContext, at: number): number | undefined {
  if (context.tokens[at]!.gap !== GAP.space) return undefined;
  for (let to = at; to < at + 4 && (to === at || joins(context, to)); to++) {
    const { word } = context.tokens[to]!;
    if (word.is(ROLE.facility)) return to + 1;
    if (word.is(ROLE.placeNoun) && word.capital && !inHeadline(context, to) && !PLURAL.test(word.bare)) return to + 1;
    if (word.capital && CAPITAL_ONLY.has(word.bare) && !inHeadline(context, to)) return to + 1;
    if (!word.is(ROLE.facilityKind)) return undefined;
  }
  return undefined;
}

function linkFacility(context: TextContext, from: number, name: number, to: number, listed?: Candidate): Candidate {
  const { gazetteer } = context;
  const noun = bareAt(context, to - 1);
  const unlisted = candidateByPattern(context, 'place', from, to, 0.8);
  const entity = findFacility(context, from, name, noun);
  if (entity !== undefined) return { ...unlisted, entities: [entity], rule: 'context', certainty: 0.9 };
  if (listed?.type !== 'place') return unlisted;
  const facilities = listed.entities.filter((one) => FACILITY_KINDS.has(gazetteer.kindOf(one)));
  if (facilities.length > 0) return { ...listed, to, entities: facilities };
  return ADMINISTRATIVE.has(noun) ? { ...listed, to } : unlisted;
}

/** A listed facility under this name, strictly or loosely spelt, with this noun or one that means the same. */
export function findFacility(context: TextContext, from: number, to: number, noun: string): number | undefined {
  const endings = ENDINGS.find((one) => one.includes(noun)) ?? [noun];
  for (const level of LEVELS) {
    const base = keyOf(context, from, to, level);
    for (const ending of endings) {
      const found = context.gazetteer
        .names(level, base + foldEnding(ending, level))
        ?.find((one) => isPlace(context, entityOf(one)));
      if (found !== undefined) return entityOf(found);
    }
  }
  return undefined;
}

function foldEnding(ending: string, level: Level): string {
  const id = `${level} ${ending}`;
  let folded = FOLDED_ENDINGS.get(id);
  if (folded === undefined) {
    const words = ending.split(' ');
    folded = words.map((word) => foldWord(word, level, true)).join('');
    FOLDED_ENDINGS.set(id, folded);
  }
  return folded;
}

/** Nouns are few, and looked up behind most names. */
const FOLDED_ENDINGS = new Map<string, string>();

function isPlace(context: TextContext, entity: number): boolean {
  return context.gazetteer.typeOf(entity) === 'place';
}

/** `Xxx village`: what stands before such a noun is a place. */
function tellsPlace(context: TextContext, at: number, to: number): boolean {
  if (context.tokens[to]!.gap !== GAP.space || opensSentence(context, at)) return false;
  return isSettlementNoun(bareAt(context, to)) && !isWord(context, at, ROLE.common);
}

/** `the village of Xxx`. */
function followsNoun(context: TextContext, at: number): boolean {
  return !isWord(context, at, ROLE.common) && followsSettlementNoun(context, at);
}

const set = (words: string) => new Set(words.split(/\s+/));
const PLURAL = /(?<!mountain|height|hill|farm|highland)s$/;
const ADMINISTRATIVE = set(
  'province governorate countryside city town village district subdistrict area region desert',
);
/** Kinds of place that are no settlement and no land. */
export const FACILITY_KINDS = set('airbase airport base crossing camp prison dam bridge facility oilfield gasfield');
const CAPITAL_ONLY = set(
  'river lake sea avenue boulevard zone highway road valley palace castle citadel stadium park tower island strait canal peninsula souk',
);
const ENDINGS = [
  ['airbase', 'air base', 'military airport', 'airport', 'military airbase', 'airfield', 'base'],
  ['field', 'oil field', 'oilfield', 'gas field'],
  ['crossing', 'border crossing'],
  ['prison', 'central prison'],
  ['camp', 'refugee camp'],
];
