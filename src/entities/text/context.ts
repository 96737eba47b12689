// A report's tokens and what is known of it, as every step of recognising reads them; and the questions that all ask.
import type { Candidate } from '../candidates/candidate.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Level } from '../spelling/fold.ts';
import { LINE_CASE } from './line-cases.ts';
import { ROLE } from './roles.ts';
import { GAP, type Token } from './tokens.ts';

export type TextContext = {
  text: string;
  tokens: Token[];
  gazetteer: Gazetteer;
  /** Slugs of the governorates that the report is known to be about. */
  governorates: Set<string>;
  /** As precise as it is known: `2024-12-08`, `2024`, or empty. */
  date: string;
  /** For each token, how its line is written: a value of `LINE_CASE`. */
  lineCases: Uint8Array;
  /** What the gazetteer has of the names that begin at each token, looked up once: null is nothing. */
  lookups: (Candidate | null | undefined)[];
  /** For each token, 1 where a candidate was filtered out. */
  rejected: Uint8Array;
};

export function textOf(context: TextContext, from: number, to: number): string {
  return context.text.slice(context.tokens[from]!.start, context.tokens[to - 1]!.end);
}

/** Whether token `at` goes on from the one before it without punctuation. */
export function joins(context: TextContext, at: number): boolean {
  const gap = context.tokens[at]?.gap;
  return gap === GAP.space || gap === GAP.hyphen;
}

/** The folded key of these words, articles left out. */
export function keyOf(context: TextContext, from: number, to: number, level: Level): string {
  let key = '';
  for (let at = from; at < to; at++) {
    const { word } = context.tokens[at]!;
    if (!word.article) key += word.key(level, at > from);
  }
  return key;
}

/** Whether the next word may belong to the same name. */
export function goesOn(context: TextContext, at: number): boolean {
  const next = context.tokens[at + 1];
  if (!next || (next.gap !== GAP.space && next.gap !== GAP.hyphen)) return false;
  return next.word.capital || next.word.article || next.word.digit;
}

export function isWord(context: TextContext, at: number, role: number): boolean {
  const token = context.tokens[at];
  return token !== undefined && (token.word.roles & role) !== 0;
}

export function bareAt(context: TextContext, at: number): string {
  return context.tokens[at]?.word.bare ?? '';
}

/** The first word of a line or a sentence has its capital anyway. */
export function opensSentence(context: TextContext, at: number): boolean {
  const gap = context.tokens[at]!.gap;
  return gap === GAP.line || gap === GAP.stop || gap === GAP.quote || gap === GAP.break;
}

/** A capital that says "name": not one that a sentence's start, a headline, or a month gives to any word. */
export function isNameWord(context: TextContext, at: number): boolean {
  const token = context.tokens[at];
  if (!token?.word.capital || token.word.article || token.word.is(ROLE.calendar)) return false;
  return !(token.word.is(ROLE.common | ROLE.link) && (inHeadline(context, at) || opensSentence(context, at)));
}

/** In a line with a capital on nearly every word: there they prove little. */
export function inHeadline(context: TextContext, at: number): boolean {
  return context.lineCases[at]! !== LINE_CASE.sentence;
}

/** In a line that is all in capitals. */
export function inCapitals(context: TextContext, at: number): boolean {
  return context.lineCases[at] === LINE_CASE.capitals;
}

/** An article that begins a name: `Al-Bab`, `as-Suwayda`, `al Bab`, but not `as Assad` or `the Bab`. */
export function isNameArticle({ tokens }: TextContext, at: number): boolean {
  const { word } = tokens[at]!;
  const next = tokens[at + 1];
  if (!word.article || word.bare === 'the' || !(next?.word.capital || next?.word.digit)) return false;
  return next.gap === GAP.hyphen || (next.gap === GAP.space && PLAIN_ARTICLES.has(word.bare));
}

/** Between two names stands only a comma or `and`. */
export function areEnumerated(context: TextContext, from: number, to: number): boolean {
  if (from === to) return context.tokens[to]?.gap === GAP.comma;
  return to === from + 1 && (bareAt(context, from) === 'and' || bareAt(context, from) === 'or');
}

/** Articles that are no English words, and so may begin a name without a hyphen. */
const PLAIN_ARTICLES = new Set('al el ul ash ad ar az adh ath es esh ed er'.split(' '));
