// Text in; its tokens out: each word with its place and what parts it from the one before.
import { type Lists, Word, WordLists } from './word.ts';

/** What parts a token from the one before it. */
export const GAP = {
  /** Nothing that may stand inside a name: a full stop, a comma, a bracket, a quotation mark, a line break. */
  break: 0,
  space: 1,
  hyphen: 2,
  comma: 3,
  bracket: 4,
  quote: 5,
  stop: 6,
  line: 7,
  slash: 8,
} as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

/** A word where it stands: `start` and `end` as in a `Span`, a possessive ’s left out. */
export type Token = { start: number; end: number; word: Word; gap: Gap; possessive: boolean };

/** Remembers the words it has met, so that a second one costs a look-up. */
export class Tokeniser {
  private readonly words = new Map<string, Word>();
  private readonly lists: WordLists;

  constructor(lists: Lists) {
    this.lists = new WordLists(lists);
  }

  word(surface: string): Word {
    let word = this.words.get(surface);
    if (!word) {
      if (this.words.size > MOST_WORDS) this.words.clear();
      word = new Word(surface, this.lists);
      this.words.set(surface, word);
    }
    return word;
  }

  tokenise(text: string): Token[] {
    const tokens: Token[] = [];
    let at = 0;
    let last = 0;
    while (at < text.length) {
      if (!isWordCode(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const start = at;
      at = endOfWord(text, at);
      let end = at;
      const possessive = isPossessive(text, start, end);
      if (possessive) end -= 2;
      const gap = tokens.length === 0 ? GAP.line : gapBetween(text, last, start);
      tokens.push({ start, end, word: this.word(text.slice(start, end)), gap, possessive });
      last = at;
    }
    return tokens;
  }
}

const MOST_WORDS = 200_000;

/** Letters, digits and marks of any script; an apostrophe, an ampersand or a dot of `U.S.` only inside a word. */
function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) {
      at++;
    } else if ((isApostrophe(code) || code === 38) && isWordCode(text.charCodeAt(at + 1))) {
      at += 2;
    } else if (code === 46 && isAbbreviation(text, from, at)) {
      at += 1;
    } else {
      return at;
    }
  }
}

/** `U.S.` and `U.N.`, also without the last full stop, and decimals such as `14.5`. */
function isAbbreviation(text: string, from: number, dot: number): boolean {
  const next = text.charCodeAt(dot + 1);
  const before = text.charCodeAt(dot - 1);
  if (isDigit(before) && isDigit(next)) return true;
  if (!isCapitalLetter(before)) return false;
  if (dot - 1 === from) return isCapitalLetter(next) && !isWordCode(text.charCodeAt(dot + 2));
  return text.charCodeAt(dot - 2) === 46;
}

function isPossessive(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return end - start > 2 && (last === 115 || last === 83) && isApostrophe(text.charCodeAt(end - 2));
}

function gapBetween(text: string, from: number, to: number): Gap {
  if (to - from === 1) {
    const code = text.charCodeAt(from);
    if (code === 32 || code === 0xa0) return GAP.space;
    if (code === 45 || code === 0x2010 || code === 0x2011 || code === 0x2013) return GAP.hyphen;
    if (code === 46) return GAP.stop;
    if (code === 47) return GAP.slash;
  }
  // `Workers’ Party`, `Shia’ al-Sudani`: a plural's apostrophe and a last ayn part nothing.
  if (to - from === 2 && isApostrophe(text.charCodeAt(from)) && text.charCodeAt(from + 1) === 32) {
    if (text.charCodeAt(from - 1) === 115 && isCapitalLetter(text.charCodeAt(to))) return GAP.space;
    if (text.charCodeAt(to) === 97 && text.charCodeAt(to + 2) === 45) return GAP.space;
  }
  let gap: Gap = GAP.space;
  for (let at = from; at < to; at++) {
    switch (text.charCodeAt(at)) {
      case 32:
      case 0xa0:
        break;
      case 10:
        if (text.charCodeAt(at + 1) === 10 || gap === GAP.line) return GAP.line;
        gap = GAP.line;
        break;
      case 44:
      case 0x060c:
        gap = GAP.comma;
        break;
      case 40:
      case 41:
        gap = GAP.bracket;
        break;
      case 34:
      case 39:
      case 0x201c:
      case 0x201d:
      case 0x2018:
      case 0x2019:
      case 0xab:
      case 0xbb:
        if (gap === GAP.space || gap === GAP.comma) gap = GAP.quote;
        break;
      case 46:
      case 33:
      case 63:
      case 0x061f:
        gap = GAP.stop;
        break;
      default:
        if (gap === GAP.space) gap = GAP.break;
    }
  }
  return gap;
}

function isWordCode(code: number): boolean {
  if (code < 128) return ASCII_WORD[code] === 1;
  if (code < 0xc0) return code === 0xaa || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  if (code >= 0xfe00 && code <= 0xfe6f) return false;
  if (code >= 0x0600 && code <= 0x06ff)
    return !(code < 0x0610 || code === 0x061b || code === 0x061f || code === 0x066a);
  return !Number.isNaN(code);
}

const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) => (isLetter(code) || isDigit(code) ? 1 : 0));

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isCapitalLetter(code);
}

function isCapitalLetter(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc || code === 0x2bf || code === 0x2be || code === 96;
}
