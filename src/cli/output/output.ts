// Where everything goes that a command says: what it found, in lines or JSON, and beside it complaints, notes and how far
// it has come. The one place between the program and a terminal or a pipe.
import { clean, cleanLine, ensureClean, escapeUnclean } from '../../base/clean.ts';
import type { UserError } from '../../base/user-error.ts';
import { SCHEMA } from '../../exports/report-fields.ts';
import { type Cell, type TableForm, tableRow } from '../../exports/table-row.ts';
import { safeLines } from '../../theme/safe-line.ts';

/** Where it is written in the end, and who looks at it. */
export type Sink = {
  /** Whether a person looks at what was found. */
  isTerminal: boolean;
  /** In cells; 80 for a pipe. */
  columns: number;
  /** Whether lines may have styles: a terminal gets them, and a pipe for which FORCE_COLOR asks. */
  isPainted: boolean;
  /** What was found. */
  write(text: string): void;
  /** What is said beside it. */
  writeBeside(text: string): void;
  /** Whether a person looks at what is said beside, and on how many cells: few ask. */
  isTerminalBeside(): boolean;
  columnsBeside(): number;
};

export type Output = Pick<Sink, 'isTerminal' | 'columns' | 'isPainted'> & {
  /** A line of what was found, or several. */
  line(text: string): void;
  /** The same as cells of a table, for other programs. */
  row(cells: Cell[], form?: TableForm): void;
  /** The same, one JSON object. */
  json(fields: object): void;
  /** All that was found as one JSON object, in a form of its own. */
  document(value: object, indent?: number): void;
  /** What went wrong, and what to do about it: beside what was found. */
  complain(error: UserError, about?: string): void;
  /** A line for people, beside what was found. */
  note(text: string): void;
  /** A line for people that is not to be missed: a terminal rings, and tells its desktop. */
  alert(text: string): void;
  /** A line beside what was found that is drawn over again, where somebody looks at it. */
  progress: {
    isDrawn(): boolean;
    /** In cells. */
    columns(): number;
    draw(text: string): void;
    clear(): void;
  };
};

/** OSC 9: what follows is no number, which would be another command to some. Its own end does not ring. */
const NOTIFY = '\x1B]9;sohr-reader: ';
const BELL = '\x07';
const CLEAR_LINE = '\r\x1B[K';

/**
 * Names of files, arguments, errors and archives are as hostile as reports: whatever comes here is cleaned, and nothing
 * passes but text, and a theme's styles where a terminal gets them.
 */
export function outputTo({ write, writeBeside, isTerminalBeside, columnsBeside, ...look }: Sink): Output {
  return {
    ...look,
    line: (text) => write(`${look.isPainted ? safeLines(text) : ensureClean(text)}\n`),
    row: (cells, form = 'tsv') => write(`${tableRow(cells, form)}\n`),
    json: (fields) => write(`${escapeUnclean(JSON.stringify({ schema: SCHEMA, ...fields }))}\n`),
    document: (value, indent) => write(`${escapeUnclean(JSON.stringify(value, null, indent))}\n`),
    complain: ({ message, advice }, about) =>
      writeBeside(
        clean(`sohr-reader: ${about ? `${cleanLine(about)}: ` : ''}${message}\n${advice ? `  ${advice}\n` : ''}`),
      ),
    note: (text) => writeBeside(clean(`${text}\n`)),
    alert: (text) => {
      const words = cleanLine(text);
      writeBeside(`${isTerminalBeside() ? NOTIFY + words + BELL + BELL : ''}${words}\n`);
    },
    progress: {
      isDrawn: isTerminalBeside,
      columns: columnsBeside,
      draw: (text) => writeBeside(CLEAR_LINE + cleanLine(text)),
      clear: () => writeBeside(CLEAR_LINE),
    },
  };
}
