// A target and a seed in; what came of so many tries, each with a seed of its own, out.
import { randomOf } from './random.ts';
import type { Target } from './target.ts';

export type Fuzzed = {
  tries: number;
  /** Of one try, in milliseconds. */
  longest: number;
  findings: { seed: number; error: unknown }[];
};

const MOST_FINDINGS = 20;

/** @param tries and `milliseconds`: whichever comes first ends it */
export async function fuzz(
  target: Target,
  { seed, tries, milliseconds }: { seed: number; tries: number; milliseconds: number },
): Promise<Fuzzed> {
  const end = performance.now() + milliseconds;
  const fuzzed: Fuzzed = { tries: 0, longest: 0, findings: [] };
  while (fuzzed.tries < tries && performance.now() < end && fuzzed.findings.length < MOST_FINDINGS) {
    const start = performance.now();
    const own = seed + fuzzed.tries++;
    try {
      await target.tryOnce(randomOf(own));
    } catch (error) {
      fuzzed.findings.push({ seed: own, error });
    }
    fuzzed.longest = Math.max(fuzzed.longest, performance.now() - start);
  }
  return fuzzed;
}
