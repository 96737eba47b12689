// Finds in; with them the surnames that stand for a person named in full in the same report, out.
import { bareAt, type Find, isWord, joins, opensSentence, type Scene } from './scene.ts';
import { ROLE } from './words.ts';

type Bearer = { from: number; find: Find };

/** The latest full name before a surname bears it; in a headline, the first one after. */
export function addSurnames(scene: Scene, finds: Find[]): Find[] {
  const bearers = new Map<string, Bearer[]>();
  for (const find of finds) {
    if (find.type !== 'person' || find.to - find.from < 2) continue;
    const surname = surnameOf(scene, find);
    const all = bearers.get(surname);
    if (all) all.push({ from: find.from, find });
    else bearers.set(surname, [{ from: find.from, find }]);
  }
  if (bearers.size === 0) return finds;
  const free = (at: number) => !taken[at] || taken[at]!.type === 'place';
  const taken: (Find | undefined)[] = [];
  for (const find of finds) {
    for (let at = find.from; at < find.to; at++) taken[at] = isDoubtful(scene, find) ? undefined : find;
  }
  const added: Find[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const { word } = scene.tokens[at]!;
    if (!word.capital || !free(at) || taken[at]) continue;
    const found = bearers.get(word.bare);
    if (!found || isOrdinary(scene, at)) continue;
    const { find } = found.findLast((one) => one.from < at) ?? found[0]!;
    const from = at > 0 && scene.tokens[at - 1]!.word.article && joins(scene, at) && !taken[at - 1] ? at - 1 : at;
    const start = bareAt(scene, from) === 'the' ? at : from;
    added.push({ ...find, from: start, to: at + 1, rule: 'context', certainty: Math.min(0.8, find.certainty) });
  }
  const covered = new Set(added.flatMap((find) => [find.from, find.to - 1]));
  return [...finds.filter((find) => !(isDoubtful(scene, find) && covered.has(find.to - 1))), ...added].sort(
    (a, b) => a.from - b.from,
  );
}

function surnameOf(scene: Scene, find: Find): string {
  return bareAt(scene, find.to - 1);
}

/** A village that a person is called after. */
function isDoubtful(scene: Scene, find: Find): boolean {
  return find.weak || (find.type === 'place' && find.entities.every((entity) => scene.gazetteer.tierOf(entity) === 3));
}

function isOrdinary(scene: Scene, at: number): boolean {
  return isWord(scene, at, ROLE.common) && (opensSentence(scene, at) || scene.loud[at]! > 0);
}
