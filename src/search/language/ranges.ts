// `1592..1700` in; the two figures out. One of them may be left out.
import { asciiDigits } from '../../base/digits.ts';

export type FigureRange = { least: number; most: number };

const FIGURE = '\\d{1,3}(?:[,٬]\\d{3})+|\\d+';
const RANGE = new RegExp(`^(${FIGURE})?\\.\\.(${FIGURE})?$`);

/** @returns undefined for what is no range, or one that holds nothing */
export function readRange(typed: string): FigureRange | undefined {
  const [, from, to] = RANGE.exec(asciiDigits(typed)) ?? [];
  if (from === undefined && to === undefined) return undefined;
  return { least: figure(from) ?? 0, most: figure(to) ?? Infinity };
}

function figure(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ''));
}
