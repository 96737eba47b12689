// A token in; the longest listed name that begins there, with all it may stand for, out.
import { NAME } from '../gazetteer/compact.ts';
import { entityOf, type Gazetteer, hasFlag } from '../gazetteer/gazetteer.ts';
import type { EntityType } from '../mention.ts';
import type { Find, Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP, type Token, type Word } from '../text/tokens.ts';

const LONGEST = 9;

const QUOTED = new Set(['according', 'cited', 'quoted', 'reported', 'carried', 'published', 'aired']);

/** Articles that are no English words, and so may begin a name without a hyphen. */
const PLAIN_ARTICLES = new Set(['al', 'el', 'ul', 'ash', 'ad', 'ar', 'az', 'adh', 'ath', 'es', 'esh', 'ed', 'er']);

export function matchListed(scene: Scene, at: number): Find | undefined {
  let find = scene.listed[at];
  if (find === undefined) {
    find = lookUp(scene, at) ?? null;
    scene.listed[at] = find;
  }
  return find ?? undefined;
}

function lookUp(scene: Scene, at: number): Find | undefined {
  const first = scene.tokens[at]!;
  if (!mayBegin(scene.tokens, at)) return undefined;
  const find = findLongest(scene, at, first.word);
  return find ?? (first.word.arabic ? matchArabicPrefix(scene, at) : matchLostApostrophe(scene, at));
}

/** @param first the word to begin with, which an Arabic prefix makes another one than the text's */
function findLongest(scene: Scene, at: number, first: Word): Find | undefined {
  const { tokens, gazetteer } = scene;
  const start = first.article ? undefined : gazetteer.startOf(first);
  if (start && !start.begins) return start.names && accept(scene, at, at + 1, start.names);
  let key = '';
  let best: Find | undefined;
  for (let to = at + 1; to <= Math.min(at + LONGEST, tokens.length); to++) {
    const token = tokens[to - 1]!;
    if (to > at + 1 && !continues(tokens, to - 1)) break;
    if (token.word.article && !tokens[to]?.word.digit) continue;
    key += to > at + 1 ? token.word.key('plain', true) : first.key('plain', false);
    const names = start && to === at + 1 ? start.names : gazetteer.names('plain', key);
    if (names) best = accept(scene, at, to, names) ?? best;
    if (token.possessive || !gazetteer.begins(key)) break;
  }
  return best;
}

function mayBegin(tokens: Token[], at: number): boolean {
  const { word } = tokens[at]!;
  return word.article ? isNameArticle(tokens, at) : word.capital || word.digit || word.arabic;
}

/** An article that begins a name: `Al-Bab`, `as-Suwayda`, `al Bab`, but not `as Assad` or `the Bab`. */
export function isNameArticle(tokens: Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const next = tokens[at + 1];
  if (!word.article || word.bare === 'the' || !(next?.word.capital || next?.word.digit)) return false;
  return next.gap === GAP.hyphen || (next.gap === GAP.space && PLAIN_ARTICLES.has(word.bare));
}

function continues(tokens: Token[], at: number): boolean {
  const { gap } = tokens[at]!;
  if (tokens[at - 1]!.possessive) return false;
  return gap === GAP.space || gap === GAP.hyphen || gap === GAP.slash;
}

function accept(scene: Scene, from: number, to: number, names: readonly number[]): Find | undefined {
  const { gazetteer } = scene;
  if (names.length === 1 && !fitsCase(scene, from, to, names[0]!)) return undefined;
  const fits = names.length === 1 ? names : names.filter((name) => fitsCase(scene, from, to, name));
  if (fits.length === 0) return undefined;
  const type = fits.length === 1 ? typeOf(gazetteer, fits[0]!) : pickType(scene, from, to, fits);
  const same = fits.length === 1 ? fits : fits.filter((name) => typeOf(gazetteer, name) === type);
  const guarded = same.every((name) => hasFlag(name, NAME.guarded));
  return {
    from,
    to,
    type,
    entities: same.map(entityOf),
    rule: same.some((name) => hasFlag(name, NAME.usual)) ? 'name' : 'alias',
    certainty: 1,
    weak: guarded && !(type === 'org' && isSource(scene, from, to)),
  };
}

function typeOf(gazetteer: Gazetteer, name: number): EntityType {
  return gazetteer.typeOf(entityOf(name));
}

/** Who speaks or is quoted is a body rather than a town: `Al Mayadeen reported`, `according to Petra`. */
function isSource(scene: Scene, from: number, to: number): boolean {
  const next = scene.tokens[to];
  return isQuoted(scene, from) || (next?.gap === GAP.space && next.word.is(ROLE.speech));
}

/** `according to Petra`, `cited by Petra`, `via Petra`. */
export function isQuoted(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if (tokens[at]!.gap !== GAP.space || at === 0) return false;
  const before = tokens[at - 1]!.word.bare;
  if (before === 'via') return true;
  return (before === 'to' || before === 'by') && QUOTED.has(tokens[at - 2]?.word.bare ?? '');
}

/** Of the types that share a name: a body where it speaks, else what is no village. */
function pickType(scene: Scene, from: number, to: number, names: readonly number[]): EntityType {
  const { gazetteer } = scene;
  if (names.some((name) => typeOf(gazetteer, name) === 'org') && isSource(scene, from, to)) return 'org';
  let best = names[0]!;
  for (const name of names) {
    if (weight(gazetteer, name) > weight(gazetteer, best)) best = name;
  }
  return typeOf(gazetteer, best);
}

function weight(gazetteer: Gazetteer, name: number): number {
  const entity = entityOf(name);
  const tier = gazetteer.tierOf(entity);
  return (hasFlag(name, NAME.guarded) ? 0 : 10) + (tier === 0 ? 5 : 6 - 2 * tier);
}

function fitsCase(scene: Scene, from: number, to: number, name: number): boolean {
  const { tokens, gazetteer } = scene;
  const last = tokens[to - 1]!.word;
  if (hasFlag(name, NAME.small)) return false;
  if (hasFlag(name, NAME.needsArticle) && !tokens[from]!.word.article && !tokens[from - 1]?.word.article) return false;
  if (tokens[from]!.word.article && isPeople(gazetteer, entityOf(name))) return false;
  if (hasFlag(name, NAME.exactCase)) {
    return to - from === 1 && last.allCapitals && (scene.loud[from]! < 2 || !last.is(ROLE.common | ROLE.link));
  }
  if (last.arabic || last.digit) return true;
  if (!last.capital && !hasFlag(name, NAME.smallEnd)) return false;
  if (to - from === 1 && last.allCapitals && last.surface.length < 4 && last.surface.length > 1) {
    return gazetteer.tierOf(entityOf(name)) < 2 || scene.loud[from]! > 0;
  }
  return true;
}

/** `al-Arab` is part of a name, not the Arabs. */
function isPeople(gazetteer: Gazetteer, entity: number): boolean {
  return gazetteer.typeOf(entity) === 'state' || gazetteer.kindOf(entity) === 'community';
}

/** `Syrias army`: the apostrophe was lost in copying. */
function matchLostApostrophe(scene: Scene, at: number): Find | undefined {
  const { word } = scene.tokens[at]!;
  if (!word.capital || word.bare.length < 5 || !word.bare.endsWith('s') || word.is(ROLE.common)) return undefined;
  const names = scene.gazetteer.names('plain', word.bare.slice(0, -1));
  const find = names && accept(scene, at, at + 1, names);
  if (!find || find.weak || (find.type === 'place' && scene.gazetteer.tierOf(find.entities[0]!) > 1)) return undefined;
  return { ...find, rule: 'alias', certainty: 0.8 };
}

/** Arabic writes and, in, to and with as a letter on the next word. */
function matchArabicPrefix(scene: Scene, at: number): Find | undefined {
  const { surface } = scene.tokens[at]!.word;
  const prefix = /^(?:[وف]?(?:لل|[بلك])|[وف])(?=.{3})/.exec(surface)?.[0];
  if (!prefix) return undefined;
  const rest = scene.gazetteer.words.word(surface.slice(prefix.length));
  const find = findLongest(scene, at, rest);
  return find && { ...find, certainty: 0.8, skip: prefix.length };
}
