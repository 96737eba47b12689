// Obeys what is typed before Ink listens: most of the time of a start is Ink's loading.
import { setImmediate } from 'node:timers/promises';
import type { ReadStream } from 'node:tty';
import type { Key } from 'ink';
import type { Session } from '../effects/session.ts';
import { actionOf } from '../update/key-actions.ts';
import { keysOf } from './key-names.ts';

/** Keys that are one character each. Escape sequences, and ^Z and ^L, which give the terminal away, are for Ink. */
const PLAIN = /^[^\u001A\u001B\f]*$/;
const NO_KEY = {} as Key;

export type EarlyKeys = {
  /** Resolves when all that has been typed by now is obeyed. */
  obeyed(): Promise<void>;
  /** What was not read, or is for Ink, waits for it. */
  stop(): void;
};

export function earlyKeys(stdin: ReadStream, session: Session): EarlyKeys {
  const stop = () => {
    stdin.off('readable', take);
  };
  const take = () => {
    for (let typed = stdin.read(); typed !== null; typed = stdin.read()) {
      if (!PLAIN.test(typed)) {
        stop();
        stdin.unshift(typed, 'utf8');
        return;
      }
      for (const key of keysOf(typed, NO_KEY)) {
        const action = actionOf(session.state(), key);
        if (action) session.dispatch(action);
      }
    }
  };
  stdin.setEncoding('utf8');
  stdin.on('readable', take);
  // The terminal is read in the turn of the event loop that ends with this.
  return { obeyed: () => setImmediate(), stop };
}
