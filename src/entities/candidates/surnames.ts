// Candidates in; with them the surnames that stand for a person named in full in the same report, out.
import { bareAt, inHeadline, isWord, joins, opensSentence, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { type Candidate, coverTokens } from './candidate.ts';
import { followsSettlementNoun } from './place-cues.ts';

/** A surname means the latest full name before it; in a headline, the first one after. */
export function addSurnames(context: TextContext, candidates: Candidate[]): Candidate[] {
  const named = candidates.filter((candidate) => candidate.type === 'person' && candidate.to - candidate.from > 1);
  if (named.length === 0) return candidates;
  const bySurname = new Map(named.toReversed().map((candidate) => [surnameOf(context, candidate), candidate]));
  const sure = candidates.filter((candidate) => !isDoubtful(context, candidate));
  const taken = coverTokens(context.tokens.length, sure);
  const added: Candidate[] = [];
  let next = 0;
  for (let at = 0; at < context.tokens.length; at++) {
    for (; named[next] && named[next]!.from <= at; next++)
      bySurname.set(surnameOf(context, named[next]!), named[next]!);
    const { word } = context.tokens[at]!;
    if (!word.capital || taken[at]) continue;
    const candidate = bySurname.get(word.bare);
    if (!candidate || isOrdinary(context, at)) continue;
    const article = at > 0 && joins(context, at) && !taken[at - 1] && context.tokens[at - 1]!.word.article;
    const from = article && bareAt(context, at - 1) !== 'the' ? at - 1 : at;
    added.push({ ...candidate, from, to: at + 1, rule: 'context', certainty: Math.min(0.8, candidate.certainty) });
  }
  if (added.length === 0) return candidates;
  const covered = coverTokens(context.tokens.length, added);
  const others = candidates.filter(
    (candidate) => !(isDoubtful(context, candidate) && covered.subarray(candidate.from, candidate.to).includes(1)),
  );
  return [...others, ...added].sort((a, b) => a.from - b.from);
}

function surnameOf(context: TextContext, candidate: Candidate): string {
  return bareAt(context, candidate.to - 1);
}

/** A village that a person is called after; not `the village of Abu Hamza`. */
function isDoubtful(context: TextContext, candidate: Candidate): boolean {
  if (candidate.weak) return true;
  if (candidate.type !== 'place' || followsSettlementNoun(context, candidate.from)) return false;
  return candidate.entities.every((entity) => context.gazetteer.tierOf(entity) === 3);
}

function isOrdinary(context: TextContext, at: number): boolean {
  return isWord(context, at, ROLE.common) && (opensSentence(context, at) || inHeadline(context, at));
}
