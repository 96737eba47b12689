// An Arabic token in; the person whose name begins there, told by a title before it and a given name, or by two names
// of which the first is given, out.
import { type Candidate, unlistedEntity } from '../candidates/candidate.ts';
import { lookUpName } from '../candidates/gazetteer-lookup.ts';
import { entityOf } from '../gazetteer/gazetteer.ts';
import { joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { isOneOf } from './readings.ts';
import { SAID, TITLE } from './words.ts';

const LONGEST = 5;

export function matchArabicPerson(context: TextContext, at: number): Candidate | undefined {
  const titled = joins(context, at) && (isTitled(context, at) || isOneOf(context, at - 1, SAID));
  if (!mayBegin(context, at)) return undefined;
  const to = endOfName(context, at, titled);
  const names = countNames(context, at, to);
  if (names < 2 && !(titled && names === 1 && to > at + 1)) return undefined;
  if (!titled && !isFamily(context, to - 1) && names < 3) return undefined;
  const name = context.text.slice(context.tokens[at]!.start, context.tokens[to - 1]!.end);
  const unlisted = unlistedEntity('person', name);
  const certainty = titled ? 0.85 : 0.65;
  return { from: at, to, type: 'person', entities: [], unlisted, rule: 'pattern', certainty, weak: false };
}

/** `الشاب`, or an office of two or three words: `وزير الخارجية الروسي`. */
function isTitled(context: TextContext, at: number): boolean {
  return [1, 2, 3].some((back) => joins(context, at - back + 1) && isOneOf(context, at - back, TITLE));
}

function mayBegin(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  return word.is(ROLE.given) || isTwoWords(context, at);
}

/** `أبو محمد`, father of: one name of two words. */
function isKunya(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  return KUNYA.has(word.bare) && joins(context, at + 1) && context.tokens[at + 1]!.word.arabic;
}

/** `عبد الله`, servant of: one name of two words. */
function isServant(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  return word.bare === 'عبد' && joins(context, at + 1) && context.tokens[at + 1]!.word.surface.startsWith('ال');
}

/** `حسام الدين`, of the faith: one name of two words. */
function isOfFaith(context: TextContext, at: number): boolean {
  return joins(context, at + 1) && context.tokens[at + 1]!.word.bare === 'الدين';
}

function isTwoWords(context: TextContext, at: number): boolean {
  return isKunya(context, at) || isServant(context, at) || isOfFaith(context, at);
}

/**
 * The token after the last name: given ones, `ابن`, and what is of two words, and a family name at the end.
 *
 * @param titled then any word that is no common one may be the family's
 */
function endOfName(context: TextContext, at: number, titled: boolean): number {
  let to = at;
  while (to < at + LONGEST && (to === at || joins(context, to))) {
    const token = context.tokens[to];
    if (!token?.word.arabic) break;
    if (isTwoWords(context, to)) to += 2;
    else if (token.word.is(ROLE.given) || LINKS.has(token.word.bare)) to++;
    else return to > at && (isFamily(context, to) || (titled && isUncommon(context, to))) ? to + 1 : to;
  }
  while (to > at && LINKS.has(context.tokens[to - 1]!.word.bare)) to--;
  return to;
}

/** A word with the article that is no common one: `الزعبي`. */
function isFamily(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  if (TITLE.has(word.bare)) return false;
  return word.bare.startsWith('ال') && word.bare.length > 4 && !word.is(ROLE.common) && !isPeople(context, at);
}

function isUncommon(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  if (word.bare.length < 3 || TITLE.has(word.bare) || word.is(ROLE.common)) return false;
  return !lookUpName(context, at);
}

/** `السوري`, `الكردي`: of a state or a community. */
function isPeople(context: TextContext, at: number): boolean {
  const { gazetteer, tokens } = context;
  const names = gazetteer.names('plain', tokens[at]!.word.key('plain', false)) ?? [];
  return names.some((name) => gazetteer.typeOf(entityOf(name)) === 'state');
}

function countNames(context: TextContext, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (LINKS.has(context.tokens[at]!.word.bare)) continue;
    if (at < to - 1 && isTwoWords(context, at)) at++;
    count++;
  }
  return count;
}

const KUNYA = new Set(['ابو', 'ام', 'ابا', 'ابي']);
const LINKS = new Set(['بن', 'ابن', 'ال', 'بنت']);
