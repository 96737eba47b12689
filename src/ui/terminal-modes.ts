// What Ink leaves to its programs: the wheel, and giving the terminal back to the shell for a while.
import { constants } from 'node:os';
import type { SuspendTerminal } from 'ink';

/** In the alternate screen the wheel sends arrows, and the arrows scroll. */
const WHEEL_ON = '\u001B[?1007h';
const WHEEL_OFF = '\u001B[?1007l';

/** Until the process ends, however it ends. */
export function letWheelScroll(stdout: NodeJS.WriteStream): void {
  stdout.write(WHEEL_ON);
  process.once('exit', () => stdout.write(WHEEL_OFF));
  // A signal ends a process without its `exit` event. Ink's own watch for signals leaves the ending to these.
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/** To the shell, with all that was started along, as a terminal's own ^Z does; `fg` comes back to here. */
export async function suspend(suspendTerminal: SuspendTerminal): Promise<void> {
  if (process.platform === 'win32') return;
  await suspendTerminal(() => {
    process.stdout.write(WHEEL_OFF);
    process.kill(0, 'SIGTSTP');
    process.stdout.write(WHEEL_ON);
  });
}

/** Every mode set and every cell drawn anew: whatever another program left on the screen is gone. */
export async function redraw(suspendTerminal: SuspendTerminal): Promise<void> {
  await suspendTerminal(() => {});
}
