// A token in; the ministry, agency, observatory or other body whose name by its form begins there, out.

import { endOfRun } from '../text/capital-runs.ts';
import { bareAt, type Find, findByPattern, goesOn, isNameWord, isWord, joins, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import { isQuoted, matchListed } from './gazetteer-lookup.ts';

const LONGEST = 10;

export function matchBody(scene: Scene, at: number): Find | undefined {
  return matchMinistry(scene, at) ?? matchByNoun(scene, at) ?? matchOutlet(scene, at);
}

/** `Violations Documentation Center`, `National Organisation for Human Rights`; `SDF Media Center` is a group. */
function matchByNoun(scene: Scene, at: number): Find | undefined {
  const { word } = scene.tokens[at]!;
  if (!goesOn(scene, at) && !word.is(ROLE.bodyEnd)) return undefined;
  if (!word.capital || word.bare === 'the' || scene.loud[at]! > 0 || word.is(ROLE.title | ROLE.calendar))
    return undefined;
  const end = endOfRun(scene, at, LONGEST, true);
  const noun = findNoun(scene, at, end);
  if (noun === undefined) return undefined;
  const of = LINKS.has(bareAt(scene, noun + 1)) && end > noun + 1;
  const to = of ? cutAtAnd(scene, noun, end) : noun + 1;
  if (to - at < 2 || (!of && to - at < 3 && LOOSE.has(bareAt(scene, noun)))) return undefined;
  const first = matchListed(scene, at);
  if (first && first.to >= to) return undefined;
  if (first?.type === 'place' && scene.gazetteer.tierOf(first.entities[0]!) < 3 && LOOSE.has(bareAt(scene, noun))) {
    return undefined;
  }
  const ofGroup = first?.type === 'group' && scene.gazetteer.kindOf(first.entities[0]!) !== 'community';
  return findByPattern(scene, ofGroup ? 'group' : 'org', at, to, 0.8);
}

/** `SouthFront`: a capital inside a word; `according to Palinfo`: who is quoted and is nobody known. */
function matchOutlet(scene: Scene, at: number): Find | undefined {
  const { word } = scene.tokens[at]!;
  if (!word.capital || matchListed(scene, at)) return undefined;
  if (word.camel) return findByPattern(scene, 'org', at, at + 1, 0.6);
  if (isNamedMedium(scene, at) && isNameWord(scene, at)) return findByPattern(scene, 'org', at, at + 1, 0.6);
  if (word.roles !== 0) return undefined;
  const quoted = bareAt(scene, at - 1) !== 'via' && isQuoted(scene, at);
  return quoted && !joins(scene, at + 1) ? findByPattern(scene, 'org', at, at + 1, 0.5) : undefined;
}

/** `Agency for Aid and Human Rights Watch`: a listed name after `and` is one by itself. */
function cutAtAnd(scene: Scene, from: number, to: number): number {
  for (let at = from; at < to - 1; at++) {
    const next = bareAt(scene, at) === 'and' ? matchListed(scene, at + 1) : undefined;
    if (next && next.to > at + 2 && next.type !== 'place') return at;
  }
  return to;
}

/** `the Hawar news agency`, `the newspaper Cumhuriyet`. */
function isNamedMedium(scene: Scene, at: number): boolean {
  const next = joins(scene, at + 1) ? bareAt(scene, at + 1) : '';
  if (MEDIA.has(next) || (next === 'news' && MEDIA.has(bareAt(scene, at + 2)))) return true;
  return joins(scene, at) && MEDIA.has(bareAt(scene, at - 1)) && !scene.tokens[at - 1]!.word.capital;
}

function findNoun(scene: Scene, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (at > from && scene.tokens[at]!.word.is(ROLE.link) && !scene.tokens[at]!.word.article) return undefined;
    if (!isWord(scene, at, ROLE.bodyEnd) || !scene.tokens[at]!.word.capital) continue;
    const next = at + 1;
    if (next === to || (at > from && !scene.tokens[next]!.word.capital) || LINKS.has(bareAt(scene, next))) return at;
  }
  return undefined;
}

/** `Russian defence ministry`, `Ministry of Health`, `foreign ministry`. */
function matchMinistry(scene: Scene, at: number): Find | undefined {
  const start = isNation(scene, at) && joins(scene, at + 1) && !scene.tokens[at]!.possessive ? at + 1 : at;
  let to: number | undefined;
  if (bareAt(scene, start + 1) === 'ministry' && SUBJECTS.has(bareAt(scene, start)) && joins(scene, start + 1)) {
    to = start + 2;
  } else if (bareAt(scene, start) === 'ministry' && bareAt(scene, start + 1) === 'of') {
    to = endOfSubject(scene, start + 2);
  }
  return to === undefined ? undefined : findByPattern(scene, 'org', at, to, 0.85);
}

function endOfSubject(scene: Scene, at: number): number | undefined {
  const first = bareAt(scene, at) === 'the' ? at + 1 : at;
  if (!SUBJECTS.has(bareAt(scene, first))) return undefined;
  let to = first + 1;
  while (scene.tokens[to]?.gap === GAP.space) {
    if (SUBJECTS.has(bareAt(scene, to)) || bareAt(scene, to) === 'affairs') to++;
    else if (bareAt(scene, to) === 'and' && SUBJECTS.has(bareAt(scene, to + 1))) to += 2;
    else break;
  }
  return to;
}

function isNation(scene: Scene, at: number): boolean {
  return scene.tokens[at]!.word.capital && matchListed(scene, at)?.type === 'state';
}

const set = (words: string) => new Set(words.split(/\s+/));
const MEDIA = set(
  'agency newspaper daily broadcaster website outlet channel television radio network magazine broadcaster',
);
const SUBJECTS = set(
  `defence defense foreign interior health information finance justice energy oil education economy transport tourism
  culture agriculture labour labor religious awqaf electricity telecommunications communications environment national
  social higher public industry trade immigration migration local endowments petroleum water security`,
);
const LINKS = set('of for on against in');
/** Words that end ordinary phrases as often as names. */
const LOOSE = set(
  `group company bank college service campaign mission office times post watch fund society union league
  defense defence cabinet court council company administration media daily weekly monitor journal
  department bureau federation`,
);
