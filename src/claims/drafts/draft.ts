// What a figure of harm is before it is known who says it.
import type { Bounds, Effect, Rule } from '../claim.ts';
import type { Figure } from '../figures/find-figures.ts';
import type { NounPhrase } from '../text/noun-phrase.ts';

/** A claim before it is known who says it, and of which others it is a part: indices are of the sentence's words. */
export type Draft = {
  figure: Figure;
  phrase: NounPhrase;
  bounds: Bounds;
  effect: Effect;
  rule: Rule;
  certainty: number;
  /** The index after the words that say its effect. */
  end: number;
  partOf?: Draft | undefined;
};
