// Signals that end a process in; the terminal given back before they do, out.
import { constants } from 'node:os';

/** Those that a process may be sent and does not outlive; SIGUSR1, by which Node would open a debugger, is heard in main.ts. */
const ENDING = ['SIGHUP', 'SIGQUIT', 'SIGTERM', 'SIGUSR2', 'SIGALRM', 'SIGXCPU', 'SIGVTALRM'] as const;

/**
 * What would be done on an exit is done; then the signal ends the process by itself. An exit of Node's would wait for its
 * threads, and one that is deep in a search of 300,000 reports comes out of it when it is done.
 */
export function endBySignals(): void {
  for (const signal of ENDING) process.once(signal, () => end(signal));
  // A shell's script goes on only after a program that ended by itself.
  process.once('SIGINT', () => process.exit(128 + constants.signals.SIGINT));
}

/** As it ends when its window was closed, also where nobody says so but the terminal itself. */
export function endWithTerminal(): void {
  end('SIGHUP');
}

function end(signal: (typeof ENDING)[number]): void {
  process.emit('exit', 0);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
