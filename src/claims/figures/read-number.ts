// Words at a place in; the number that stands there, with what it stands for, out.
import type { Bounds } from '../claim.ts';
import { SCALES, VAGUE } from '../english/numbers.ts';
import type { Word } from '../text/words.ts';

/** `end` is the index after its last word. */
export type NumberRead = Bounds & { end: number; kind: 'digits' | 'words' | 'vague' | 'article' };

/** Digits of any of the scripts, `1,592`, `2.5 million`, `forty-two`, `two hundred and six`, `a dozen`, `tens of thousands`. */
export function readNumber(words: readonly Word[], at: number): NumberRead | undefined {
  if (!words[at]?.opensFigure) return undefined;
  return readVague(words, at) ?? readDigits(words, at) ?? readWords(words, at) ?? readDozen(words, at);
}

function readDigits(words: readonly Word[], at: number): NumberRead | undefined {
  const word = words[at];
  if (word?.kind !== 'number') return undefined;
  const { value } = word;
  if (value === undefined) return undefined;
  const scale = SCALES.get(words[at + 1]?.low ?? '');
  if (scale) return exact(Math.round(value * scale), at + 2, 'digits');
  return Number.isInteger(value) ? exact(value, at + 1, 'digits') : undefined;
}

function readWords(words: readonly Word[], at: number): NumberRead | undefined {
  let total = 0;
  let part = 0;
  let seen = false;
  let end = at;
  for (let to = at; to < words.length; to++) {
    const { low } = words[to]!;
    const small = smallNumber(words[to]);
    const scale = SCALES.get(low);
    if (small !== undefined && (part % 100 === 0 || (part % 10 === 0 && small < 10 && part % 100 >= 20))) {
      part += small;
    } else if (scale && (seen || isArticle(words[to - 1]))) {
      if (scale === 100) part = (part || 1) * 100;
      else {
        total += (part || 1) * scale;
        part = 0;
      }
    } else if (to === at && isArticle(words[to]) && SCALES.has(words[to + 1]?.low ?? '')) {
      continue;
    } else if (
      low === 'and' &&
      seen &&
      total + part >= 100 &&
      smallNumber(words[to + 1]) &&
      SCALES.has(words[to - 1]!.low)
    ) {
      continue;
    } else {
      break;
    }
    seen = true;
    end = to + 1;
  }
  return seen ? exact(total + part, end, 'words') : undefined;
}

function smallNumber(word: Word | undefined): number | undefined {
  return word?.kind === 'word' ? word.value : undefined;
}

function readDozen(words: readonly Word[], at: number): NumberRead | undefined {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (first?.low === 'half' && isArticle(second)) {
    if (third?.low === 'dozen') return exact(6, at + 3, 'words');
    const scale = SCALES.get(third?.low ?? '');
    if (scale && scale > 100) return exact(scale / 2, at + 3, 'words');
  }
  if (isArticle(first) && second?.low === 'dozen') return exact(12, at + 2, 'words');
  if (first?.low === 'dozen') return exact(12, at + 1, 'words');
  // `a couple of people`; a couple alone is two who are married.
  if (isArticle(first) && second?.low === 'couple' && third?.low === 'of') return exact(2, at + 3, 'words');
  return undefined;
}

function readVague(words: readonly Word[], at: number): NumberRead | undefined {
  const least = VAGUE.get(words[at]?.low ?? '');
  if (least) {
    const scale = words[at + 1]?.low === 'of' ? VAGUE.get(words[at + 2]?.low ?? '') : undefined;
    const product = scale ? least * (scale / 2) : least;
    return { min: product, max: null, end: scale ? at + 3 : at + 1, kind: 'vague' };
  }
  const several = ['several', 'many', 'few'].includes(words[at]?.low ?? '');
  const unit = words[at + 1]?.low === 'dozen' ? 12 : SCALES.get(words[at + 1]?.low ?? '');
  if (several && unit) return { min: unit * 2, max: null, end: at + 2, kind: 'vague' };
  const small = smallNumber(words[at]);
  if (small && words[at + 1]?.low === 'dozen') return exact(small * 12, at + 2, 'words');
  return undefined;
}

export function isArticle(word: Word | undefined): boolean {
  return word?.low === 'a' || word?.low === 'an';
}

function exact(value: number, end: number, kind: NumberRead['kind']): NumberRead {
  return { min: value, max: value, end, kind };
}
