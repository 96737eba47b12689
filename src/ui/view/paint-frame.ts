// Draws a frame around lines, with words in its corners.
import stringWidth from 'string-width';
import { cut, pad } from '../../base/cells.ts';
import { styled, type Theme } from '../../theme/theme.ts';
import type { Box } from '../state/arrange.ts';

export type Framed = {
  lines: string[];
  title: string;
  /** In the corners of the frame. `bottomLeft` may bear SGR sequences. */
  right?: string | undefined;
  bottomLeft?: string | undefined;
  bottomRight?: string | undefined;
  isInFocus: boolean;
  /** What stands in the right edge instead of it, a cell each, by the line. */
  marks?: ReadonlyMap<number, string>;
  /** Spaces between the frame and the lines. */
  margin: 0 | 1;
};

/** Cells of a border that words leave to its corners, their spaces, and the beginning of a title. */
const CORNERS = 12;

/** As many lines as the box has rows, each as wide as it. */
export function paintFrame(framed: Framed, { columns, rows }: Box, theme: Theme): string[] {
  const style = framed.isInFocus ? theme.ui.borderInFocus : theme.ui.border;
  const bar = styled('│', style);
  const space = ' '.repeat(framed.margin);
  const inside = columns - 2 - 2 * framed.margin;
  const body = Array.from(
    { length: rows - 2 },
    (_, index) => bar + space + pad(framed.lines[index] ?? '', inside) + space + (framed.marks?.get(index) ?? bar),
  );
  const { title, bottomLeft = '' } = framed;
  // What was typed may stand there, however long.
  const right = cut(framed.right ?? '', columns - CORNERS);
  const bottomRight = cut(framed.bottomRight ?? '', columns - CORNERS);
  const room = columns - 6 - (right ? stringWidth(right) + 2 : 0);
  const top = edge('╭', styled(cut(title, room), framed.isInFocus ? theme.ui.title : ''), right, '╮', columns, style);
  return [top, ...body, edge('╰', bottomLeft, bottomRight, '╯', columns, style)];
}

function edge(start: string, left: string, right: string, end: string, columns: number, style: string): string {
  const words = (text: string) => (text ? ` ${text} ` : '');
  const fits = stringWidth(words(left)) + stringWidth(words(right)) <= columns - 4;
  const begin = fits ? words(left) : '';
  const rule = columns - 4 - stringWidth(begin) - stringWidth(words(right));
  return (
    styled(`${start}─`, style) +
    begin +
    styled('─'.repeat(Math.max(0, rule)), style) +
    words(right) +
    styled(`─${end}`, style)
  );
}
