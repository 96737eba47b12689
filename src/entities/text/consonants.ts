// Words of a name in; what all romanised spellings of it have in common, for comparison inside one report, out.
import { keyOf, type TextContext } from './context.ts';

/** Fewer consonants prove nothing. */
const SHORTEST = 3;

/** The consonants of these words, articles left out; a name of fewer than three keeps its vowels. */
export function consonantsOf(context: TextContext, from: number, to: number): string {
  let consonants = '';
  let count = 0;
  for (let at = from; at < to; at++) {
    const { word } = context.tokens[at]!;
    if (word.article) continue;
    const part = word.consonants(at > from);
    if (part[0] !== ' ') count += part.length;
    consonants += part;
  }
  return count < SHORTEST ? `= ${keyOf(context, from, to, 'vowels')}` : consonants;
}

/**
 * As `consonantsOf`, a facility's noun and what says no more than it left to its kind: `Minakh military airport` and
 * `Mennagh airbase` have the same.
 */
export function consonantsOfPlace(context: TextContext, from: number, to: number): string {
  const noun = context.tokens[to - 1]!.word.bare;
  const kind = KINDS.find(({ nouns }) => nouns.has(noun));
  let end = to - 1;
  while (kind && end > from && kind.fillers.has(context.tokens[end - 1]!.word.bare)) end--;
  return kind && end > from ? `${consonantsOf(context, from, end)} / ${kind.name}` : consonantsOf(context, from, to);
}

const KINDS = [
  ['airbase', 'airbase airport airfield base heliport', 'military air international civil civilian helicopter'],
  ['prison', 'prison jail', 'central'],
  ['crossing', 'crossing', 'border'],
  ['camp', 'camp', 'refugee displacement displaced idp'],
].map(([name, nouns, fillers]) => ({ name, nouns: new Set(nouns!.split(' ')), fillers: new Set(fillers!.split(' ')) }));
