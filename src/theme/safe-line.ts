// A line that is ready for the terminal in; the same, or, where something in it could command the terminal, hide, or turn
// the order of its words, those words alone, out. The last look at all that goes to a terminal.
import { cut } from '../base/cells.ts';
import { ensureClean } from '../base/clean.ts';

/** Colours and styles as a theme has them, and their ends, as wrap-ansi has them; none that blinks or hides. */
const STYLE = '[0-479]|2[23479]|[349][0-7]|[34]9|[34]8;5;\\d{1,3}|[34]8;2;\\d{1,3};\\d{1,3};\\d{1,3}';
const SGR = new RegExp(`\\x1B\\[(?:${STYLE})?(?:;(?:${STYLE}))*m`, 'g');

/** Of the screen. Reports are cleaned when they are read. An archive, and the corrections in it, may come from anywhere. */
export function safeLine(line: string, columns: number): string {
  const safe = withStylesOnly(line);
  return safe === line ? line : cut(safe.replaceAll('\n', ' '), columns);
}

/** Of a command: line by line, as long as it is. */
export function safeLines(lines: string): string {
  return lines.split('\n').map(withStylesOnly).join('\n');
}

function withStylesOnly(line: string): string {
  const words = line.replace(SGR, '');
  const safe = ensureClean(words);
  return safe === words ? line : safe;
}
