// What was typed in; its parts out: brackets, OR, words, "phrases" and fields, each with its place in what was typed.
import { isAscii } from '../../archive/index/index-words.ts';
import { clean } from '../../base/clean.ts';
import type { Span } from '../../report/report.ts';

export type Part = { at: Span } & (
  | { kind: 'open' | 'close' | 'or' }
  /** A minus that stands before a bracket. */
  | { kind: 'minus' }
  | Value
);

/** A word, a phrase, or what is asked of a field. */
export type Value = {
  kind: 'value';
  at: Span;
  excluded: boolean;
  /** `=word`: exactly this. */
  exact: boolean;
  /** In small letters, without the colon; empty where there is none. */
  field: string;
  /** Without quotation marks; a field may have several, parted by commas. */
  values: string[];
  /** It stands in quotation marks. */
  phrase: boolean;
  /** It ends where what was typed ends, and not by a quotation mark. */
  isLast: boolean;
};

/** Longer ones are cut: nobody types so much, and every word asks the index. */
const LONGEST = 1000;

const QUOTED = '"[^"]*"?';
/** A figure in groups has spaces. */
const FIGURE = (digit: string) => `${digit}{1,3}(?:[ \\u00A0\\u2009\\u202F]${digit}{3})+(?![^\\s()])`;
const PARTS = (letter: string, figure: string) =>
  `(?<bracket>[()])|(?<or>OR)(?=[\\s()]|$)|(?<minus>-)(?=\\()|(?<not>-?)(?<exact>=?)(?:(?<field>${letter}+):(?<asked>(?:${QUOTED}|[^\\s()"])*)|(?<phrase>${QUOTED}\\*?)|(?<word>${figure}|[^\\s()"]+))`;
/** What is typed mostly: to compile \p{} takes longer than to answer. */
const OF_ASCII = new RegExp(PARTS('[A-Za-z]', FIGURE('\\d')), 'g');
let ofAnyScript: RegExp | undefined;

function partsOfAnyScript(): RegExp {
  ofAnyScript ??= new RegExp(PARTS('\\p{L}', FIGURE('\\p{Nd}')), 'gu');
  return ofAnyScript;
}

export function partsOf(typed: string): Part[] {
  const text = readable(typed);
  return Array.from(text.matchAll(isAscii(text) ? OF_ASCII : partsOfAnyScript()), (match): Part => {
    const [whole] = match;
    const { bracket, or, minus, not, exact, field = '', asked, phrase, word } = match.groups!;
    const at = { start: match.index, end: match.index + whole.length };
    if (bracket) return { kind: bracket === '(' ? 'open' : 'close', at };
    if (or) return { kind: 'or', at };
    if (minus) return { kind: 'minus', at };
    const value = asked ?? phrase ?? word ?? '';
    return {
      kind: 'value',
      at,
      excluded: not === '-',
      exact: exact === '=',
      field: field.toLowerCase(),
      values: asked === undefined ? [unquoted(value)] : argumentsOf(value),
      phrase: value.startsWith('"'),
      isLast: at.end === text.length && !/[^"]"$/.test(value),
    };
  });
}

/** Every character keeps its place; private ones stand for names in the index. */
function readable(typed: string): string {
  const cleaned = clean(typed.slice(0, LONGEST)).replace(/\n/g, ' ');
  if (isAscii(cleaned)) return cleaned;
  return cleaned.replace(/\p{Co}/gu, (character) => ' '.repeat(character.length)).replace(/[“”„«»]/g, '"');
}

/** `"Deir ez-Zor",20` is two. */
function argumentsOf(asked: string): string[] {
  return (asked.match(/(?:"[^"]*"?|[^",])+/g) ?? ['']).map(unquoted);
}

function unquoted(value: string): string {
  return value.replaceAll('"', '').trim();
}
