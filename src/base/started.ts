// The moment at which a start is over, for those who have waited for it.
import type { EventEmitter } from 'node:events';

const STARTED = 'started';

export function onceStarted(listener: () => void): void {
  (process as EventEmitter).once(STARTED, listener);
}

export function tellStarted(): void {
  (process as EventEmitter).emit(STARTED);
}
