// A token in; the ministry, agency, observatory or other body whose name by its form begins there, out.
import { endOfCapitalRun } from '../text/capital-runs.ts';
import { bareAt, goesOn, inHeadline, isNameWord, isWord, joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import type { Candidate } from './candidate.ts';
import { isQuoted, lookUpName } from './gazetteer-lookup.ts';
import { candidateByPattern } from './pattern.ts';

const LONGEST = 10;

export function matchOrganisation(context: TextContext, at: number): Candidate | undefined {
  return matchMinistry(context, at) ?? matchByNoun(context, at) ?? matchOutlet(context, at);
}

/** `Violations Documentation Center`, `National Organisation for Human Rights`; `SDF Media Center` is a group. */
function matchByNoun(context: TextContext, at: number): Candidate | undefined {
  const { word } = context.tokens[at]!;
  if (!goesOn(context, at) && !word.is(ROLE.organisationEnd)) return undefined;
  if (!word.capital || word.bare === 'the' || inHeadline(context, at) || word.is(ROLE.title | ROLE.calendar))
    return undefined;
  const end = endOfCapitalRun(context, at, LONGEST, true);
  const noun = findNoun(context, at, end);
  if (noun === undefined) return undefined;
  const of = LINKS.has(bareAt(context, noun + 1)) && end > noun + 1;
  const to = of ? cutAtAnd(context, noun, end) : noun + 1;
  if (to - at < 2 || (!of && to - at < 3 && LOOSE.has(bareAt(context, noun)))) return undefined;
  const first = lookUpName(context, at);
  if (first && first.to >= to) return undefined;
  if (first?.type === 'place' && context.gazetteer.tierOf(first.entities[0]!) < 3 && LOOSE.has(bareAt(context, noun))) {
    return undefined;
  }
  const ofGroup = first?.type === 'group' && context.gazetteer.kindOf(first.entities[0]!) !== 'community';
  return candidateByPattern(context, ofGroup ? 'group' : 'org', at, to, 0.8);
}

/** `SouthFront`: a capital inside a word; `according to Palinfo`: who is quoted and is nobody known. */
function matchOutlet(context: TextContext, at: number): Candidate | undefined {
  const { word } = context.tokens[at]!;
  if (!word.capital || lookUpName(context, at)) return undefined;
  if (word.camel) return candidateByPattern(context, 'org', at, at + 1, 0.6);
  if (isNamedMedium(context, at) && isNameWord(context, at)) return candidateByPattern(context, 'org', at, at + 1, 0.6);
  if (word.roles !== 0) return undefined;
  const quoted = bareAt(context, at - 1) !== 'via' && isQuoted(context, at);
  return quoted && !joins(context, at + 1) ? candidateByPattern(context, 'org', at, at + 1, 0.5) : undefined;
}

/** `Agency for Aid and Human Rights Watch`: a listed name after `and` is one by itself. */
function cutAtAnd(context: TextContext, from: number, to: number): number {
  for (let at = from; at < to - 1; at++) {
    const next = bareAt(context, at) === 'and' ? lookUpName(context, at + 1) : undefined;
    if (next && next.to > at + 2 && next.type !== 'place') return at;
  }
  return to;
}

/** `the Hawar news agency`, `the newspaper Cumhuriyet`. */
function isNamedMedium(context: TextContext, at: number): boolean {
  const next = joins(context, at + 1) ? bareAt(context, at + 1) : '';
  if (MEDIA.has(next) || (next === 'news' && MEDIA.has(bareAt(context, at + 2)))) return true;
  return joins(context, at) && MEDIA.has(bareAt(context, at - 1)) && !context.tokens[at - 1]!.word.capital;
}

function findNoun(context: TextContext, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (at > from && context.tokens[at]!.word.is(ROLE.link) && !context.tokens[at]!.word.article) return undefined;
    if (!isWord(context, at, ROLE.organisationEnd) || !context.tokens[at]!.word.capital) continue;
    const next = at + 1;
    if (next === to || (at > from && !context.tokens[next]!.word.capital) || LINKS.has(bareAt(context, next)))
      return at;
  }
  return undefined;
}

/** `Russian defence ministry`, `Ministry of Health`, `foreign ministry`. */
function matchMinistry(context: TextContext, at: number): Candidate | undefined {
  const start = isNation(context, at) && joins(context, at + 1) && !context.tokens[at]!.possessive ? at + 1 : at;
  let to: number | undefined;
  if (bareAt(context, start + 1) === 'ministry' && SUBJECTS.has(bareAt(context, start)) && joins(context, start + 1)) {
    to = start + 2;
  } else if (bareAt(context, start) === 'ministry' && bareAt(context, start + 1) === 'of') {
    to = endOfSubject(context, start + 2);
  }
  return to === undefined ? undefined : candidateByPattern(context, 'org', at, to, 0.85);
}

function endOfSubject(context: TextContext, at: number): number | undefined {
  const first = bareAt(context, at) === 'the' ? at + 1 : at;
  if (!SUBJECTS.has(bareAt(context, first))) return undefined;
  let to = first + 1;
  while (context.tokens[to]?.gap === GAP.space) {
    if (SUBJECTS.has(bareAt(context, to)) || bareAt(context, to) === 'affairs') to++;
    else if (bareAt(context, to) === 'and' && SUBJECTS.has(bareAt(context, to + 1))) to += 2;
    else break;
  }
  return to;
}

function isNation(context: TextContext, at: number): boolean {
  return context.tokens[at]!.word.capital && lookUpName(context, at)?.type === 'state';
}

const set = (words: string) => new Set(words.split(/\s+/));
const MEDIA = set(
  'agency newspaper daily broadcaster website outlet channel television radio network magazine broadcaster',
);
const SUBJECTS = set(
  `defence defense foreign interior health information finance justice energy oil education economy transport tourism
  culture agriculture labour labor religious awqaf electricity telecommunications communications environment national
  social higher public industry trade immigration migration local endowments petroleum water security`,
);
const LINKS = set('of for on against in');
/** Words that end ordinary phrases as often as names. */
const LOOSE = set(
  `group company bank college service campaign mission office times post watch fund society union league
  defense defence cabinet court council company administration media daily weekly monitor journal
  department bureau federation`,
);
