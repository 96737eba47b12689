// A text in; its words as the index holds them, with their places, out. A query is taken apart in the same way.
import { asciiDigits } from '../../base/digits.ts';

/**
 * Lower case, without diacritics, of any script: SQLite's own folding knows Latin ones alone. Of Arabic without what is
 * written for the eye, and with one letter for those that are written for one another.
 */
export function foldWord(word: string): string {
  // Plain letters and typographic marks: nothing to take apart.
  if (/^[\0-\x7F\u2010-\u2027]*$/.test(word)) return word.toLowerCase();
  return asciiDigits(word.normalize('NFD'))
    .replace(/[\p{M}\u0640ʿʾʼˈ]/gu, '')
    .toLowerCase()
    .replace(/[ıøđłßæœةىیکٱ]/g, (letter) => LETTERS[letter]!);
}

const LETTERS: Record<string, string> = {
  ...{ ı: 'i', ø: 'o', đ: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe' },
  ...{ ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ٱ: 'ا' },
};

export function isAscii(text: string): boolean {
  return /^[\0-\x7F]*$/.test(text);
}

/** A figure whose digits stand three and three together: `9,889`, `9 889`, also with narrow spaces, and in Arabic. */
const IN_GROUPS =
  '(?=\\p{Nd})(?<![\\p{L}\\p{N}][.,٬٫]?)\\p{Nd}{1,3}(?:(?:[,٬]\\p{Nd}{3})+|(?:[ \\u00A0\\u2009\\u202F]\\p{Nd}{3})+)(?![\\p{L}\\p{N}])';

/** Made when the first text asks: a start has none. */
const patterns = { figures: undefined as RegExp | undefined, words: undefined as RegExp | undefined };

export function figuresInGroups(): RegExp {
  patterns.figures ??= new RegExp(IN_GROUPS, 'gu');
  return patterns.figures;
}

function wordsOfAnyScript(): RegExp {
  const inside = '[\\p{L}\\p{N}\\p{M}]*';
  patterns.words ??= new RegExp(`\\p{L}${inside}|${IN_GROUPS}|\\p{N}${inside}`, 'gu');
  return patterns.words;
}

/** The same for what is typed mostly, and needs no \p{}: to compile that takes longer than all else of a query. */
const WORDS_OF_ASCII =
  /[A-Za-z][A-Za-z0-9]*|(?<![A-Za-z0-9][.,]?)\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?![A-Za-z0-9])|\d[A-Za-z0-9]*/g;

/** Runs of letters, their marks and digits; a figure in groups is one. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(isAscii(text) ? WORDS_OF_ASCII : wordsOfAnyScript()), (match) => ({
    word: foldWord(withoutGroups(match[0])),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ word }) => word !== '');
}

/** What goes into the index for a text. */
export function indexed(text: string): string {
  return foldWord(text.replace(figuresInGroups(), withoutGroups))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether archives of before figures and Arabic letters were folded hold another word for something in the text. */
export function isIndexedAnew(text: string): boolean {
  return /\p{Nd}[,٬ \u00A0\u2009\u202F]\p{Nd}|[\u0640ةىیکٱʿʾʼˈıøđłßæœØĐŁÆŒ\u0660-\u0669\u06F0-\u06F9]/u.test(text);
}

function withoutGroups(word: string): string {
  return word.replace(/[,٬ \u00A0\u2009\u202F]/g, '');
}
