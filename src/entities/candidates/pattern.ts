// Words that name something by their form in; a candidate for them out.
import { entityOf } from '../gazetteer/gazetteer.ts';
import type { EntityType } from '../mention.ts';
import { LEVELS } from '../spelling/fold.ts';
import { keyOf, type TextContext, textOf } from '../text/context.ts';
import { type Candidate, unlistedEntity } from './candidate.ts';

/** Linked to the one listed name of this type that sounds like it, else to an entity of its own. */
export function candidateByPattern(
  context: TextContext,
  type: EntityType,
  from: number,
  to: number,
  certainty: number,
): Candidate {
  const candidate = { from, to, type, certainty, weak: false };
  const listed = to - from > 1 ? findBySound(context, type, from, to) : undefined;
  if (listed !== undefined) return { ...candidate, entities: [listed], rule: 'folded' };
  return { ...candidate, entities: [], unlisted: unlistedEntity(type, textOf(context, from, to)), rule: 'pattern' };
}

function findBySound(context: TextContext, type: EntityType, from: number, to: number): number | undefined {
  for (const level of LEVELS) {
    const names = context.gazetteer.names(level, keyOf(context, from, to, level)) ?? [];
    const named = new Set(names.map(entityOf).filter((entity) => context.gazetteer.typeOf(entity) === type));
    if (named.size === 1) return [...named][0];
  }
  return undefined;
}
