// A token in; the armed or political group, or the tribe, whose name by its form begins there, out.

import { endOfRun } from '../text/capital-runs.ts';
import { bareAt, type Find, findByPattern, goesOn, isNameWord, isWord, joins, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { isNameArticle, matchListed } from './gazetteer-lookup.ts';

const LONGEST = 7;

export function matchGroup(scene: Scene, at: number): Find | undefined {
  const { word } = scene.tokens[at]!;
  if (!word.capital && !word.digit && !word.article) return undefined;
  if (!goesOn(scene, at)) return matchBeforeNoun(scene, at);
  return matchArabicStart(scene, at) ?? matchEnglishEnd(scene, at) ?? matchBeforeNoun(scene, at);
}

/** `Liwa Suqour al-Jabal`, `Jabhat Thuwar Saraqib`. */
function matchArabicStart(scene: Scene, at: number): Find | undefined {
  if (!isWord(scene, at, ROLE.groupStart) || !scene.tokens[at]!.word.capital) return undefined;
  const to = endOfRun(scene, at, 5, false);
  if (to < at + 2 || scene.loud[at]! > 0) return undefined;
  return findByPattern(scene, 'group', at, cutAtName(scene, at, to), 0.85);
}

/** `Army of Glory`, `104th Brigade`, `Sultan Osman Brigade`. */
function matchEnglishEnd(scene: Scene, at: number): Find | undefined {
  const { word } = scene.tokens[at]!;
  if (word.is(ROLE.placeNoun | ROLE.title) && !word.is(ROLE.given) && !HONOURED.has(word.bare)) return undefined;
  const end = endOfRun(scene, at, LONGEST, false);
  let to = end;
  while (to > at + 1 && !isEnd(scene, to - 1)) to--;
  if (to < at + 2) return undefined;
  const last = bareAt(scene, to - 1);
  const foreign = isState(scene, at);
  if (foreign && to === at + 2 && ADJECTIVE_ONLY.has(last)) return undefined;
  if (LOOSE.has(last) && (scene.loud[at]! > 0 || to - at < 3 || isCommunity(scene, at))) return undefined;
  if (scene.loud[at]! > 0 && word.is(ROLE.common)) return undefined;
  return findByPattern(scene, foreign && MILITARY.has(last) ? 'org' : 'group', at, to, 0.8);
}

function isEnd(scene: Scene, at: number): boolean {
  return isWord(scene, at, ROLE.groupEnd) && scene.tokens[at]!.word.capital;
}

/** `al-Damalkha tribe`, `the Walda clan`, `Komala party`: the name alone. */
function matchBeforeNoun(scene: Scene, at: number): Find | undefined {
  if (!isNameWord(scene, at) && !isNameArticle(scene.tokens, at)) return undefined;
  const to = endOfRun(scene, at, 4, false);
  if (to === at || !joins(scene, to)) return undefined;
  const noun = bareAt(scene, to);
  if (!isWord(scene, to, ROLE.tribe) && !(PARTIES.has(noun) && !matchListed(scene, at))) return undefined;
  if (isState(scene, at) || isCommunity(scene, at) || isWord(scene, at, ROLE.common | ROLE.direction)) return undefined;
  return findByPattern(scene, 'group', at, to, 0.8);
}

/** A run that reaches into another listed name ends before it. */
function cutAtName(scene: Scene, from: number, to: number): number {
  for (let at = from + 2; at < to; at++) {
    const listed = matchListed(scene, at);
    if (listed && !listed.weak && (listed.type === 'state' || listed.type === 'org')) return at;
  }
  return to;
}

function isState(scene: Scene, at: number): boolean {
  return matchListed(scene, at)?.type === 'state';
}

function isCommunity(scene: Scene, at: number): boolean {
  const listed = matchListed(scene, at);
  return listed !== undefined && scene.gazetteer.kindOf(listed.entities[0]!) === 'community';
}

const set = (words: string) => new Set(words.split(' '));
/** After a state these leave the adjective alone: `Turkish Army`. */
const ADJECTIVE_ONLY = set('army forces force guard guards militia units unit command');
/** Titles that groups are called after: `Sultan Murad Division`. */
const HONOURED = set('sultan imam martyr martyrs emir sheikh');
const PARTIES = set('party brigade brigades battalion battalions faction movement militia');
const MILITARY = set('army forces force guard guards command corps division brigade');
/** Too common in headlines and in ordinary phrases to make a name of one word more. */
const LOOSE = set(
  'forces force units unit guard guards command council party resistance alliance union organization organisation ' +
    'administration company room wing commission militia gathering coalition army bloc',
);
