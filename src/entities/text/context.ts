// What the matchers see: the words of a report, the gazetteer, and what is known of the report beside its words.

import { entityOf, type Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Entity, EntityType, Rule } from '../mention.ts';
import { LEVELS, type Level } from '../spelling/fold.ts';
import { ROLE } from './roles.ts';
import { GAP, type Token } from './tokens.ts';

export type Scene = {
  text: string;
  tokens: Token[];
  gazetteer: Gazetteer;
  /** Slugs of the governorates that the report is known to be about. */
  governorates: Set<string>;
  /** As precise as it is known: `2024-12-08`, `2024`, or empty. */
  date: string;
  /** For each token, 1 if its line has a capital on nearly every word, so that they prove little; 2 if all are capitals. */
  loud: Uint8Array;
  /** What `matchListed` said of each token, so that every matcher may ask it. */
  listed: (Find | null | undefined)[];
  /** For each token, whether a name there was weighed and found none. */
  refused: Uint8Array;
};

/** A mention in the making: tokens `from` to `to` (half-open), and the gazetteer's numbers of what it may name. */
export type Find = {
  from: number;
  to: number;
  type: EntityType;
  entities: number[];
  /** For a name that no list has. */
  made?: Entity;
  rule: Rule;
  certainty: number;
  /** Counts only when something else in the report confirms it. */
  weak: boolean;
  /** Letters of the first word that are not the name's: the Arabic and, in, to and with. */
  skip?: number;
};

/** Looks whether a name begins at this token. */
export type Matcher = (scene: Scene, at: number) => Find | undefined;

/** An entity that only this report speaks of; the same words make the same id. */
export function makeEntity(type: EntityType, name: string, kind?: string): Entity {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return { id: `${type}:${slug}`, type, name, ...(kind && { kind }) };
}

/** A find by pattern: linked to the one listed name that sounds like it, else to an entity made for it. */
export function findByPattern(scene: Scene, type: EntityType, from: number, to: number, certainty: number): Find {
  const find = { from, to, type, certainty, weak: false };
  const listed = to - from > 1 ? findBySound(scene, type, from, to) : undefined;
  if (listed !== undefined) return { ...find, entities: [listed], rule: 'folded' };
  return { ...find, entities: [], made: makeEntity(type, textOf(scene, from, to)), rule: 'pattern' };
}

function findBySound(scene: Scene, type: EntityType, from: number, to: number): number | undefined {
  for (const level of LEVELS) {
    const names = scene.gazetteer.names(level, keyOf(scene, from, to, level)) ?? [];
    const bearers = new Set(names.map(entityOf).filter((entity) => scene.gazetteer.typeOf(entity) === type));
    if (bearers.size === 1) return [...bearers][0];
  }
  return undefined;
}

/** Which tokens belong to a find. */
export function coverTokens(scene: Scene, finds: readonly Find[]): Uint8Array {
  const covered = new Uint8Array(scene.tokens.length);
  for (const { from, to } of finds) covered.fill(1, from, to);
  return covered;
}

export function textOf(scene: Scene, from: number, to: number): string {
  return scene.text.slice(scene.tokens[from]!.start, scene.tokens[to - 1]!.end);
}

/** Whether token `at` goes on from the one before it without punctuation. */
export function joins(scene: Scene, at: number): boolean {
  const gap = scene.tokens[at]?.gap;
  return gap === GAP.space || gap === GAP.hyphen;
}

/** The folded key of these words, articles left out. */
export function keyOf(scene: Scene, from: number, to: number, level: Level): string {
  let key = '';
  for (let at = from; at < to; at++) {
    const { word } = scene.tokens[at]!;
    if (!word.article) key += word.key(level, at > from);
  }
  return key;
}

/** Whether the next word may belong to the same name. */
export function goesOn(scene: Scene, at: number): boolean {
  const next = scene.tokens[at + 1];
  if (!next || (next.gap !== GAP.space && next.gap !== GAP.hyphen)) return false;
  return next.word.capital || next.word.article || next.word.digit;
}

export function isWord(scene: Scene, at: number, role: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && (token.word.roles & role) !== 0;
}

export function bareAt(scene: Scene, at: number): string {
  return scene.tokens[at]?.word.bare ?? '';
}

/** The first word of a line or a sentence has its capital anyway. */
export function opensSentence(scene: Scene, at: number): boolean {
  const gap = scene.tokens[at]!.gap;
  return gap === GAP.line || gap === GAP.stop || gap === GAP.quote || gap === GAP.break;
}

/** A capital that says "name": not one that a sentence's start, a loud line, or a month gives to any word. */
export function isNameWord(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token?.word.capital || token.word.article || token.word.is(ROLE.calendar)) return false;
  return !(token.word.is(ROLE.common | ROLE.link) && (scene.loud[at]! > 0 || opensSentence(scene, at)));
}

/** Marks with 1 the lines in which nine of ten longer words have a capital, with 2 those all in capitals. */
export function findLoudLines(tokens: Token[]): Uint8Array {
  const loud = new Uint8Array(tokens.length);
  let first = 0;
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]!.gap !== GAP.line) continue;
    let words = 0;
    let capitals = 0;
    let shouted = 0;
    for (let i = first; i < at; i++) {
      const { word } = tokens[i]!;
      if (word.digit || word.surface.length < 4 || (!word.capital && word.is(ROLE.placeCue | ROLE.link))) continue;
      words++;
      if (word.capital) capitals++;
      if (word.allCapitals) shouted++;
    }
    if (words >= 4 && capitals >= words * 0.9) loud.fill(shouted >= words * 0.8 ? 2 : 1, first, at);
    first = at;
  }
  return loud;
}
