// The editions of a report in; what a list shows of them, the newest first, out.
import { changesBetween, changeWords, compareTexts, type Piece } from './compare.ts';
import type { Edition } from './read-editions.ts';

export type ListedEdition = Pick<Edition, 'number' | 'fetched' | 'hash' | 'from'> & {
  /** What changed since the one before, in a line; empty for the first. */
  changed: string;
  /** Its text, with what was there before: a list of pieces for each line of it. */
  lines: Piece[][];
};

export function listed(editions: readonly Edition[]): ListedEdition[] {
  const all = editions.map((edition, index): ListedEdition => {
    const { number, fetched, hash, from, said } = edition;
    const before = editions[index - 1];
    return {
      ...{ number, hash, from, ...(fetched !== undefined && { fetched }) },
      changed: before ? whatChanged(before, edition) : '',
      lines: linesOf(compareTexts(before ? before.said.text : said.text, said.text)),
    };
  });
  return all.reverse();
}

/** In one line, figures first. */
export function whatChanged(before: Edition, now: Edition): string {
  const words = changeWords(changesBetween(before.said, now.said));
  if (now.because === 'reading') return `read otherwise by the program: ${words}`;
  return before.origin === now.origin ? words : `moved, ${words}`;
}

function linesOf(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    for (const [index, words] of piece.words.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (words) lines.at(-1)!.push({ ...piece, words });
    }
  }
  return lines;
}
