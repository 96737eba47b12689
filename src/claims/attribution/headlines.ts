// A headline in; who speaks in it, out: "SOHR: 12 killed", "12 killed in raid: monitors".
import { BEFORE } from '../english/numbers.ts';
import { HEADLINE_SPEAKERS, LABELS, SURE_SPEAKERS } from '../english/speakers.ts';
import { readNumber } from '../figures/read-number.ts';
import type { Word } from '../text/words.ts';
import type { Attribution } from './attribution.ts';

const LONGEST_BEFORE = 7;
const LONGEST_BEHIND = 5;
const PARTS = new Set([':', '–', '—', '-', '|']);

/** @param colon its index */
export function speakerBeforeColon(words: readonly Word[], colon: number): Attribution | undefined {
  const name = words.slice(0, colon);
  if (name.length === 0 || name.length > LONGEST_BEFORE || name.some(({ kind }) => kind !== 'word')) return undefined;
  const speaks =
    HEADLINE_SPEAKERS.has(name.at(-1)!.low) || (name.length === 1 && name[0]!.isAcronym && !LABELS.has(name[0]!.low));
  const from = name[0]!.low === 'the' || name[0]!.low === 'a' ? 1 : 0;
  return speaks && from < colon ? { from, to: colon, at: colon, carried: false, inner: false } : undefined;
}

export function speakerAtEnd(words: readonly Word[]): Attribution | undefined {
  const mark = words.findLastIndex(({ low }) => PARTS.has(low));
  const name = words.slice(mark + 1);
  if (mark < 3 || name.length === 0 || name.length > LONGEST_BEHIND) return undefined;
  if (name.some(({ kind }) => kind !== 'word') || readNumber(words, mark + 1)) return undefined;
  if (BEFORE.some(([[first]]) => first === name[0]!.low)) return undefined;
  const speaks = HEADLINE_SPEAKERS.has(name.at(-1)!.low) || name.some(({ low }) => SURE_SPEAKERS.has(low));
  return speaks ? { from: mark + 1, to: words.length, at: mark, carried: false, inner: false } : undefined;
}
