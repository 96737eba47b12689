// Candidates in; the same, `western X` and bare `X` linked to the one of two neighbouring villages that is meant, out.
import type { Candidate } from '../candidates/candidate.ts';
import { entityOf } from '../gazetteer/gazetteer.ts';
import { isCompass } from '../spelling/fold.ts';
import { consonantsOf } from '../text/consonants.ts';
import { bareAt, isWord, joins, keyOf, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

const HALVES = new Map([
  ['east', 'eastern'],
  ['eastern', 'eastern'],
  ['west', 'western'],
  ['western', 'western'],
  ['north', 'northern'],
  ['northern', 'northern'],
  ['south', 'southern'],
  ['southern', 'southern'],
]);

const OPPOSITE: Record<string, string> = { N: 'S', S: 'N', E: 'W', W: 'E', UP: 'LO', LO: 'UP' };

/** Where the gazetteer has `X al-Gharbiyah` and `X al-Sharqiyah`, `western X` is the first and `eastern X` the second. */
export function linkNeighbouringVillages(context: TextContext, candidates: Candidate[]): Candidate[] {
  const named = new Map<string, Candidate[]>();
  const linked = candidates.map((candidate) => {
    if (candidate.type !== 'place') return candidate;
    const half = linkHalf(context, candidate);
    if (half) return half;
    const end = endOfBare(context, candidate);
    const neighbour = end < candidate.to ? candidate : linkDirected(context, candidate);
    if (!neighbour) return candidate;
    const consonants = consonantsOf(context, candidate.from, end);
    named.set(consonants, [...(named.get(consonants) ?? []), neighbour]);
    return neighbour;
  });
  return linked.map((candidate, index) => linkBare(context, candidate, candidate === candidates[index], named));
}

/** `eastern Ghouta`: of such a region the direction is part of the name, in small letters too. */
function linkHalf(context: TextContext, candidate: Candidate): Candidate | undefined {
  const region = context.gazetteer.countries.halves.find(({ whole }) => whole === candidate.entities[0]);
  if (!region || context.tokens[candidate.from]?.gap !== GAP.space) return undefined;
  const direction = HALVES.get(bareAt(context, candidate.from - 1));
  const entity = direction && region.parts.get(direction);
  return typeof entity !== 'number'
    ? undefined
    : { ...candidate, from: candidate.from - 1, entities: [entity], rule: 'alias' };
}

/** The token after the name without its `al-Gharbiyah`. */
function endOfBare(context: TextContext, candidate: Candidate): number {
  let end = candidate.to;
  if (end - candidate.from < 2 || !isCompass(context.tokens[end - 1]!.word.key('sounds', true))) return end;
  end--;
  return end > candidate.from + 1 && context.tokens[end - 1]!.word.article ? end - 1 : end;
}

/** The neighbour that a direction before the name tells; a town that news names daily has an east and a west itself. */
function linkDirected(context: TextContext, candidate: Candidate): Candidate | undefined {
  if (!joins(context, candidate.from) || !isWord(context, candidate.from - 1, ROLE.direction)) return undefined;
  if (candidate.entities.some((entity) => context.gazetteer.tierOf(entity) === 1)) return undefined;
  const direction = context.tokens[candidate.from - 1]!.word.key('sounds', false);
  const opposite = OPPOSITE[direction];
  if (!opposite) return undefined;
  for (const level of ['sounds', 'vowels'] as const) {
    const key = keyOf(context, candidate.from, candidate.to, level);
    const neighbours = findNear(context, candidate, level, key + direction);
    const others = findNear(context, candidate, level, key + opposite);
    if (neighbours.length > 0 && (others.length > 0 || candidate.entities.length === 0)) {
      return { ...candidate, entities: neighbours, rule: 'context', certainty: 0.9 };
    }
  }
  return undefined;
}

/** Places under this key; those in the governorate of what bears the bare name, else of the report, where there are any. */
function findNear(context: TextContext, candidate: Candidate, level: 'sounds' | 'vowels', key: string): number[] {
  const { gazetteer, governorates } = context;
  const places = (gazetteer.names(level, key) ?? []).map(entityOf).filter((entity) => gazetteer.tierOf(entity) > 1);
  const slugs = new Set(candidate.entities.map((entity) => gazetteer.governorateOf(entity)));
  const beside = places.filter((entity) => slugs.has(gazetteer.governorateOf(entity)));
  const here = places.filter((entity) => governorates.has(gazetteer.governorateOf(entity)));
  return [beside, here, candidate.entities.length === 0 ? places : []].find((some) => some.length > 0) ?? [];
}

/** Bare `X` is the neighbour that the report names; where it names both, one of them. */
function linkBare(
  context: TextContext,
  candidate: Candidate,
  untouched: boolean,
  named: Map<string, Candidate[]>,
): Candidate {
  if (named.size === 0 || candidate.type !== 'place' || !untouched || endOfBare(context, candidate) < candidate.to)
    return candidate;
  const neighbours = named.get(consonantsOf(context, candidate.from, candidate.to));
  if (!neighbours) return candidate;
  const entities = [...new Set(neighbours.flatMap((neighbour) => neighbour.entities))];
  if (candidate.entities.length === 1 && !isNeighbour(context, candidate) && !isElsewhere(context, candidate, entities))
    return candidate;
  if (entities.length === 0)
    return candidate.entities.length === 0
      ? { ...candidate, unlisted: neighbours[0]!.unlisted!, rule: 'context' }
      : candidate;
  return { ...candidate, entities, rule: 'context', certainty: entities.length === 1 ? 0.7 : 0.4 };
}

/** The village of the bare name is not where the report is, its neighbours are. */
function isElsewhere(context: TextContext, candidate: Candidate, neighbours: number[]): boolean {
  const { gazetteer, governorates } = context;
  const isHere = (entity: number) => governorates.has(gazetteer.governorateOf(entity));
  return (
    gazetteer.tierOf(candidate.entities[0]!) > 1 &&
    !isHere(candidate.entities[0]!) &&
    neighbours.length > 0 &&
    neighbours.every(isHere)
  );
}

/** Whether this name is short for one that ends in a direction. */
function isNeighbour(context: TextContext, candidate: Candidate): boolean {
  const key = keyOf(context, candidate.from, candidate.to, 'sounds');
  const ends = Object.keys(OPPOSITE).filter((direction) =>
    context.gazetteer.names('sounds', key + direction)?.some((name) => entityOf(name) === candidate.entities[0]),
  );
  return ends.length > 0;
}
