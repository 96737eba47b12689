// Written by `npm run calibrate`: of links whose share is `from` and more, up to the next step, so many are right.
export type Step = { from: number; certainty: number };

export const CERTAINTIES: Record<'famous' | 'known' | 'spelt' | 'alike', readonly Step[]> = {
  famous: [
    { from: 0, certainty: 0.89 },
    { from: 0.998, certainty: 0.94 },
  ],
  known: [
    { from: 0, certainty: 0.37 },
    { from: 0.975, certainty: 0.9 },
    { from: 0.998, certainty: 0.97 },
  ],
  spelt: [
    { from: 0, certainty: 0.34 },
    { from: 0.6, certainty: 0.51 },
    { from: 0.9, certainty: 0.84 },
    { from: 0.975, certainty: 0.9 },
    { from: 0.99, certainty: 0.93 },
    { from: 0.998, certainty: 0.99 },
  ],
  alike: [
    { from: 0, certainty: 0.52 },
    { from: 0.975, certainty: 0.88 },
    { from: 0.99, certainty: 0.9 },
  ],
};
