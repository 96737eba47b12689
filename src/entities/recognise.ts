// A report's text in; its mentions, sorted and apart from each other, and the entities that no list has, out.

import { chooseBearers } from './bearers.ts';
import { matchBody } from './bodies.ts';
import { addBracketed } from './brackets.ts';
import { confirm } from './confirm.ts';
import { matchFacility } from './facilities.ts';
import { foldName } from './fold.ts';
import { addFolded } from './folded.ts';
import { type Gazetteer, GOVERNORATES } from './gazetteer.ts';
import { matchGroup } from './groups.ts';
import { matchListed } from './listed.ts';
import type { Entity, Mention } from './mention.ts';
import { matchPerson } from './people.ts';
import { matchCoalition, matchGovernment, matchSmallName } from './phrases.ts';
import { matchPlaceName } from './place-names.ts';
import { resolve } from './resolve.ts';
import { type Find, findLoudLines, type Matcher, type Scene } from './scene.ts';
import { uniteSpellings } from './spellings.ts';
import { addSurnames } from './surnames.ts';
import { linkTwins } from './twins.ts';
import { matchWeapon } from './weapons.ts';

/** What is known of a report beside its words. */
export type About = {
  /** As in `Meta.date`. */
  date?: string | undefined;
  /** Usual English names, as in `Meta.governorates`. */
  governorates: readonly string[];
};

export type Recognised = { mentions: Mention[]; entities: Entity[] };

/** At each word the longest match wins; among equals the first. */
const MATCHERS: readonly Matcher[] = [
  matchListed,
  matchGovernment,
  matchCoalition,
  matchSmallName,
  matchPerson,
  matchGroup,
  matchBody,
  matchFacility,
  matchPlaceName,
  matchWeapon,
];

/** What only the whole report can tell. */
const PASSES: readonly ((scene: Scene, finds: Find[]) => Find[])[] = [
  confirm,
  addSurnames,
  addBracketed,
  addFolded,
  linkTwins,
  chooseBearers,
  uniteSpellings,
  resolve,
];

/** @param text the report's plain text: mentions are spans of it, in UTF-16 code units */
export function recognise(text: string, about: About, gazetteer: Gazetteer): Recognised {
  const scene = setScene(text, about, gazetteer);
  return toMentions(
    scene,
    PASSES.reduce((finds, pass) => pass(scene, finds), scan(scene)),
  );
}

const SLUGS = new Map(Object.entries(GOVERNORATES).map(([slug, name]) => [foldName(name, 'vowels'), slug]));

function setScene(text: string, about: About, gazetteer: Gazetteer): Scene {
  const tokens = gazetteer.words.tokenise(text);
  return {
    text,
    tokens,
    gazetteer,
    governorates: new Set(about.governorates.flatMap((name) => SLUGS.get(foldName(name, 'vowels')) ?? [])),
    afterAssad: (about.date ?? '') >= '2024-12-08',
    loud: findLoudLines(tokens),
    listed: new Array(tokens.length),
    refused: new Uint8Array(tokens.length),
  };
}

function scan(scene: Scene): Find[] {
  const finds: Find[] = [];
  for (let at = 0; at < scene.tokens.length; ) {
    if (!scene.tokens[at]!.word.mayBegin) {
      at++;
      continue;
    }
    let best: Find | undefined;
    for (const match of MATCHERS) {
      const find = match(scene, at);
      if (find && (!best || find.to > best.to || (find.to === best.to && isBetter(scene, find, best)))) best = find;
    }
    if (best) finds.push(best);
    at = best ? best.to : at + 1;
  }
  return finds;
}

/** Of two finds of the same words: a person or a group by its form is likelier than a village of that name. */
function isBetter(scene: Scene, find: Find, best: Find): boolean {
  if (best.type !== 'place' || best.entities.length === 0 || find.type === 'place') return best.weak && !find.weak;
  return best.weak || best.entities.every((entity) => scene.gazetteer.tierOf(entity) === 3);
}

function toMentions(scene: Scene, finds: Find[]): Recognised {
  const entities = new Map<string, Entity>();
  const mentions = finds.map((find): Mention => {
    const ids = find.entities.map((index) => scene.gazetteer.idOf(index));
    if (find.made && ids.length === 0) entities.set(find.made.id, find.made);
    const [entity, ...others] = ids.length > 0 ? ids : [find.made!.id];
    return {
      start: scene.tokens[find.from]!.start + (find.skip ?? 0),
      end: scene.tokens[find.to - 1]!.end,
      type: find.type,
      entity: entity!,
      rule: find.rule,
      certainty: find.certainty,
      ...(others.length > 0 && { others }),
    };
  });
  return { mentions, entities: [...entities.values()] };
}
