// Finds in; the same, the spellings that one report has for one place linked to one entity, out.
import { rootOf, rootOfPlace } from '../text/consonants.ts';
import { type Find, keyOf, makeEntity, type Scene, textOf } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';

/** How well the link of a place is borne out; only an exact one is never changed. */
const SUPPORT = { exact: 3, loose: 2, several: 1, made: 0 } as const;

/** What a place in a governorate that the report is about has over one elsewhere: more than a step of `SUPPORT`. */
const HERE = 1.5;

/** `Raml`, `Ramel` and `Ramleh`: what shares its consonants with a name of the report that is linked better, follows. */
export function uniteSpellings(scene: Scene, all: Find[]): Find[] {
  const finds = linkShortened(scene, all);
  const places = finds.filter((find) => find.type === 'place' && !isSecondName(find));
  if (places.every((find) => supportOf(scene, find) === SUPPORT.exact)) return finds;
  const united = new Map<Find, Find>();
  const renamed = new Map<string, Find>();
  for (const family of Map.groupBy(places, (find) => rootOfPlace(scene, find.from, find.to)).values()) {
    const leader = findLeader(scene, family);
    if (!leader) continue;
    for (const find of family) {
      if (!follows(scene, find, leader)) continue;
      united.set(find, linkLike(find, leader));
      if (find.made && find.entities.length === 0) renamed.set(find.made.id, leader);
    }
  }
  return finds.map((find) => {
    const leader = isSecondName(find) ? renamed.get(find.made!.id) : undefined;
    return leader ? linkLike(find, leader) : (united.get(find) ?? find);
  });
}

/** What a bracket or a longer name told shares the entity of another name. */
function isSecondName(find: Find): boolean {
  return find.entities.length === 0 && find.rule === 'context';
}

/** `Jubata` where the report has `Jubata al-Khashab`: the first word alone, unless a place is known by it. */
function linkShortened(scene: Scene, finds: Find[]): Find[] {
  const long = new Map<string, Find[]>();
  for (const find of finds) {
    const end = find.type === 'place' ? endOfFirst(scene, find) : undefined;
    if (end === undefined) continue;
    const root = rootOf(scene, find.from, end);
    long.set(root, [...(long.get(root) ?? []).filter((other) => !isSame(find, other)), find]);
  }
  if (long.size === 0) return finds;
  return finds.map((find) => {
    if (find.type !== 'place' || supportOf(scene, find) === SUPPORT.exact) return find;
    if (endOfFirst(scene, find) !== undefined) return find;
    const [full, other] = long.get(rootOf(scene, find.from, find.to)) ?? [];
    return full && !other ? { ...linkLike(find, full), rule: 'context' } : find;
  });
}

/**
 * The token after the first word of `Jubata al-Khashab`; undefined for `Jubata`, and for `Tal al-Zaatar`, whose first
 * word is half the villages' of Syria.
 */
function endOfFirst(scene: Scene, { from, to }: Find): number | undefined {
  const first = scene.tokens[from]!.word.article ? from + 1 : from;
  const isLong = to > first + 2 && scene.tokens[first + 1]!.word.article;
  return isLong && !scene.tokens[first]!.word.is(ROLE.placeStart) ? first + 1 : undefined;
}

function isSame(a: Find, b: Find): boolean {
  return a.entities.length > 0 ? a.entities.join() === b.entities.join() : a.made!.id === b.made?.id;
}

function supportOf(scene: Scene, find: Find): number {
  if (find.entities.length === 0) return SUPPORT.made;
  if (find.entities.length > 1) return SUPPORT.several;
  const far = scene.governorates.size > 0 && scene.gazetteer.tierOf(find.entities[0]!) > 1 && !isHere(scene, find);
  return far || find.rule === 'folded' || find.certainty < 0.7 ? SUPPORT.loose : SUPPORT.exact;
}

/** The best-supported of the spellings; undefined where two places bear the name as well. */
function findLeader(scene: Scene, family: Find[]): Find | undefined {
  const points = family.map((find) => supportOf(scene, find) + (isHere(scene, find) ? HERE : 0));
  const most = Math.max(...points);
  const best = family.filter((_, index) => points[index] === most);
  if (most === SUPPORT.made) return nameMade(scene, best);
  const [first, second] = [...Map.groupBy(best, (find) => find.entities.join(' ')).values()].sort(
    (a, b) => b.length - a.length,
  );
  return second?.length === first!.length ? undefined : first![0]!;
}

function isHere(scene: Scene, find: Find): boolean {
  return find.entities.some((entity) => scene.governorates.has(scene.gazetteer.governorateOf(entity)));
}

/** Names that no list has are one place, called as it is most often. */
function nameMade(scene: Scene, family: Find[]): Find {
  const [spelling] = [...Map.groupBy(family, (find) => textOf(scene, find.from, find.to)).entries()].reduce((a, b) =>
    b[1].length > a[1].length ? b : a,
  );
  return { ...family[0]!, made: makeEntity('place', spelling) };
}

function follows(scene: Scene, find: Find, leader: Find): boolean {
  const support = supportOf(scene, find);
  if (support === SUPPORT.exact) return false;
  // Its own name brings a village elsewhere only to what is spelt the same but for vowels: Sarmaniyah is not Sarmin.
  if (support === SUPPORT.loose && find.rule !== 'folded' && keyOfFind(scene, find) !== keyOfFind(scene, leader)) {
    return false;
  }
  if (support !== SUPPORT.several || leader.rule !== 'folded') return true;
  return leader.entities.every((entity) => find.entities.includes(entity));
}

function keyOfFind(scene: Scene, find: Find): string {
  return keyOf(scene, find.from, find.to, 'vowels');
}

function linkLike(find: Find, { entities, made, certainty }: Find): Find {
  if (entities.length === 0) return { ...find, entities, made: made! };
  const same = entities.join(' ') === find.entities.join(' ');
  return same ? find : { ...find, entities, rule: 'folded', certainty: Math.min(0.7, certainty) };
}
