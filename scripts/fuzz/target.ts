// What is fuzzed: a name, and one try of it.
import type { Random } from './random.ts';

export type Target = {
  name: string;
  /** @throws where the program does what it never should: that is a finding */
  tryOnce(random: Random): Promise<void> | void;
  close?(): void;
};

/** @throws unless it holds; `words` say what does not, and `about` for what */
export function hold(holds: boolean, words: string, about: unknown): void {
  if (!holds) throw new Error(`${words}: ${JSON.stringify(about)?.slice(0, 2000)}`);
}
