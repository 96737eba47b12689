// The moment at which a start is over: what it called is compiled, and options that suit a start may give way to others.
import type { EventEmitter } from 'node:events';

const SETTLED = 'settled';

export function onSettled(listener: () => void): void {
  (process as EventEmitter).once(SETTLED, listener);
}

export function settle(): void {
  (process as EventEmitter).emit(SETTLED);
}
