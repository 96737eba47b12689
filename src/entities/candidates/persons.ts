// A token in; the person whose name begins there, told by a given name, a title before it or a verb of speech, out.
import { entityOf } from '../gazetteer/gazetteer.ts';
import { type Find, findByPattern, goesOn, joins, keyOf, opensSentence, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import { matchListed } from './gazetteer-lookup.ts';
import {
  followsByline,
  followsPlaceCue,
  followsSaid,
  hasTitle,
  isIntroduced,
  isNicknamed,
  speaks,
} from './person-cues.ts';

const LONGEST = 6;

export function matchPerson(scene: Scene, at: number): Find | undefined {
  if (!mayBegin(scene, at)) return undefined;
  const titled = hasTitle(scene, at);
  const given = isGiven(scene, at);
  const called = isNicknamed(scene, at);
  if (!titled && !called && !given && !goesOn(scene, at)) return undefined;
  const to = endOfName(scene, at, titled || given);
  const words = to - at;
  if (given && words >= 2) return findByPattern(scene, 'person', at, to, 0.9);
  if (words === 0 || !isUnknown(scene, at, to)) return undefined;
  if (titled || called) return findByPattern(scene, 'person', at, to, words > 1 ? 0.9 : 0.75);
  const cued = speaks(scene, to) || isIntroduced(scene, to) || followsSaid(scene, at) || followsByline(scene, at);
  return cued && words >= 2 && words <= 3 ? findByPattern(scene, 'person', at, to, 0.7) : undefined;
}

/** An article begins a name only behind a title: `General al-Hassan`. */
function mayBegin(scene: Scene, at: number): boolean {
  const { word } = scene.tokens[at]!;
  if (!word.capital || word.arabic || word.is(ROLE.calendar)) return false;
  if (!word.article) return true;
  const goesOn = scene.tokens[at + 1]?.word.capital === true && joins(scene, at + 1);
  return goesOn && (hasTitle(scene, at) || isNicknamed(scene, at));
}

/** A given name, an initial, or a kunya such as `Abu Khawla`. */
function isGiven(scene: Scene, at: number): boolean {
  const { word } = scene.tokens[at]!;
  if (word.is(ROLE.given) || isInitial(scene, at)) return true;
  if (!KUNYA.has(word.bare) || followsPlaceCue(scene, at)) return false;
  return scene.tokens[at + 1]?.word.capital === true && joins(scene, at + 1) && !soundsLikePlace(scene, at);
}

/** `Um Zaytun`, where a known place is spelt nearly so. */
function soundsLikePlace(scene: Scene, at: number): boolean {
  const to = scene.tokens[at + 1]!.word.article ? at + 3 : at + 2;
  if (hasTitle(scene, at) || to > scene.tokens.length || goesOn(scene, to - 1)) return false;
  const names = scene.gazetteer.names('sounds', keyOf(scene, at, to, 'sounds')) ?? [];
  return names.map(entityOf).some((entity) => isKnownHere(scene, entity));
}

function isKnownHere({ gazetteer, governorates }: Scene, entity: number): boolean {
  const tier = gazetteer.tierOf(entity);
  return tier > 0 && (tier < 3 || governorates.has(gazetteer.governorateOf(entity)));
}

/** The token after the last one of a name that begins here. */
function endOfName(scene: Scene, at: number, sure: boolean): number {
  let end = at;
  for (let to = at; to < at + LONGEST && to < scene.tokens.length; to++) {
    const token = scene.tokens[to]!;
    if (to > at && !joins(scene, to) && !isInitial(scene, to - 1)) break;
    if (isInitial(scene, to)) continue;
    if (token.word.is(ROLE.particle) && !(token.word.capital && !scene.tokens[to + 1]?.word.capital)) continue;
    if (!isNamePart(scene, at, to, sure)) break;
    end = to + 1;
    if (token.possessive) break;
  }
  return end;
}

/** The `O` of `Geir O. Pedersen`, the `J.J.` of `J.J. Harder`. */
function isInitial(scene: Scene, at: number): boolean {
  const { surface } = scene.tokens[at]!.word;
  if (surface.length > 4 || !/^[A-Z](?:\.[A-Z]\.?)?$/.test(surface)) return false;
  const next = scene.tokens[at + 1];
  return next?.word.capital === true && (surface.length > 1 || next.gap === GAP.stop);
}

function isNamePart(scene: Scene, from: number, at: number, sure: boolean): boolean {
  const { word } = scene.tokens[at]!;
  const first = from === at;
  if (!word.capital || word.digit || word.is(ROLE.calendar | ROLE.link | ROLE.rule)) return false;
  if (word.allCapitals && word.surface.length > 1 && scene.loud[at] === 0 && !isShouted(scene, from)) {
    return !first && ROMAN.has(word.surface);
  }
  if (word.is(ROLE.groupEnd | ROLE.bodyEnd | ROLE.facility | ROLE.placeNoun | ROLE.direction | ROLE.weapon))
    return false;
  if (word.is(ROLE.title) && !word.is(ROLE.given)) return false;
  if (word.is(ROLE.common) && !word.is(ROLE.given)) {
    if (!sure || scene.loud[at]! > 0 || (first && !hasTitle(scene, at))) return false;
  }
  if (first) return true;
  const listed = matchListed(scene, at);
  if (!listed || listed.weak || listed.type === 'person') return true;
  return listed.type === 'place' && (isMinor(scene, listed) || scene.tokens[at - 1]!.word.is(ROLE.particle));
}

/** `By ALBERT AJI`. */
function isShouted(scene: Scene, at: number): boolean {
  const { word } = scene.tokens[at]!;
  return word.allCapitals && word.surface.length > 2 && word.is(ROLE.given);
}

/** No listed name, or only a village's, begins with these words. */
function isUnknown(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (scene.tokens[at]!.word.is(ROLE.tribe | ROLE.forces)) return false;
    const listed = matchListed(scene, at);
    if (listed && !listed.weak && listed.type !== 'person' && !isMinor(scene, listed)) return false;
  }
  return !(to - from === 1 && opensSentence(scene, from) && !isNicknamed(scene, from));
}

/** A place that news does not name daily: people are called after it. */
function isMinor(scene: Scene, find: Find): boolean {
  return find.type === 'place' && find.entities.every((entity) => scene.gazetteer.tierOf(entity) > 1);
}

const ROMAN = new Set(['II', 'III', 'IV']);
const KUNYA = new Set(['abu', 'abou', 'abo', 'umm', 'um']);
