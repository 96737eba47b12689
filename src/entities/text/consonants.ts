// Words of a name in; what all romanised spellings of it have in common, for comparison inside one report, out.
import { keyOf, type Scene } from './context.ts';

/** Fewer consonants prove nothing. */
const SHORTEST = 3;

/** The roots of these words, articles left out; a name of fewer than three consonants keeps its vowels. */
export function rootOf(scene: Scene, from: number, to: number): string {
  let root = '';
  let consonants = 0;
  for (let at = from; at < to; at++) {
    const { word } = scene.tokens[at]!;
    if (word.article) continue;
    const part = word.root(at > from);
    if (part[0] !== ' ') consonants += part.length;
    root += part;
  }
  return consonants < SHORTEST ? `= ${keyOf(scene, from, to, 'vowels')}` : root;
}

/**
 * As `rootOf`, a facility's noun and what says no more than it left to its kind: `Minakh military airport` and
 * `Mennagh airbase` have one root.
 */
export function rootOfPlace(scene: Scene, from: number, to: number): string {
  const noun = scene.tokens[to - 1]!.word.bare;
  const kind = KINDS.find(({ nouns }) => nouns.has(noun));
  let end = to - 1;
  while (kind && end > from && kind.fillers.has(scene.tokens[end - 1]!.word.bare)) end--;
  return kind && end > from ? `${rootOf(scene, from, end)} / ${kind.name}` : rootOf(scene, from, to);
}

const KINDS = [
  ['airbase', 'airbase airport airfield base heliport', 'military air international civil civilian helicopter'],
  ['prison', 'prison jail', 'central'],
  ['crossing', 'crossing', 'border'],
  ['camp', 'camp', 'refugee displacement displaced idp'],
].map(([name, nouns, fillers]) => ({ name, nouns: new Set(nouns!.split(' ')), fillers: new Set(fillers!.split(' ')) }));
