// Candidates in; which of the cities among them stand for the country around them (`northern Hama`), by index, out.
import type { Candidate } from '../candidates/candidate.ts';
import { bareAt, isWord, joins, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';

/**
 * `northern Hama` without a noun is the governorate's north; of a capital, which is a governorate itself, and of a city
 * whose halves news speaks of, it is a part of the city.
 */
export function findParts(context: TextContext, candidates: readonly Candidate[]): Map<number, number> {
  const found = new Map<number, number>();
  candidates.forEach(({ type, entities: [city], from, to }, index) => {
    const called = type === 'place' && city !== undefined && context.gazetteer.countries.byCity.get(city);
    if (!called || called.governorate !== called.countryside) return;
    if (!joins(context, from) || !isWord(context, from - 1, ROLE.direction)) return;
    if (called.parts.has(bareAt(context, from - 1)) || (joins(context, to) && OF_A_CITY.has(bareAt(context, to))))
      return;
    found.set(index, called.governorate);
  });
  return found;
}

const OF_A_CITY = new Set('city town quarter quarters neighbourhoods neighborhoods suburbs'.split(' '));
