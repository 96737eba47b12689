// A token in; how far a run of capitalised words goes from there, small links such as `of` and `al` bridged, out.
import { isNameArticle, isNameWord, joins, type TextContext } from './context.ts';
import { ROLE } from './roles.ts';
import { GAP } from './tokens.ts';

/** @returns the token after the run's last capitalised word; `at` when there is none */
export function endOfCapitalRun(context: TextContext, at: number, longest: number, links: boolean): number {
  let end = at;
  for (let to = at; to < at + longest && to < context.tokens.length; to++) {
    const { word, gap } = context.tokens[to]!;
    if (to > at && !joins(context, to)) break;
    const named = to === at ? mayOpen(context, at) : (word.capital && !word.is(ROLE.calendar)) || word.digit;
    if (named) {
      end = to + 1;
    } else if (!(to > at && (word.article || (links && word.is(ROLE.link))) && gap !== GAP.hyphen)) {
      break;
    }
    if (context.tokens[to]!.possessive) break;
  }
  return end;
}

function mayOpen(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  return isNameWord(context, at) || ORDINAL.test(word.bare) || isNameArticle(context, at);
}

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
