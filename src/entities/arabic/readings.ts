// An Arabic word in; what it may be without the particles that are written on it (and, so, in, to, as), out.
import type { TextContext } from '../text/context.ts';
import type { Word } from '../text/word.ts';

/** `prefix`: how many letters of the word are the particles'; `word` is what follows them. */
export type Reading = { prefix: number; word: Word };

/** The whole word first, then ever more of its particles taken away: `وبحلب` is `بحلب` or `حلب`. */
export function readingsOf(context: TextContext, at: number): readonly Reading[] {
  const { word } = context.tokens[at]!;
  let readings = known.get(word);
  if (!readings) {
    readings = readWord(word, (surface) => context.gazetteer.words.word(surface));
    known.set(word, readings);
  }
  return readings;
}

/** Whether the word at `at`, with or without particles, is one of these, all of them in bare letters. */
export function isOneOf(context: TextContext, at: number, words: ReadonlySet<string>): boolean {
  if (!context.tokens[at]?.word.arabic) return false;
  return readingsOf(context, at).some(({ word }) => words.has(word.bare));
}

/** What is left of a candidate's first word when its particles are gone. */
export function wordBehind(context: TextContext, at: number, prefix: number): Word {
  const { word } = context.tokens[at]!;
  return readingsOf(context, at).find((reading) => reading.prefix === prefix)?.word ?? word;
}

const known = new WeakMap<Word, readonly Reading[]>();

function readWord(word: Word, wordOf: (surface: string) => Word): Reading[] {
  const readings: Reading[] = [{ prefix: 0, word }];
  const { surface } = word;
  for (const pattern of PARTICLES) {
    const prefix = pattern.exec(surface)?.[0].length;
    if (!prefix) continue;
    const rest = surface.slice(prefix);
    // Two lams are `to the`: the article has lost its alef.
    readings.push({ prefix, word: wordOf(surface.slice(0, prefix).endsWith('لل') ? `ال${rest}` : rest) });
  }
  return readings;
}

/** Three letters at least are left, or a short word that tells a place: `أم`, mother of, `تل`, hill of, `حي`, `في`. */
const PARTICLES = [
  /^[وف](?=.{3}|(?:أم|تل|جب|حي|في)$)/,
  /^(?:لل|[بلك])(?=.{3}|(?:أم|تل|جب)$)/,
  /^[وف](?:لل|[بلك])(?=.{3}|(?:أم|تل|جب)$)/,
];
