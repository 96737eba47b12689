// Keeps memory small once a start is over.
import { setFlagsFromString } from 'node:v8';
import { tellStarted } from './started.ts';

/**
 * Else V8 lets the young generation of each thread grow to 128 MB before it looks at it: four times what a screen needs,
 * and a quarter of what an import takes. Looking sooner costs no time that can be measured.
 */
export function collectEarly(): void {
  // Bytecode is kept first: V8 takes it only under the options that it was compiled under.
  tellStarted();
  setFlagsFromString('--semi-space-growth-factor=1');
}
