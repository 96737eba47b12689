// Candidates in; the same, each homonym among the places linked to one of those that bear its name, out.

import type { Candidate } from '../candidates/candidate.ts';
import { keyOf, type TextContext } from '../text/context.ts';
import { GAP } from '../text/tokens.ts';

type Link = Pick<Candidate, 'entities' | 'certainty' | 'rule'>;

/** Within a report a name means one place: what it is, is weighed once for all its uses. */
export function resolveHomonyms(context: TextContext, candidates: Candidate[]): Candidate[] {
  const doubtful = candidates.filter((candidate) => candidate.type === 'place' && candidate.entities.length > 1);
  if (doubtful.length === 0) return candidates;
  const paragraphs = countParagraphs(context);
  const sure = Map.groupBy(
    candidates.filter((candidate) => candidate.type === 'place' && candidate.entities.length === 1),
    (candidate) => paragraphs[candidate.from],
  );
  const chosen = new Map<string, Link>();
  for (const [name, same] of Map.groupBy(doubtful, (candidate) => nameOf(context, candidate))) {
    const around = new Set(same.map((candidate) => paragraphs[candidate.from]));
    const near = [...around]
      .slice(0, MOST_NEAR)
      .flatMap((paragraph) => sure.get(paragraph) ?? [])
      .filter((candidate) => nameOf(context, candidate) !== name)
      .slice(0, MOST_NEAR);
    const scored = [...new Set(same.flatMap((candidate) => candidate.entities))]
      .map((entity) => ({ entity, points: scorePlace(context, entity, near) + (isNamedByAll(entity, same) ? 1 : 0) }))
      .sort((a, b) => b.points - a.points);
    const best = scored[0]!.points;
    const rivals = scored.filter(({ points }) => best - points < CLEAR).map(({ entity }) => entity);
    const certainty = rivals.length === 1 ? 0.9 : 0.3 + (best - scored[1]!.points) / 10;
    chosen.set(name, { entities: rivals, rule: rivals.length === 1 ? 'context' : same[0]!.rule, certainty });
  }
  return candidates.map((candidate) =>
    candidate.type === 'place' && candidate.entities.length > 1
      ? { ...candidate, ...chosen.get(nameOf(context, candidate))! }
      : candidate,
  );
}

function nameOf(context: TextContext, candidate: Candidate): string {
  return keyOf(context, candidate.from, candidate.to, 'vowels');
}

/** Whether every spelling is a name of it. */
function isNamedByAll(entity: number, same: Candidate[]): boolean {
  return same.every((candidate) => candidate.entities.includes(entity));
}

function scorePlace(context: TextContext, entity: number, near: Candidate[]): number {
  const { gazetteer, governorates } = context;
  const slug = gazetteer.governorateOf(entity);
  let points = [0, 4, 2, 0][gazetteer.tierOf(entity)]! + Math.min(1, gazetteer.fameOf(entity) / 20);
  if (slug && governorates.has(slug)) points += 3;
  if (near.some((other) => slug && gazetteer.governorateOf(other.entities[0]!) === slug)) points += 2;
  return points + closeness(context, entity, near);
}

/** More neighbours than these tell nothing new. */
const MOST_NEAR = 60;

/** A lead of so many points leaves no doubt. */
const CLEAR = 1.5;

/** Up to two points for a sure place of the paragraph within 40 km. */
function closeness(context: TextContext, entity: number, places: Candidate[]): number {
  const here = context.gazetteer.at(entity);
  let best = 0;
  for (const other of places) {
    const there = context.gazetteer.at(other.entities[0]!);
    if (here.lat === undefined || there.lat === undefined) continue;
    const km = Math.hypot((here.lat - there.lat) * 111, (here.lon! - there.lon!) * 91);
    best = Math.max(best, 2 - km / 20);
  }
  return best;
}

function countParagraphs(context: TextContext): Int32Array {
  const paragraphs = new Int32Array(context.tokens.length);
  let number = 0;
  context.tokens.forEach((token, at) => {
    if (token.gap === GAP.line) number++;
    paragraphs[at] = number;
  });
  return paragraphs;
}
