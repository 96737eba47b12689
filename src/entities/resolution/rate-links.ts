// Candidates in; the same, each as certain as links of its kind are right, out.
import { SURE } from '../../base/certainty.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { FACILITY_KINDS } from '../candidates/facilities.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { TextContext } from '../text/context.ts';
import { kmApart } from './places/distance.ts';
import { isFamous } from './places/fame.ts';
import { countPassages } from './places/passages.ts';

/** A village or a town so far from all other places of its passage is never surely the one meant. */
const FAR_KM = 100;

/** What the rules that found a name gave it, and how often such are right. Of an unlisted name: that it is one. */
const RATES = { unlisted: 0.9, soundsLikeTown: 0.92, spelt: 0.8 };

/** The most that what is doubtful can be. */
const DOUBTFUL = SURE - 0.01;

export function rateLinks(context: TextContext, candidates: Candidate[]): Candidate[] {
  const alone = findAlone(context, candidates);
  return candidates.map((candidate) => {
    const certainty = rate(context, candidate);
    const most = alone.has(candidate) ? DOUBTFUL : 1;
    return certainty === candidate.certainty && certainty <= most
      ? candidate
      : { ...candidate, certainty: Math.min(certainty, most) };
  });
}

function rate(context: TextContext, { type, entities: [entity], rule, certainty }: Candidate): number {
  const isPlace = type === 'place';
  if (entity === undefined && isPlace) return Math.max(certainty, RATES.unlisted);
  // Of people, bodies, groups and arms what is told by its form is the one meant as often as an unlisted name is one.
  if (!isPlace) return certainty >= RATES.spelt ? Math.max(certainty, RATES.unlisted) : certainty;
  const isTown = rule === 'folded' && context.gazetteer.tierOf(entity!) === 1;
  return isTown && certainty === RATES.spelt ? RATES.soundsLikeTown : certainty;
}

/** Villages and towns that lie far from every surely linked place of their passage, where there are such; not what everybody knows. */
function findAlone(context: TextContext, candidates: readonly Candidate[]): Set<Candidate> {
  const { gazetteer } = context;
  const alone = new Set<Candidate>();
  const placed = candidates.filter(
    ({ type, entities: [entity] }) => type === 'place' && entity !== undefined && hasSpot(context, entity),
  );
  if (placed.every(({ entities }) => isFamous(gazetteer, entities[0]!))) return alone;
  const { passage } = countPassages(context);
  for (const here of Map.groupBy(placed, ({ from }) => passage[from]).values()) {
    const sure = new Set(here.filter(({ certainty }) => certainty >= SURE).map(({ entities }) => entities[0]!));
    for (const candidate of here) {
      const entity = candidate.entities[0]!;
      if (isFamous(gazetteer, entity) || isNamedFacility(gazetteer, entity)) continue;
      const others = [...sure].filter((other) => other !== entity);
      if (others.length > 0 && others.every((other) => kmApart(gazetteer, entity, other)! > FAR_KM))
        alone.add(candidate);
    }
  }
  return alone;
}

/** A base, a dam or a crossing that news names daily has a name of its own. */
function isNamedFacility(gazetteer: Gazetteer, entity: number): boolean {
  return gazetteer.tierOf(entity) === 1 && FACILITY_KINDS.has(gazetteer.kindOf(entity));
}

/** Whether it lies in one of the countries that are known, at one spot. */
function hasSpot({ gazetteer }: TextContext, entity: number): boolean {
  return (
    gazetteer.governorateOf(entity) !== '' &&
    gazetteer.kindOf(entity) !== 'governorate' &&
    gazetteer.positionOf(entity) !== undefined
  );
}
