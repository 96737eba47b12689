// What a candidate is: words of a report that may name something, on their way to become a mention.
import type { Entity, EntityType, Rule } from '../mention.ts';

export type Candidate = {
  /** Tokens, half-open. */
  from: number;
  to: number;
  type: EntityType;
  /** The gazetteer's numbers of what it may name: several where it is a homonym. */
  entities: number[];
  /** For a name that the gazetteer does not have. */
  unlisted?: Entity;
  rule: Rule;
  certainty: number;
  /** Counts only when something else in the report confirms it. */
  weak: boolean;
  /** Letters of the first word that are not the name's: the Arabic and, in, to and with. */
  prefix?: number;
};

/** An entity that only this report speaks of; the same words make the same id. */
export function unlistedEntity(type: EntityType, name: string, kind?: string): Entity {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return { id: `${type}:${slug}`, type, name, ...(kind && { kind }) };
}

/** @returns for each of so many tokens, 1 where it belongs to a candidate */
export function coverTokens(count: number, candidates: readonly Candidate[]): Uint8Array {
  const covered = new Uint8Array(count);
  for (const { from, to } of candidates) covered.fill(1, from, to);
  return covered;
}
