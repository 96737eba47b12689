// Each invented sentence gives the claims that stand under it in sentences.txt, and no other.
import { expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { recogniseClaims } from '../../src/claims/recognise.ts';
import { type Expected, readExamples } from './read-sentences.ts';

test.each(readExamples().map(({ text, claims }) => [text, claims] as const))('%s', (text, expected) => {
  const found = recogniseClaims(text, {}, []);
  expect(found.map((claim) => text.slice(claim.start, claim.end))).toEqual(expected.map(({ words }) => words));
  for (const [index, claim] of found.entries()) expect(told(text, claim, expected[index]!)).toEqual(expected[index]);
});

/** What is not asked stands as the dot that it is asked with; a name may be told with more words. */
function told(text: string, claim: Claim, asked: Expected): Expected {
  const name = claim.claimant?.name ?? '-';
  return {
    words: text.slice(claim.start, claim.end),
    bounds: `${claim.min ?? ''}..${claim.max ?? ''}`,
    effect: claim.effect,
    class: asked.class === '.' ? '.' : claim.class,
    claimant:
      asked.claimant === '.' || (asked.claimant !== '-' && name.includes(asked.claimant)) ? asked.claimant : name,
    scope: asked.scope === '.' ? '.' : claim.scope,
  };
}
