// A token in; the person whose name begins there, told by a given name, a title before it or a verb of speech, out.
import { matchListed } from './listed.ts';
import { bareAt, type Find, findByPattern, isWord, joins, opensSentence, type Scene } from './scene.ts';
import { GAP } from './tokens.ts';
import { ROLE } from './words.ts';

const LONGEST = 6;

export function matchPerson(scene: Scene, at: number): Find | undefined {
  const { word } = scene.tokens[at]!;
  if (!word.capital || word.arabic || word.is(ROLE.calendar) || (word.article && !startsWithArticle(scene, at))) {
    return undefined;
  }
  const titled = hasTitle(scene, at);
  const given =
    word.is(ROLE.given) || isInitial(scene, at) || (isKunya(scene, at) && !WHERE.has(bareAt(scene, at - 1)));
  if (!titled && !given && !speaks(scene, at, at) && !isCalled(scene, at)) {
    const end = endOfName(scene, at, false);
    const plain = end - at >= 2 && end - at <= 3 && speaks(scene, at, end) && isUnknown(scene, at, end);
    return plain ? findByPattern(scene, 'person', at, end, 0.7) : undefined;
  }
  const to = endOfName(scene, at, titled || given);
  const words = to - at;
  if (given && words >= 2) return findByPattern(scene, 'person', at, to, 0.9);
  if ((titled || isNicknamed(scene, at)) && words >= 1 && isUnknown(scene, at, to)) {
    return findByPattern(scene, 'person', at, to, words > 1 ? 0.9 : 0.75);
  }
  if (words >= 2 && isUnknown(scene, at, to)) return findByPattern(scene, 'person', at, to, 0.7);
  return undefined;
}

/** `spokesman Josh Earnest`, `Gen. Salim Idris`, `Mr Kirby`. */
export function hasTitle(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  if (!before || before.possessive || !before.word.is(ROLE.title)) return false;
  const { gap } = scene.tokens[at]!;
  if (gap === GAP.stop) return SHORT_TITLES.has(before.word.bare);
  return gap === GAP.space;
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
  if (!/^[A-Z](?:\.[A-Z]\.?)?$/.test(surface)) return false;
  const next = scene.tokens[at + 1];
  return next?.word.capital === true && (surface.length > 1 || next.gap === GAP.stop);
}

function isNamePart(scene: Scene, from: number, at: number, sure: boolean): boolean {
  const { word } = scene.tokens[at]!;
  const first = from === at;
  if (!word.capital || word.digit || word.is(ROLE.calendar | ROLE.link | ROLE.rule)) return false;
  if (word.allCapitals && word.surface.length > 1 && scene.loud[at] === 0 && !isShouted(scene, from)) return false;
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

/** `Abu Khawla`, `Umm Ahmad`. */
function isKunya(scene: Scene, at: number): boolean {
  return KUNYA.has(bareAt(scene, at)) && scene.tokens[at + 1]?.word.capital === true && joins(scene, at + 1);
}

function startsWithArticle(scene: Scene, at: number): boolean {
  return (
    (hasTitle(scene, at) || isNicknamed(scene, at)) &&
    scene.tokens[at + 1]?.word.capital === true &&
    joins(scene, at + 1)
  );
}

/** `Writing by Tom Perry`, `known as Abu Hudhaifa`. */
function isCalled(scene: Scene, at: number): boolean {
  const before = bareAt(scene, at - 1);
  return (before === 'by' && BYLINE.has(bareAt(scene, at - 2))) || isNicknamed(scene, at);
}

function isNicknamed(scene: Scene, at: number): boolean {
  const before = bareAt(scene, at - 1);
  const { gap } = scene.tokens[at]!;
  if (gap !== GAP.space && gap !== GAP.quote) return false;
  return NICKNAMED.has(before);
}

/** A verb of speech right before or after. */
function speaks(scene: Scene, from: number, to: number): boolean {
  if (from === to) return SAID.has(bareAt(scene, from - 1)) && scene.tokens[from]!.gap === GAP.space;
  return isWord(scene, to, ROLE.speech) && joins(scene, to);
}

const BYLINE = new Set('writing editing reporting compiled written edited reported photographed translated'.split(' '));
const NICKNAMED = new Set(['nicknamed', 'dubbed', 'alias']);
const SAID = new Set(['said', 'says', 'told', 'added']);
const WHERE = new Set(['in', 'near', 'at', 'towards', 'toward', 'from', 'around']);
const KUNYA = new Set(['abu', 'abou', 'abo', 'umm', 'um']);
const SHORT_TITLES = new Set('mr mrs ms dr prof gen col lt capt maj brig sgt rep sen'.split(' '));
