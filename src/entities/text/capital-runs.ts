// A token in; how far a run of capitalised words goes from there, small links such as `of` and `al` bridged, out.
import { isNameArticle } from '../candidates/gazetteer-lookup.ts';
import { isNameWord, joins, type Scene } from './context.ts';
import { ROLE } from './roles.ts';
import { GAP } from './tokens.ts';

/** @returns the token after the run's last capitalised word; `at` when there is none */
export function endOfRun(scene: Scene, at: number, longest: number, links: boolean): number {
  let end = at;
  for (let to = at; to < at + longest && to < scene.tokens.length; to++) {
    const { word, gap } = scene.tokens[to]!;
    if (to > at && !joins(scene, to)) break;
    const named = to === at ? mayOpen(scene, at) : (word.capital && !word.is(ROLE.calendar)) || word.digit;
    if (named) {
      end = to + 1;
    } else if (!(to > at && (word.article || (links && word.is(ROLE.link))) && gap !== GAP.hyphen)) {
      break;
    }
    if (scene.tokens[to]!.possessive) break;
  }
  return end;
}

function mayOpen(scene: Scene, at: number): boolean {
  const { word } = scene.tokens[at]!;
  return isNameWord(scene, at) || ORDINAL.test(word.bare) || isNameArticle(scene.tokens, at);
}

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
