// A token in; the armed or political group, or the tribe, whose name by its form begins there, out.
import { endOfCapitalRun } from '../text/capital-runs.ts';
import {
  bareAt,
  goesOn,
  inHeadline,
  isNameArticle,
  isNameWord,
  isWord,
  joins,
  type TextContext,
} from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import type { Candidate } from './candidate.ts';
import { lookUpName } from './gazetteer-lookup.ts';
import { candidateByPattern } from './pattern.ts';

const LONGEST = 7;

export function matchGroup(context: TextContext, at: number): Candidate | undefined {
  const { word } = context.tokens[at]!;
  if (!word.capital && !word.digit && !word.article) return undefined;
  if (!goesOn(context, at)) return matchBeforeNoun(context, at);
  return (
    matchBranch(context, at) ??
    matchArabicStart(context, at) ??
    matchEnglishEnd(context, at) ??
    matchBeforeNoun(context, at)
  );
}

/** `Branch 227`: the security services number theirs with three digits. */
function matchBranch(context: TextContext, at: number): Candidate | undefined {
  if (bareAt(context, at) !== 'branch' || !joins(context, at + 1) || !BRANCH.test(bareAt(context, at + 1)))
    return undefined;
  return candidateByPattern(context, 'group', at, at + 2, 0.85);
}

/** `Liwa Suqour al-Jabal`, `Jabhat Thuwar Saraqib`. */
function matchArabicStart(context: TextContext, at: number): Candidate | undefined {
  if (!isWord(context, at, ROLE.groupStart) || !context.tokens[at]!.word.capital) return undefined;
  const to = endOfCapitalRun(context, at, 5, false);
  if (to < at + 2 || inHeadline(context, at)) return undefined;
  return candidateByPattern(context, 'group', at, cutAtName(context, at, to), 0.85);
}

/** `Army of Glory`, `104th Brigade`, `Sultan Osman Brigade`. */
function matchEnglishEnd(context: TextContext, at: number): Candidate | undefined {
  const { word } = context.tokens[at]!;
  if (word.is(ROLE.placeNoun | ROLE.title) && !word.is(ROLE.given) && !HONOURED.has(word.bare)) return undefined;
  const end = endOfCapitalRun(context, at, LONGEST, false);
  let to = end;
  while (to > at + 1 && !isEnd(context, to - 1)) to--;
  if (to < at + 2) return undefined;
  const last = bareAt(context, to - 1);
  const foreign = isState(context, at);
  if (foreign && to === at + 2 && ADJECTIVE_ONLY.has(last)) return undefined;
  if (LOOSE.has(last) && (inHeadline(context, at) || to - at < 3 || isCommunity(context, at))) return undefined;
  if (inHeadline(context, at) && word.is(ROLE.common)) return undefined;
  return candidateByPattern(context, foreign && MILITARY.has(last) ? 'org' : 'group', at, to, 0.8);
}

function isEnd(context: TextContext, at: number): boolean {
  return isWord(context, at, ROLE.groupEnd) && context.tokens[at]!.word.capital;
}

/** `al-Damalkha tribe`, `the Walda clan`, `Komala party`: the name alone. */
function matchBeforeNoun(context: TextContext, at: number): Candidate | undefined {
  if (!isNameWord(context, at) && !isNameArticle(context, at)) return undefined;
  const to = endOfCapitalRun(context, at, 4, false);
  if (to === at || !joins(context, to)) return undefined;
  const noun = bareAt(context, to);
  if (!isWord(context, to, ROLE.tribe) && !(PARTIES.has(noun) && !lookUpName(context, at))) return undefined;
  if (isState(context, at) || isCommunity(context, at) || isWord(context, at, ROLE.common | ROLE.direction))
    return undefined;
  return candidateByPattern(context, 'group', at, to, 0.8);
}

/** A run that reaches into another listed name ends before it. */
function cutAtName(context: TextContext, from: number, to: number): number {
  for (let at = from + 2; at < to; at++) {
    const listed = lookUpName(context, at);
    if (listed && !listed.weak && (listed.type === 'state' || listed.type === 'org')) return at;
  }
  return to;
}

function isState(context: TextContext, at: number): boolean {
  return lookUpName(context, at)?.type === 'state';
}

function isCommunity(context: TextContext, at: number): boolean {
  const listed = lookUpName(context, at);
  return listed !== undefined && context.gazetteer.kindOf(listed.entities[0]!) === 'community';
}

const set = (words: string) => new Set(words.split(' '));
/** After a state these leave the adjective alone: `Turkish Army`. */
const ADJECTIVE_ONLY = set('army forces force guard guards militia units unit command');
/** Titles that groups are called after: `Sultan Murad Division`. */
const HONOURED = set('sultan imam martyr martyrs emir sheikh');
const BRANCH = /^\d{3}$/;
const PARTIES = set('party brigade brigades battalion battalions faction movement militia');
const MILITARY = set('army forces force guard guards command corps division brigade');
/** Too common in headlines and in ordinary phrases to make a name of one word more. */
const LOOSE = set(
  'forces force units unit guard guards command council party resistance alliance union organization organisation ' +
    'administration company room wing commission militia gathering coalition army bloc',
);
