// Candidates in; with them what an Arabic text calls its people later: by the same words without a title, or by the
// family name alone, out.
import { type Candidate, coverTokens } from '../candidates/candidate.ts';
import { bareAt, joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { readingsOf } from './readings.ts';

export function addRepeatedNames(context: TextContext, candidates: Candidate[]): Candidate[] {
  const named = candidates.filter(({ type, from }) => type === 'person' && context.tokens[from]!.word.arabic);
  if (named.length === 0) return candidates;
  const names: Names = {
    byFirst: Map.groupBy(named, ({ from }) => bareAt(context, from)),
    byFamily: Map.groupBy(named, ({ to }) => bareAt(context, to - 1)),
  };
  const taken = coverTokens(context.tokens.length, candidates);
  const added: Candidate[] = [];
  for (let at = named[0]!.to; at < context.tokens.length; at++) {
    const again = taken[at] ? undefined : findAgain(context, at, names);
    if (!again || taken.subarray(at, again.to).includes(1)) continue;
    added.push(again);
    at = again.to - 1;
  }
  return added.length === 0 ? candidates : [...candidates, ...added].sort((a, b) => a.from - b.from);
}

/** People by the first word of their names, and by the last. */
type Names = Record<'byFirst' | 'byFamily', ReadonlyMap<string, readonly Candidate[]>>;

function findAgain(context: TextContext, at: number, { byFirst, byFamily }: Names): Candidate | undefined {
  for (const { prefix, word } of readingsOf(context, at)) {
    const person = byFirst.get(word.bare)?.findLast(({ from, to }) => to <= at && isSame(context, at, from, to));
    if (person) return again(person, at, at + person.to - person.from, prefix);
    const family = byFamily.get(word.bare)?.findLast(({ to }) => to <= at && isFamily(context, to - 1));
    if (family) return again(family, at, at + 1, prefix);
  }
  return undefined;
}

/** Whether the words behind `at` are those behind `from`. */
function isSame(context: TextContext, at: number, from: number, to: number): boolean {
  for (let next = 1; from + next < to; next++)
    if (!joins(context, at + next) || bareAt(context, at + next) !== bareAt(context, from + next)) return false;
  return to > from + 1;
}

function isFamily(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  return word.bare.startsWith('ال') && word.bare.length > 4 && !word.is(ROLE.common | ROLE.given);
}

function again(person: Candidate, from: number, to: number, prefix: number): Candidate {
  const { prefix: _, ...same } = person;
  return {
    ...same,
    from,
    to,
    rule: 'context',
    certainty: Math.min(0.8, person.certainty),
    ...(prefix > 0 && { prefix }),
  };
}
