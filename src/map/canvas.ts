// Lines in dots and words in cells in; lines of ANSI text, each cell a braille character or a letter, out.
import { styled } from '../theme/theme.ts';
import { DOTS, type Size } from './projection.ts';

/** What a cell shows, which a theme gives its look. */
export type Part = 'edge' | 'border' | 'place' | 'often' | 'focus' | 'note' | 'area' | 'city';

/** Of each cell, row after row: its dots as braille counts them, what is written over them, and what that is. */
export type Canvas = Size & { dots: Uint8Array; letters: string[]; parts: (Part | undefined)[] };

const BLANK = 0x2800;
/** The bit of each dot, by its place in the cell: unicode.org/charts/PDF/U2800.pdf */
const BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];

export function createCanvas({ columns, rows }: Size): Canvas {
  const cells = columns * rows;
  return {
    columns,
    rows,
    dots: new Uint8Array(cells),
    letters: new Array(cells).fill(''),
    parts: new Array(cells).fill(undefined),
  };
}

/**
 * Draws a line through the points (x, y, x, y…, in dots). Cells that it meets become its part.
 * @param every of so many dots of the line one is drawn: 1 for a whole line, 2 or more for a dotted one
 */
export function strokeLine(canvas: Canvas, points: readonly number[], part: Part, every = 1): void {
  const width = canvas.columns * DOTS.across;
  const height = canvas.rows * DOTS.down;
  let count = 0;
  for (let at = 3; at < points.length; at += 2) {
    const clipped = clip(points[at - 3]!, points[at - 2]!, points[at - 1]!, points[at]!, width - 1, height - 1);
    if (!clipped) continue;
    walk(clipped.map(Math.round) as Segment, (x, y) => {
      if (count++ % every > 0) return;
      const cell = Math.floor(y / DOTS.down) * canvas.columns + Math.floor(x / DOTS.across);
      canvas.dots[cell]! |= BITS[y % DOTS.down]![x % DOTS.across]!;
      canvas.parts[cell] = part;
    });
    // The last dot of a segment is the first of the next.
    count += every - 1;
  }
}

/** Through how many of these cells a line of this part goes, or any line; none outside. */
export function countLined(canvas: Canvas, column: number, row: number, width: number, part?: Part): number {
  const { columns, rows, dots, parts } = canvas;
  if (row < 0 || row >= rows) return 0;
  let lined = 0;
  for (let at = Math.max(0, column); at < Math.min(columns, column + width); at++) {
    const cell = row * columns + at;
    if (dots[cell]! > 0 && (!part || parts[cell] === part)) lined++;
  }
  return lined;
}

/** Characters of one cell each, all of them within the canvas. */
export function write(canvas: Canvas, column: number, row: number, text: string, part?: Part): void {
  for (const [index, letter] of [...text].entries()) {
    const cell = row * canvas.columns + column + index;
    canvas.letters[cell] = letter;
    canvas.parts[cell] = part;
  }
}

/**
 * Lines as wide as the canvas.
 * @param looks SGR parameters
 */
export function toLines({ columns, rows, dots, letters, parts }: Canvas, looks: Record<Part, string>): string[] {
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    let line = '';
    let run = '';
    let look = '';
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
      const part = parts[cell];
      const next = part ? looks[part] : '';
      if (next !== look) {
        line += styled(run, look);
        run = '';
        look = next;
      }
      run += letters[cell] || (dots[cell] ? String.fromCharCode(BLANK + dots[cell]!) : ' ');
    }
    lines.push(line + styled(run, look));
  }
  return lines;
}

type Segment = [x0: number, y0: number, x1: number, y1: number];

/** Liang and Barsky's clipping to 0…right, 0…bottom; undefined when nothing is left. */
function clip(x0: number, y0: number, x1: number, y1: number, right: number, bottom: number): Segment | undefined {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let from = 0;
  let to = 1;
  for (const [speed, room] of [
    [-dx, x0],
    [dx, right - x0],
    [-dy, y0],
    [dy, bottom - y0],
  ] as const) {
    if (speed === 0) {
      if (room < 0) return undefined;
      continue;
    }
    if (speed < 0) from = Math.max(from, room / speed);
    else to = Math.min(to, room / speed);
  }
  return from > to ? undefined : [x0 + from * dx, y0 + from * dy, x0 + to * dx, y0 + to * dy];
}

/** Bresenham's line, both ends included. */
function walk([x0, y0, x1, y1]: Segment, visit: (x: number, y: number) => void): void {
  const dx = Math.abs(x1 - x0);
  const dy = -Math.abs(y1 - y0);
  const stepX = Math.sign(x1 - x0);
  const stepY = Math.sign(y1 - y0);
  let error = dx + dy;
  let x = x0;
  let y = y0;
  visit(x, y);
  while (x !== x1 || y !== y1) {
    const twice = 2 * error;
    if (twice >= dy) {
      error += dy;
      x += stepX;
    }
    if (twice <= dx) {
      error += dx;
      y += stepY;
    }
    visit(x, y);
  }
}
