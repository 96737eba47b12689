// A text in; its words, numbers and punctuation, each where it stands, out. Claims are told by small words and by
// commas, which the names of entities/ have no use for.
import type { Span } from '../../report/report.ts';
import { isHarm } from '../english/harm.ts';
import { mayBeginFigure } from '../english/numbers.ts';
import { isSpeech } from '../english/speakers.ts';
import { numberOf, smallNumber } from '../english/values.ts';

/** What is known of the same letters wherever they stand. */
type Letters = {
  kind: 'word' | 'number' | 'mark';
  /** Small letters, a possessive left out. */
  low: string;
  capital: boolean;
  /** It is all capitals, of two letters at least: `SOHR`. */
  isAcronym: boolean;
  /** It ends with 's, or with s'. */
  possessive: boolean;
  /** The number that it is, in digits or as a small number's word: `1,592`, `forty-two`. */
  value: number | undefined;
  /** A figure may begin with it. */
  opensFigure: boolean;
  /** It may make a figure one of harm. */
  isHarm: boolean;
  /** It may say that somebody speaks. */
  isSpeech: boolean;
};

export type Word = Span & Letters;

/** Their full stop ends no sentence. */
const ABBREVIATED = new Set(
  `mr mrs ms dr prof gen maj col lt capt sgt brig adm rep sen gov st no nos vs etc approx dept fig jan feb mar apr jun jul
  aug sept sep oct nov dec a.m p.m u.s u.n u.k e.g i.e`.split(/\s+/),
);

export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let at = from;
  while (at < to) {
    const class_ = classAt(text, at);
    if (class_ === SPACE) {
      at += 1;
      continue;
    }
    const end = class_ === MARK ? at + 1 : Math.min(class_ === DIGIT ? endOfNumber(text, at) : endOfWord(text, at), to);
    if (!(text[at] === '.' && isAbbreviated(words.at(-1), text, at))) {
      words.push(wordAt(at, end, lettersOf(text.slice(at, end), isPossessive(text, end))));
    }
    at = end;
  }
  return words;
}

/** Field by field: a spread of the letters takes four times as long. */
function wordAt(start: number, end: number, letters: Letters): Word {
  const { kind, low, capital, isAcronym, possessive, value, opensFigure, isHarm, isSpeech } = letters;
  return { start, end, kind, low, capital, isAcronym, possessive, value, opensFigure, isHarm, isSpeech };
}

const [UNKNOWN, SPACE, LETTER, DIGIT, MARK] = [0, 1, 2, 3, 4] as const;
/** By UTF-16 code unit, filled in as they come; what is beyond the first plane is a mark. */
const CLASSES = new Uint8Array(0x1_0000);

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // At the end of the text there is none.
  if (Number.isNaN(code)) return SPACE;
  if (CLASSES[code] === UNKNOWN) {
    const character = text[at]!;
    if (/\p{Nd}/u.test(character)) CLASSES[code] = DIGIT;
    else if (/[\p{L}\p{M}]/u.test(character)) CLASSES[code] = LETTER;
    else CLASSES[code] = /[\s\p{Cf}]/u.test(character) ? SPACE : MARK;
  }
  return CLASSES[code]!;
}

const THOUSANDS = new Set([',', '.', '\u066C', "'", '’', '\u00A0', '\u202F', ' ']);

/** `1,592`, `9 889`, `2.5`; a time or a date in digits, `12:30`, is one word, and so is `12-year-old`. */
function endOfNumber(text: string, from: number): number {
  let end = endOfDigits(text, from);
  if (end - from <= 3) {
    while (THOUSANDS.has(text[end]!) && endOfDigits(text, end + 1) === end + 4) end += 4;
  }
  if (isPoint(text[end]) && classAt(text, end + 1) === DIGIT) end = endOfDigits(text, end + 1);
  while ((text[end] === ':' || text[end] === '/') && classAt(text, end + 1) === DIGIT) end = endOfDigits(text, end + 1);
  const goesOn = classAt(text, end) === LETTER || (isHyphen(text[end]) && classAt(text, end + 1) === LETTER);
  return goesOn ? endOfWord(text, from) : end;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (classAt(text, end) === DIGIT) end++;
  return end;
}

function isPoint(character: string | undefined): boolean {
  return character === '.' || character === '\u066B';
}

function isHyphen(character: string | undefined): boolean {
  return character === '-' || character === '\u2011';
}

/** Letters and digits; an apostrophe, a hyphen or the full stop of `U.S.` only inside. */
function endOfWord(text: string, from: number): number {
  let end = from;
  for (;;) {
    while (isLetterOrDigit(text, end)) end++;
    const inner = isHyphen(text[end]) || text[end] === "'" || text[end] === '’';
    const initial = text[end] === '.' && classAt(text, end + 1) === LETTER && text[end + 2] === '.';
    if (!((inner && isLetterOrDigit(text, end + 1)) || initial)) return end;
    end += 1;
  }
}

function isLetterOrDigit(text: string, at: number): boolean {
  const class_ = classAt(text, at);
  return class_ === LETTER || class_ === DIGIT;
}

/** The apostrophe of `soldiers’ bus`. */
function isPossessive(text: string, end: number): boolean {
  return (text[end] === "'" || text[end] === '’') && text[end - 1] === 's' && classAt(text, end + 1) !== LETTER;
}

const known = new Map<string, Letters>();
/** A text of endless different words must not fill the memory. */
const MOST_KNOWN = 50_000;

function lettersOf(piece: string, possessive: boolean): Letters {
  const key = possessive ? `${piece}'` : piece;
  let letters = known.get(key);
  if (!letters) {
    if (known.size > MOST_KNOWN) known.clear();
    letters = look(piece, possessive);
    known.set(key, letters);
  }
  return letters;
}

function look(piece: string, possessive: boolean): Letters {
  const first = classAt(piece, 0);
  const isNumber = first === DIGIT && !/[\p{L}:/]/u.test(piece);
  // Islamic State is no form of `be`.
  const whole = (piece === 'IS' ? 'ISIS' : piece).toLowerCase().replaceAll('’', "'").replaceAll('\u2011', '-');
  const low = whole.replace(/'s$/, '');
  return {
    kind: first === MARK ? 'mark' : isNumber ? 'number' : 'word',
    low,
    capital: /^\p{Lu}/u.test(piece),
    isAcronym: /^\p{Lu}{2,}$/u.test(piece),
    possessive: possessive || low !== whole,
    value: isNumber ? numberOf(low) : smallNumber(low),
    opensFigure: isNumber || mayBeginFigure(low),
    isHarm: isHarm(low),
    isSpeech: isSpeech(low) || possessive || low !== whole,
  };
}

/** The full stop of `Dr.`, `U.S.` and of a single initial. */
function isAbbreviated(last: Word | undefined, text: string, at: number): boolean {
  if (!last || last.end !== at || last.kind !== 'word') return false;
  const isInitial = last.capital && last.end - last.start === 1 && /^\.\s+\p{Lu}/u.test(text.slice(at, at + 4));
  return ABBREVIATED.has(last.low) || isInitial;
}
