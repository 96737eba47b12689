// Where a move leads to, in the list, on the page or in a panel: by one, by a screen, to an end.
import type { Command } from '../../keys/keys.ts';

export type Within = {
  /** Where the cursor stands, or the first line that is shown. */
  from: number;
  /** Rows or lines that a screen, and half a screen, moves. */
  screen: number;
  half: number;
};

/** @returns undefined for a command that moves nothing; it may lie outside: before 0, or Infinity */
export function placeAfter(
  command: Command,
  count: number | undefined,
  { from, screen, half }: Within,
): number | undefined {
  const times = count ?? 1;
  switch (command) {
    case 'down':
      return from + times;
    case 'up':
      return from - times;
    case 'screen-down':
      return from + screen * times;
    case 'screen-up':
      return from - screen * times;
    case 'half-down':
      return from + half * times;
    case 'half-up':
      return from - half * times;
    case 'first':
      return count === undefined ? 0 : count - 1;
    case 'last':
      return count === undefined ? Infinity : count - 1;
    default:
      return undefined;
  }
}
