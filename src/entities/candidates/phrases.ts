// A token in; the words that stand for the government, its forces or the coalition without being a name, out.
import type { Government } from '../../countries/country.ts';
import { homeOf } from '../gazetteer/country-index.ts';
import { entityOf } from '../gazetteer/gazetteer.ts';
import { bareAt, isWord, joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import type { Candidate } from './candidate.ts';

/** `regime`, `regime forces`, `government forces`; bare `government` and `pro-government` are nothing. */
export function matchGovernment(context: TextContext, at: number): Candidate | undefined {
  if (!isWord(context, at, ROLE.rule)) return undefined;
  const [first] = governmentsOf(context, stateBefore(context, at));
  if (!first) return undefined;
  const word = bareAt(context, at);
  const hasForces =
    context.tokens[at + 1]?.gap === GAP.space && !context.tokens[at]!.possessive && FORCES.has(bareAt(context, at + 1));
  const isPart = context.tokens[at]!.gap === GAP.hyphen;
  if (hasForces && !isPart) return groupCandidate(context, at, at + 2, first.forces);
  if (word === 'regime') return groupCandidate(context, at, at + 1, first.government);
  return undefined;
}

/** The US-led coalition in any wording. */
export function matchCoalition(context: TextContext, at: number): Candidate | undefined {
  if (!isWord(context, at, ROLE.phrase)) return undefined;
  const word = bareAt(context, at);
  if (LEADERS.has(word) && bareAt(context, at + 1) === 'led' && context.tokens[at + 1]!.gap === GAP.hyphen) {
    for (let to = at + 2; to < at + 7 && joins(context, to); to++) {
      if (COALITION.has(bareAt(context, to))) return groupCandidate(context, at, to + 1, 'GROUP:coalition');
    }
  }
  if (WORLDWIDE.has(word) && COALITION.has(bareAt(context, at + 1)) && joins(context, at + 1)) {
    return groupCandidate(context, at, at + 2, 'GROUP:coalition');
  }
  if (word !== 'coalition') return undefined;
  const led = endOfLedBy(context, at + 1);
  if (led) return groupCandidate(context, at, led, 'GROUP:coalition');
  const before = bareAt(context, at - 1);
  if (OTHER_COALITIONS.has(before) || (before === 'led' && !LEADERS.has(bareAt(context, at - 2)))) return undefined;
  return { ...groupCandidate(context, at, at + 1, 'GROUP:coalition')!, weak: !context.tokens[at]!.word.capital };
}

/** `coalition led by the US`. */
function endOfLedBy(context: TextContext, at: number): number | undefined {
  if (bareAt(context, at) !== 'led' || bareAt(context, at + 1) !== 'by') return undefined;
  const leader = bareAt(context, at + 2) === 'the' ? at + 3 : at + 2;
  if (bareAt(context, leader) === 'united' && bareAt(context, leader + 1) === 'states') return leader + 2;
  return LEADERS.has(bareAt(context, leader)) ? leader + 1 : undefined;
}

/** The states that `Iranian regime`, `Iraqi government forces` name before the noun, by id. */
function stateBefore(context: TextContext, at: number): string[] {
  const before = context.tokens[at - 1];
  if (!before?.word.capital || !joins(context, at)) return [];
  const names = context.gazetteer.names('plain', before.word.key('plain', false)) ?? [];
  const states = names.map(entityOf).filter((entity) => context.gazetteer.typeOf(entity) === 'state');
  return states.map((entity) => context.gazetteer.idOf(entity));
}

/**
 * The governments of the country that is spoken of, the first one first; none where we know of none.
 *
 * @param states ids of what stands before `regime`; without one it is that of the country that the report is about
 */
function governmentsOf(context: TextContext, states: readonly string[]): readonly Government[] {
  const home = homeOf(context.gazetteer.countries, context.governorates);
  const state = states.find((id) => id !== home?.state) ?? home?.state;
  return context.gazetteer.countries.governed.find((country) => country.state === state)?.governments ?? [];
}

/** `shabiha`, `peshmerga`: names that are written small too. */
export function matchSmallName(context: TextContext, at: number): Candidate | undefined {
  const { word } = context.tokens[at]!;
  if (word.capital || !word.is(ROLE.smallName)) return undefined;
  const name = context.gazetteer.names('plain', word.bare)?.[0];
  return name === undefined ? undefined : groupCandidate(context, at, at + 1, context.gazetteer.idOf(entityOf(name)));
}

function groupCandidate(context: TextContext, from: number, to: number, id: string): Candidate | undefined {
  const entity = context.gazetteer.indexOf(id);
  if (entity === undefined) return undefined;
  return { from, to, type: 'group', entities: [entity], rule: 'context', certainty: 0.9, weak: false };
}

const FORCES = new Set(['forces', 'army', 'troops']);
const LEADERS = new Set(['us', 'u.s.', 'u.s', 'american', 'america', 'usa', 'washington']);
const WORLDWIDE = new Set(['international', 'global', 'anti-isis', 'anti-is']);
const COALITION = new Set(['coalition', 'alliance']);
const OTHER_COALITIONS = new Set(['opposition', 'national', 'ruling', 'governing', 'political', 'syrian', 'saudi']);
