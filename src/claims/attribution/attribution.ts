// Who says something in a sentence: what every way of telling it gives.

/** Indices of the sentence's words. */
export type Attribution = {
  /** The words of who says it; of `he`, `it`, `the group`, who was named before. */
  from: number;
  to: number;
  /** Where the words that say so stand: what is nearest to a figure counts. */
  at: number;
  /** It goes back to who was named before: `he added`. */
  carried: boolean;
  /** `citing a medic`, `reported by medics`: whoever is cited answers for it, not who cites. */
  inner: boolean;
};
