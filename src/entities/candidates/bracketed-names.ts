// Finds in; with them the second names that brackets give, and their later uses, out.
import { coverTokens, type Find, joins, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

/** `Red Hill Front (RHF)`: the acronym names the same; so does `Zarkan` in `Abu Rasin (Zarkan)`. */
export function addBracketed(scene: Scene, finds: Find[]): Find[] {
  const taken = coverTokens(scene, finds);
  const acronyms = new Map<string, Find>();
  const added: Find[] = [];
  for (const find of finds) {
    const at = find.to;
    const token = scene.tokens[at];
    if (token?.gap !== GAP.bracket) continue;
    const to = endOfBracket(scene, at);
    if (to === undefined || taken.subarray(at, to).includes(1)) continue;
    const acronym = to === at + 1 && token.word.allCapitals && token.word.surface.length > 1;
    if (acronym && find.type !== 'state' && find.type !== 'weapon') acronyms.set(token.word.surface, find);
    else if (!acronym && find.type === 'place' && isName(scene, at)) added.push(secondName(find, at, to));
  }
  for (let at = 0; acronyms.size > 0 && at < scene.tokens.length; at++) {
    const { word } = scene.tokens[at]!;
    const find = word.allCapitals && !taken[at] ? acronyms.get(word.surface) : undefined;
    if (find && at >= find.from) added.push(secondName(find, at, at + 1));
  }
  return added.length === 0 ? finds : [...finds, ...added].sort((a, b) => a.from - b.from);
}

function secondName(find: Find, from: number, to: number): Find {
  return { ...find, from, to, rule: 'context', certainty: 0.8 };
}

/** The words up to the closing bracket, three at most. */
function endOfBracket(scene: Scene, at: number): number | undefined {
  for (let to = at + 1; to <= at + 3; to++) {
    const gap = scene.tokens[to]?.gap;
    if (gap === GAP.bracket || gap === undefined || gap === GAP.stop || gap === GAP.line) return to;
    if (!joins(scene, to)) return undefined;
  }
  return undefined;
}

function isName(scene: Scene, at: number): boolean {
  const { word } = scene.tokens[at]!;
  return word.capital && !word.is(ROLE.common | ROLE.calendar | ROLE.link);
}
