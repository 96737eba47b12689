// Gives the terminal to the shell (^Z), or has it drawn anew (^L), one after the other.
import type { SuspendTerminal } from 'ink';
import { WHEEL_OFF, WHEEL_ON } from './early-screen.ts';

const TURNS = { suspend, redraw };
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
        return TURNS[turn](suspendTerminal);
      })
      .catch(complain);
  };
}

/** To the shell, with all that was started along, as a terminal's own ^Z does; `fg` comes back to here. */
async function suspend(suspendTerminal: SuspendTerminal): Promise<void> {
  if (process.platform === 'win32') return;
  await suspendTerminal(() => {
    process.stdout.write(WHEEL_OFF);
    process.kill(0, 'SIGTSTP');
    process.stdout.write(WHEEL_ON);
  });
}

/** Every mode set and every cell drawn anew: whatever another program left on the screen is gone. */
async function redraw(suspendTerminal: SuspendTerminal): Promise<void> {
  await suspendTerminal(() => {});
}
