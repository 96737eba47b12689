// Cuts and pads words to a width in terminal cells.
import stringWidth from 'string-width';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most so many cells, `…` where words were left out. */
export function cut(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of characters.segment(text)) {
    width += stringWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return columns > 0 ? `${kept.trimEnd()}…` : '';
}

/** Spaces after it, until it is so wide; SGR sequences have no width. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

/** As much of the end of a text as has room, by whole characters. */
export function endThatFits(text: string, columns: number): string {
  let from = text.length;
  let width = 0;
  for (const { segment } of [...characters.segment(text)].reverse()) {
    width += stringWidth(segment);
    if (width > columns) break;
    from -= segment.length;
  }
  return text.slice(from);
}
