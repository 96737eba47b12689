// A token in; the weapon that begins there, by its model or as a noun with the words that make its kind, out.

import { NAME } from '../gazetteer/compact.ts';
import { entityOf, hasFlag } from '../gazetteer/gazetteer.ts';
import { bareAt, type Find, isWord, joins, makeEntity, type Scene, textOf } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import { matchListed } from './gazetteer-lookup.ts';

/** `Grad rockets`, `Su-24 warplane`, `surface-to-air missiles`, `heavy machine guns`. */
export function matchWeapon(scene: Scene, at: number): Find | undefined {
  if (!isWord(scene, at, ROLE.weapon | ROLE.weaponKind) && !mayBeModel(scene, at)) return undefined;
  if (NOT_BEFORE.has(bareAt(scene, at - 1)) && joins(scene, at)) return undefined;
  let end = at;
  let weak = false;
  for (let to = at; to < scene.tokens.length && (to === at || joins(scene, to)); ) {
    const model = endOfModel(scene, to);
    if (model) {
      if (to > at && end === to && !isKind(scene, at, to)) break;
      end = model.end;
      weak = model.weak && to === at;
      to = model.end;
    } else if (isHead(scene, at, to)) {
      to++;
      end = to;
      weak = false;
    } else if (isKindWord(scene, to) || isBridge(scene, to)) {
      to++;
    } else {
      break;
    }
    if (scene.tokens[to - 1]!.possessive) break;
  }
  if (end === at || isOther(scene, at, end)) return undefined;
  return linkWeapon(scene, at, end, weak);
}

function mayBeModel(scene: Scene, at: number): boolean {
  const { word } = scene.tokens[at]!;
  return word.capital || word.digit;
}

/** `fired` and `propelled` make a kind only behind a hyphen: `shoulder-fired`. */
function isKindWord(scene: Scene, at: number): boolean {
  return (
    isWord(scene, at, ROLE.weaponKind) && (!HYPHENED.has(bareAt(scene, at)) || scene.tokens[at]!.gap === GAP.hyphen)
  );
}

/** Whether all words from `from` to `to` only make a kind. */
function isKind(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isKindWord(scene, at)) return false;
  return true;
}

/** The `to` of `surface-to-air`, the `and` of `heavy and medium weapons`. */
function isBridge(scene: Scene, at: number): boolean {
  if (bareAt(scene, at) === 'and') return SIZES.has(bareAt(scene, at - 1)) && SIZES.has(bareAt(scene, at + 1));
  return bareAt(scene, at) === 'to' && scene.tokens[at]!.gap === GAP.hyphen && scene.tokens[at + 1]?.gap === GAP.hyphen;
}

function isHead(scene: Scene, from: number, at: number): boolean {
  if (isWord(scene, at, ROLE.weapon)) return !(at === from && NEVER_ALONE.has(bareAt(scene, at)));
  const needs = DEPENDENT.get(bareAt(scene, at));
  return needs !== undefined && at > from && needs.has(bareAt(scene, at - 1));
}

/** `suicide bomber` is a person, `water tank` and `jet fuel` are no weapons. */
function isOther(scene: Scene, from: number, to: number): boolean {
  const first = bareAt(scene, from);
  const last = bareAt(scene, to - 1);
  if (last.startsWith('bomber') && (first === 'suicide' || bareAt(scene, from - 1) === 'suicide')) return true;
  if (last === 'jet' && bareAt(scene, to) === 'fuel') return true;
  if (last === 'tanks' || last === 'tank') return LIQUIDS.has(bareAt(scene, from - 1)) || LIQUIDS.has(first);
  if (last === 'mines' || last === 'mine') return DUG.has(bareAt(scene, from - 1)) || bareAt(scene, from - 1) === 'of';
  return false;
}

/** A listed model, or a code such as Kh-101, that begins at this token. */
function endOfModel(scene: Scene, at: number): { end: number; weak: boolean } | undefined {
  if (!mayBeModel(scene, at)) return undefined;
  const listed = matchListed(scene, at);
  if (listed?.type === 'weapon') return { end: listed.to, weak: listed.weak };
  if (listed && listed.to > at + 1) return undefined;
  const code = endOfCode(scene, at);
  return code ? { end: code, weak: false } : undefined;
}

function endOfCode(scene: Scene, at: number): number | undefined {
  const { word } = scene.tokens[at]!;
  const next = scene.tokens[at + 1];
  if (!word.capital || !PREFIXES.has(word.bare) || next?.gap !== GAP.hyphen || !next.word.digit) return undefined;
  const digits = /^\d+/.exec(next.word.surface)![0].length;
  return word.surface.length === 1 && digits < 2 ? undefined : at + 2;
}

/** The listed weapon of the longest tail of these words, the last one also without its plural s. */
function linkWeapon(scene: Scene, from: number, to: number, weak: boolean): Find {
  for (let start = from; start < to; start++) {
    const index = findListed(scene, start, to);
    if (index === undefined) continue;
    const whole = start === from;
    return {
      from,
      to,
      type: 'weapon',
      entities: [index],
      rule: whole ? 'name' : 'pattern',
      certainty: whole ? 1 : 0.8,
      weak,
    };
  }
  const listed = matchListed(scene, from);
  if (listed?.type === 'weapon') return { ...listed, to, weak };
  const name = textOf(scene, from, to).replace(/([a-z]{2})s$/, '$1');
  const made = makeEntity('weapon', name);
  return { from, to, type: 'weapon', entities: [], made, rule: 'pattern', certainty: 0.8, weak };
}

function findListed(scene: Scene, from: number, to: number): number | undefined {
  let key = '';
  for (let at = from; at < to; at++) key += scene.tokens[at]!.word.bare;
  for (const one of [key, key.replace(/s$/, '')]) {
    const name = scene.gazetteer.names('plain', one)?.find((n) => scene.gazetteer.typeOf(entityOf(n)) === 'weapon');
    if (name !== undefined && !hasFlag(name, NAME.guarded)) return entityOf(name);
  }
  return undefined;
}

const set = (words: string) => new Set(words.split(/\s+/));

/** Nouns that are weapons only after one of these. */
const DEPENDENT = new Map(
  [
    ['vehicle vehicles', 'military armoured armored combat fighting aerial trapped rigged'],
    ['truck trucks car motorcycle', 'military trapped'],
    ['carrier carriers', 'personnel armoured armored aircraft'],
    ['device devices belt belts vest vests charge charges barrel barrels', 'explosive suicide improvised'],
    ['gas gases', 'toxic poison poisonous chlorine sarin mustard tear nerve'],
    ['agent agents', 'nerve chemical'],
    ['cocktail cocktails', 'molotov'],
    ['defence defences defense defenses', 'air'],
    ['system systems battery batteries', 'defence defense defences missile rocket aircraft artillery'],
    ['fighters fighter', 'jet'],
    ['ordnance', 'unexploded'],
    ['arms', 'small light heavy'],
    ['bulldozer bulldozers', 'military armoured armored'],
  ].flatMap(([heads, needs]) => heads!.split(' ').map((head) => [head, set(needs!)] as const)),
);
const HYPHENED = set('fired propelled launched trapped range way');
const SIZES = set('heavy medium light');
const NEVER_ALONE = set('bulldozer radar radars minefield molotov');
const LIQUIDS = set('water fuel oil gas diesel petrol storage septic think fish');
const DUG = set('coal gold salt phosphate diamond copper iron');
/** What makes a plane or a gun no weapon. */
const NOT_BEFORE = set('passenger civilian commercial airline charter water think');
const PREFIXES = set(
  `su mig tu il an kh ka mi yak l s t bm bmp btr brdm rpg spg zu zsu ak f b a ah uh ch mq rq mc ac c kc e p kab fab ofab
  rbk odab betab gbu agm aim sa ss tos d ks fateh shahed mohajer qiam rq sukhoi x kord kpvt svd pkm dshk fn hj ghadir
  mig m9 ptab hesa karrar orlan forpost lancet tornado uragan rpo gp mk rgd tm pmn ptm vs pom`,
);
