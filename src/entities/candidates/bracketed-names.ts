// Candidates in; with them the second names that brackets give, and their later uses, out.
import { joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import { type Candidate, coverTokens } from './candidate.ts';

/** `Red Hill Front (RHF)`: the acronym names the same; so does `Zarkan` in `Abu Rasin (Zarkan)`. */
export function addBracketedNames(context: TextContext, candidates: Candidate[]): Candidate[] {
  const taken = coverTokens(context.tokens.length, candidates);
  const acronyms = new Map<string, Candidate>();
  const added: Candidate[] = [];
  for (const candidate of candidates) {
    const at = candidate.to;
    const token = context.tokens[at];
    if (token?.gap !== GAP.bracket) continue;
    const to = endOfBracket(context, at);
    if (to === undefined || taken.subarray(at, to).includes(1)) continue;
    const acronym = to === at + 1 && token.word.allCapitals && token.word.surface.length > 1;
    if (acronym && candidate.type !== 'state' && candidate.type !== 'weapon')
      acronyms.set(token.word.surface, candidate);
    else if (!acronym && candidate.type === 'place' && isName(context, at)) added.push(secondName(candidate, at, to));
  }
  for (let at = 0; acronyms.size > 0 && at < context.tokens.length; at++) {
    const { word } = context.tokens[at]!;
    const candidate = word.allCapitals && !taken[at] ? acronyms.get(word.surface) : undefined;
    if (candidate && at >= candidate.from) added.push(secondName(candidate, at, at + 1));
  }
  return added.length === 0 ? candidates : [...candidates, ...added].sort((a, b) => a.from - b.from);
}

function secondName(candidate: Candidate, from: number, to: number): Candidate {
  return { ...candidate, from, to, rule: 'context', certainty: 0.8 };
}

/** The words up to the closing bracket, three at most. */
function endOfBracket(context: TextContext, at: number): number | undefined {
  for (let to = at + 1; to <= at + 3; to++) {
    const gap = context.tokens[to]?.gap;
    if (gap === GAP.bracket || gap === undefined || gap === GAP.stop || gap === GAP.line) return to;
    if (!joins(context, to)) return undefined;
  }
  return undefined;
}

function isName(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  return word.capital && !word.is(ROLE.common | ROLE.calendar | ROLE.link);
}
