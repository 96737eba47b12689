// What a laid-out page is: lines of runs, and where in the report's text they stand.
import stringWidth from 'string-width';
import type { Span } from '../report/report.ts';
import type { Style } from '../theme/styles.ts';

/** `start` is the place of `text` in `Report.text`; bullets, bars, rules and padding have none. Outer styles come first. */
export type Run = { styles: readonly Style[]; text: string; start?: number };
export type Line = Run[];

export function textOf(line: Line): string {
  return line.map((run) => run.text).join('');
}

/** In terminal cells. */
export function widthOf(line: Line): number {
  return stringWidth(textOf(line));
}

/** The text from the first to the last word that `height` lines from `top` on show; undefined when they show none. */
export function shownSpan(lines: readonly Line[], top: number, height: number): Span | undefined {
  const words = lines.slice(top, top + height).flatMap((line) => line.filter((run) => run.start !== undefined));
  if (words.length === 0) return undefined;
  return {
    start: Math.min(...words.map((run) => run.start!)),
    end: Math.max(...words.map((run) => run.start! + run.text.length)),
  };
}

/**
 * Ask once a layout, then any number of offsets: the answer is the number of the line that shows the character, or, for
 * one that no line shows (the gap between blocks, a space at a line's end), of the line with the last words before it.
 */
export function lineFinder(lines: readonly Line[]): (offset: number) => number {
  const places = lines
    .flatMap((line, number) => line.flatMap(({ start }) => (start === undefined ? [] : [{ start, number }])))
    // The cells of a table stand beside each other, so that the lines of one are not in the order of the text.
    .sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return places[Math.max(0, low - 1)]?.number ?? 0;
  };
}
