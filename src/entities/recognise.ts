// A report's text in; its mentions, sorted and apart from each other, and the entities that no list has, out.

import { addBracketed } from './candidates/bracketed-names.ts';
import { matchFacility } from './candidates/facilities.ts';
import { addFolded } from './candidates/fuzzy-places.ts';
import { matchListed } from './candidates/gazetteer-lookup.ts';
import { matchGroup } from './candidates/groups.ts';
import { matchBody } from './candidates/organisations.ts';
import { matchPerson } from './candidates/persons.ts';
import { matchCoalition, matchGovernment, matchSmallName } from './candidates/phrases.ts';
import { matchPlaceName } from './candidates/place-names.ts';
import { addSurnames } from './candidates/surnames.ts';
import { matchWeapon } from './candidates/weapons.ts';
import { confirm } from './filtering/filter-doubtful.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Entity, Mention } from './mention.ts';
import { chooseBearers } from './resolution/homonyms.ts';
import { linkTwins } from './resolution/neighbouring-villages.ts';
import { resolve } from './resolution/references.ts';
import { uniteSpellings } from './resolution/spelling-variants.ts';
import { foldName } from './spelling/fold.ts';
import { type Find, findLoudLines, type Matcher, type Scene } from './text/context.ts';

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

function setScene(text: string, about: About, gazetteer: Gazetteer): Scene {
  const tokens = gazetteer.words.tokenise(text);
  const { governorateSlugs } = gazetteer.countries;
  return {
    text,
    tokens,
    gazetteer,
    date: about.date ?? '',
    governorates: new Set(about.governorates.flatMap((name) => governorateSlugs.get(foldName(name, 'vowels')) ?? [])),
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
