// A text in; its lines and their sentences, as words, out.
import type { Span } from '../../report/report.ts';
import { type Word, wordsOf } from './words.ts';

/** `line` counts lines that hold words; `paragraph` those parted by an empty one. */
export type Sentence = Span & {
  words: Word[];
  line: number;
  paragraph: number;
  opensLine: boolean;
  /** Its place among all. */
  index: number;
  /** Where its paragraph begins. */
  paragraphStart: number;
  /** It is a row of a table, whole: its cells are parted by bars. */
  isRow: boolean;
};

/** As tables stand in the text of a report: see report/markdown/. */
const CELL_EDGE = ' | ';

const ENDS = new Set(['.', '!', '?', '؟', '…']);
const CLOSES = new Set(['"', '”', '’', '»', ')', ']', "'"]);

/** A number may follow their full stop: `incl. 12 children`. */
const ABBREVIATED = new Set(['incl', 'approx', 'ca', 'nr']);

/** One that is longer, as no sentence is, is cut: every rule looks only so far. */
const MOST_WORDS = 300;

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let line = -1;
  let paragraph = 0;
  let paragraphStart = 0;
  for (const written of text.split('\n')) {
    const to = from + written.length;
    if (written.trim() === '') {
      paragraph += 1;
      paragraphStart = to + 1;
    } else {
      line += 1;
      const words = wordsOf(text, from, to);
      const isRow = written.includes(CELL_EDGE);
      for (const [first, end] of isRow ? [[0, words.length] as const] : edgesOf(words)) {
        const part = words.slice(first, end);
        const index = sentences.length;
        const opensLine = first === 0;
        const span = { start: part[0]!.start, end: part.at(-1)!.end };
        sentences.push({ ...span, words: part, line, paragraph, opensLine, index, paragraphStart, isRow });
      }
    }
    from = to + 1;
  }
  return sentences;
}

/** Where the sentences of a line begin and end, as indices of its words. */
function edgesOf(words: readonly Word[]): (readonly [number, number])[] {
  const edges: (readonly [number, number])[] = [];
  let first = 0;
  for (let at = 0; at < words.length; at++) {
    const end = endsAt(words, at) ?? (at - first + 1 >= MOST_WORDS ? at + 1 : undefined);
    if (end === undefined) continue;
    edges.push([first, end]);
    first = end;
    at = end - 1;
  }
  if (first < words.length) edges.push([first, words.length]);
  return edges;
}

/** @returns the index after the sentence that ends at a full stop and what closes behind it */
function endsAt(words: readonly Word[], at: number): number | undefined {
  if (!ENDS.has(words[at]!.low) || ABBREVIATED.has(words[at - 1]?.low ?? '')) return undefined;
  let end = at + 1;
  while (end < words.length && CLOSES.has(words[end]!.low) && words[end]!.start === words[end - 1]!.end) end++;
  const next = words[end];
  if (!next) return end;
  // A small letter goes on: "Gen. Azar", "the no. 4 school".
  const goesOn =
    next.start === words[end - 1]!.end || (next.kind === 'word' && !next.capital && /^[a-z]+$/.test(next.low));
  return goesOn ? undefined : end;
}

/** The sentence that an offset of a text stands in, or the row of a table. */
export function sentenceAt(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  const line = text.slice(from, to < 0 ? text.length : to);
  const sentence = sentencesOf(line).find(({ end }) => end > offset - from);
  return sentence ? line.slice(sentence.start, sentence.end) : line.trim();
}
