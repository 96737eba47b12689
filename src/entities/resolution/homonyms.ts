// Finds in; the same, each place that several bear the name of linked to one of them by what stands around it, out.
import { type Find, keyOf, type Scene } from '../text/context.ts';
import { GAP } from '../text/tokens.ts';

type Link = Pick<Find, 'entities' | 'certainty' | 'rule'>;

/** Within a report a name means one place: what it is, is weighed once for all its uses. */
export function chooseBearers(scene: Scene, finds: Find[]): Find[] {
  const doubtful = finds.filter((find) => find.type === 'place' && find.entities.length > 1);
  if (doubtful.length === 0) return finds;
  const paragraphs = countParagraphs(scene);
  const sure = Map.groupBy(
    finds.filter((find) => find.type === 'place' && find.entities.length === 1),
    (find) => paragraphs[find.from],
  );
  const chosen = new Map<string, Link>();
  for (const [name, same] of Map.groupBy(doubtful, (find) => nameOf(scene, find))) {
    const around = new Set(same.map((find) => paragraphs[find.from]));
    const near = [...around]
      .slice(0, MOST_NEAR)
      .flatMap((paragraph) => sure.get(paragraph) ?? [])
      .filter((find) => nameOf(scene, find) !== name)
      .slice(0, MOST_NEAR);
    const scored = [...new Set(same.flatMap((find) => find.entities))]
      .map((entity) => ({ entity, points: scorePlace(scene, entity, near) + (isBorneByAll(entity, same) ? 1 : 0) }))
      .sort((a, b) => b.points - a.points);
    const best = scored[0]!.points;
    const rivals = scored.filter(({ points }) => best - points < CLEAR).map(({ entity }) => entity);
    const certainty = rivals.length === 1 ? 0.9 : 0.3 + (best - scored[1]!.points) / 10;
    chosen.set(name, { entities: rivals, rule: rivals.length === 1 ? 'context' : same[0]!.rule, certainty });
  }
  return finds.map((find) =>
    find.type === 'place' && find.entities.length > 1 ? { ...find, ...chosen.get(nameOf(scene, find))! } : find,
  );
}

function nameOf(scene: Scene, find: Find): string {
  return keyOf(scene, find.from, find.to, 'vowels');
}

/** Whether every spelling is a name of it. */
function isBorneByAll(entity: number, same: Find[]): boolean {
  return same.every((find) => find.entities.includes(entity));
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

function countParagraphs(scene: Scene): Int32Array {
  const paragraphs = new Int32Array(scene.tokens.length);
  let number = 0;
  scene.tokens.forEach((token, at) => {
    if (token.gap === GAP.line) number++;
    paragraphs[at] = number;
  });
  return paragraphs;
}
