// Ink's Output in; one that sets lines side by side as they are wherever they do not meet, and else is Ink's own, out.
import { type StyledChar, styledCharsToString } from '@alcalzone/ansi-tokenize';
import { isReady } from './narrow.ts';

/** What of Ink's output.js is used here. Its own way takes every line apart, three times, into an object a cell. */
export type Output = {
  operations: { type: string; x: number; y: number; text: string; transformers: Transformer[] }[];
  height: number;
  caches: { getStyledChars(line: string): StyledChar[]; getStringWidth(text: string): number };
  get(): { output: string; height: number };
};

type Transformer = (line: string, index: number) => string;

/** A line with its width in cells. */
type Measured = { text: string; width: number };

const SGR = /\x1B\[[\d;]*m/g;
const ENDS_PLAIN = /(?:^|\x1B\[0?m)[^\x1B]*$/;

export function quickOutput<Base extends new (...size: never[]) => Output>(InkOutput: Base): Base {
  return class QuickOutput extends (InkOutput as new (...size: never[]) => Output) {
    override get() {
      const rows = setSideBySide(this);
      return rows ? { output: rows.join('\n'), height: rows.length } : super.get();
    }
  } as Base;
}

/** @returns undefined where lines are clipped, laid over others or outside, or go on in the style before */
function setSideBySide({ operations, height, caches }: Output): string[] | undefined {
  const rows: string[] = new Array(height).fill('');
  const ends: number[] = new Array(height).fill(0);
  for (const { type, x, y, text, transformers } of operations) {
    if (type !== 'write') return undefined;
    for (const [index, line] of text.split('\n').entries()) {
      const end = ends[y + index];
      // Of a <Text> without a style they change nothing.
      const looks = transformers.reduce((before, transform) => transform(before, index), line);
      const measured = measure(looks, caches);
      if (!measured || end === undefined || x < end) return undefined;
      rows[y + index] += ' '.repeat(x - end) + measured.text;
      ends[y + index] = x + measured.width;
    }
  }
  return rows.map((row) => row.trimEnd());
}

function measure(line: string, caches: Output['caches']): Measured | undefined {
  if (!ENDS_PLAIN.test(line)) return undefined;
  if (isReady(line)) return { text: line, width: line.replaceAll(SGR, '').length };
  const characters = caches.getStyledChars(line);
  let width = 0;
  for (const { value } of characters) width += Math.max(1, caches.getStringWidth(value));
  return { text: styledCharsToString(characters), width };
}
