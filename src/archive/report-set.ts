// Numbers of reports in; sets of them, a bit a report, that can be intersected and counted in no time, out.

/** Bit n is report n. */
export type ReportSet = Uint32Array;

export function setOf(numbers: Iterable<number> & ArrayLike<number>): ReportSet {
  let largest = 0;
  for (const number of numbers) if (number > largest) largest = number;
  const set = new Uint32Array((largest >>> 5) + 1);
  for (const number of numbers) set[number >>> 5]! |= 1 << (number & 31);
  return set;
}

export function has(set: ReportSet, number: number): boolean {
  return ((set[number >>> 5]! >>> (number & 31)) & 1) === 1;
}

export function intersect(one: ReportSet, other: ReportSet): ReportSet {
  return one.slice(0, other.length).map((bits, index) => bits & other[index]!);
}

export function unite(one: ReportSet, other: ReportSet): ReportSet {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return long.map((bits, index) => bits | (short[index] ?? 0));
}

export function subtract(one: ReportSet, other: ReportSet): ReportSet {
  return one.map((bits, index) => bits & ~(other[index] ?? 0));
}

export function sizeOf(set: ReportSet): number {
  let size = 0;
  for (const bits of set) size += countBits(bits);
  return size;
}

/** In parallel, as in Hacker's Delight, 5-1. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
