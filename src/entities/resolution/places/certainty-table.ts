// Written by `npm run calibrate`: of links whose share is `from` and more, up to the next step, so many are right.
export type Step = { from: number; certainty: number };

export const CERTAINTIES: Record<'known' | 'spelt' | 'alike', readonly Step[]> = {
  known: [{ from: 0, certainty: 0.95 }],
  spelt: [
    { from: 0, certainty: 0.37 },
    { from: 0.6, certainty: 0.38 },
    { from: 0.9, certainty: 0.78 },
    { from: 0.99, certainty: 0.94 },
    { from: 0.998, certainty: 0.97 },
  ],
  alike: [{ from: 0, certainty: 0.8 }],
};
