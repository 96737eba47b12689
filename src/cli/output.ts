// Lines and JSON in; standard output out, for a person at a terminal or for the next program of a pipe.
import { writeSync } from 'node:fs';
import { type ColourLevel, colourLevel } from '../theme/colour-level.ts';

/** Of every JSON object that is printed; it rises when a field changes its meaning or goes. */
export const SCHEMA = 1;

export type Output = {
  /** Whether a person looks at it. */
  isTerminal: boolean;
  /** In cells; 80 for a pipe. */
  columns: number;
  colours: ColourLevel;
  line(text: string): void;
  json(fields: object): void;
};

/** Characters that go into a pipe or a file together. */
const CHUNK = 64 * 1024;

export function standardOutput(): Output {
  const { stdout } = process;
  let waiting = '';
  const flush = () => {
    const chunk = waiting;
    waiting = '';
    writeAll(stdout.fd, chunk);
  };
  process.once('exit', flush);
  const write = (text: string) => {
    // What comes alone, as progress does, goes out alone.
    if (waiting === '' && !stdout.isTTY) setImmediate(flush);
    waiting += text;
    if (stdout.isTTY || waiting.length >= CHUNK) flush();
  };
  return {
    isTerminal: stdout.isTTY === true,
    columns: stdout.columns || 80,
    colours: colourLevel(process.env, stdout.isTTY === true),
    line: (text) => write(`${text}\n`),
    json: (fields) => write(`${JSON.stringify({ schema: SCHEMA, ...fields })}\n`),
  };
}

/**
 * At once, and not by the stream: that would keep every line until the command is done, and learn only then that nobody
 * reads them. The reader of a pipe may have seen enough: `| head` is no error.
 */
function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(file, bytes, from);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') {
        process.stderr.write(`sohr-reader: the output cannot be written: ${message}\n  Nothing more is printed.\n`);
        process.exit(2);
      }
      // Whoever reads is slower, and the pipe is full.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
