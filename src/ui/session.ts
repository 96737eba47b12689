// Actions in; the state after them, with all that it lacked brought from the archive, out. Holds the only variable.

import type { Archive } from '../archive/archive.ts';
import { UserError } from '../report/user-error.ts';
import type { Action, Answer, Effect } from './actions.ts';
import { bring, wanted } from './effects.ts';
import { reduce } from './reduce.ts';
import type { State } from './state.ts';

/** A state that wants more than this, one thing after the other, wants without end. */
const MOST_EFFECTS = 50;

export class Session {
  private current: State;
  private readonly archive: Archive;
  private readonly listeners = new Set<() => void>();

  constructor(archive: Archive, state: State) {
    this.archive = archive;
    this.current = this.settle(state);
  }

  /** Also for React's useSyncExternalStore, as the two that follow are. */
  readonly state = (): State => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What the actions changed is on the screen in one frame. */
  dispatch(...actions: Action[]): void {
    const before = this.current;
    for (const action of actions) this.current = this.settle(reduce(this.current, action));
    if (this.current !== before) for (const listener of this.listeners) listener();
  }

  private settle(state: State): State {
    let settled = state;
    for (let count = 0; count < MOST_EFFECTS; count++) {
      const effect = wanted(settled);
      if (!effect) return settled;
      const answer = this.tryTo(effect, settled);
      settled = reduce(settled, answer);
      // What failed is not asked for again until the next action.
      if (answer.type === 'failed') return settled;
    }
    throw new Error(`the screen is never satisfied: it wants ${wanted(settled)?.type}`);
  }

  private tryTo(effect: Effect, state: State): Answer {
    try {
      return bring(this.archive, effect, state);
    } catch (error) {
      const message = error instanceof UserError ? `${error.message}. ${error.advice}` : String(error);
      return { type: 'failed', effect: effect.type, message };
    }
  }
}
