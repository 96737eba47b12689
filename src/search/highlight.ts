// A text, its mentions and the terms of a query in; the spans that match out.
import { wordsOf } from '../archive/index/index-words.ts';
import type { Mention } from '../entities/mention.ts';
import type { Report, Span } from '../report/report.ts';
import type { WidenedTerm } from './widen.ts';

type Word = ReturnType<typeof wordsOf>[number];

/** Sorted, without overlaps. A name counts in whichever spelling the text has it. */
export function highlight(report: Pick<Report, 'text'>, mentions: Mention[], terms: WidenedTerm[]): Span[] {
  const wanted = terms.filter((term) => !term.excluded);
  if (wanted.length === 0) return [];
  const entities = new Set(wanted.flatMap((term) => term.names.map(({ entity }) => entity.id)));
  const named = mentions.filter(({ entity }) => entities.has(entity)).map(({ start, end }) => ({ start, end }));
  return highlightWords(wordsIn(report), named, wanted);
}

/** @param named where the names stand that the terms mean */
export function highlightWords(words: Word[], named: Span[], terms: WidenedTerm[]): Span[] {
  const spans = [...named];
  for (const { words: sought, open, misspelt, forms } of terms.filter((term) => !term.type)) {
    addFound(words, sought, open, spans);
    for (const word of [...misspelt, ...forms]) addFound(words, [word], false, spans);
  }
  return merge(spans);
}

const known = new WeakMap<object, Word[]>();

/** Each letter that is typed asks for the words of nearly the same reports again. */
function wordsIn(report: Pick<Report, 'text'>): Word[] {
  const words = known.get(report) ?? wordsOf(report.text);
  known.set(report, words);
  return words;
}

/** @param open the last word that is sought may go on */
function addFound(words: Word[], sought: string[], open: boolean, spans: Span[]): void {
  const last = sought.length - 1;
  const isAt = (index: number) =>
    sought.every((part, offset) => {
      const word = words[index + offset]?.word;
      return open && offset === last ? word?.startsWith(part) : word === part;
    });
  const first = sought[0]!;
  for (let index = 0; index + last < words.length; index++) {
    if (words[index]!.word.startsWith(first) && isAt(index))
      spans.push({ start: words[index]!.start, end: words[index + last]!.end });
  }
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
