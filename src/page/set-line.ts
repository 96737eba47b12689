// A line of a page, painted, in; the same as it stands on the screen, where its script is read from the right, out.
import stringWidth from 'string-width';
import type { ArabicOrder } from '../theme/arabic/choose-order.ts';
import { type Direction, isRightToLeft, orderFields, orderWords } from '../theme/arabic/order-line.ts';
import { MEASURE } from './layout.ts';
import type { Line } from './line.ts';

/** The first letter tells the direction of a paragraph; so many characters of one without letters are looked at. */
const LOOKED_AT = 1000;

/** As the text of a report has them. */
const BETWEEN_CELLS = ' | ';

/**
 * @param text of the report
 * @param columns of the page, in cells: paragraphs that are read from the right begin at its right edge, or where prose ends
 */
export function setLine(painted: string, line: Line, text: string, columns: number, order: ArabicOrder): string {
  const direction = directionOf(line, text);
  if (!direction) return orderFields(painted, order);
  const ordered = orderWords(painted, order, direction);
  if (direction === 'ltr') return ordered;
  return ' '.repeat(Math.max(0, Math.min(columns, MEASURE) - stringWidth(painted))) + ordered;
}

/** Undefined of what is no paragraph: an ornament, the foot of the page, a table's cells beside each other. */
function directionOf(line: Line, text: string): Direction | undefined {
  const start = line.find((run) => run.start !== undefined)?.start;
  if (start === undefined) return undefined;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', from);
  const words = text.slice(from, end < 0 ? text.length : end);
  if (words.includes(BETWEEN_CELLS)) return undefined;
  const [letter = ''] = /\p{L}/u.exec(words.slice(0, LOOKED_AT)) ?? [];
  return isRightToLeft(letter) ? 'rtl' : 'ltr';
}
