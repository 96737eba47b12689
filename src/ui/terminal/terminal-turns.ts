// Gives the terminal to the shell (^Z) or to another program, or has it drawn anew (^L, SIGCONT), one after the other.
import type { ReadStream } from 'node:tty';
import type { SuspendTerminal } from 'ink';
import type { Lend } from '../outside/lend.ts';
import { MODES_OFF, MODES_ON } from './early-screen.ts';

/** As Ink writes them. */
const ENTER = '\u001B[?1049h';
const LEAVE = '\u001B[?1049l';
const CLEAR = '\u001B[2J\u001B[H';

const TURNS = { suspend, redraw, resume, refit };
export type TerminalTurn = keyof typeof TURNS;

/** Those that Ink has: a terminal. */
export type Streams = { stdin: ReadStream; stdout: NodeJS.WriteStream };

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
  streams: Streams,
  complain: (error: unknown) => void,
): { take(turn: TerminalTurn): void; lend: Lend } {
  const waiting = new Set<TerminalTurn>();
  let last = Promise.resolve();
  return {
    take: (turn) => {
      if (waiting.has(turn)) return;
      waiting.add(turn);
      last = last
        .then(() => {
          waiting.delete(turn);
          return TURNS[turn](suspendTerminal, streams);
        })
        .catch(complain);
    },
    lend: (work) => {
      const lent = last.then(() => lend(suspendTerminal, streams, work));
      last = lent.catch(() => {});
      return lent;
    },
  };
}

/** To another program, until it ends. */
async function lend(
  suspendTerminal: SuspendTerminal,
  { stdin, stdout }: Streams,
  work: () => Promise<void>,
): Promise<void> {
  await suspendTerminal(async () => {
    const readers = stdin.listeners('readable') as (() => void)[];
    for (const reader of readers) stdin.off('readable', reader);
    // Ink does not: every other key would be taken from the program that has the terminal. One that is paused already
    // does not say so again, and standard input stops reading only when it is told.
    stdin.pause();
    stdin.emit('pause');
    // ^C is for that program alone; ^Z stops both, as whoever listens for it would not be stopped.
    const listenAgain = (['SIGINT', 'SIGTSTP'] as const).map(withoutListeners);
    const ignore = () => {};
    process.on('SIGINT', ignore);
    stdout.write(MODES_OFF);
    try {
      await work();
    } finally {
      stdout.write(MODES_ON);
      process.off('SIGINT', ignore);
      for (const listen of listenAgain) listen();
      for (const reader of readers) stdin.on('readable', reader);
      process.emit('SIGWINCH');
    }
  });
}

/** @returns what makes those listen again who did */
function withoutListeners(signal: NodeJS.Signals): () => void {
  const listeners = process.rawListeners(signal) as NodeJS.SignalsListener[];
  process.removeAllListeners(signal);
  return () => {
    for (const listener of listeners) process.on(signal, listener);
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
async function suspend(suspendTerminal: SuspendTerminal, { stdout }: Streams): Promise<void> {
  if (process.platform === 'win32') return;
  await suspendTerminal(() => {
    stdout.write(MODES_OFF);
    // Whoever hears of the signal is not stopped by it.
    const listenAgain = withoutListeners('SIGTSTP');
    process.kill(0, 'SIGTSTP');
    listenAgain();
    // The window may be another one by now: whoever is stopped is not told.
    process.emit('SIGWINCH');
    stdout.write(MODES_ON);
  });
}

/** Every mode set and every cell drawn anew: whatever another program left on the screen is gone. */
function redraw(suspendTerminal: SuspendTerminal, streams: Streams): Promise<void> {
  return drawAnew(suspendTerminal, streams, ENTER);
}

/** In a window of another size: rows that were as wide as the old one may have gone on below. */
function refit(suspendTerminal: SuspendTerminal, streams: Streams): Promise<void> {
  return drawAnew(suspendTerminal, streams, CLEAR);
}

/**
 * Ink draws all of it after it has given the terminal away; here it only thinks so: the shell's screen does not show, and
 * the terminal stays raw, so that it does not write what is typed.
 */
async function drawAnew(suspendTerminal: SuspendTerminal, { stdin, stdout }: Streams, begin: string): Promise<void> {
  const write = stdout.write.bind(stdout) as (...all: unknown[]) => boolean;
  let isRaw = true;
  let isAway = false;
  const restoreInput = replace(stdin, 'setRawMode', (wanted) => {
    isRaw = wanted;
    return stdin;
  });
  const restoreOutput = replace(stdout, 'write', (...all: unknown[]) => {
    if (all[0] === LEAVE || all[0] === ENTER) isAway = all[0] === LEAVE;
    return all[0] === LEAVE || write(...(all[0] === ENTER ? [begin] : all));
  });
  try {
    await suspendTerminal(() => {
      write(MODES_ON);
    });
  } finally {
    restoreInput();
    restoreOutput();
    // The reader may have left meanwhile.
    if (isAway) write(LEAVE);
    if (!isRaw) stdin.setRawMode(false);
  }
}

/** Puts a method of one's own before an object's. @returns what takes it away again */
function replace<Of extends object, Name extends keyof Of>(object: Of, name: Name, method: Of[Name]): () => void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  object[name] = method;
  return () => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  };
}

/** After it was stopped by somebody else, who may have set the terminal as a shell wants it. */
async function resume(suspendTerminal: SuspendTerminal, streams: Streams): Promise<void> {
  const { stdin } = streams;
  // What is set already is not set again.
  stdin.setRawMode(false);
  stdin.setRawMode(true);
  process.emit('SIGWINCH');
  await redraw(suspendTerminal, streams);
}
