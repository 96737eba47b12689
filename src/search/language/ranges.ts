// `1592..1700`, `>=10` or `12` in; the two figures out. One of them may be left out.
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

const BOUND = new RegExp(`^(>=|<=|>|<|=)?(${FIGURE})$`);

/** A range, a figure, or one that is compared with. @returns undefined for what is none of them */
export function readBounds(typed: string): FigureRange | undefined {
  const [, sign = '=', digits] = BOUND.exec(asciiDigits(typed)) ?? [];
  const bound = figure(digits);
  if (bound === undefined) return readRange(typed);
  switch (sign) {
    case '>=':
      return { least: bound, most: Infinity };
    case '>':
      return { least: bound + 1, most: Infinity };
    case '<=':
      return { least: 0, most: bound };
    case '<':
      return { least: 0, most: bound - 1 };
    default:
      return { least: bound, most: bound };
  }
}

function figure(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ''));
}
