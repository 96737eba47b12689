// A token in; whether the words before it say that a settlement is named there, out.
import { bareAt, isWord, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

/** `the village of Xxx`. */
export function followsSettlementNoun(context: TextContext, at: number): boolean {
  return bareAt(context, at - 1) === 'of' && isSettlementNoun(bareAt(context, at - 2).replace(/s$/, ''));
}

/** `Xxx in the eastern countryside of Hama`, `Xxx in rural Hama`, `Xxx, north of Hama`. */
export function isPlacedBehind(context: TextContext, to: number): boolean {
  const gap = context.tokens[to]?.gap;
  if (gap !== GAP.space && gap !== GAP.comma) return false;
  if (isWord(context, to, ROLE.direction)) return bareAt(context, to + 1) === 'of';
  if (bareAt(context, to) !== 'in') return false;
  let at = to + 1;
  while (at < to + 4 && (bareAt(context, at) === 'the' || isWord(context, at, ROLE.direction))) at++;
  return AROUND_A_CITY.has(bareAt(context, at));
}

export function isSettlementNoun(word: string): boolean {
  return SETTLEMENT.has(word);
}

const AROUND_A_CITY = new Set('countryside rural province governorate subdistrict'.split(' '));
const SETTLEMENT = new Set(
  'quarter village town neighbourhood neighborhood district suburb hamlet city countryside subdistrict'.split(' '),
);
