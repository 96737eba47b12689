// Written by `npm run calibrate`: of links whose share is `from` and more, up to the next step, so many are right.
export type Step = { from: number; certainty: number };

export const CERTAINTIES: Record<'famous' | 'known' | 'spelt' | 'alike', readonly Step[]> = {
  famous: [{ from: 0, certainty: 0.98 }],
  known: [
    { from: 0, certainty: 0.38 },
    { from: 0.975, certainty: 0.86 },
    { from: 0.998, certainty: 0.97 },
  ],
  spelt: [
    { from: 0, certainty: 0.37 },
    { from: 0.6, certainty: 0.46 },
    { from: 0.8, certainty: 0.6 },
    { from: 0.9, certainty: 0.82 },
    { from: 0.975, certainty: 0.92 },
    { from: 0.99, certainty: 0.94 },
    { from: 0.998, certainty: 0.99 },
  ],
  alike: [
    { from: 0, certainty: 0.71 },
    { from: 0.99, certainty: 0.9 },
  ],
};
