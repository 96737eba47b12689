// Finds in; with them the surnames that stand for a person named in full in the same report, out.
import { bareAt, coverTokens, type Find, isWord, joins, opensSentence, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';

/** The latest full name before a surname bears it; in a headline, the first one after. */
export function addSurnames(scene: Scene, finds: Find[]): Find[] {
  const named = finds.filter((find) => find.type === 'person' && find.to - find.from > 1);
  if (named.length === 0) return finds;
  const bearers = new Map(named.toReversed().map((find) => [surnameOf(scene, find), find]));
  const sure = finds.filter((find) => !isDoubtful(scene, find));
  const taken = coverTokens(scene, sure);
  const added: Find[] = [];
  let next = 0;
  for (let at = 0; at < scene.tokens.length; at++) {
    for (; named[next] && named[next]!.from <= at; next++) bearers.set(surnameOf(scene, named[next]!), named[next]!);
    const { word } = scene.tokens[at]!;
    if (!word.capital || taken[at]) continue;
    const find = bearers.get(word.bare);
    if (!find || isOrdinary(scene, at)) continue;
    const article = at > 0 && joins(scene, at) && !taken[at - 1] && scene.tokens[at - 1]!.word.article;
    const from = article && bareAt(scene, at - 1) !== 'the' ? at - 1 : at;
    added.push({ ...find, from, to: at + 1, rule: 'context', certainty: Math.min(0.8, find.certainty) });
  }
  if (added.length === 0) return finds;
  const covered = coverTokens(scene, added);
  const others = finds.filter((find) => !(isDoubtful(scene, find) && covered.subarray(find.from, find.to).includes(1)));
  return [...others, ...added].sort((a, b) => a.from - b.from);
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
