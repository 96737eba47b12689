// A token in; the airport, crossing, prison or square that is named there, or the place a noun beside it tells, out.

import { entityOf } from '../gazetteer/gazetteer.ts';
import { foldWord, LEVELS } from '../spelling/fold.ts';
import { endOfRun } from '../text/capital-runs.ts';
import {
  bareAt,
  type Find,
  findByPattern,
  isNameWord,
  isWord,
  joins,
  keyOf,
  opensSentence,
  type Scene,
} from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import { isNameArticle, matchListed } from './gazetteer-lookup.ts';

export function matchFacility(scene: Scene, at: number): Find | undefined {
  const { word } = scene.tokens[at]!;
  if (!word.capital && !word.digit && !word.article) return undefined;
  const listed = matchListed(scene, at);
  if (listed && listed.type !== 'place' && listed.type !== 'person') return undefined;
  const name = listed ? listed.to : endOfUnknown(scene, at);
  if (name === at) return undefined;
  const goesOn = joins(scene, name) && !scene.tokens[name - 1]!.possessive;
  const to = goesOn ? endOfNoun(scene, name) : undefined;
  if (to) return linkFacility(scene, at, name, to, listed);
  const place = !listed && ((goesOn && tellsPlace(scene, at, name)) || followsNoun(scene, at));
  return place ? findByPattern(scene, 'place', at, name, 0.6) : undefined;
}

/** Words with a capital that no list has; `Military airport` names nothing. */
function endOfUnknown(scene: Scene, at: number): number {
  if (!isNameWord(scene, at) && !isNameArticle(scene.tokens, at)) return at;
  if (isWord(scene, at, ROLE.common) && !isWord(scene, at, ROLE.given) && scene.loud[at]! > 0) return at;
  const end = endOfRun(scene, at, 5, false);
  for (let to = at; to < end; to++) {
    if (
      to > at &&
      (isWord(scene, to, ROLE.facility | ROLE.placeNoun | ROLE.facilityKind) || CAPITAL_ONLY.has(bareAt(scene, to)))
    )
      return to;
    if (to > at && matchListed(scene, to) && !scene.tokens[to]!.word.article) return at;
    if (isWord(scene, to, ROLE.direction | ROLE.title | ROLE.forces | ROLE.groupEnd | ROLE.calendar)) return at;
    if (scene.tokens[to]!.word.allCapitals && scene.tokens[to]!.word.surface.length > 1) return at;
  }
  return isWord(scene, at, ROLE.facilityKind | ROLE.facility | ROLE.placeNoun) ? at : end;
}

/** `military airport`, `border crossing`, `Square`; small only where ANNOTATION's list of facilities has it. */
function endOfNoun(scene: Scene, at: number): number | undefined {
  if (scene.tokens[at]!.gap !== GAP.space) return undefined;
  for (let to = at; to < at + 4 && (to === at || joins(scene, to)); to++) {
    const { word } = scene.tokens[to]!;
    if (word.is(ROLE.facility)) return to + 1;
    if (word.is(ROLE.placeNoun) && word.capital && scene.loud[to] === 0 && !PLURAL.test(word.bare)) return to + 1;
    if (word.capital && CAPITAL_ONLY.has(word.bare) && scene.loud[to] === 0) return to + 1;
    if (!word.is(ROLE.facilityKind)) return undefined;
  }
  return undefined;
}

function linkFacility(scene: Scene, from: number, name: number, to: number, listed?: Find): Find {
  const { gazetteer } = scene;
  const noun = bareAt(scene, to - 1);
  const made = findByPattern(scene, 'place', from, to, 0.8);
  const entity = findFacility(scene, from, name, noun);
  if (entity !== undefined) return { ...made, entities: [entity], rule: 'context', certainty: 0.9 };
  if (listed?.type !== 'place') return made;
  const facilities = listed.entities.filter((one) => FACILITIES.has(gazetteer.kindOf(one)));
  if (facilities.length > 0) return { ...listed, to, entities: facilities };
  return ADMINISTRATIVE.has(noun) ? { ...listed, to } : made;
}

/** A listed facility under this name, strictly or loosely spelt, with this noun or one that means the same. */
function findFacility(scene: Scene, from: number, to: number, noun: string): number | undefined {
  const endings = ENDINGS.find((one) => one.includes(noun)) ?? [noun];
  for (const level of LEVELS) {
    const base = keyOf(scene, from, to, level);
    for (const ending of endings) {
      const key =
        base +
        ending
          .split(' ')
          .map((word) => foldWord(word, level, true))
          .join('');
      const found = scene.gazetteer.names(level, key)?.find((one) => isPlace(scene, entityOf(one)));
      if (found !== undefined) return entityOf(found);
    }
  }
  return undefined;
}

function isPlace(scene: Scene, entity: number): boolean {
  return scene.gazetteer.typeOf(entity) === 'place';
}

/** `Xxx village`: what stands before such a noun is a place. */
function tellsPlace(scene: Scene, at: number, to: number): boolean {
  if (scene.tokens[to]!.gap !== GAP.space || opensSentence(scene, at)) return false;
  return SETTLEMENT.has(bareAt(scene, to)) && !isWord(scene, at, ROLE.common);
}

/** `the village of Xxx`. */
function followsNoun(scene: Scene, at: number): boolean {
  if (isWord(scene, at, ROLE.common)) return false;
  return bareAt(scene, at - 1) === 'of' && SETTLEMENT.has(bareAt(scene, at - 2).replace(/s$/, ''));
}

const set = (words: string) => new Set(words.split(/\s+/));
const PLURAL = /(?<!mountain|height|hill|farm|highland)s$/;
const SETTLEMENT = set(
  'quarter village town neighbourhood neighborhood district suburb hamlet city countryside subdistrict',
);
const ADMINISTRATIVE = set(
  'province governorate countryside city town village district subdistrict area region desert',
);
const FACILITIES = set('airbase airport base crossing camp prison dam bridge facility oilfield gasfield');
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
