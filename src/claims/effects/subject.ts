// What stands behind a figure and what it counts in; the predicate of harm of which that is the subject, out:
// "12 people, two of them children, were killed".
import { classOf } from '../english/nouns.ts';
import { BE, HAVE, INTRANSITIVE, PARTICIPLES, SPARED, SPEECH } from '../english/verbs.ts';
import { isArticle, readNumber } from '../figures/read-number.ts';
import type { Word } from '../text/words.ts';
import { ADVERBS, beginsPhrase, JOINS, otherPredicate, type Predicate, predicateAt } from './predicate.ts';

const FURTHEST = 34;
/** With these another clause begins. */
const CLAUSE = new Set([
  'where',
  'while',
  'but',
  'when',
  'after',
  'before',
  'as',
  'although',
  'though',
  'because',
  'whereas',
  'until',
  'if',
  'since',
]);

const PREPOSITIONS = new Set(['in', 'from', 'of', 'at', 'near', 'on', 'with', 'by']);
const HEADLINE = new Set([
  'killed',
  'wounded',
  'injured',
  'dead',
  'hurt',
  'arrested',
  'detained',
  'abducted',
  'kidnapped',
  'missing',
  'displaced',
  'executed',
  'neutralized',
  'neutralised',
  'martyred',
]);

/** @returns `none` where nothing happened to them: they were released, or not killed */
export function effectBehind(words: readonly Word[], from: number): Predicate | 'none' | undefined {
  const straight = predicateAt(words, from, true);
  if (straight === 'none') return 'none';
  if (straight) return mainBehind(words, from, straight) ?? { ...straight, adjacent: true };
  let at = from;
  let depth = 0;
  let inPhrase = false;
  for (; at < words.length && at < from + FURTHEST; at++) {
    const { low, kind } = words[at]!;
    if (low === ';' || low === ':') return undefined;
    if (low === '(' || low === '[') {
      at = skipTo(words, at, low === '(' ? ')' : ']');
      continue;
    }
    if (low === ',' || low === '—' || low === '–' || low === '-') {
      // `two journalists, killed in Hasal, were buried`
      const told =
        low === ',' && PARTICIPLES.has(words[at + 1]?.low ?? '') ? predicateAt(words, at + 1, true) : undefined;
      if (told && told !== 'none') return { ...told, adjacent: false };
      const after = endOfAside(words, at);
      // `40 patients, five of whom died`: of the five alone.
      if (after === undefined && isSomeOfThem(words, at + 1)) return undefined;
      if (after !== undefined) {
        // `9 people, including 4 children, killed by raids`: a headline.
        const behind = HEADLINE.has(words[after]?.low ?? '') ? predicateAt(words, after, true) : undefined;
        if (behind && behind !== 'none') return { ...behind, adjacent: false };
        at = after - 1;
        continue;
      }
      if (!isPredicateNext(words, at + 1) && !isCoordinate(words, at + 1) && !isRelative(words, at + 1))
        return undefined;
      continue;
    }
    if (kind !== 'word') continue;
    if (CLAUSE.has(low) && depth === 0) return undefined;
    if (JOINS.has(low)) {
      // `five civilians and two rebels were killed`, but not `… and the army shelled`.
      if (isCoordinate(words, at + 1)) {
        // `31 women, and 277 hurt`: that is said of the last alone.
        if (isHarmed(words, at + 1)) return undefined;
        at = endOfCoordinate(words, at + 1) - 1;
        const shared = predicateAt(words, at + 1, true);
        if (shared) return shared === 'none' ? undefined : { ...shared, adjacent: false };
        continue;
      }
      if (isRelative(words, at + 1)) continue;
      if (!isPredicateNext(words, at + 1) && !isPlainNoun(words, at + 1) && !inPhrase) return undefined;
      continue;
    }
    if (low === 'who' || low === 'that' || low === 'which' || low === 'whom') {
      depth += 1;
      continue;
    }
    if (PREPOSITIONS.has(low)) inPhrase = true;
    // `an official at the hospital put the number of wounded at 45`: he speaks of others.
    if (SPEECH.has(low) && speaks(words, at, depth)) return undefined;
    // `37 fighters from two battalions killed in clashes`: a headline.
    const isBare = inPhrase && depth === 0 && HEADLINE.has(low);
    const found =
      isBare || BE.has(low) || HAVE.has(low) || INTRANSITIVE.has(low) || beginsPhrase(words, at)
        ? predicateAt(words, at, isBare)
        : undefined;
    if (found) return found === 'none' ? 'none' : (mainBehind(words, at, found) ?? { ...found, adjacent: false });
    if ((BE.has(low) || HAVE.has(low)) && depth === 0) return otherPredicate(words, at);
    if (SPARED.has(low) && depth === 0 && at === from) return 'none';
  }
  return undefined;
}

/** `a man and his wife`, `a woman, her two daughters`: they share the verb. */
function isRelative(words: readonly Word[], at: number): boolean {
  if (!/^(?:his|her|their)$/.test(words[at]?.low ?? '')) return false;
  const number = readNumber(words, at + 1);
  return classOf(words[number ? number.end : at + 1]?.low ?? '') !== undefined;
}

/** So many words may stand between what is told of them beside and what happened to them. */
const LONGEST_ASIDE = 6;

/** `12 people in detention died`, `six men led away by gunmen were killed`: that they were taken is told beside it. */
function mainBehind(words: readonly Word[], from: number, aside: Predicate): Predicate | 'none' | undefined {
  if (aside.effect === 'killed' || isVerb(words[from]!.low)) return undefined;
  for (let at = aside.end; at < words.length && at <= aside.end + LONGEST_ASIDE; at++) {
    const { low, kind } = words[at]!;
    if (kind !== 'word' || JOINS.has(low) || CLAUSE.has(low) || /^(?:who|that|which|whom)$/.test(low)) return undefined;
    if (!isVerb(low)) continue;
    const main = predicateAt(words, at, false) ?? otherPredicate(words, at);
    return main === 'none' || main?.effect === 'killed' ? main : undefined;
  }
  return undefined;
}

function isVerb(low: string): boolean {
  return BE.has(low) || HAVE.has(low) || INTRANSITIVE.has(low);
}

function isPredicateNext(words: readonly Word[], at: number): boolean {
  const low = words[at]?.low ?? '';
  return (
    BE.has(low) ||
    HAVE.has(low) ||
    INTRANSITIVE.has(low) ||
    low === 'who' ||
    low === 'all' ||
    low === 'both' ||
    beginsPhrase(words, at)
  );
}

function isPlainNoun(words: readonly Word[], at: number): boolean {
  return words[at]?.kind === 'word' && !words[at]!.capital && classOf(words[at]!.low) !== undefined;
}

function isSomeOfThem(words: readonly Word[], at: number): boolean {
  const number = readNumber(words, at);
  return (
    number !== undefined &&
    words[number.end]?.low === 'of' &&
    /^(?:whom|which|them)$/.test(words[number.end + 1]?.low ?? '')
  );
}

/** `a reporter said 12 people died`; nobody speaks in `12 reported killed`, `are said to have died`. */
function speaks(words: readonly Word[], at: number, depth: number): boolean {
  const [before, after] = [words[at - 1]?.low ?? '', words[at + 1]?.low ?? ''];
  if (ADVERBS.has(words[at]!.low) && (PARTICIPLES.has(after) || after === 'to' || BE.has(before))) return false;
  return depth === 0 || after === 'that' || readNumber(words, at + 1) !== undefined;
}

/** `277 hurt`, `more than 30 others injured`: with a participle straight behind the number. */
function isHarmed(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const number = readNumber(words, at);
    if (!number) continue;
    const end = /^(?:others|more)$/.test(words[number.end]?.low ?? '') ? number.end + 1 : number.end;
    return PARTICIPLES.has(words[end]?.low ?? '');
  }
  return false;
}

/** Another figure of people, which shares the predicate: `and two rebels`, `, three soldiers and a medic`. */
function isCoordinate(words: readonly Word[], at: number): boolean {
  let start = at;
  if (words[start]?.low === 'and') start += 1;
  while (
    start < at + 4 &&
    [
      'at',
      'least',
      'about',
      'another',
      'some',
      'more',
      'than',
      'nearly',
      'over',
      'almost',
      'up',
      'to',
      'around',
      'her',
      'his',
      'their',
      'the',
      'other',
      'both',
    ].includes(words[start]?.low ?? '')
  )
    start += 1;
  return readNumber(words, start) !== undefined || (isArticle(words[start]) && nounWithin(words, start + 1, 4));
}

function nounWithin(words: readonly Word[], from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) if (classOf(words[at]?.low ?? '')) return true;
  return false;
}

function endOfCoordinate(words: readonly Word[], from: number): number {
  let at = from;
  while (
    at < words.length &&
    words[at]!.kind !== 'mark' &&
    !isPredicateNext(words, at) &&
    !JOINS.has(words[at]!.low) &&
    !PARTICIPLES.has(words[at]!.low)
  )
    at++;
  // With a predicate of its own it shares none: `two killed and seven injured`.
  return Math.max(at, from + 1);
}

/** A comma with what is told between two of them: `, including two girls,`; `, SOHR said,`. @returns the index after it */
function endOfAside(words: readonly Word[], at: number): number | undefined {
  const mark = words[at]!.low;
  const next = words[at + 1]?.low ?? '';
  const opens = [
    'including',
    'among',
    'most',
    'mostly',
    'mainly',
    'some',
    'all',
    'many',
    'of',
    'with',
    'from',
    'according',
    'half',
    'both',
    'as',
    'known',
  ].includes(next);
  const close = words.findIndex((word, index) => index > at + 1 && (word.low === mark || word.low === ';'));
  // `35 people, including five medics have been killed`: the second comma was left out.
  const lists = next === 'including' || next === 'among';
  const found = close >= 0 && close <= at + 22;
  const inside = words.slice(at + 1, found ? close : at + 22);
  if (lists && inside.some((_, index) => isPredicateNext(words, at + 1 + index))) return at + 1;
  if (!found) return lists ? at + 1 : undefined;
  const speaks = inside.some(({ low }) => SPEECH.has(low));
  const counts =
    readNumber(words, at + 1) !== undefined &&
    inside.some(({ low }) => low === 'of' || low === 'them' || low === 'whom');
  if (opens || speaks || counts || isPredicateNext(words, close + 1)) return close + 1;
  // A list of people goes on: `12 civilians, three soldiers and a medic were killed`.
  return undefined;
}

function skipTo(words: readonly Word[], at: number, closing: string): number {
  const end = words.findIndex((word, index) => index > at && word.low === closing);
  return end < 0 ? at : end;
}
