// What was typed in; its terms out: words, "phrases" and -exclusions.
import { clean } from '../report/clean.ts';

/** One word, or a phrase in quotation marks, with its place in what was typed. */
export type Term = {
  /** Its words, folded. */
  words: string[];
  /** As it was typed, without the minus and the quotation marks. */
  typed: string;
  phrase: boolean;
  excluded: boolean;
  /** It is still being typed: words that begin so match as well. */
  open: boolean;
};

/** A word as the index holds it: lower case, without diacritics. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text with their places: runs of letters, marks and digits, cut as the index cuts them. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => ({
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function parseQuery(typed: string): Term[] {
  const text = clean(typed).replace(/\p{Co}/gu, ' ');
  const terms = Array.from(text.matchAll(/(-?)(?:"([^"]*)("?)|(\S+))/g), (match): Term => {
    const [whole, minus, phrase, closing, word] = match;
    const atEnd = match.index + whole.length === text.length;
    const words = wordsOf(phrase ?? word ?? '').map((found) => found.word);
    return {
      words,
      typed: (phrase ?? word ?? '').trim(),
      phrase: phrase !== undefined,
      excluded: minus === '-',
      open: atEnd && closing !== '"',
    };
  });
  return terms.filter((term) => term.words.length > 0);
}
