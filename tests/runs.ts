// How often a property is tried, by chance, in the long test run in; how often in this one out.

/** A tenth of them in `npm test`, at least 20; all of them in `npm run test:long`. */
export function runs(long: number): number {
  return process.env.LONG ? long : Math.max(20, Math.ceil(long / 10));
}
