// A token in; the weapon that begins there, by its model or as a noun with the words that make its kind, out.
import { NAME } from '../gazetteer/compact.ts';
import { entityOf, hasFlag } from '../gazetteer/gazetteer.ts';
import { bareAt, isWord, joins, type TextContext, textOf } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import { type Candidate, unlistedEntity } from './candidate.ts';
import { lookUpName } from './gazetteer-lookup.ts';

/** `Grad rockets`, `Su-24 warplane`, `surface-to-air missiles`, `heavy machine guns`. */
export function matchWeapon(context: TextContext, at: number): Candidate | undefined {
  if (!isWord(context, at, ROLE.weapon | ROLE.weaponKind) && !mayBeModel(context, at)) return undefined;
  if (NOT_BEFORE.has(bareAt(context, at - 1)) && joins(context, at)) return undefined;
  let end = at;
  let weak = false;
  for (let to = at; to < context.tokens.length && (to === at || joins(context, to)); ) {
    const model = endOfModel(context, to);
    if (model) {
      if (to > at && end === to && !isKind(context, at, to)) break;
      end = model.end;
      weak = model.weak && to === at;
      to = model.end;
    } else if (isHead(context, at, to)) {
      to++;
      end = to;
      weak = false;
    } else if (isKindWord(context, to) || isBridge(context, to)) {
      to++;
    } else {
      break;
    }
    if (context.tokens[to - 1]!.possessive) break;
  }
  if (end === at || isOther(context, at, end)) return undefined;
  return linkWeapon(context, at, end, weak);
}

function mayBeModel(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  return word.capital || word.digit;
}

/** `fired` and `propelled` make a kind only behind a hyphen: `shoulder-fired`. */
function isKindWord(context: TextContext, at: number): boolean {
  return (
    isWord(context, at, ROLE.weaponKind) &&
    (!HYPHENED.has(bareAt(context, at)) || context.tokens[at]!.gap === GAP.hyphen)
  );
}

/** Whether all words from `from` to `to` only make a kind. */
function isKind(context: TextContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isKindWord(context, at)) return false;
  return true;
}

/** The `to` of `surface-to-air`, the `and` of `heavy and medium weapons`. */
function isBridge(context: TextContext, at: number): boolean {
  if (bareAt(context, at) === 'and') return SIZES.has(bareAt(context, at - 1)) && SIZES.has(bareAt(context, at + 1));
  return (
    bareAt(context, at) === 'to' && context.tokens[at]!.gap === GAP.hyphen && context.tokens[at + 1]?.gap === GAP.hyphen
  );
}

function isHead(context: TextContext, from: number, at: number): boolean {
  if (isWord(context, at, ROLE.weapon)) return !(at === from && NEVER_ALONE.has(bareAt(context, at)));
  const needs = DEPENDENT.get(bareAt(context, at));
  return needs !== undefined && at > from && needs.has(bareAt(context, at - 1));
}

/** `suicide bomber` is a person, `water tank` and `jet fuel` are no weapons. */
function isOther(context: TextContext, from: number, to: number): boolean {
  const first = bareAt(context, from);
  const last = bareAt(context, to - 1);
  if (last.startsWith('bomber') && (first === 'suicide' || bareAt(context, from - 1) === 'suicide')) return true;
  if (last === 'jet' && bareAt(context, to) === 'fuel') return true;
  if (last === 'tanks' || last === 'tank') return LIQUIDS.has(bareAt(context, from - 1)) || LIQUIDS.has(first);
  if (last === 'mines' || last === 'mine')
    return DUG.has(bareAt(context, from - 1)) || bareAt(context, from - 1) === 'of';
  return false;
}

/** A listed model, or a code such as Kh-101, that begins at this token. */
function endOfModel(context: TextContext, at: number): { end: number; weak: boolean } | undefined {
  if (!mayBeModel(context, at)) return undefined;
  const listed = lookUpName(context, at);
  if (listed?.type === 'weapon') return { end: listed.to, weak: listed.weak };
  if (listed && listed.to > at + 1) return undefined;
  const code = endOfCode(context, at);
  return code ? { end: code, weak: false } : undefined;
}

function endOfCode(context: TextContext, at: number): number | undefined {
  const { word } = context.tokens[at]!;
  const next = context.tokens[at + 1];
  if (!word.capital || !PREFIXES.has(word.bare) || next?.gap !== GAP.hyphen || !next.word.digit) return undefined;
  const digits = /^\d+/.exec(next.word.surface)![0].length;
  return word.surface.length === 1 && digits < 2 ? undefined : at + 2;
}

/** The listed weapon of the longest tail of these words, the last one also without its plural s. */
function linkWeapon(context: TextContext, from: number, to: number, weak: boolean): Candidate {
  for (let start = from; start < to; start++) {
    const index = findListed(context, start, to);
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
  const listed = lookUpName(context, from);
  if (listed?.type === 'weapon') return { ...listed, to, weak };
  const name = textOf(context, from, to).replace(/([a-z]{2})s$/, '$1');
  const unlisted = unlistedEntity('weapon', name);
  return { from, to, type: 'weapon', entities: [], unlisted, rule: 'pattern', certainty: 0.8, weak };
}

function findListed(context: TextContext, from: number, to: number): number | undefined {
  let key = '';
  for (let at = from; at < to; at++) key += context.tokens[at]!.word.bare;
  for (const one of [key, key.replace(/s$/, '')]) {
    const name = context.gazetteer.names('plain', one)?.find((n) => context.gazetteer.typeOf(entityOf(n)) === 'weapon');
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
