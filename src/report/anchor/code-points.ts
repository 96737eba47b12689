// Offsets in UTF-16 code units, as this program counts, <-> in code points, as W3C's TextPositionSelector does.

/** @param unit an offset of that text; beyond its end the end is meant */
export function codePointsBefore(text: string, unit: number): number {
  let count = 0;
  for (let at = 0; at < Math.min(unit, text.length); at += isPair(text, at) ? 2 : 1) count++;
  return count;
}

/** @returns the offset of the code point of that number; the end of the text beyond it */
export function unitOfCodePoint(text: string, number: number): number {
  let at = 0;
  for (let count = 0; count < number && at < text.length; count++) at += isPair(text, at) ? 2 : 1;
  return at;
}

function isPair(text: string, at: number): boolean {
  return text.codePointAt(at)! > 0xffff;
}
