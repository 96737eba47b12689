// The lines of a page in; which of them begin a heading out.
import type { Style } from '../theme/styles.ts';
import type { Line } from './line.ts';

const HEADINGS: readonly Style[] = ['title', 'heading', 'subheading'];

/** Numbers of lines, in their order; of a heading over several lines the first. */
export function headingLines(lines: readonly Line[]): number[] {
  const isHeading = lines.map((line) => line.some(({ styles }) => styles.some((style) => HEADINGS.includes(style))));
  return isHeading.flatMap((is, number) => (is && !isHeading[number - 1] ? [number] : []));
}
