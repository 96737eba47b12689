// Finds in; the same, `western X` and bare `X` linked to the one of two neighbouring villages that is meant, out.

import { entityOf } from '../gazetteer/gazetteer.ts';
import { isCompass } from '../spelling/fold.ts';
import { rootOf } from '../text/consonants.ts';
import { bareAt, type Find, isWord, joins, keyOf, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

const HALVES = new Map([
  ['east', 'eastern'],
  ['eastern', 'eastern'],
  ['west', 'western'],
  ['western', 'western'],
  ['north', 'northern'],
  ['northern', 'northern'],
  ['south', 'southern'],
  ['southern', 'southern'],
]);

const OPPOSITE: Record<string, string> = { N: 'S', S: 'N', E: 'W', W: 'E', UP: 'LO', LO: 'UP' };

/** Where the gazetteer has `X al-Gharbiyah` and `X al-Sharqiyah`, `western X` is the first and `eastern X` the second. */
export function linkTwins(scene: Scene, finds: Find[]): Find[] {
  const named = new Map<string, Find[]>();
  const linked = finds.map((find) => {
    if (find.type !== 'place') return find;
    const half = linkHalf(scene, find);
    if (half) return half;
    const end = endOfBare(scene, find);
    const twin = end < find.to ? find : linkDirected(scene, find);
    if (!twin) return find;
    const root = rootOf(scene, find.from, end);
    named.set(root, [...(named.get(root) ?? []), twin]);
    return twin;
  });
  return linked.map((find, index) => linkBare(scene, find, find === finds[index], named));
}

/** `eastern Ghouta`: of such a region the direction is part of the name, in small letters too. */
function linkHalf(scene: Scene, find: Find): Find | undefined {
  const region = scene.gazetteer.countries.halves.find(({ whole }) => whole === find.entities[0]);
  if (!region || scene.tokens[find.from]?.gap !== GAP.space) return undefined;
  const direction = HALVES.get(bareAt(scene, find.from - 1));
  const entity = direction && region.parts.get(direction);
  return typeof entity !== 'number' ? undefined : { ...find, from: find.from - 1, entities: [entity], rule: 'alias' };
}

/** The token after the name without its `al-Gharbiyah`. */
function endOfBare(scene: Scene, find: Find): number {
  let end = find.to;
  if (end - find.from < 2 || !isCompass(scene.tokens[end - 1]!.word.key('sounds', true))) return end;
  end--;
  return end > find.from + 1 && scene.tokens[end - 1]!.word.article ? end - 1 : end;
}

/** The twin that a direction before the name tells; a town that news names daily has an east and a west itself. */
function linkDirected(scene: Scene, find: Find): Find | undefined {
  if (!joins(scene, find.from) || !isWord(scene, find.from - 1, ROLE.direction)) return undefined;
  if (find.entities.some((entity) => scene.gazetteer.tierOf(entity) === 1)) return undefined;
  const direction = scene.tokens[find.from - 1]!.word.key('sounds', false);
  const opposite = OPPOSITE[direction];
  if (!opposite) return undefined;
  for (const level of ['sounds', 'vowels'] as const) {
    const key = keyOf(scene, find.from, find.to, level);
    const twins = findNear(scene, find, level, key + direction);
    const others = findNear(scene, find, level, key + opposite);
    if (twins.length > 0 && (others.length > 0 || find.entities.length === 0)) {
      return { ...find, entities: twins, rule: 'context', certainty: 0.9 };
    }
  }
  return undefined;
}

/** Places under this key; those in the governorate of what bears the bare name, else of the report, where there are any. */
function findNear(scene: Scene, find: Find, level: 'sounds' | 'vowels', key: string): number[] {
  const { gazetteer, governorates } = scene;
  const places = (gazetteer.names(level, key) ?? []).map(entityOf).filter((entity) => gazetteer.tierOf(entity) > 1);
  const slugs = new Set(find.entities.map((entity) => gazetteer.governorateOf(entity)));
  const beside = places.filter((entity) => slugs.has(gazetteer.governorateOf(entity)));
  const here = places.filter((entity) => governorates.has(gazetteer.governorateOf(entity)));
  return [beside, here, find.entities.length === 0 ? places : []].find((some) => some.length > 0) ?? [];
}

/** Bare `X` is the twin that the report names; where it names both, one of them. */
function linkBare(scene: Scene, find: Find, untouched: boolean, named: Map<string, Find[]>): Find {
  if (named.size === 0 || find.type !== 'place' || !untouched || endOfBare(scene, find) < find.to) return find;
  const twins = named.get(rootOf(scene, find.from, find.to));
  if (!twins) return find;
  const entities = [...new Set(twins.flatMap((twin) => twin.entities))];
  if (find.entities.length === 1 && !isTwin(scene, find) && !isElsewhere(scene, find, entities)) return find;
  if (entities.length === 0)
    return find.entities.length === 0 ? { ...find, made: twins[0]!.made!, rule: 'context' } : find;
  return { ...find, entities, rule: 'context', certainty: entities.length === 1 ? 0.7 : 0.4 };
}

/** The village of the bare name is not where the report is, the twins are. */
function isElsewhere(scene: Scene, find: Find, twins: number[]): boolean {
  const { gazetteer, governorates } = scene;
  const isHere = (entity: number) => governorates.has(gazetteer.governorateOf(entity));
  return (
    gazetteer.tierOf(find.entities[0]!) > 1 && !isHere(find.entities[0]!) && twins.length > 0 && twins.every(isHere)
  );
}

/** Whether this name is short for one that ends in a direction. */
function isTwin(scene: Scene, find: Find): boolean {
  const key = keyOf(scene, find.from, find.to, 'sounds');
  const ends = Object.keys(OPPOSITE).filter((direction) =>
    scene.gazetteer.names('sounds', key + direction)?.some((name) => entityOf(name) === find.entities[0]),
  );
  return ends.length > 0;
}
