// A report's text in; its mentions, sorted and apart from each other, and the entities that no list has, out.
import type { Gazetteer } from './gazetteer.ts';
import { matchListed } from './listed.ts';
import type { Entity, Mention } from './mention.ts';
import { type Find, findLoudLines, type Matcher, type Scene } from './scene.ts';

/** What is known of a report beside its words. */
export type About = {
  /** As in `Meta.date`. */
  date?: string | undefined;
  /** Usual English names, as in `Meta.governorates`. */
  governorates: readonly string[];
};

export type Recognised = { mentions: Mention[]; entities: Entity[] };

/** At each word the longest match wins; among equals the first. */
const MATCHERS: readonly Matcher[] = [matchListed];

/** @param text the report's plain text: mentions are spans of it, in UTF-16 code units */
export function recognise(text: string, about: About, gazetteer: Gazetteer): Recognised {
  const scene = setScene(text, about, gazetteer);
  const finds = scan(scene);
  return toMentions(scene, finds);
}

function setScene(text: string, about: About, gazetteer: Gazetteer): Scene {
  const tokens = gazetteer.words.tokenise(text);
  return {
    text,
    tokens,
    gazetteer,
    governorates: new Set(),
    afterAssad: (about.date ?? '') >= '2024-12-08',
    loud: findLoudLines(tokens),
  };
}

function scan(scene: Scene): Find[] {
  const finds: Find[] = [];
  for (let at = 0; at < scene.tokens.length; ) {
    let best: Find | undefined;
    for (const match of MATCHERS) {
      const find = match(scene, at);
      if (find && (!best || find.to > best.to)) best = find;
    }
    if (best) finds.push(best);
    at = best ? best.to : at + 1;
  }
  return finds;
}

function toMentions(scene: Scene, finds: Find[]): Recognised {
  const entities = new Map<string, Entity>();
  const mentions = finds.map((find): Mention => {
    const ids = find.entities.map((index) => scene.gazetteer.at(index).id);
    if (find.made && ids.length === 0) entities.set(find.made.id, find.made);
    const [entity, ...others] = ids.length > 0 ? ids : [find.made!.id];
    return {
      start: scene.tokens[find.from]!.start,
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
