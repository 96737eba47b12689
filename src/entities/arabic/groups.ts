// An Arabic token in; the brigade, front or movement that no list has and is named there, out.
import { type Candidate, unlistedEntity } from '../candidates/candidate.ts';
import { lookUpName } from '../candidates/gazetteer-lookup.ts';
import { joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { readingsOf } from './readings.ts';
import { GROUP_START } from './words.ts';

const LONGEST = 5;

/** `لواء سعد بن أبي وقاص`, `فرقة المعتصم`: behind the noun stand a given name, a place, or uncommon words with the article. */
export function matchArabicGroup(context: TextContext, at: number): Candidate | undefined {
  const reading = readingsOf(context, at).find(({ word }) => GROUP_START.has(word.bare) || BRANCH.has(word.bare));
  if (!reading || !joins(context, at + 1)) return undefined;
  const to = BRANCH.has(reading.word.bare) ? endOfNumber(context, at + 1) : endOfName(context, at + 1);
  if (to === at + 1) return undefined;
  const name = context.text.slice(context.tokens[at]!.start + reading.prefix, context.tokens[to - 1]!.end);
  return {
    from: at,
    to,
    type: 'group',
    entities: [],
    unlisted: unlistedEntity('group', name),
    rule: 'pattern',
    certainty: 0.7,
    weak: false,
    ...(reading.prefix > 0 && { prefix: reading.prefix }),
  };
}

/** `الفرع 227` of the security services. */
function endOfNumber(context: TextContext, at: number): number {
  return /^\p{Nd}{3}$/u.test(context.tokens[at]!.word.bare) ? at + 1 : at;
}

function endOfName(context: TextContext, from: number): number {
  const listed = lookUpName(context, from);
  if (listed?.type === 'place' && !listed.weak && !listed.prefix) return listed.to;
  let to = from;
  while (to < from + LONGEST && joins(context, to) && isPart(context, to, to > from)) to++;
  while (to > from && LINKS.has(context.tokens[to - 1]!.word.bare)) to--;
  return to;
}

function isPart(context: TextContext, at: number, inside: boolean): boolean {
  const { word } = context.tokens[at]!;
  if (word.is(ROLE.given)) return true;
  if (inside && (LINKS.has(word.bare) || LINKS.has(context.tokens[at - 1]!.word.bare))) return true;
  return word.bare.startsWith('ال') && !word.is(ROLE.common) && lookUpName(context, at)?.type !== 'state';
}

const BRANCH = new Set(['فرع', 'الفرع']);
const LINKS = new Set(['بن', 'ابن', 'ابو', 'ابي', 'ام']);
