// A sentence in; its figures, with what they are said to be (a least, a most, a guess), out. Years, dates, ages and measures
// are none.
import type { Bounds } from '../claim.ts';
import { classOf, MEASURES, PLURAL_ONLY } from '../english/nouns.ts';
import { BEFORE, BEHIND, type Meaning, withMeaning } from '../english/numbers.ts';
import { ACTIVE, BE, HAVE, INTRANSITIVE, PARTICIPLES } from '../english/verbs.ts';
import type { Word } from '../text/words.ts';
import { isArticle, type NumberRead, readNumber } from './read-number.ts';

/** Indices of words: `from` with its qualifier, `number` the number itself, `to` after `others`. */
export type Figure = Bounds & {
  from: number;
  number: number;
  to: number;
  /** `a nurse`, `another`. */
  isArticle: boolean;
  /** `12 others`, `two more`: whom, said before. */
  others: boolean;
};

const OTHERS = new Set(['others', 'other', 'more', 'additional']);
const MONTHS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec`.split(/\s+/),
);
const NUMBERED = new Set(
  `division brigade branch regiment battalion resolution route highway article unit corps legion law decree no number
  room chapter page flight phase zone sector checkpoint hospital school block building section camp point gate age aged`.split(
    /\s+/,
  ),
);
const MONEY = new Set(['$', '€', '£', '¥', '₺']);
const IN_TIME = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'during',
  'from',
  'of',
  'early',
  'late',
  'mid',
  'year',
  'before',
  'after',
  'throughout',
  'and',
  'to',
  'between',
  '-',
  '–',
  '(',
  ',',
]);

export function findFigures(words: readonly Word[]): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.opensFigure) continue;
    const read = readNumber(words, at) ?? readArticle(words, at);
    if (!read) continue;
    const figure = read.kind === 'article' ? articleFigure(words, at, read) : figureAt(words, at, read);
    if (figure) figures.push(figure);
    at = Math.max(at, (figure?.to ?? read.end) - 1);
  }
  return figures;
}

function figureAt(words: readonly Word[], at: number, read: NumberRead): Figure | undefined {
  const range = readRange(words, at, read);
  let { end } = range;
  if (isNoFigure(words, at, end, read)) return undefined;
  let bounds: Bounds = { min: range.min, max: range.max };
  const { from, meanings } = qualifiersBefore(words, at);
  const others = OTHERS.has(words[end]?.low ?? '') && words[end + 1]?.low !== 'than';
  if (others) end += 1;
  const behind = phraseAt(words, end, BEHIND);
  if (behind) end += behind.length;
  for (const meaning of behind ? [...meanings, behind.meaning] : meanings) bounds = withMeaning(bounds, meaning);
  return { ...bounds, from, number: at, to: end, isArticle: false, others };
}

/** `a nurse`, `an elderly man`, `another`: somebody. Whether harm is told of them is not asked here. */
function readArticle(words: readonly Word[], at: number): NumberRead | undefined {
  const { low } = words[at]!;
  if (!isArticle(words[at]) && low !== 'another') return undefined;
  if (readNumber(words, at + 1)) return undefined;
  return { min: 1, max: 1, end: at + 1, kind: 'article' };
}

/** Somebody stands within so many words: `a 12-year-old Syrian boy`. */
const NEAR = 6;

function articleFigure(words: readonly Word[], at: number, read: NumberRead): Figure | undefined {
  const figure = {
    min: 1,
    max: 1,
    from: at,
    number: at,
    to: read.end,
    isArticle: true,
    others: words[at]!.low === 'another',
  };
  // `a fifth was led away`
  const isOrdinal = ORDINALS.has(words[at + 1]?.low ?? '');
  if (isOrdinal && (tellsOf(words[at + 2]) || (ACTIVE.has(words[at - 1]?.low ?? '') && words[at + 2]?.low !== 'of')))
    return { ...figure, to: at + 2, isArticle: false, others: true };
  // `killing a nurse and injuring another`
  if (figure.others && !(words[at + 1]?.kind === 'word' && !BOUNDARY.has(words[at + 1]!.low))) return figure;
  for (let to = at + 1; to <= at + NEAR && to < words.length; to++) {
    const { low, kind, capital, possessive } = words[to]!;
    if (kind === 'number' && to > at + 1) return undefined;
    if (kind === 'mark' || BOUNDARY.has(low) || isArticle(words[to])) return undefined;
    if (!classOf(low) || PLURAL_ONLY.has(low) || possessive) continue;
    const next = words[to + 1];
    // `a family of seven`
    const members = next?.low === 'of' ? readNumber(words, to + 2) : undefined;
    if (members) return { ...figure, ...boundsOf(members), number: to + 2, to: members.end, isArticle: false };
    // A person whose name follows, or a noun that goes on: `a police station`, `a doctor Azar Dun`.
    if (next?.kind === 'word' && !BOUNDARY.has(next.low) && next.start === words[to]!.end + 1) {
      if (PARTICIPLES.has(next.low)) return figure;
      if (next.capital && !capital) return undefined;
      if (!classOf(next.low) && !/(?:ed|ing)$/.test(next.low)) return undefined;
      if (classOf(next.low)) continue;
    }
    return figure;
  }
  return undefined;
}

const ORDINALS = new Set('second third fourth fifth sixth seventh eighth ninth tenth'.split(' '));

function tellsOf(word: Word | undefined): boolean {
  const low = word?.low ?? '';
  return BE.has(low) || HAVE.has(low) || PARTICIPLES.has(low) || INTRANSITIVE.has(low);
}

function boundsOf({ min, max }: NumberRead): Bounds {
  return { min, max };
}

const BOUNDARY = new Set(
  `of in on at by to from for with and or but who whom which that was were is are be been has have had said as after
  before when while if into near inside during since`.split(/\s+/),
);

function readRange(words: readonly Word[], at: number, read: NumberRead): NumberRead {
  const link = words[read.end];
  if (!link || read.max === null) return read;
  const between = words[at - 1]?.low === 'between';
  const joined =
    link.low === 'to' ||
    link.low === '-' ||
    link.low === '–' ||
    link.low === '—' ||
    link.low === 'or' ||
    (between && link.low === 'and');
  if (!joined) return read;
  // `rose from 41 to 92`: two counts, one after the other.
  if (words[at - 1]?.low === 'from' && [2, 3, 4, 5].some((back) => RISES.test(words[at - back]?.low ?? '')))
    return read;
  if (link.low === 'or' && words[read.end + 1]?.low === 'more') return read;
  const second = readNumber(words, read.end + 1);
  if (!second || second.max === null || read.min === null || second.max <= read.min || second.kind === 'vague')
    return read;
  return { min: read.min, max: second.max, end: second.end, kind: read.kind };
}

const RISES =
  /^(?:rose|risen|rises|rising|climb(?:s|ed|ing)?|jump(?:s|ed)?|grew|grown|grows|increased|increases|went|gone|up|revised|raised|changed|fell|falls|dropped)$/;

/** The phrases of BEFORE by their last word, the longest first. */
const BEFORE_BY_LAST = Map.groupBy(BEFORE, ([phrase]) => phrase.at(-1)!);

function endsWith(words: readonly Word[], end: number, phrase: readonly string[]): boolean {
  const from = end - phrase.length;
  return from >= 0 && phrase.every((word, index) => words[from + index]!.low === word);
}

function qualifiersBefore(words: readonly Word[], at: number): { from: number; meanings: Meaning[] } {
  const meanings: Meaning[] = [];
  let from = at;
  for (;;) {
    const phrases = BEFORE_BY_LAST.get(words[from - 1]?.low ?? '');
    const found = phrases?.find(([phrase]) => endsWith(words, from, phrase));
    // `came under 14 raids`
    if (!found || (found[0][0] === 'under' && CAME.test(words[from - 2]?.low ?? ''))) break;
    from -= found[0].length;
    meanings.unshift(found[1]);
  }
  if (words[from - 1]?.low === 'between') from -= 1;
  return { from, meanings };
}

const CAME = /^(?:come|comes|came|coming|was|were|been)$/;

export function phraseAt(
  words: readonly Word[],
  at: number,
  phrases: typeof BEHIND,
): { length: number; meaning: Meaning } | undefined {
  const found = phrases.find(([phrase]) => phrase.every((word, index) => words[at + index]?.low === word));
  return found && { length: found[0].length, meaning: found[1] };
}

/** A year, a date, an age, a measure, a share, the number of a brigade. */
function isNoFigure(words: readonly Word[], at: number, end: number, read: NumberRead): boolean {
  const [before, after, second] = [words[at - 1], words[end], words[end + 1]];
  // `one in three`
  if (isShare(words, at, end)) return true;
  // `one of the men`, `no one`
  if (words[at]!.low === 'one' && (after?.low === 'of' || before?.low === 'no')) return true;
  if (after?.low === '%' || after?.low === 'per' || (after && MEASURES.has(after.low))) return true;
  if (before && MONEY.has(before.low)) return true;
  // `three-year-old`, `12-hour`: one word; `three more days`, `ten long years`.
  if (second && MEASURES.has(second.low) && after?.kind === 'word' && !classOf(after.low) && second.low !== 'times')
    return true;
  if (before && NUMBERED.has(before.low) && before.capital && read.kind === 'digits') return true;
  if (before?.low === 'aged' || before?.low === 'age') return true;
  if (read.kind !== 'digits') return false;
  if (after && MONTHS.has(after.low) && after.capital) return true;
  if (before && MONTHS.has(before.low) && before.capital && (read.max ?? 0) <= 31 && !isPeople(after)) return true;
  if (before?.capital && before.end + 1 === words[at]!.start && /-$/.test(before.low)) return true;
  return isYear(words, at, end);
}

function isShare(words: readonly Word[], at: number, end: number): boolean {
  const opens = words[at]!.low === 'one' && words[end]?.low === 'in' && readNumber(words, end + 1) !== undefined;
  return opens || (words[at - 1]?.low === 'in' && words[at - 2]?.low === 'one');
}

function isYear(words: readonly Word[], at: number, end: number): boolean {
  const written = words[at]!;
  if (written.end - written.start !== 4 || end !== at + 1) return false;
  const value = Number(written.low);
  if (!(value >= 1900 && value <= 2100)) return false;
  if (isPeople(words[end]) && !['civil'].includes(words[end]!.low)) return false;
  const before = words[at - 1];
  return (
    !before ||
    IN_TIME.has(before.low) ||
    MONTHS.has(before.low) ||
    before.kind === 'number' ||
    words[end]?.kind === 'mark' ||
    !words[end]
  );
}

function isPeople(word: Word | undefined): boolean {
  return word !== undefined && classOf(word.low) !== undefined;
}
