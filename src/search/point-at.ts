// A line that was typed and places in it in; the line with signs under these places out.
import stringWidth from 'string-width';
import { cleanLine } from '../base/clean.ts';
import type { Span } from '../report/report.ts';

/** Two lines, set in by two columns. */
export function pointAt(typed: string, places: { at: Span }[]): string {
  const line = cleanLine(typed);
  let signs = '';
  for (const { at } of places.toSorted((one, other) => one.at.start - other.at.start)) {
    const before = stringWidth(line.slice(0, at.start));
    const width = Math.max(1, stringWidth(line.slice(at.start, at.end)));
    signs = signs.padEnd(before).padEnd(before + width, '^');
  }
  return `  ${line}\n  ${signs}`;
}
