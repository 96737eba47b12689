// Two figures of a sentence in; whether the second is a part of the first, goes on with its verb, or neither, out.

import { classOf } from '../english/nouns.ts';
import { BE, HAVE, SPEECH } from '../english/verbs.ts';
import type { Figure } from '../figures/find-figures.ts';
import type { NounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';
import type { Draft } from './draft.ts';

const OPENS_PART = new Set([
  'including',
  'among',
  'amongst',
  'whom',
  'which',
  'them',
  'comprising',
  'namely',
  '(',
  ':',
  '—',
  '–',
  'counting',
  'incl',
]);
const GOES_ON = new Set([
  ',',
  'and',
  'as',
  'well',
  'plus',
  'with',
  'along',
  'in',
  'addition',
  'to',
  'besides',
  'also',
  'including',
  'or',
  'then',
  'together',
  '&',
  'alongside',
  ')',
]);

/** Whether a figure is a part of the one before it, or goes on with the same verb. */
export function linkTo(
  words: readonly Word[],
  last: Draft,
  figure: Figure,
  phrase: NounPhrase,
): 'part' | 'goes on' | undefined {
  if (phrase.ofThem) return 'part';
  // `six children among 12 killed`: those are the many.
  if (words[figure.from - 1]?.low === 'among' && words[figure.from - 2]?.low !== ',') return undefined;
  const from = Math.min(Math.max(last.phrase.to, last.figure.to), figure.from);
  const between = withoutBrackets(words.slice(from, figure.from));
  const opener = between.findLastIndex(({ low }) => OPENS_PART.has(low));
  if (opener >= 0 && between.slice(opener + 1).every(({ low }) => SMALL_BETWEEN.has(low))) return 'part';
  if (last.partOf && between.every(({ low }) => GOES_ON.has(low) || SMALL_BETWEEN.has(low) || low === ';'))
    return 'goes on';
  if (isAmongThem(words, phrase.to) && /^(?:,|with)$/.test(words[figure.from - 1]?.low ?? '')) return 'part';
  // `distributed as follows: Hasal 12, Tibna 9`
  const names = between.slice(between.findLastIndex(({ low }) => low === ':') + 1);
  const isBare = figure.to === phrase.to && !figure.isArticle;
  if (isBare && names.length < between.length && names.length <= 3 && names.every(({ capital }) => capital))
    return 'part';
  const rest = words.slice(Math.min(Math.max(last.end, last.phrase.to), figure.from), figure.from);
  if (between.length > 0 && between.every(({ low }) => GOES_ON.has(low))) return 'goes on';
  // `13 of which were children and seven women`
  if (last.partOf && BE.has(between[0]?.low ?? '') && between.at(-1)!.low === 'and' && between.length <= 6)
    return 'goes on';
  if (goesOnBeside(between)) return 'goes on';
  // `two people were killed, a nurse and a driver`
  const next = words[phrase.to]?.low ?? '';
  const isSubject = BE.has(next) || HAVE.has(next) || SPEECH.has(next);
  const isNamed = figure.isArticle && !isSubject && rest.length === 1 && rest[0]!.low === ',';
  if (isNamed && last.rule === 'subject' && (last.bounds.min ?? 0) > 1) return 'part';
  if (isParallel(words, last, figure, phrase) || isGapped(words, rest, figure, phrase)) return 'goes on';
  if (
    rest.length > 0 &&
    rest.every(({ low }) => low === ',' || low === 'and' || low === 'as' || low === 'well' || low === 'plus') &&
    last.rule !== 'subject'
  )
    return 'goes on';
  return undefined;
}

/** `fighters of the Lance Group (LG), 98 of the guards`: a bracket of letters parts nothing. */
function withoutBrackets(words: readonly Word[]): readonly Word[] {
  return words.filter(
    ({ isAcronym, low }, at) =>
      !(isAcronym && words[at - 1]?.low === '(') &&
      !(low === '(' && words[at + 1]?.isAcronym) &&
      !(low === ')' && words[at - 1]?.isAcronym),
  );
}

/** `, as well as her mother and two uncles`. */
function goesOnBeside(between: readonly Word[]): boolean {
  const at = between.findIndex(({ low }, index) => low === 'as' && between[index + 1]?.low === 'well');
  const beside = between.slice(at + 3);
  return (
    at >= 0 &&
    beside.length > 0 &&
    beside.every(({ low }) => /^(?:her|his|their|the|and|,)$/.test(low) || classOf(low) !== undefined)
  );
}

const PLACES = new Set(['in', 'at', 'on', 'near', 'from', 'by', 'to', 'with', 'among']);

/** `nine on Tuesday and three on Wednesday`, `two in Redford, one in Hasal`. */
function isParallel(words: readonly Word[], last: Draft, figure: Figure, phrase: NounPhrase): boolean {
  const preposition = words[phrase.to]?.low ?? '';
  const from = Math.max(last.phrase.to, last.figure.to);
  if (!PLACES.has(preposition) || words[from]?.low !== preposition) return false;
  const between = words.slice(from + 1, figure.from);
  const end = between.findIndex(({ low }) => low === ',' || low === 'and');
  const isName = ({ kind, low, capital }: Word) =>
    kind === 'word' && (capital || low === 'the' || low === 'city' || classOf(low) !== undefined);
  return (
    end > 0 &&
    between.slice(0, end).every(isName) &&
    between.slice(end).every(({ low }) => low === ',' || low === 'and')
  );
}

/** The verb is left out: `killed 12 men, the rebels nine`. */
function isGapped(words: readonly Word[], between: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  const next = words[figure.to];
  const isBare = phrase.to === figure.to && !figure.isArticle;
  if (!isBare || (next && next.kind === 'word' && next.low !== 'and')) return false;
  const named = between.filter(({ low }, at) => !(at < 2 && (low === ',' || low === 'and')));
  const opens = between[0]?.low === ',' || between[0]?.low === 'and';
  const isDoer = named[0]?.low === 'the' || named[0]?.capital === true;
  return opens && isDoer && named.length <= 4 && named.every(({ kind, isSpeech }) => kind === 'word' && !isSpeech);
}

/** `, 7 children and 10 women among them`. */
export function isAmongThem(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 8 && at + 1 < words.length; at++) {
    const { low } = words[at]!;
    if ((low === 'among' || low === 'amongst' || low === 'of') && words[at + 1]!.low === 'them') return true;
    if (words[at]!.kind === 'mark' && low !== ',') return false;
  }
  return false;
}

const SMALL_BETWEEN = new Set([
  ',',
  'and',
  'them',
  'whom',
  'were',
  'was',
  'are',
  'is',
  'at',
  'least',
  'the',
  'these',
  'those',
  '.',
]);

/** A claim that is itself a part hands on what it is a part of: `including two girls and a boy`. */
export function wholeOf(last: Draft): Draft {
  return last.partOf ?? last;
}
