// A report's tokens in; which sentence and which passage each belongs to, by number, out.
import type { TextContext } from '../../text/context.ts';
import { GAP } from '../../text/tokens.ts';

/** A passage is what blank lines part: a paragraph, a list, a table. Both are counted over the whole report. */
export type Passages = { sentence: Int32Array; passage: Int32Array };

export function countPassages({ text, tokens }: TextContext): Passages {
  const sentence = new Int32Array(tokens.length);
  const passage = new Int32Array(tokens.length);
  for (let at = 1, sentences = 0, passages = 0; at < tokens.length; at++) {
    const { gap, start } = tokens[at]!;
    if (gap === GAP.line || gap === GAP.stop) sentences++;
    if (gap === GAP.line && text.slice(tokens[at - 1]!.end, start).includes('\n\n')) passages++;
    sentence[at] = sentences;
    passage[at] = passages;
  }
  return { sentence, passage };
}
