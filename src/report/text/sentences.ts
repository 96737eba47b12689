// A text and a place in it in; the sentence that stands there out.
import type { Span } from '../report.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Without the spaces at its end. A line break ends a sentence too. */
export function sentenceAt(text: string, offset: number): Span {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineBreak < 0 ? text.length : lineBreak);
  const { index, segment } = sentences.segment(line).containing(offset - lineStart)!;
  return { start: lineStart + index, end: lineStart + index + segment.trimEnd().length };
}
