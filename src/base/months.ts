// Fills the gaps in counts by month.

export type MonthCount = { month: string; count: number };

/** @param counts months as `2014-11`, in their order */
export function fillMonths(counts: readonly MonthCount[]): MonthCount[] {
  const [first] = counts;
  const last = counts.at(-1);
  if (!first || !last) return [];
  const known = new Map(counts.map(({ month, count }) => [month, count]));
  const filled: MonthCount[] = [];
  for (let month = first.month; month <= last.month; month = nextMonth(month)) {
    filled.push({ month, count: known.get(month) ?? 0 });
  }
  return filled;
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
