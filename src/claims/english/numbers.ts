// How English writes numbers, and what it sets before and behind them to say that they are a least, a most, or a guess.
import type { Bounds } from '../claim.ts';

export const SMALL: ReadonlyMap<string, number> = new Map([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, tens): [string, number] => [word, (tens + 2) * 10]),
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** Of which no more is said than that there are so many at least. */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2_000_000],
]);

export type Meaning = 'least' | 'above' | 'most' | 'about' | 'exact';

/** Before a figure, the longest first. */
export const BEFORE: readonly [words: string[], meaning: Meaning][] = (
  [
    ['no fewer than', 'least'],
    ['no less than', 'least'],
    ['not fewer than', 'least'],
    ['not less than', 'least'],
    ['a minimum of', 'least'],
    ['no more than', 'most'],
    ['not more than', 'most'],
    ['as many as', 'most'],
    ['as high as', 'most'],
    ['as much as', 'most'],
    ['a maximum of', 'most'],
    ['a total of', 'exact'],
    ['an estimated', 'about'],
    ['an additional', 'exact'],
    ['a further', 'exact'],
    ['a whopping', 'exact'],
    ['a record', 'exact'],
    ['at least', 'least'],
    ['at minimum', 'least'],
    ['at most', 'most'],
    ['more than', 'above'],
    ['upwards of', 'above'],
    ['in excess of', 'above'],
    ['well over', 'above'],
    ['just over', 'above'],
    ['fewer than', 'most'],
    ['less than', 'most'],
    ['up to', 'most'],
    ['close to', 'about'],
    ['a few', 'least'],
    ['the other', 'exact'],
    ['total of', 'exact'],
    ['~', 'about'],
    ['over', 'above'],
    ['above', 'above'],
    ['exceeding', 'above'],
    ['exceeded', 'above'],
    ['exceeds', 'above'],
    ['under', 'most'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['about', 'about'],
    ['around', 'about'],
    ['approximately', 'about'],
    ['roughly', 'about'],
    ['some', 'about'],
    ['estimated', 'about'],
    ['exactly', 'exact'],
    ['another', 'exact'],
    ['other', 'exact'],
    ['additional', 'exact'],
    ['further', 'exact'],
    ['only', 'exact'],
    ['several', 'least'],
    ['many', 'least'],
  ] as const
).map(([words, meaning]) => [words.split(' '), meaning]);

/** Behind a figure, or behind what it counts. */
export const BEHIND: readonly [words: string[], meaning: Meaning][] = (
  [
    ['or more', 'least'],
    ['at least', 'least'],
    ['at a minimum', 'least'],
    ['at most', 'most'],
    ['at the most', 'most'],
    ['or so', 'about'],
  ] as const
).map(([words, meaning]) => [words.split(' '), meaning]);

export function withMeaning({ min, max }: Bounds, meaning: Meaning): Bounds {
  switch (meaning) {
    case 'least':
    case 'above':
      return { min: min ?? max, max: null };
    case 'most':
      return { min: null, max: max ?? min };
    default:
      return { min, max };
  }
}

const OTHERS = new Set(['a', 'an', 'another', 'half', 'dozen', 'several', 'many', 'few', 'couple']);

/** Whether a number, or the article of somebody, may begin with this word. */
export function mayBeginFigure(low: string): boolean {
  return SMALL.has(low) || VAGUE.has(low) || OTHERS.has(low) || SCALES.has(low) || SMALL.has(low.split('-', 1)[0]!);
}
