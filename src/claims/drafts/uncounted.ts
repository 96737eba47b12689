// A figure of a sentence in; whether it counts nobody to whom harm was done, whatever the words around it tell, out.
import { isDenied } from '../effects/denial.ts';
import { classOf as peopleClass } from '../english/nouns.ts';
import { isThing } from '../english/things.ts';
import type { Figure } from '../figures/find-figures.ts';
import type { NounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';

/** A share or one of many, an age, whose family they are, things, or what is denied. */
export function isUncounted(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  return (
    isOneOf(words, figure, phrase) ||
    isAge(words, figure, phrase) ||
    isHousehold(words, figure, phrase) ||
    isThing(words, phrase) ||
    isDenied(words, figure.from)
  );
}

const SHARES = new Set([
  'half',
  'most',
  'majority',
  'thirds',
  'third',
  'quarter',
  'quarters',
  'part',
  'many',
  'some',
  'per',
]);

/** `more than half of the 20,000 inhabitants`, `most of the town's 20,000 people`. */
function isShareOf(words: readonly Word[], from: number): boolean {
  let at = from - 1;
  while (/^(?:the|its|their|some)$/.test(words[at]?.low ?? '') || words[at]?.possessive) at--;
  return words[at]?.low === 'of' && SHARES.has(words[at - 1]?.low ?? '');
}

/** `none of the 40 soldiers`, `one of the ten died`: of the many nothing is told; `not one of the 15 wounded` counts them. */
function isOneOf(words: readonly Word[], { from }: Figure, { harm }: NounPhrase): boolean {
  const [third, second, first] = [from - 3, from - 2, from - 1].map((at) => words[at]?.low ?? '');
  // `355 of 3,600 patients died`
  if (first === 'of' && harm === undefined && words[from - 2]?.value !== undefined) return true;
  if (harm === undefined && isShareOf(words, from)) return true;
  const isAmongMany = second === 'of' && /^(?:the|these|those|its|their)$/.test(first!);
  return isAmongMany && harm === undefined && /^(?:none|one|any|neither)$/.test(third!);
}

/** `Azar Dun, 40, fled`. */
function isAgeOf(words: readonly Word[], { from, to, isArticle }: Figure): boolean {
  return (
    !isArticle &&
    words[from - 1]?.low === ',' &&
    words[from - 2]?.capital === true &&
    words[to]?.low === ',' &&
    words[from]!.kind === 'number'
  );
}

/** `children under ten`, `four of them under ten`: nothing stands between whom and the age, and nothing is counted. */
function isAge(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  if (phrase.to === figure.to && isAgeOf(words, figure)) return true;
  const opens = /^(?:under|below|over|above)$/.test(words[figure.from]?.low ?? '') && phrase.to === figure.to;
  const before = words[figure.from - 1];
  return opens && before?.kind === 'word' && (before.low === 'them' || peopleClass(before.low) !== undefined);
}

/** `three of them from one family`: whose they are, and nobody more. */
function isHousehold(words: readonly Word[], { from, number }: Figure, { to }: NounPhrase): boolean {
  const isOne = /^(?:one|a|the)$/.test(words[number]?.low ?? '');
  const noun = words[to - 1]?.low ?? '';
  const isWhose =
    /^(?:from|to|in)$/.test(words[from - 1]?.low ?? '') ||
    (words[from - 1]?.low === 'of' && peopleClass(words[from - 2]?.low ?? '') !== undefined);
  return isOne && isWhose && /^(?:family|household|tribe|clan)$/.test(noun);
}

/** `released 40`: said of the figure itself. */
export function isSpared(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  const before = words[figure.from - 1]?.low ?? '';
  return (
    /^(?:released|freed|rescued|evacuated|saved|returned)$/.test(before) ||
    /^(?:released|freed|rescued|escaped|survived)$/.test(words[phrase.to]?.low ?? '')
  );
}
