// A text and its hits in; a line of words around the first hit outside the title, out.
import type { Span } from '../report/report.ts';

export type Snippet = {
  /** One line; `…` where words were left out. */
  text: string;
  /** The hits within `text`. */
  hits: Span[];
};

/** @param length of the snippet in UTF-16 code units, at most; a hit that is longer stands whole */
export function snippet(text: string, hits: Span[], title: string, length: number): Snippet | undefined {
  const bodyAt = text.startsWith(title) ? title.length : 0;
  const first = hits.find(({ start }) => start >= bodyAt);
  if (!first) return undefined;
  const lineStart = text.lastIndexOf('\n', first.start) + 1;
  const lineBreak = text.indexOf('\n', first.end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  let start = Math.max(lineStart, first.start - Math.floor(length / 3));
  if (start > lineStart) start = text.indexOf(' ', start) + 1 || start;
  if (start > first.start) start = first.start;
  const before = start > lineStart ? '…' : '';
  let end = Math.min(lineEnd, start + length - before.length);
  if (end < lineEnd) end = Math.max(first.end, text.lastIndexOf(' ', end - 1));
  const after = end < lineEnd ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + after,
    hits: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}
