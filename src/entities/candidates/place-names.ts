// A token in; the place whose Arabic name by its form begins there (Tal, Deir, Kafr and what follows), out.

import { entityOf } from '../gazetteer/gazetteer.ts';
import { isCompass } from '../spelling/fold.ts';
import { endOfRun } from '../text/capital-runs.ts';
import { type Find, findByPattern, isNameWord, isWord, keyOf, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import { matchListed } from './gazetteer-lookup.ts';

export function matchPlaceName(scene: Scene, at: number): Find | undefined {
  if (!scene.tokens[at]!.word.capital) return undefined;
  const whole = matchListed(scene, at);
  const starts = isWord(scene, at, ROLE.placeStart);
  // `Tal` alone is a town too, but not where a name goes on.
  const listed = starts && whole?.to === at + 1 ? undefined : whole;
  if (listed?.type === 'place') return matchSecondPart(scene, listed) ?? matchSecondWord(scene, listed);
  if (listed || !starts || scene.loud[at]! > 0) return undefined;
  const to = endOfRun(scene, at, 3, false);
  if (to < at + 2 || isWord(scene, at + 1, ROLE.common) || !isNameWord(scene, to - 1)) return undefined;
  return nameOrPattern(scene, at, to);
}

/** `Saida al-Golan`, `Karak al-Sharqi`: an article behind a hyphen goes on with the name. */
function matchSecondPart(scene: Scene, listed: Find): Find | undefined {
  const article = scene.tokens[listed.to];
  const second = scene.tokens[listed.to + 1];
  if (!article?.word.article || article.gap !== GAP.space || article.word.bare === 'the') return undefined;
  if (second?.gap !== GAP.hyphen || !second.word.capital || scene.tokens[listed.to - 1]!.possessive) return undefined;
  const find = nameOrPattern(scene, listed.from, listed.to + 2);
  return find.entities.length === 0 && isCompass(second.word.key('sounds', true))
    ? { ...listed, to: find.to, rule: 'context' }
    : find;
}

/** `Hawaij Dhiban`: a village's name that goes on with a word which no list has. */
function matchSecondWord(scene: Scene, listed: Find): Find | undefined {
  const next = scene.tokens[listed.to];
  const village = listed.entities.every((entity) => scene.gazetteer.tierOf(entity) === 3);
  if (!village || listed.to > listed.from + 1 || next?.gap !== GAP.space || !isNameWord(scene, listed.to))
    return undefined;
  if (next.word.roles !== 0 || next.word.allCapitals || scene.loud[listed.to]! > 0) return undefined;
  return matchListed(scene, listed.to) ? undefined : nameOrPattern(scene, listed.from, listed.to + 1);
}

function nameOrPattern(scene: Scene, from: number, to: number): Find {
  const find = findByPattern(scene, 'place', from, to, 0.6);
  for (const level of ['sounds', 'vowels'] as const) {
    const names = scene.gazetteer.names(level, keyOf(scene, from, to, level)) ?? [];
    const places = names.map((name) => entityOf(name)).filter((entity) => scene.gazetteer.tierOf(entity) > 0);
    if (places.length > 0) return { ...find, entities: [...new Set(places)], rule: 'folded', certainty: 0.8 };
  }
  return find;
}
