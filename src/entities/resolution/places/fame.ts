// A listed place in; how well it is known, so that a report far away may name it without a word, out.
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';

/** Of a place that half of all reports may name as if all knew it: see `fameOf`. */
const HALF_KNOWN = 40;

/** Of a town that everybody knows. */
const FAMOUS = 60;

/** A city, and a town of the first rank: nobody who means another place of its name leaves it at that. */
export function isFamous(gazetteer: Gazetteer, entity: number): boolean {
  if (gazetteer.tierOf(entity) !== 1) return false;
  return gazetteer.kindOf(entity) === 'city' || gazetteer.fameOf(entity) >= FAMOUS;
}

/** 0 to 1: how likely it is to be named wherever the report is. What is abroad is. */
export function knownness(gazetteer: Gazetteer, entity: number): number {
  if (gazetteer.governorateOf(entity) === '' || gazetteer.kindOf(entity) === 'city') return 1;
  if (gazetteer.tierOf(entity) !== 1) return 0;
  const fame = gazetteer.fameOf(entity);
  return fame / (fame + HALF_KNOWN);
}
