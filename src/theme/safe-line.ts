// A line that is ready for the terminal in; the same, or, where something in it could command the terminal or turn the
// order of its words, those words alone, out. The last look at all that the screen writes.
import { cut } from '../base/cells.ts';
import { clean } from '../base/clean.ts';

/** Colours and styles as a theme has them, and their ends, as wrap-ansi has them; none that blinks or hides. */
const STYLE = '[0-479]|2[23479]|[349][0-7]|[34]9|[34]8;5;\\d{1,3}|[34]8;2;\\d{1,3};\\d{1,3};\\d{1,3}';
const SGR = new RegExp(`\\x1B\\[(?:${STYLE})?(?:;(?:${STYLE}))*m`, 'g');

const UNSAFE = /[\p{Cc}\p{Bidi_Control}]/u;

/** Reports are cleaned when they are read. An archive, and the names of corrections in it, may come from anywhere. */
export function safeLine(line: string, columns: number): string {
  const words = line.replace(SGR, '');
  return UNSAFE.test(words) ? cut(clean(words).replaceAll('\n', ' '), columns) : line;
}
