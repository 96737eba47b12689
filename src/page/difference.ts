// What differs between two texts, as pieces, in; lines of text out: painted, or with signs where there is no colour.
import wrapAnsi from 'wrap-ansi';
import { join, styled, type Theme } from '../theme/theme.ts';

export type ComparedPiece = { change: 'same' | 'removed' | 'added'; words: string; isFigure: boolean };

/** Removed words are struck out, added ones underlined; figures stand on a ground of their own. */
export function paintDifference(pieces: readonly ComparedPiece[], columns: number, theme: Theme): string[] {
  const painted = pieces.map(({ change, words, isFigure }) => {
    if (change === 'same') return words;
    const look = join(theme.text[change === 'removed' ? 'del' : 'ins'], isFigure ? theme.hit : '');
    // Each line has its own beginning and end.
    return words
      .split('\n')
      .map((line) => styled(line, look))
      .join('\n');
  });
  return wrapAnsi(painted.join(''), columns, { hard: true }).split('\n');
}

/** As wdiff writes it: `[-41-]{+92+} people`. */
export function markDifference(pieces: readonly ComparedPiece[]): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return pieces.map(({ change, words }) => signs[change][0] + words + signs[change][1]).join('');
}
