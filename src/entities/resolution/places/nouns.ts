// Names where they stand in; what the words beside each call it (a quarter, a village, a crossing), out.

import type { Candidate } from '../../candidates/candidate.ts';
import { FACILITY_KINDS, findFacility } from '../../candidates/facilities.ts';
import { areEnumerated, bareAt, isWord, joins, type TextContext } from '../../text/context.ts';
import { ROLE } from '../../text/roles.ts';
import { GAP } from '../../text/tokens.ts';

/** `facility`: by its noun the one that is listed. */
export type Called = { as: 'quarter' | 'settlement' } | { as: 'facility'; entity: number };

/**
 * What `the X neighbourhood`, `the village of X` and `the quarters of X, Y and Z` call their names.
 *
 * @returns by index; what is enumerated with a name is called what that is, by a noun in the plural or by being one
 */
export function findCalled(context: TextContext, candidates: readonly Candidate[]): Map<number, Called> {
  const called = new Map<number, Called>();
  const spread = (index: number, step: 1 | -1, noun: string) => {
    for (let at = index; areBeside(context, candidates, at, at + step); at += step) {
      const one = !called.has(at + step) && callBy(context, candidates[at + step]!, noun);
      if (!one) break;
      called.set(at + step, one);
    }
  };
  candidates.forEach((candidate, index) => {
    if (candidate.type !== 'place') return;
    const before = nounBefore(context, candidate);
    const after = joins(context, candidate.to) ? bareAt(context, candidate.to) : '';
    const noun = [after, before, nounApart(context, candidate)].find((word) => callBy(context, candidate, word));
    if (noun) called.set(index, callBy(context, candidate, noun)!);
    if (noun?.endsWith('s')) spread(index, noun === after ? -1 : 1, noun);
  });
  candidates.forEach((candidate, index) => {
    const noun = candidate.type === 'place' ? kindOf(context, candidate) : '';
    if (noun !== 'neighbourhood' && !FACILITY_KINDS.has(noun)) return;
    spread(index, 1, noun);
    spread(index, -1, noun);
  });
  return called;
}

function areBeside(context: TextContext, candidates: readonly Candidate[], one: number, other: number): boolean {
  const [first, second] = [candidates[Math.min(one, other)], candidates[Math.max(one, other)]];
  return first?.type === 'place' && second?.type === 'place' && areEnumerated(context, first.to, second.from);
}

/** The noun of `the village of X`, `the villages X`, `quarters: X`. */
function nounBefore(context: TextContext, { from }: Candidate): string {
  const before = bareAt(context, from - 1);
  return before === 'of' || before === 'called' || before === 'named' ? bareAt(context, from - 2) : before;
}

/** The noun of `X, the military air base in Y`. */
function nounApart(context: TextContext, { to }: Candidate): string {
  if (context.tokens[to]?.gap !== GAP.comma || !ARTICLES.has(bareAt(context, to))) return '';
  let at = to + 1;
  while (at < to + 4 && isWord(context, at, ROLE.facilityKind | ROLE.direction)) at++;
  return bareAt(context, at);
}

function callBy(context: TextContext, candidate: Candidate, noun: string): Called | undefined {
  if (QUARTERS.has(noun)) return { as: 'quarter' };
  if (SETTLEMENTS.has(noun)) return { as: 'settlement' };
  const facility = FACILITIES.get(noun);
  if (!facility || FACILITY_KINDS.has(kindOf(context, candidate))) return undefined;
  const entity = findFacility(context, candidate.from, candidate.to, facility);
  return entity === undefined ? undefined : { as: 'facility', entity };
}

function kindOf({ gazetteer }: TextContext, { entities: [first] }: Candidate): string {
  return first === undefined ? '' : gazetteer.kindOf(first);
}

const set = (words: string) => new Set(words.split(/\s+/));
const ARTICLES = set('the a an');
const QUARTERS = set(
  'quarter quarters neighbourhood neighbourhoods neighborhood neighborhoods district districts حي احياء أحياء',
);
const SETTLEMENTS = set('village villages town towns hamlet hamlets قريه قرية بلده بلدة قري قرى بلدات');

/** Nouns of facilities, and that by which the gazetteer is asked. */
const FACILITIES = new Map(
  [
    'crossing: crossing crossings',
    'airbase: airbase airbases base bases airport airports airfield airfields',
    'prison: prison prisons jail jails',
    'camp: camp camps',
    'dam: dam dams',
  ].flatMap((line) => {
    const [noun, words] = line.split(': ') as [string, string];
    return words.split(' ').map((word) => [word, noun] as const);
  }),
);
