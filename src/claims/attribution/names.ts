// A place in a sentence in; the name that begins there, or that ends before a verb, out.

import { ATTACKS } from '../english/nouns.ts';
import {
  AUXILIARIES,
  BEFORE_NAMES,
  COUNTS_OF,
  DOERS,
  GENERIC,
  HEADLINE_SPEAKERS,
  NAME_ENDS,
  OF_NOBODY,
  ORDERS,
  OWN,
  PRONOUNS,
  SELVES,
  SUBJECT_EDGES,
} from '../english/speakers.ts';
import { SPEECH } from '../english/verbs.ts';
import type { Word } from '../text/words.ts';
import type { Attribution } from './attribution.ts';

const LONGEST = 14;
const OF_WHOM = new Set(['from', 'by']);
/** They may stand within a name. */
const INNER_MARKS = new Set(["'", '’', '-', '&', '/']);
const SMALL_ENDS = new Set(['of', 'the', 'in', 'on', 'for', 'by', 'to', 'and']);
/** A noun phrase goes on behind them. */
const JOINS = new Set(['of', 'for', 'and', 'in', 'at', 'on', 'from', 'by', 'with', 'to']);
const ISSUES = new Set(['issued', 'issues', 'released', 'circulated']);
const PREDICATES = new Set(['was', 'were', 'killed', 'wounded', 'been', 'is', 'are', 'died']);

/** `according to NAME`, `said NAME`. @param at where the words stand that say that somebody speaks */
export function nameAfter(words: readonly Word[], at: number, first: number, inner: boolean): Attribution | undefined {
  let from = first;
  while (BEFORE_NAMES.has(words[from]?.low ?? '')) from++;
  let to = from;
  while (to < words.length && to < from + LONGEST && belongsToName(words, to)) to++;
  // `according to reports from the Observatory`
  const isPaper = to > from && COUNTS_OF.has(words[to - 1]!.low) && OF_WHOM.has(words[to]?.low ?? '');
  if (isPaper) return nameAfter(words, at, to + 1, inner);
  // `the toll from the bombing`
  if (to <= from || (inner && words.slice(from, to).some(({ low }) => DOERS.has(low)))) return undefined;
  const { low } = words[from]!;
  const isAlone = to === from + 1;
  if (isAlone && DOERS.has(low)) return undefined;
  return { from, to, at, carried: isAlone && PRONOUNS.has(low), inner };
}

function belongsToName(words: readonly Word[], at: number): boolean {
  const { low, kind } = words[at]!;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (kind === 'number') return false;
  // A dash between spaces ends it.
  if (kind === 'mark') return INNER_MARKS.has(low) && words[at]!.start === before?.end;
  if (low === 'and') return before?.capital === true && after?.capital === true;
  if (low === 'for') return after?.capital === true;
  // `the report of the Monitor reveals`
  return !NAME_ENDS.has(low) && (words[at]!.capital || !SPEECH.has(low) || COUNTS_OF.has(low));
}

/** `NAME said`: the noun phrase before a verb. What is told of it between two commas or in brackets is left out. */
export function nameBefore(words: readonly Word[], verb: number): Attribution | undefined {
  const to = endOfSubject(words, verb);
  if (to === undefined) return undefined;
  let from = startOfSubject(words, to);
  while (from < to && (BEFORE_NAMES.has(words[from]!.low) || SMALL_ENDS.has(words[from]!.low))) from++;
  if (from >= to || to - from > LONGEST) return undefined;
  const head = words[to - 1]!;
  const isAlone = to - from === 1;
  if (SELVES.has(head.low) || DOERS.has(head.low) || ATTACKS.has(head.low) || SMALL_ENDS.has(head.low))
    return undefined;
  // `confirmed reports speak of 12`
  if (isAlone && ((SPEECH.has(head.low) && !GENERIC.has(head.low)) || OF_NOBODY.has(head.low))) return undefined;
  // `a man who lost his son said`
  const told = words.slice(from, to).findIndex(({ low }) => low === 'who');
  // `the tolls differ by who counted`: nobody.
  if (told > 0 && SMALL_ENDS.has(words[from + told - 1]!.low)) return undefined;
  if (told > 0) return { from, to: from + told, at: verb, carried: false, inner: false };
  // `first report` of a table: which one it is, and nobody.
  if (isAlone && ORDERS.has(head.low)) return undefined;
  if (isAlone && head.low === 'who') return undefined;
  // `in Daraa alone it counted`
  if (head.low !== 'who' && PRONOUNS.has(head.low)) return { from: to - 1, to, at: verb, carried: true, inner: false };
  // `the group issued a statement claiming`
  const issues = words.slice(from, to).findIndex(({ low }) => ISSUES.has(low));
  if (issues > 0) return { from, to: from + issues, at: verb, carried: false, inner: false };
  const name = words.slice(from, to);
  if (name.some(({ kind, low }) => kind === 'number' || low === 'who' || low === 'whom' || PREDICATES.has(low)))
    return undefined;
  // `its statement said`
  if (isAlone && OWN.has(words[from - 1]?.low ?? '') && COUNTS_OF.has(head.low))
    return { from: from - 1, to: from, at: verb, carried: true, inner: false };
  const carried = isAlone && !head.capital && GENERIC.has(head.low) && words[from - 1]?.low === 'the';
  return { from, to, at: verb, carried, inner: false };
}

const ADVERB = /^(?!family$|assembly$|daily$|ally$|weekly$|monthly$).*ly$/;

function endOfSubject(words: readonly Word[], verb: number): number | undefined {
  let end = verb;
  // `deaths newly recorded`
  while (end > 0 && !words[end - 1]!.capital && ADVERB.test(words[end - 1]!.low)) end--;
  while (end > 0 && AUXILIARIES.has(words[end - 1]!.low) && !(words[end - 1]!.capital && end > 1)) end--;
  // `the Observatory (SOHR) said`
  if (words[end - 1]?.low === ')') end = lastIndexOf(words, '(', end - 1);
  if (end <= 0) return undefined;
  if (words[end - 1]!.low !== ',') return end;
  // `Azar Dun, head of the Observatory, said`; else the comma ends what is told.
  const opening = lastIndexOf(words, ',', end - 1);
  const aside = words.slice(opening + 1, end - 1);
  const isRelative = /^(?:who|which|whose)$/.test(aside[0]?.low ?? '');
  const tells = !isRelative && aside.some(({ low }) => SPEECH.has(low) || PREDICATES.has(low));
  return opening > 0 && aside.length <= LONGEST && !tells ? opening : undefined;
}

function startOfSubject(words: readonly Word[], to: number): number {
  let start = to;
  while (start > 0) {
    const { low, kind } = words[start - 1]!;
    // `at that early stage the office`: another noun phrase ends before it.
    if (words[start]?.low === 'the' && start < to && kind === 'word' && !JOINS.has(low)) break;
    if (low === ')') {
      start = Math.max(0, lastIndexOf(words, '(', start - 1));
    } else if (low === 'and' && areJoined(words[start - 2], words[start])) {
      start--;
    } else if (
      SUBJECT_EDGES.has(low) ||
      kind === 'number' ||
      (kind === 'mark' && !INNER_MARKS.has(low)) ||
      isDay(words, start - 1)
    ) {
      break;
    } else {
      start--;
    }
  }
  return start;
}

/** `Azar and Dun`, `medics and residents`. */
function areJoined(one: Word | undefined, other: Word | undefined): boolean {
  if (!one || !other) return false;
  return (one.capital && other.capital) || (HEADLINE_SPEAKERS.has(one.low) && HEADLINE_SPEAKERS.has(other.low));
}

/** `on Friday the ministry said`. */
function isDay(words: readonly Word[], at: number): boolean {
  const { low, capital } = words[at]!;
  return capital && low.endsWith('day') && words[at - 1]?.low === 'on';
}

function lastIndexOf(words: readonly Word[], low: string, before: number): number {
  for (let at = before - 1; at >= 0; at--) if (words[at]!.low === low) return at;
  return -1;
}
