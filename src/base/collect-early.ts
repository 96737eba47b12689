// Keeps memory small once a start is over.
import type { EventEmitter } from 'node:events';
import { setFlagsFromString } from 'node:v8';

const STARTED = 'started';

/** Just before V8's options change: it takes bytecode only under the options that it was compiled under. */
export function onceStarted(listener: () => void): void {
  (process as EventEmitter).once(STARTED, listener);
}

/**
 * Else V8 lets the young generation of each thread grow to 128 MB before it looks at it: four times what a screen needs,
 * and a quarter of what an import takes. Looking sooner costs no time that can be measured.
 */
export function collectEarly(): void {
  (process as EventEmitter).emit(STARTED);
  setFlagsFromString('--semi-space-growth-factor=1');
}
