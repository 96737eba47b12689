// Lines and JSON in; standard output out, for a person at a terminal or for the next program of a pipe.
import { type ColourLevel, colourLevel } from '../page/colour-level.ts';

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

export function standardOutput(): Output {
  const { stdout } = process;
  // The reader of a pipe may have seen enough: `| head` is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    isTerminal: stdout.isTTY === true,
    columns: stdout.columns || 80,
    colours: colourLevel(process.env, stdout.isTTY === true),
    line: (text) => stdout.write(`${text}\n`),
    json: (fields) => stdout.write(`${JSON.stringify({ schema: SCHEMA, ...fields })}\n`),
  };
}
