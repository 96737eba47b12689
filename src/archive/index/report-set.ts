// Numbers of reports in; sets of them, a bit a report, that can be joined and intersected in no time, out.

/** Bit n is report n. */
export type ReportSet = Uint32Array;

export function setOf(numbers: ArrayLike<number>): ReportSet {
  let largest = 0;
  for (let index = 0; index < numbers.length; index++) largest = Math.max(largest, numbers[index]!);
  const set = new Uint32Array((largest >>> 5) + 1);
  for (let index = 0; index < numbers.length; index++) set[numbers[index]! >>> 5]! |= 1 << (numbers[index]! & 31);
  return set;
}

export function has(set: ReportSet, number: number): boolean {
  return bitOf(set, number) === 1;
}

export function sizeOf(set: ReportSet): number {
  let size = 0;
  for (let bits of set) {
    // Bits counted by twos, fours and bytes.
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    size += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return size;
}

export function bitOf(set: ReportSet, number: number): 0 | 1 {
  return ((set[number >>> 5]! >>> (number & 31)) & 1) as 0 | 1;
}

export function intersect(one: ReportSet, other: ReportSet): ReportSet {
  return one.slice(0, other.length).map((bits, index) => bits & other[index]!);
}

export function unite(one: ReportSet, other: ReportSet): ReportSet {
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other];
  return longer.map((bits, index) => bits | (shorter[index] ?? 0));
}

export function subtract(one: ReportSet, other: ReportSet): ReportSet {
  return one.map((bits, index) => bits & ~(other[index] ?? 0));
}
