// A figure of a sentence in; whether the sentence says that it is not so, out: "denied that 40 had been killed", "a rumour
// that 70 had died proved false".
import type { Word } from '../text/words.ts';

const DENIES = new Set([
  'denied',
  'denies',
  'denying',
  'deny',
  'refuted',
  'refutes',
  'dismissed',
  'dismisses',
  'rejected',
]);
/** What is denied. */
const SAID = new Set([
  'that',
  'reports',
  'report',
  'claims',
  'claim',
  'rumours',
  'rumors',
  'having',
  'killing',
  'any',
  'its',
  'their',
  'his',
  'it',
  'the',
]);
const TALES = new Set([
  'rumour',
  'rumor',
  'rumours',
  'rumors',
  'claim',
  'claims',
  'report',
  'reports',
  'allegation',
  'allegations',
  'news',
]);
const FALSE = new Set([
  'denied',
  'false',
  'untrue',
  'unfounded',
  'baseless',
  'wrong',
  'fabricated',
  'refuted',
  'dismissed',
]);
const PROVES = new Set(['was', 'were', 'is', 'are', 'proved', 'proven', 'be', 'been', 'as']);
const PARTS = new Set([';', 'but', 'while', 'although', 'though']);

/** @param from the index of the figure's first word */
export function isDenied(words: readonly Word[], from: number): boolean {
  const start = words.slice(0, from).findLastIndex(({ low }) => PARTS.has(low)) + 1;
  for (let at = start; at < from; at++) {
    const { low } = words[at]!;
    if (DENIES.has(low) && SAID.has(words[at + 1]?.low ?? '') && !isPassive(words, at)) return true;
    if (TALES.has(low) && (words[at + 1]?.low === 'that' || words[at + 1]?.low === 'of') && isFalse(words, from))
      return true;
  }
  return false;
}

function isPassive(words: readonly Word[], at: number): boolean {
  return PROVES.has(words[at - 1]?.low ?? '');
}

/** `… was denied`, `… proved false`, further on in its part of the sentence. */
function isFalse(words: readonly Word[], from: number): boolean {
  for (let at = from + 1; at < words.length && !PARTS.has(words[at]!.low); at++)
    if (FALSE.has(words[at]!.low) && PROVES.has(words[at - 1]!.low)) return true;
  return false;
}
