// The letters of a word in; the number that it is, out.
import { SMALL } from './numbers.ts';

const ZEROS = [0x0660, 0x06f0];

/** In Latin digits, without what parts the thousands; a point is a decimal one unless three digits follow. */
export function numberOf(written: string): number {
  const latin = written.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - ZEROS.findLast((zero) => code >= zero)!);
  });
  return Number(/^\d{1,3}(?:\D\d{3})+$/.test(latin) ? latin.replace(/\D/g, '') : latin.replace('\u066B', '.'));
}

/** `forty-two` too. */
export function smallNumber(low: string): number | undefined {
  const [tens, ones, ...more] = low.split('-');
  if (ones === undefined) return SMALL.get(low);
  const [ten, one] = [SMALL.get(tens!), SMALL.get(ones)];
  return more.length === 0 && ten && one && ten >= 20 && one < 10 ? ten + one : undefined;
}
