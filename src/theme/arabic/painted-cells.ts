// A painted line as its characters, each with its look, and back.
import { styled } from '../theme.ts';

/** A character with its marks, and the SGR parameters that it is painted with. */
export type PaintedCell = { text: string; sgr: string };

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const PIECE = /\u001B\[([\d;]*)m|([^\u001B]+)/gy;

/** @returns undefined when there is more in it than words and their looks */
export function cellsOf(line: string): PaintedCell[] | undefined {
  const cells: PaintedCell[] = [];
  let sgr = '';
  let read = 0;
  for (const [piece, parameters, words = ''] of line.matchAll(PIECE)) {
    read += piece.length;
    if (parameters !== undefined) sgr = parameters === '' || parameters === '0' ? '' : after(sgr, parameters);
    for (const { segment } of characters.segment(words)) cells.push({ text: segment, sgr });
  }
  return read === line.length ? cells : undefined;
}

function after(sgr: string, parameters: string): string {
  return sgr ? `${sgr};${parameters}` : parameters;
}

export function paintedFrom(cells: readonly PaintedCell[]): string {
  let painted = '';
  let words = '';
  let look = '';
  for (const { text, sgr } of cells) {
    if (sgr !== look) {
      painted += styled(words, look);
      words = '';
      look = sgr;
    }
    words += text;
  }
  return painted + styled(words, look);
}
