// What two builds printed or showed in; the first lines in which they differ, in words, out.
import type { Terminal } from '@xterm/headless';

/** How many lines of a difference are printed. */
const MOST = 12;

/** A line for each row of the screen, and one for its looks: colours, weight, underlines. */
export function cellsOf({ buffer, rows, cols }: Terminal): Record<string, string> {
  const cells: Record<string, string> = {};
  for (let y = 0; y < rows; y++) {
    const line = buffer.active.getLine(buffer.active.viewportY + y);
    cells[`row ${y}`] = line?.translateToString(true) ?? '';
    const looks: string[] = [];
    for (let x = 0; line && x < cols; x++) {
      const cell = line.getCell(x)!;
      const flags = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isUnderline(), cell.isInverse()];
      const look = `${cell.getFgColor()}/${cell.getBgColor()}/${flags.map(Number).join('')}`;
      if (looks.at(-1)?.endsWith(` ${look}`)) continue;
      looks.push(`${x} ${look}`);
    }
    cells[`looks of row ${y}`] = looks.join(', ');
  }
  return cells;
}

/** @returns undefined when there is none */
export function sayDifference(before: object, after: object): string | undefined {
  const lines = Object.entries(before).flatMap(([name, value]) => {
    const other = (after as Record<string, unknown>)[name];
    return value === other ? [] : [`${name}:`, ...differingLines(String(value), String(other))];
  });
  if (lines.length === 0) return undefined;
  return [...lines.slice(0, MOST), ...(lines.length > MOST ? [`and ${lines.length - MOST} lines more`] : [])].join(
    '\n',
  );
}

/** Those between what both begin with and what both end with. */
function differingLines(before: string, after: string): string[] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  while (one.length > 0 && other.length > 0 && one[0] === other[0]) {
    one.shift();
    other.shift();
  }
  while (one.length > 0 && other.length > 0 && one.at(-1) === other.at(-1)) {
    one.pop();
    other.pop();
  }
  const said = (sign: string, lines: string[]) => lines.slice(0, 4).map((line) => `${sign} ${JSON.stringify(line)}`);
  return [...said('-', one), ...said('+', other)];
}
