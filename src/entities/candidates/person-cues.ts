// A token in; what beside it says that a person is named there (a title, a verb of speech, a byline), out.
import { bareAt, isWord, joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

/** `spokesman Josh Earnest`, `Gen. Salim Idris`, `Mr Kirby`. */
export function hasTitle(context: TextContext, at: number): boolean {
  const before = context.tokens[at - 1];
  if (!before || before.possessive || !before.word.is(ROLE.title)) return false;
  const { gap } = context.tokens[at]!;
  return gap === GAP.space || (gap === GAP.stop && SHORT_TITLES.has(before.word.bare));
}

/** `said Tom Perry`. */
export function followsSaid(context: TextContext, at: number): boolean {
  return SAID.has(bareAt(context, at - 1)) && context.tokens[at]!.gap === GAP.space;
}

/** Before `at` stands who does what the verb there says: `Tom Perry warned`. */
export function speaks(context: TextContext, at: number): boolean {
  return isWord(context, at, ROLE.speech) && joins(context, at);
}

/** Before `at` stands who is introduced there: `Xxx Yyy, who …`, `Xxx Yyy, a teacher`; not `Xxx Yyy, a village`. */
export function isIntroduced(context: TextContext, at: number): boolean {
  if (context.tokens[at]?.gap !== GAP.comma) return false;
  if (bareAt(context, at) === 'who') return true;
  if (!DETERMINERS.has(bareAt(context, at))) return false;
  for (let to = at + 1; to < at + 6 && joins(context, to); to++) if (isWord(context, to, ROLE.title)) return true;
  return false;
}

/** `Writing by Tom Perry`. */
export function followsByline(context: TextContext, at: number): boolean {
  return bareAt(context, at - 1) === 'by' && BYLINE.has(bareAt(context, at - 2));
}

/** `nicknamed “Al-Kasm”`. */
export function isNicknamed(context: TextContext, at: number): boolean {
  const { gap } = context.tokens[at]!;
  return (gap === GAP.space || gap === GAP.quote) && NICKNAMED.has(bareAt(context, at - 1));
}

/** `in Abu Kamal`: a name that might be a person's is a place's there. */
export function followsPlaceCue(context: TextContext, at: number): boolean {
  return WHERE.has(bareAt(context, at - 1));
}

const set = (words: string) => new Set(words.split(' '));
const DETERMINERS = set('a an the');
const BYLINE = set('writing editing reporting compiled written edited reported photographed translated');
const NICKNAMED = set('nicknamed dubbed alias');
const SAID = set('said says told added');
const WHERE = set('in near at towards toward from around');
const SHORT_TITLES = set('mr mrs ms dr prof gen col lt capt maj brig sgt rep sen');
