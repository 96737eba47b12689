// A token in; whether the words before it say that a settlement is named there, out.
import { bareAt, type TextContext } from '../text/context.ts';

/** `the village of Xxx`. */
export function followsSettlementNoun(context: TextContext, at: number): boolean {
  return bareAt(context, at - 1) === 'of' && isSettlementNoun(bareAt(context, at - 2).replace(/s$/, ''));
}

export function isSettlementNoun(word: string): boolean {
  return SETTLEMENT.has(word);
}

const SETTLEMENT = new Set(
  'quarter village town neighbourhood neighborhood district suburb hamlet city countryside subdistrict'.split(' '),
);
