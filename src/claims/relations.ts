// The claims of a report in; the same, each that says again what another said pointing to that one, out.
import type { Claim } from './claim.ts';

/** The headline's figure comes again in the body: same effect and bounds, and no two classes that differ. */
export function markRepeats(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, number[]>();
  return claims.map((claim, index) => {
    const key = `${claim.effect} ${claim.min} ${claim.max}`;
    const before = seen.get(key);
    const first = before?.find((at) => mayBeSame(claims[at]!, claim));
    if (first === undefined) {
      seen.set(key, [...(before ?? []), index]);
      return claim;
    }
    return { ...claim, repeats: first };
  });
}

/** Figures this small are told of many incidents. */
const SMALL = 3;

function mayBeSame(one: Claim, other: Claim): boolean {
  const alike = one.class === other.class || one.class === 'unknown' || other.class === 'unknown';
  const parts = (one.partOf === undefined) === (other.partOf === undefined);
  const distinct = (one.min ?? one.max ?? 0) > SMALL || (one.place !== null && one.place === other.place);
  return alike && parts && distinct && one.scope === other.scope;
}
