// Actions in; the state after them, with all that it lacked brought from the archive, out. Holds the only variable.
import type { Archive } from '../../archive/archive.ts';
import type { State } from '../state/state.ts';
import type { Action, Effect } from '../update/actions.ts';
import { reduce } from '../update/reduce.ts';
import { answerTo, wanted } from './effects.ts';
import type { FarEffects } from './worker-effects.ts';

/** A state that wants more than this, one thing after the other, wants without end. */
const MOST_EFFECTS = 50;

export class Session {
  private current: State;
  private readonly archive: Archive;
  private readonly far: FarEffects | undefined;
  private readonly listeners = new Set<() => void>();

  /** @param far for archives so large that an answer may take longer than a frame */
  constructor(archive: Archive, state: State, far?: FarEffects) {
    this.archive = archive;
    this.far = far;
    this.current = this.settle(state);
  }

  /** Also for React's useSyncExternalStore, as the next one is. */
  readonly state = (): State => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What the action changed, and what that led to, is on the screen in one frame. */
  dispatch(action: Action): void {
    const before = this.current;
    this.current = this.settle(reduce(this.current, action));
    if (this.current !== before) for (const listener of this.listeners) listener();
  }

  /** Once the other thread has ended: what waited for it to be done with the archive is written. */
  finish(): void {
    const { unwritten, saving } = this.current;
    if (unwritten.length > 0) answerTo(this.archive, { type: 'write', changes: unwritten });
    if (saving) answerTo(this.archive, { type: 'save', ...saving });
  }

  private settle(state: State): State {
    let settled = state;
    for (let count = 0; count < MOST_EFFECTS; count++) {
      const effect = wanted(settled);
      if (!effect) return settled;
      const answer = this.far?.takes(effect) ? this.waitFor(this.far, effect) : answerTo(this.archive, effect);
      settled = reduce(settled, answer);
      // What failed is not asked for again until the next action.
      if (answer.type === 'failed') return settled;
    }
    throw new Error(`the screen is never satisfied: it wants ${wanted(settled)?.type}`);
  }

  /** The screen goes on with what it has. */
  private waitFor(far: FarEffects, effect: Effect): Action {
    far.bring(effect).then(
      (answer) => this.dispatch(answer),
      (error) => this.dispatch({ type: 'failed', effect: effect.type, message: String(error) }),
    );
    return { type: 'waiting' };
  }
}
