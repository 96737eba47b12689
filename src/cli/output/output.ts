// Where everything goes that a command says: what it found, in lines or JSON, and beside it complaints, notes and how far
// it has come. The one place between the program and a terminal or a pipe.
import { clean, cleanLine } from '../../base/clean.ts';
import type { UserError } from '../../base/user-error.ts';
import type { ColourLevel } from '../../theme/colour-level.ts';

/** Of every JSON object that is printed; it rises when a field changes its meaning or goes. */
export const SCHEMA = 1;

/** Where it is written in the end, and who looks at it. */
export type Sink = {
  /** Whether a person looks at what was found. */
  isTerminal: boolean;
  /** In cells; 80 for a pipe. */
  columns: number;
  colours: ColourLevel;
  /** What was found. */
  write(text: string): void;
  /** What is said beside it. */
  writeBeside(text: string): void;
  /** Whether a person looks at what is said beside, and on how many cells: few ask. */
  isTerminalBeside(): boolean;
  columnsBeside(): number;
};

export type Output = Pick<Sink, 'isTerminal' | 'columns' | 'colours'> & {
  /** A line of what was found. */
  line(text: string): void;
  /** The same, one JSON object. */
  json(fields: object): void;
  /** What went wrong, and what to do about it: beside what was found. */
  complain(error: UserError, about?: string): void;
  /** A line for people, beside what was found. */
  note(text: string): void;
  /** A line beside what was found that is drawn over again, where somebody looks at it. */
  progress: {
    isDrawn(): boolean;
    /** In cells. */
    columns(): number;
    draw(text: string): void;
    clear(): void;
  };
};

const CLEAR_LINE = '\r\x1B[K';

/** Names of files, arguments and errors are as hostile as reports: what is said beside is cleaned here. */
export function outputTo({ write, writeBeside, isTerminalBeside, columnsBeside, ...look }: Sink): Output {
  return {
    ...look,
    line: (text) => write(`${text}\n`),
    json: (fields) => write(`${JSON.stringify({ schema: SCHEMA, ...fields })}\n`),
    complain: ({ message, advice }, about) =>
      writeBeside(
        clean(`sohr-reader: ${about ? `${cleanLine(about)}: ` : ''}${message}\n${advice ? `  ${advice}\n` : ''}`),
      ),
    note: (text) => writeBeside(clean(`${text}\n`)),
    progress: {
      isDrawn: isTerminalBeside,
      columns: columnsBeside,
      draw: (text) => writeBeside(CLEAR_LINE + cleanLine(text)),
      clear: () => writeBeside(CLEAR_LINE),
    },
  };
}
