// Arranges the panes in a window of some size.

/** In cells, counted from the top left of the window. */
export type Box = { x: number; y: number; columns: number; rows: number };

export type Pane = 'list' | 'page';

/** The panes that there is room for. The boxes fill the window and do not overlap. */
export type Arrangement = {
  header: Box;
  footer: Box;
  list?: Box;
  page?: Box;
  inView?: Box;
  where?: Box;
  /** The page stands alone, without a frame. */
  isAlone?: true;
};

/** Under this width one pane is shown at a time. */
export const WIDE = 90;
export const LEAST = { columns: 40, rows: 12 };

const LIST_SHARE = 0.43;
/** Six kinds of names, who says how many, and the frame. */
const IN_VIEW_ROWS = 9;
/** The map stands under the page only where the page stays tall enough to read. */
const MAP_ROWS = 9;
const TALL = 30;

/** The page alone between the bars. */
export function arrangeAlone(columns: number, rows: number): Arrangement | undefined {
  const boxes = arrange(columns, rows, 'page');
  if (!boxes) return undefined;
  const { header, footer } = boxes;
  return { header, footer, page: { x: 0, y: 1, columns, rows: rows - 2 }, isAlone: true };
}

/** @returns undefined when the window is too small for anything: under 40 x 12 */
export function arrange(columns: number, rows: number, pane: Pane): Arrangement | undefined {
  if (columns < LEAST.columns || rows < LEAST.rows) return undefined;
  const header = { x: 0, y: 0, columns, rows: 1 };
  const footer = { x: 0, y: rows - 1, columns, rows: 1 };
  const middle = rows - 2;
  if (columns >= WIDE) {
    const left = Math.min(60, Math.max(36, Math.round(columns * LIST_SHARE)));
    const inViewRows = middle >= 22 ? IN_VIEW_ROWS : 0;
    const mapRows = middle >= TALL ? MAP_ROWS : 0;
    const list = { x: 0, y: 1, columns: left, rows: middle - inViewRows };
    const page = { x: left, y: 1, columns: columns - left, rows: middle - mapRows };
    if (inViewRows === 0) return { header, footer, list, page };
    const inView = { x: 0, y: 1 + list.rows, columns: left, rows: inViewRows };
    if (mapRows === 0) return { header, footer, list, page, inView };
    return { header, footer, list, page, inView, where: { ...page, y: 1 + page.rows, rows: mapRows } };
  }
  if (pane === 'list') return { header, footer, list: { x: 0, y: 1, columns, rows: middle } };
  const inViewRows = middle >= 24 ? IN_VIEW_ROWS : middle >= 16 ? 5 : 0;
  const page = { x: 0, y: 1, columns, rows: middle - inViewRows };
  if (inViewRows === 0) return { header, footer, page };
  return { header, footer, page, inView: { x: 0, y: 1 + page.rows, columns, rows: inViewRows } };
}
