// Finds in; with them what is left with a capital and sounds like a known place, or stands where a place stands, out.

import { areListed } from '../filtering/filter-doubtful.ts';
import { NAME } from '../gazetteer/compact.ts';
import { entityOf, hasFlag } from '../gazetteer/gazetteer.ts';
import type { Level } from '../spelling/fold.ts';
import { rootOf } from '../text/consonants.ts';
import { bareAt, type Find, findByPattern, isNameWord, isWord, joins, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { isNameArticle } from './gazetteer-lookup.ts';

const LONGEST = 4;

export function addFolded(scene: Scene, finds: Find[]): Find[] {
  const found = addOnce(scene, finds);
  // A list is told by its neighbours, on either side: what is found now may bear out what stands before it.
  return found === finds ? finds : addOnce(scene, found);
}

function addOnce(scene: Scene, finds: Find[]): Find[] {
  const roots = rememberRoots(scene, finds);
  const added: Find[] = [];
  const gaps = [...finds, undefined];
  let at = 0;
  let before: Find | undefined;
  for (const find of gaps) {
    const end = find ? find.from : scene.tokens.length;
    while (at < end) {
      const { word } = scene.tokens[at]!;
      const found =
        word.capital || word.article
          ? (matchFolded(scene, at, end) ?? matchUnknown(scene, at, end, roots, before, find))
          : undefined;
      if (found) {
        added.push(found);
        before = found;
      }
      at = found ? found.to : at + 1;
    }
    if (find) {
      at = find.to;
      before = find;
    }
  }
  return added.length === 0 ? finds : [...finds, ...added].sort((a, b) => a.from - b.from);
}

function matchFolded(scene: Scene, at: number, end: number): Find | undefined {
  if (!mayOpen(scene, at)) return undefined;
  for (const level of ['sounds', 'vowels'] as Level[]) {
    let best: Find | undefined;
    let key = '';
    for (let to = at + 1; to <= Math.min(end, at + LONGEST); to++) {
      const { word } = scene.tokens[to - 1]!;
      if (to > at + 1 && !joins(scene, to - 1)) break;
      if (word.article) continue;
      if (!word.capital) break;
      key += word.key(level, to > at + 1);
      const entity =
        key.length >= 4 && (to > at + 2 || isOpen(scene, to - 1)) ? lookUp(scene, level, key, at, to) : undefined;
      if (entity !== undefined) best = foldedFind(scene, at, to, entity, level);
    }
    if (best) return best;
  }
  return undefined;
}

function lookUp(scene: Scene, level: Level, key: string, from: number, to: number): number | undefined {
  const { gazetteer } = scene;
  const names = (gazetteer.names(level, key) ?? []).filter((name) => !hasFlag(name, NAME.guarded | NAME.small));
  const main = names.filter((name) => gazetteer.tierOf(entityOf(name)) < 3);
  if (main.length > 0) {
    if (!allSame(main)) return undefined;
    const entity = entityOf(main[0]!);
    const place = gazetteer.tierOf(entity) > 0;
    return place || to - from > 1 ? entity : undefined;
  }
  const here = names.filter((name) => scene.governorates.has(gazetteer.governorateOf(entityOf(name))));
  return here.length > 0 && allSame(here) && (to - from > 1 || isPlaced(scene, from)) ? entityOf(here[0]!) : undefined;
}

function allSame(names: readonly number[]): boolean {
  return names.every((name) => entityOf(name) === entityOf(names[0]!));
}

function foldedFind(scene: Scene, from: number, to: number, entity: number, level: Level): Find {
  const type = scene.gazetteer.typeOf(entity);
  return {
    from,
    to,
    type,
    entities: [entity],
    rule: 'folded',
    certainty: level === 'sounds' ? 0.8 : 0.65,
    weak: false,
  };
}

/** `near Xxx`, or between two places of a list, or another spelling of a place after any cue: one that no list has. */
function matchUnknown(
  scene: Scene,
  at: number,
  end: number,
  roots: () => Set<string>,
  before?: Find,
  after?: Find,
): Find | undefined {
  if (!isOpen(scene, at) || scene.loud[at]! > 0) return undefined;
  let to = at + 1;
  if (scene.tokens[at]!.word.article) to++;
  while (to < end && to < at + LONGEST && joins(scene, to) && isOpen(scene, to)) to++;
  if (to > end || !isPlain(scene, at, to)) return undefined;
  if (isPersonList(scene, at, to, before)) return findByPattern(scene, 'person', at, to, 0.55);
  const beside =
    (isListable(scene, before, to - at) && areListed(scene, before!.to, at)) ||
    (isListable(scene, after, to - at) && areListed(scene, to, after!.from));
  const struck = scene.tokens[at]!.word.article && isWord(scene, at - 1, ROLE.placeCue);
  return beside || struck || isPlaced(scene, at) || isRespelt(scene, at, to, roots)
    ? findByPattern(scene, 'place', at, to, 0.45)
    : undefined;
}

/** `from Ramel`, `also writes Ramel`, where the report has `Raml`. */
function isRespelt(scene: Scene, at: number, to: number, roots: () => Set<string>): boolean {
  if (!joins(scene, at) || !(isWord(scene, at - 1, ROLE.placeCue) || SPELT.has(bareAt(scene, at - 1)))) return false;
  return roots().has(rootOf(scene, at, to));
}

/** Most reports have no word that asks for the roots of their places. */
function rememberRoots(scene: Scene, finds: Find[]): () => Set<string> {
  let roots: Set<string> | undefined;
  return () => {
    roots ??= new Set(finds.filter((find) => find.type === 'place').map((find) => rootOf(scene, find.from, find.to)));
    return roots;
  };
}

/** A foreign city stands beside anybody's name: `in Washington and Suzan Fraser in Ankara`. */
function isListable(scene: Scene, find: Find | undefined, words: number): boolean {
  if (find?.type !== 'place') return false;
  return words === 1 || find.entities.length === 0 || scene.gazetteer.governorateOf(find.entities[0]!) !== '';
}

/** `William Maclean and Angus Macswan`: two or three words beside a person. */
function isPersonList(scene: Scene, at: number, to: number, before?: Find): boolean {
  const words = to - at;
  return (
    before?.type === 'person' &&
    before.to - before.from > 1 &&
    words > 1 &&
    words < 4 &&
    areListed(scene, before.to, at)
  );
}

/** No word that means something else. */
function isPlain(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { word } = scene.tokens[at]!;
    if (word.article && at === from) continue;
    if (word.digit || (word.allCapitals && word.surface.length > 1)) return false;
    if (word.is(~(ROLE.given | ROLE.particle | ROLE.placeCue)) || (word.is(ROLE.given) && to - from === 1))
      return false;
  }
  return true;
}

/** A word that may name something and is free. */
function isOpen(scene: Scene, at: number): boolean {
  return mayOpen(scene, at) && !scene.tokens[at]!.word.is(ROLE.common | ROLE.given | ROLE.title | ROLE.direction);
}

function mayOpen(scene: Scene, at: number): boolean {
  const { word } = scene.tokens[at]!;
  if (word.arabic || word.digit || word.surface.length < 2 || scene.refused[at] === 1) return false;
  return isNameArticle(scene.tokens, at) || isNameWord(scene, at);
}

function isPlaced(scene: Scene, at: number): boolean {
  return joins(scene, at) && (WHERE.has(bareAt(scene, at - 1)) || isWord(scene, at - 1, ROLE.placeNoun));
}

const SPELT = new Set('write writes wrote written spell spells spelt spelled spelling as or and'.split(' '));
const WHERE = new Set('in near at towards toward around outside between'.split(' '));
