// Candidates in; with them the surnames that stand for a person named in full in the same report, out.
import { bareAt, inHeadline, isWord, joins, opensSentence, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import { type Candidate, coverTokens } from './candidate.ts';
import { candidateByPattern } from './pattern.ts';
import { followsSettlementNoun } from './place-cues.ts';

/**
 * A surname means the latest full name before it; in a headline, the first one after. So does a given name, where all
 * that bear it in the report are one.
 */
export function addSurnames(context: TextContext, candidates: Candidate[]): Candidate[] {
  const named = candidates.filter((candidate) => candidate.type === 'person' && candidate.to - candidate.from > 1);
  if (named.length === 0) return candidates;
  const bySurname = new Map(named.toReversed().map((candidate) => [surnameOf(context, candidate), candidate]));
  const byGiven = findGiven(context, named);
  const sure = candidates.filter((candidate) => !isDoubtful(context, candidate));
  const taken = coverTokens(context.tokens.length, sure);
  const added: Candidate[] = [];
  let next = 0;
  for (let at = 0; at < context.tokens.length; at++) {
    for (; named[next] && named[next]!.from <= at; next++)
      bySurname.set(surnameOf(context, named[next]!), named[next]!);
    const { word } = context.tokens[at]!;
    if (!word.capital || taken[at]) continue;
    const candidate = bySurname.get(word.bare) ?? findByGiven(context, at, byGiven);
    if (!candidate || isOrdinary(context, at)) continue;
    if (isOther(context, at, taken)) {
      added.push(candidateByPattern(context, 'person', at - 1, at + 1, 0.6));
      continue;
    }
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

/** `Nadir Darwish` where the report has Samir Darwish: an unknown word with a capital before the surname. */
function isOther(context: TextContext, at: number, taken: Uint8Array): boolean {
  const before = context.tokens[at - 1];
  if (!before || context.tokens[at]!.gap !== GAP.space || taken[at - 1] || before.possessive) return false;
  const { word } = before;
  return word.capital && !word.allCapitals && !word.article && word.roles === 0 && !inHeadline(context, at);
}

/** Given names that one person alone bears, and behind whose full name a given one may stand by itself. */
function findGiven(context: TextContext, named: readonly Candidate[]): Map<string, Candidate> {
  const bearers = Map.groupBy(named, ({ from }) => bareAt(context, from));
  return new Map(
    [...bearers].flatMap(([given, same]) => {
      const surnames = new Set(same.map((candidate) => surnameOf(context, candidate)));
      const isGiven = isWord(context, same[0]!.from, ROLE.given) && !COMMONEST.has(given);
      return isGiven && surnames.size === 1 ? [[given, same[0]!] as const] : [];
    }),
  );
}

function findByGiven(context: TextContext, at: number, byGiven: ReadonlyMap<string, Candidate>): Candidate | undefined {
  const person = byGiven.get(bareAt(context, at));
  return person && person.from < at && standsAlone(context, at) ? person : undefined;
}

/** No word beside it makes a name of its own with it. */
function standsAlone(context: TextContext, at: number): boolean {
  const next = context.tokens[at + 1];
  if (next && !context.tokens[at]!.possessive && joins(context, at + 1) && (next.word.capital || next.word.article))
    return false;
  return !(joins(context, at) && (context.tokens[at - 1]?.word.capital || isWord(context, at - 1, ROLE.particle)));
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

/** Half the men of a village bear one of these. */
const COMMONEST = new Set(
  'muhammad mohammad mohammed mohamed ahmad ahmed ali hassan hussein mahmoud khaled omar'.split(' '),
);
