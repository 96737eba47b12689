// Gives the terminal to the shell (^Z), or has it drawn anew (^L, SIGCONT), one after the other.
import type { ReadStream } from 'node:tty';
import type { SuspendTerminal } from 'ink';
import { WHEEL_OFF, WHEEL_ON } from './early-screen.ts';

const TURNS = { suspend, redraw, resume };
export type TerminalTurn = keyof typeof TURNS;

export function isTerminalTurn(command: string): command is TerminalTurn {
  return command in TURNS;
}

/**
 * Ink throws when it is to give the terminal away while it is given away, so that a turn waits for the one before it.
 * A key that is held is one turn, until that begins.
 *
 * @param complain what went wrong; the turns after it go on
 */
export function terminalTurns(
  suspendTerminal: SuspendTerminal,
  stdin: ReadStream,
  complain: (error: unknown) => void,
): (turn: TerminalTurn) => void {
  const waiting = new Set<TerminalTurn>();
  let last = Promise.resolve();
  return (turn) => {
    if (waiting.has(turn)) return;
    waiting.add(turn);
    last = last
      .then(() => {
        waiting.delete(turn);
        return TURNS[turn](suspendTerminal, stdin);
      })
      .catch(complain);
  };
}

/** A shell, or whoever sends these signals, gets a terminal as it was; who comes back finds the screen. */
export function takeTurnsOnSignals(takeTurn: (turn: TerminalTurn) => void): () => void {
  const suspend = () => takeTurn('suspend');
  const resume = () => takeTurn('resume');
  process.on('SIGTSTP', suspend);
  process.on('SIGCONT', resume);
  return () => {
    process.off('SIGTSTP', suspend);
    process.off('SIGCONT', resume);
  };
}

/** To the shell, with all that was started along, as a terminal's own ^Z does; `fg` comes back to here. */
async function suspend(suspendTerminal: SuspendTerminal): Promise<void> {
  if (process.platform === 'win32') return;
  await suspendTerminal(() => {
    process.stdout.write(WHEEL_OFF);
    const listeners = process.listeners('SIGTSTP');
    // Whoever hears of the signal is not stopped by it.
    process.removeAllListeners('SIGTSTP');
    process.kill(0, 'SIGTSTP');
    for (const listener of listeners) process.on('SIGTSTP', listener);
    // The window may be another one by now: whoever is stopped is not told.
    process.emit('SIGWINCH');
    process.stdout.write(WHEEL_ON);
  });
}

/** Every mode set and every cell drawn anew: whatever another program left on the screen is gone. */
async function redraw(suspendTerminal: SuspendTerminal, stdin: ReadStream): Promise<void> {
  let isRaw = true;
  // Keys come meanwhile, and no terminal but this screen is to write them.
  stdin.setRawMode = (wanted) => {
    isRaw = wanted;
    return stdin;
  };
  try {
    await suspendTerminal(() => {
      process.stdout.write(WHEEL_ON);
    });
  } finally {
    // What stands behind it, the stream's own, is there again.
    Reflect.deleteProperty(stdin, 'setRawMode');
    // The reader may have left meanwhile.
    if (!isRaw) stdin.setRawMode(false);
  }
}

/** After it was stopped by somebody else, who may have set the terminal as a shell wants it. */
async function resume(suspendTerminal: SuspendTerminal, stdin: ReadStream): Promise<void> {
  // What is set already is not set again.
  stdin.setRawMode(false);
  stdin.setRawMode(true);
  process.emit('SIGWINCH');
  await redraw(suspendTerminal, stdin);
}
