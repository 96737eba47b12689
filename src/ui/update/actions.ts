// What can happen to the state: a key, or the outcome of an effect.

import type { Command } from '../keys/keys.ts';
import type { Effect, Outcome } from '../state/requests.ts';

export type Action =
  | { type: 'command'; command: Command; count?: number }
  | { type: 'digit'; digit: string }
  /** Of a bookmark. */
  | { type: 'letter'; letter: string }
  | { type: 'typed'; text: string }
  | { type: 'edited'; key: string }
  | { type: 'resized'; columns: number; rows: number }
  | { type: 'message'; text: string }
  /** The names in the archive have been brought up to date. */
  | { type: 'recognised' }
  /** The other thread is at it: see archive-thread.ts. */
  | { type: 'sent'; effect: Effect }
  | Outcome;
