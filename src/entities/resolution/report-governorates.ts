// Candidates in; the governorates that the report is about, by what it names surely and often, out.
import type { Candidate } from '../candidates/candidate.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';

/** A governorate has at least so many of the names, of so many: others are told of in passing. */
const LEAST = { names: 2, share: 0.2 };

/**
 * For a report that does not say so itself. What news names often and what can mean one place only counts; a capital
 * does not, which stands for its government.
 */
export function findReportGovernorates(gazetteer: Gazetteer, candidates: readonly Candidate[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { type, entities, weak } of candidates) {
    const [entity] = entities;
    if (type !== 'place' || weak || entity === undefined || entities.length > 1) continue;
    const slug = gazetteer.governorateOf(entity);
    if (slug === '' || gazetteer.tierOf(entity) > 2 || isCapital(gazetteer, entity)) continue;
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isAbout = (count: number) => count >= LEAST.names && count >= LEAST.share * total;
  return new Set([...counts].flatMap(([slug, count]) => (isAbout(count) ? [slug] : [])));
}

function isCapital(gazetteer: Gazetteer, entity: number): boolean {
  return (
    gazetteer.kindOf(entity) === 'city' &&
    gazetteer.countries.byCity.get(entity)?.countryside !== gazetteer.countries.byCity.get(entity)?.governorate
  );
}
