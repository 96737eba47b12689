// A text and a phrase as it was typed in; where it stands in the text, out: letter by letter, whatever the letters are.
import { figuresInGroups, foldWord } from '../archive/index/index-words.ts';
import type { Span } from '../report/report.ts';

/** A text without what does not tell words apart, and of each of its letters where that stands in the text. */
type Folded = { letters: string; starts: Uint32Array; ends: Uint32Array };

/**
 * Case, accents and kinds of quotation marks and hyphens do not count, nor how wide a space is, nor how the digits of a
 * figure are grouped; a figure is found whole. In the order of the text, without overlaps.
 */
export function findInText(text: string, typed: string): Span[] {
  const wanted = fold(typed.trim()).letters;
  if (wanted === '') return [];
  const { letters, starts, ends } = foldedText(text);
  const spans: Span[] = [];
  for (let at = letters.indexOf(wanted); at >= 0; ) {
    const isWhole = !isInFigure(letters, at) && !isInFigure(letters, at + wanted.length);
    if (isWhole) spans.push({ start: starts[at]!, end: ends[at + wanted.length - 1]! });
    at = letters.indexOf(wanted, at + (isWhole ? wanted.length : 1));
  }
  return spans;
}

const recent: { text: string; folded: Folded }[] = [];

/** Each letter that is typed asks for the same text again. */
function foldedText(text: string): Folded {
  const known = recent[0];
  if (known?.text === text) return known.folded;
  const folded = fold(text);
  recent[0] = { text, folded };
  return folded;
}

/** Whether a place stands between two digits. */
function isInFigure(letters: string, at: number): boolean {
  return isDigit(letters[at - 1]) && isDigit(letters[at]);
}

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '0' && letter <= '9';
}

const MARKS: Record<string, string> = {
  ...{ '‘': "'", '’': "'", '`': "'", '´': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-' },
};

function fold(text: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (letters: string, start: number, end: number) => {
    for (const letter of letters) {
      parts.push(letter);
      for (let unit = 0; unit < letter.length; unit++) {
        starts.push(start);
        ends.push(end);
      }
    }
  };
  const gaps = new Set<number>();
  for (const { 0: figure, index } of text.matchAll(figuresInGroups()))
    for (const gap of figure.matchAll(/\P{Nd}/gu)) gaps.add(index + gap.index);
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (gaps.has(start)) continue;
    const code = character.charCodeAt(0);
    // Most are of these.
    if (code > 32 && code < 127 && code !== 96) {
      add(character.toLowerCase(), start, at);
      continue;
    }
    if (/\s/.test(character)) {
      // A line break is a space too, and many are one.
      if (parts.at(-1) === ' ') ends[ends.length - 1] = at;
      else add(' ', start, at);
      continue;
    }
    const folded = MARKS[character] ?? foldWord(character);
    // A mark over the letter before it belongs to that.
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = at;
    else add(folded, start, at);
  }
  return { letters: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
