// A report's tokens in; which sentence and which passage each belongs to, by number, out.

import type { TextContext } from '../../text/context.ts';
import { GAP } from '../../text/tokens.ts';

/** A passage is what blank lines part: a paragraph, a list, a table. Both are counted over the whole report. */
export type Passages = { sentence: Int32Array; passage: Int32Array };

export function countPassages({ text, tokens }: TextContext): Passages {
  const sentence = new Int32Array(tokens.length);
  const passage = new Int32Array(tokens.length);
  tokens.forEach(({ gap, start }, at) => {
    const isLine = gap === GAP.line && at > 0;
    const isBlank = isLine && text.slice(tokens[at - 1]!.end, start).includes('\n\n');
    sentence[at] = at === 0 ? 0 : sentence[at - 1]! + (isLine || gap === GAP.stop ? 1 : 0);
    passage[at] = at === 0 ? 0 : passage[at - 1]! + (isBlank ? 1 : 0);
  });
  return { sentence, passage };
}
