// Has the terminal until Ink takes over: alternate screen, first frame, and what Ink never sets: the wheel, and rows that do not wrap.
import type { ReadStream } from 'node:tty';
import { endBySignals, endWithTerminal } from './end-by-signal.ts';

/**
 * In the alternate screen the wheel sends arrows, and the arrows scroll. And no row goes on below itself: a terminal may
 * see a character wider than we do.
 */
export const MODES_ON = '\u001B[?1007h\u001B[?7l';
export const MODES_OFF = '\u001B[?1007l\u001B[?7h';

const ALTERNATE_SCREEN = '\u001B[?1049h';
const ENTER = `${ALTERNATE_SCREEN}\u001B[?25l`;
const LEAVE = '\u001B[?25h\u001B[?1049l';
const TOP_LEFT = '\u001B[H';
const EMPTY_LINE = '\u001B[2K';

/** Milliseconds. */
const BEFORE_ANOTHER_STOP = 50;

/** The screen before Ink is there to have it. */
export type EarlyScreen = {
  stdin: ReadStream;
  /** Ink writes the same over it. What is typed meanwhile waits for it. */
  draw(lines: string[]): void;
  /** Ink begins here, and from now on gives the screen back. */
  handOver<Result>(begin: () => Result): Result;
  /** Gives the screen back where Ink has not come to have it: an error is to be read. */
  giveUp(): void;
};

export function earlyScreen(stdin: ReadStream, stdout: NodeJS.WriteStream): EarlyScreen {
  let isTaken = false;
  let isHandedOver = false;
  const giveUp = () => {
    if (isTaken && !isHandedOver) {
      stdout.write(LEAVE);
      stdin.setRawMode(false);
      // Nothing more is read: the program can end.
      stdin.pause();
      stdin.unref();
    }
    isHandedOver = true;
  };
  const take = () => {
    if (isTaken) return;
    isTaken = true;
    process.once('exit', () => {
      giveUp();
      stdout.write(MODES_OFF);
    });
    // A signal ends a process without its `exit` event. Ink's own watch for signals leaves the ending to these.
    endBySignals();
    for (const stream of [stdin, stdout]) stream.once('error', endWithTerminal);
    stdin.once('end', endWithTerminal);
    process.on('SIGTSTP', stopLater);
    // Else what is typed before Ink listens would be written over the frame.
    stdin.setRawMode(true);
    stdout.write(MODES_ON + ENTER);
  };
  return {
    stdin,
    draw(lines) {
      take();
      stdout.write(`${TOP_LEFT}${lines.map((line) => EMPTY_LINE + line).join('\r\n')}${TOP_LEFT}`);
    },
    handOver(begin) {
      take();
      isHandedOver = true;
      return withoutEntering(stdout, begin);
    },
    giveUp,
  };
}

/** A stop before there is Ink to give the terminal away: else a shell would have it without echo, on this screen. */
function stopLater(): void {
  if (process.listenerCount('SIGTSTP') > 1) return;
  setTimeout(() => process.kill(process.pid, 'SIGTSTP'), BEFORE_ANOTHER_STOP).unref();
}

/** Ink would enter the screen that it is in already, and xterm and others clear it for that: a blink. */
function withoutEntering<Result>(stdout: NodeJS.WriteStream, work: () => Result): Result {
  const write = stdout.write.bind(stdout) as (...all: unknown[]) => boolean;
  stdout.write = (...all: unknown[]) => all[0] === ALTERNATE_SCREEN || write(...all);
  try {
    return work();
  } finally {
    // What stands behind it, the stream's own, is there again.
    Reflect.deleteProperty(stdout, 'write');
  }
}
