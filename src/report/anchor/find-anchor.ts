// An anchor and a text, the same or a changed one, in; where its passage stands there out. It is found rightly or said to
// be lost: never is another passage taken for it.
import type { Span } from '../report.ts';
import { align } from './align.ts';
import { type Anchor, DISTANCES, stands } from './anchor.ts';

export type Found = Span & {
  /** Its words are others by now: at most a quarter of its letters. */
  isChanged: boolean;
};

/** So many letters are no accident: words that stood once, and stand once, are the same wherever they were moved. */
const LONG = 32;

/** Letters that may have been added between landmarks. */
const MOST_ADDED = 256;

/** @returns undefined when it is lost: taken out, changed too much, or not to be told apart from another one */
export function findAnchor(anchor: Anchor, text: string): Found | undefined {
  if (anchor.before === undefined || anchor.behind === undefined) {
    if (isUntouched(anchor, text)) return { start: anchor.start, end: anchor.end, isChanged: false };
    return findForeign(anchor, text);
  }
  const between = findBetween(anchor, text);
  if (between && !between.isChanged) return between;
  const moved = anchor.isOnly && anchor.exact.length >= LONG ? findWords(anchor.exact, text) : undefined;
  return between && moved ? undefined : (between ?? moved);
}

/** Where nothing tells it from another one, what is around it reaches so far that the two are the same to any reader. */
function isUntouched({ exact, prefix, suffix, start, end }: Anchor, text: string): boolean {
  const from = start - prefix.length;
  return end - start === exact.length && from >= 0 && text.startsWith(prefix + exact + suffix, from);
}

/** Nobody knows whether its words, or what is around them, stood elsewhere too: all of it has to stand, and once. */
function findForeign({ exact, prefix, suffix }: Anchor, text: string): Found | undefined {
  const words = prefix + exact + suffix;
  const at = words.length >= LONG ? stands(text, words) : undefined;
  if (at === undefined) return undefined;
  const start = at + prefix.length;
  return { start, end: start + exact.length, isChanged: false };
}

function findWords(words: string, text: string): Found | undefined {
  const start = stands(text, words);
  return start === undefined ? undefined : { start, end: start + words.length, isChanged: false };
}

/** Pairs of landmarks, the nearest first. */
const PAIRS = DISTANCES.flatMap((left) => DISTANCES.map((right) => ({ left, right }))).sort(
  (one, other) => one.left + one.right - other.left - other.right,
);

function findBetween(anchor: Anchor, text: string): Found | undefined {
  const { exact, prefix, suffix } = anchor;
  const lefts = new Map(DISTANCES.map((far) => [far, leftLandmark(anchor, text, far)]));
  const rights = new Map(DISTANCES.map((far) => [far, rightLandmark(anchor, text, far)]));
  for (const { left, right } of PAIRS) {
    // What stood elsewhere too may have come between them; and short words may stand anywhere.
    const isNear = anchor.isOnly ? exact.length >= LONG || left === 0 || right === 0 : left === 0 && right === 0;
    if (!isNear) continue;
    const [from, to] = [lefts.get(left), rights.get(right)];
    if (from === undefined || to === undefined || from >= to) continue;
    // That a text begins and ends says nothing of what stands within it.
    const cut = [anchor.start - left < anchor.before!, suffix.length - right < anchor.behind!];
    if (cut.every(Boolean) && left + right > 0) continue;
    const added = Math.floor(exact.length / 4) + (anchor.isOnly ? MOST_ADDED : 0);
    if (to - from > left + exact.length + right + added) continue;
    const around = prefix.slice(prefix.length - left) + exact + suffix.slice(0, right);
    const found = align(around, { start: left, end: left + exact.length }, text.slice(from, to));
    if (!found || found.changes > Math.floor(exact.length / 4)) continue;
    const span = { start: from + found.start, end: from + found.end };
    if (!isCutAlike(anchor, text, span)) continue;
    const isChanged = text.slice(span.start, span.end) !== exact;
    if (isChanged && cut.some(Boolean) && !anchor.isOnly) continue;
    return { ...span, isChanged };
  }
  return undefined;
}

/** Where the one `far` letters before the passage ends now. */
function leftLandmark({ start, prefix, before = 0 }: Anchor, text: string, far: number): number | undefined {
  const end = prefix.length - far;
  if (end < 0) return undefined;
  if (start - far - before < 0) return text.startsWith(prefix.slice(0, end)) ? end : undefined;
  const words = prefix.slice(end - before, end);
  const at = stands(text, words);
  return at === undefined ? undefined : at + words.length;
}

/** Where the one `far` letters behind it begins. One that is shorter than they are ended with the text. */
function rightLandmark({ suffix, behind = 0 }: Anchor, text: string, far: number): number | undefined {
  if (far > suffix.length) return undefined;
  const words = suffix.slice(far, far + behind);
  if (words.length < behind) return text.endsWith(words) ? text.length - words.length : undefined;
  return stands(text, words);
}

/** `3` is no part of `35`: a passage that ended with a word does so still. */
function isCutAlike({ exact, prefix, suffix }: Anchor, text: string, { start, end }: Span): boolean {
  const isWithin = (pair: string) => /^[\p{L}\p{N}\p{M}]{2}$/u.test(pair);
  const first = letterBefore(prefix, prefix.length) + letterAt(exact, 0);
  const last = letterBefore(exact, exact.length) + letterAt(suffix, 0);
  return (
    isWithin(first) === isWithin(letterBefore(text, start) + letterAt(text, start)) &&
    isWithin(last) === isWithin(letterBefore(text, end) + letterAt(text, end))
  );
}

function letterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
}

function letterBefore(text: string, at: number): string {
  const isPair = at > 1 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 2, at));
  return text.slice(isPair ? at - 2 : Math.max(0, at - 1), at);
}
