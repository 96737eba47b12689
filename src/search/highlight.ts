// A text, its mentions and the terms of a query in; the spans that match out.
import { wordsOf } from '../archive/index-words.ts';
import type { Mention } from '../entities/mention.ts';
import type { Span } from '../report/report.ts';
import type { WidenedTerm } from './widen.ts';

/** Sorted, without overlaps. A name counts in whichever spelling the text has it. */
export function highlight(text: string, mentions: Mention[], terms: WidenedTerm[]): Span[] {
  const wanted = terms.filter((term) => !term.excluded);
  if (wanted.length === 0) return [];
  const entities = new Set(wanted.flatMap((term) => term.names.map(({ entity }) => entity.id)));
  const spans: Span[] = mentions.filter(({ entity }) => entities.has(entity)).map(({ start, end }) => ({ start, end }));
  const words = wordsOf(text);
  for (const { words: sought, open, misspelt } of wanted.filter((term) => !term.type)) {
    const alternatives = [sought, ...misspelt.map((word) => [word])];
    words.forEach(({ start }, index) => {
      const found = alternatives.find((sequence, which) =>
        sequence.every((part, offset) => {
          const word = words[index + offset]?.word;
          const isOpen = open && which === 0 && offset === sequence.length - 1;
          return isOpen ? word?.startsWith(part) : word === part;
        }),
      );
      if (found) spans.push({ start, end: words[index + found.length - 1]!.end });
    });
  }
  return merge(spans);
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
