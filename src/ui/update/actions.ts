// What can happen to the state: a key, or the outcome of an effect.
import type { Command } from '../../keys/keys.ts';
import type { Effect, Outcome } from '../state/requests.ts';
import type { State } from '../state/state.ts';

export type Action =
  | { type: 'command'; command: Command; count?: number }
  /** A command of the reader's own. */
  | { type: 'run'; name: string }
  /** One after the other, each when the one before is seen. */
  | { type: 'chain'; actions: Action[] }
  | { type: 'digit'; digit: string }
  /** Of a bookmark. */
  | { type: 'letter'; letter: string }
  | { type: 'typed'; text: string }
  | { type: 'edited'; key: string }
  | { type: 'resized'; columns: number; rows: number }
  | { type: 'message'; text: string }
  /**
   * Another window, an import or a sync has: how many reports there are now. `came`: how many of them are new, and the title
   * of the last one. `isGone`: the one on the page is there no more.
   */
  | {
      type: 'changed-elsewhere';
      total: number;
      years: State['years'];
      came?: { count: number; title: string };
      isGone: boolean;
    }
  /** The names in the archive have been brought up to date. */
  | { type: 'recognised' }
  /** The other thread is at it: see archive-thread.ts. */
  | { type: 'sent'; effect: Effect }
  | Outcome;
