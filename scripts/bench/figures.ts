// Measured values in; the ones that are reported out.

/** Nearest rank: a value that was really measured. `share` is 0.5 for the median. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}
