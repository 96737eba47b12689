// Finds in; the same, each place linked to one of those that bear its name, by what stands around it, out.
import { findGovernorates } from './governorates.ts';
import { bareAt, type Find, isWord, joins, keyOf, type Scene } from './scene.ts';
import { GAP } from './tokens.ts';
import { ROLE } from './words.ts';

export function resolve(scene: Scene, finds: Find[]): Find[] {
  const chosen = chooseBearers(scene, finds);
  const governorates = findGovernorates(scene, finds);
  const spelt = new Map<string, Find>();
  const ghouta = findGhouta(scene, finds);
  const facilities = findFacilities(scene, finds);
  return finds.map((find, index) => {
    const governorate = governorates.get(index);
    if (governorate !== undefined) return { ...find, entities: [governorate], rule: 'context' };
    if (ghouta && find.entities[0] === ghouta.bare) return { ...find, entities: [ghouta.half], rule: 'context' };
    const facility = find.type === 'place' ? facilities.get(keyOf(scene, find.from, find.to, 'vowels')) : undefined;
    if (facility !== undefined && isShortForm(scene, find, facility))
      return { ...find, entities: [facility], rule: 'context' };
    if (find.type === 'place' && find.entities.length > 1) return { ...find, ...chosen.get(nameOf(scene, find))! };
    if (find.type === 'place' && find.entities.length === 0) return likeFirst(scene, find, spelt);
    return find.type === 'group' ? datedGroup(scene, find) : find;
  });
}

/** The facilities that the report names with their noun, by the key of what stands before the noun. */
function findFacilities(scene: Scene, finds: Find[]): Map<string, number> {
  const facilities = new Map<string, number>();
  for (const find of finds) {
    if (find.type !== 'place' || find.entities.length === 0 || !isWord(scene, find.to - 1, ROLE.facility)) continue;
    let to = find.to - 1;
    while (to > find.from + 1 && isWord(scene, to - 1, ROLE.facilityKind)) to--;
    if (to > find.from) facilities.set(keyOf(scene, find.from, to, 'vowels'), find.entities[0]!);
  }
  return facilities;
}

/** A village's name alone where its camp is what the report is about; a town's too, where its prison is. */
function isShortForm(scene: Scene, find: Find, facility: number): boolean {
  if (isWord(scene, find.to, ROLE.placeNoun) && joins(scene, find.to)) return false;
  if (scene.gazetteer.kindOf(facility) === 'prison') {
    return find.entities.every((entity) => scene.gazetteer.kindOf(entity) !== 'city');
  }
  return find.entities.every((entity) => scene.gazetteer.tierOf(entity) > 1);
}

/** Where only one half of the Ghouta is named in full, bare `Ghouta` is short for that half. */
function findGhouta(scene: Scene, finds: Find[]): { bare: number; half: number } | undefined {
  const [bare, east, west] = ['ghouta', 'eastern-ghouta', 'western-ghouta'].map((name) =>
    scene.gazetteer.indexOf(`cur:region/${name}`),
  );
  const halves = [east, west].filter((half) => finds.some((find) => find.entities[0] === half));
  return bare !== undefined && halves.length === 1 ? { bare, half: halves[0]! } : undefined;
}

/** Spellings of a name that no list has are one place, called as it is first. */
function likeFirst(scene: Scene, find: Find, spelt: Map<string, Find>): Find {
  const key = keyOf(scene, find.from, find.to, 'vowels');
  const first = spelt.get(key);
  if (!first) spelt.set(key, find);
  return first ? { ...find, made: first.made! } : find;
}

/** Within a report a name means one place: what it is, is weighed once for all its uses. */
function chooseBearers(scene: Scene, finds: Find[]): Map<string, Pick<Find, 'entities' | 'certainty' | 'rule'>> {
  const paragraphs = countParagraphs(scene);
  const sure = finds.filter((find) => find.type === 'place' && find.entities.length === 1);
  const uses = Map.groupBy(
    finds.filter((find) => find.type === 'place' && find.entities.length > 1),
    (find) => nameOf(scene, find),
  );
  const chosen = new Map<string, Pick<Find, 'entities' | 'certainty' | 'rule'>>();
  for (const [name, same] of uses) {
    const around = new Set(same.map((find) => paragraphs[find.from]));
    const near = sure.filter((find) => around.has(paragraphs[find.from])).slice(0, MOST_NEAR);
    const scored = same[0]!.entities
      .map((entity) => ({ entity, points: scorePlace(scene, entity, near) }))
      .sort((a, b) => b.points - a.points);
    const best = scored[0]!.points;
    const rivals = scored.filter(({ points }) => best - points < CLEAR).map(({ entity }) => entity);
    const certainty = rivals.length === 1 ? 0.9 : 0.3 + (best - scored[1]!.points) / 10;
    chosen.set(name, { entities: rivals, rule: rivals.length === 1 ? 'context' : same[0]!.rule, certainty });
  }
  return chosen;
}

function nameOf(scene: Scene, find: Find): string {
  return keyOf(scene, find.from, find.to, 'plain');
}

function scorePlace(scene: Scene, entity: number, near: Find[]): number {
  const { gazetteer, governorates } = scene;
  const slug = gazetteer.governorateOf(entity);
  let points = [0, 4, 2, 0][gazetteer.tierOf(entity)]! + Math.min(1, gazetteer.fameOf(entity) / 20);
  if (slug && governorates.has(slug)) points += 3;
  if (near.some((other) => slug && gazetteer.governorateOf(other.entities[0]!) === slug)) points += 2;
  return points + closeness(scene, entity, near);
}

/** More neighbours than these tell nothing new. */
const MOST_NEAR = 60;

/** A lead of so many points leaves no doubt. */
const CLEAR = 1.5;

/** Up to two points for a sure place of the paragraph within 40 km. */
function closeness(scene: Scene, entity: number, places: Find[]): number {
  const here = scene.gazetteer.at(entity);
  let best = 0;
  for (const other of places) {
    const there = scene.gazetteer.at(other.entities[0]!);
    if (here.lat === undefined || there.lat === undefined) continue;
    const km = Math.hypot((here.lat - there.lat) * 111, (here.lon! - there.lon!) * 91);
    best = Math.max(best, 2 - km / 20);
  }
  return best;
}

/** The same words mean another government after December 2024, unless it is called the former one. */
function datedGroup(scene: Scene, find: Find): Find {
  if (!scene.afterAssad || find.entities.length === 0) return find;
  const later = LATER.get(scene.gazetteer.idOf(find.entities[0]!));
  if (!later) return find;
  for (let at = find.from; at < find.to; at++) if (OLD.has(bareAt(scene, at))) return find;
  if (FORMER.has(bareAt(scene, find.from - 1)) || REMNANTS.has(bareAt(scene, find.to))) return find;
  return { ...find, entities: [scene.gazetteer.indexOf(later)!], rule: 'context' };
}

const LATER = new Map([
  ['GROUP:regime-forces', 'GROUP:gov-2024-forces'],
  ['GROUP:assad-government', 'GROUP:transitional-government'],
]);
const OLD = new Set('assad assads baath baathist bashar'.split(' '));
const REMNANTS = new Set(['remnants', 'loyalists', 'holdouts']);
const FORMER = new Set('former ex ousted deposed toppled fallen previous old defunct collapsed bygone'.split(' '));

function countParagraphs(scene: Scene): Int32Array {
  const paragraphs = new Int32Array(scene.tokens.length);
  let number = 0;
  scene.tokens.forEach((token, at) => {
    if (token.gap === GAP.line) number++;
    paragraphs[at] = number;
  });
  return paragraphs;
}
