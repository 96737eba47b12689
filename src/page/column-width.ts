// The part of the screen's width that is being written: block renderers narrow it for what is inside them.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** With less than this left, nesting stops indenting. */
const NARROWEST = 10;

export class Column {
  /** In cells. */
  width: number;
  private measure: number;

  /** @param measure the longest line of prose, in cells, indents included */
  constructor(width: number, measure: number) {
    this.width = width;
    this.measure = measure;
  }

  /** The width that prose may take. */
  get prose(): number {
    return Math.min(this.width, this.measure);
  }

  /** Break carried words into lines; without `hard`, Chinese or a long address would leave the column. */
  wrap(carried: string, width = this.prose): string {
    return wrapAnsi(carried, width, { hard: true });
  }

  /** Code keeps its spaces. */
  wrapCode(carried: string): string {
    return wrapAnsi(carried, this.width, { hard: true, trim: false });
  }

  /** What `render` writes, to the right of `first` on its first line and of `rest`, as wide as `first`, on the others. */
  inset(first: string, rest: string, render: () => string): string {
    const used = stringWidth(first);
    if (this.width - used < NARROWEST) return trimLines(render());
    this.width -= used;
    this.measure -= used;
    const inside = trimLines(render());
    this.width += used;
    this.measure += used;
    return first + inside.replaceAll('\n', `\n${rest}`);
  }
}

/** Without the empty lines around a block; what stands in the lines is kept, padding included. */
export function trimLines(text: string): string {
  return text.replace(/^\n+/, '').trimEnd();
}
