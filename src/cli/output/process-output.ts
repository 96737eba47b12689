// The streams of the process in; the output that writes to them out.
import { fstatSync, writeSync } from 'node:fs';
import { colourLevel } from '../../theme/colour-level.ts';
import { type Output, outputTo } from './output.ts';

/** Characters that go into a pipe or a file together. */
const CHUNK = 64 * 1024;

const OUT = 1;
const ERROR = 2;

/**
 * Node's own streams are asked for the size of a terminal alone: to make one for a pipe takes a tenth of the time of a
 * short command.
 */
export function processOutput(env: NodeJS.ProcessEnv): Output {
  // One that can do nothing with styles and lines that are drawn over gets what a pipe gets.
  const isTerminal = env.TERM !== 'dumb' && isTerminalAt(OUT);
  let waiting = '';
  const flush = () => {
    const chunk = waiting;
    waiting = '';
    writeAll(chunk);
  };
  process.once('exit', flush);
  const write = (text: string) => {
    // What comes alone, as progress does, goes out alone.
    if (waiting === '' && !isTerminal) setImmediate(flush);
    waiting += text;
    if (isTerminal || waiting.length >= CHUNK) flush();
  };
  return outputTo({
    isTerminal,
    columns: (isTerminal && process.stdout.columns) || 80,
    isPainted: isTerminal || (env.FORCE_COLOR !== undefined && colourLevel(env, false) !== 'none'),
    write,
    writeBeside,
    isTerminalBeside: () => env.TERM !== 'dumb' && isTerminalAt(ERROR),
    columnsBeside: () => process.stderr.columns || 80,
  });
}

/** `node:tty` loads all of Node's sockets: only what may be a terminal is asked of it. */
function isTerminalAt(file: number): boolean {
  try {
    return fstatSync(file).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(file);
  } catch {
    return false;
  }
}

/** Who does not read what is said beside is not told so. */
function writeBeside(text: string): void {
  try {
    writeBytes(ERROR, text);
  } catch {
    // As nobody listens, nobody misses it.
  }
}

/**
 * At once, and not by the stream: that would keep every line until the command is done, and learn only then that nobody
 * reads them. The reader of a pipe may have seen enough: `| head` is no error.
 */
function writeAll(text: string): void {
  try {
    writeBytes(OUT, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') process.exit(0);
    writeBeside(`sohr-reader: the output cannot be written: ${message}\n  Nothing more is printed.\n`);
    process.exit(2);
  }
}

function writeBytes(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(file, bytes, from);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      // Whoever reads is slower, and the pipe is full.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
