// The state in; the whole screen out: which panes stand where, and the lines of each, ready for the terminal. Ink draws
// it, and so do the first frame, before Ink is loaded, and the pictures of the documents.
import wrapAnsi from 'wrap-ansi';
import type { ArabicOrder } from '../../theme/arabic/choose-order.ts';
import { orderFields } from '../../theme/arabic/order-line.ts';
import { asAscii } from '../../theme/ascii.ts';
import { safeLine } from '../../theme/safe-line.ts';
import type { Theme } from '../../theme/theme.ts';
import { type Arrangement, type Box, LEAST } from '../state/arrange.ts';
import { arrangementOf, type State } from '../state/state.ts';
import { paintFooter, paintHeader, paintHeaderAlone } from './paint-bars.ts';
import {
  paintHelpPane,
  paintInViewPane,
  paintListPane,
  paintPageAlone,
  paintPagePane,
  paintPanelPane,
  paintWherePane,
} from './paint-panes.ts';

/** As many lines as the box has rows, each at most as wide; in a pane with a frame, each just as wide. */
export type Pane = { name: string; box: Box; lines: string[] };

/** Between the bars stand columns, beside each other, of panes, one under the other. A small window has no bars. */
export type Screen = { header?: Pane; columns: Pane[][]; footer?: Pane };

/** @param isWhole without it the small map and the figures are left out: they take as long as all else on a first frame */
export function composeScreen(state: State, theme: Theme, isWhole = true): Screen {
  const screen = composed(isWhole ? state : withoutFigures(state), theme, isWhole);
  const ordered = theme.arabic === 'terminal' ? screen : inOrder(screen, state, theme.arabic);
  return theme.isAscii ? inLines(ordered, ({ lines }) => lines.map(asAscii)) : ordered;
}

function composed(state: State, theme: Theme, isWhole: boolean): Screen {
  const boxes = arrangementOf(state);
  if (!boxes) return { columns: [[tooSmall(state)]] };
  return {
    header: pane('header', boxes.header, [(boxes.isAlone ? paintHeaderAlone : paintHeader)(state, theme)]),
    columns: columnsOf(state, boxes, theme, isWhole),
    footer: pane('footer', boxes.footer, [paintFooter(state, theme)]),
  };
}

function withoutFigures(state: State): State {
  const { report } = state.page;
  return report ? { ...state, page: { ...state.page, report: { ...report, claims: () => [] } } } : state;
}

/** The words of the page were set by their paragraphs: of it the frame is left. */
function inOrder(screen: Screen, { prompt, isAlone }: State, order: ArabicOrder): Screen {
  // Within a line that is being changed the cursor has to stand at its letter.
  const isTyping = prompt !== undefined && prompt.line.cursor < prompt.line.text.length;
  return inLines(screen, ({ name, lines }) => {
    if (name === 'footer' && isTyping) return lines;
    if (name !== 'page') return lines.map((line) => orderFields(line, order));
    const isFrame = (row: number) => !isAlone && (row === 0 || row === lines.length - 1);
    return lines.map((line, row) => (isFrame(row) ? orderFields(line, order) : line));
  });
}

function inLines({ header, columns, footer }: Screen, linesFrom: (pane: Pane) => string[]): Screen {
  const redraw = (pane: Pane): Pane => ({ ...pane, lines: linesFrom(pane) });
  return {
    columns: columns.map((panes) => panes.map(redraw)),
    ...(header && { header: redraw(header) }),
    ...(footer && { footer: redraw(footer) }),
  };
}

/** The rows of the window. */
export function linesOf({ header, columns, footer }: Screen): string[] {
  const [first = [], ...others] = columns.map((panes) => panes.flatMap(({ lines }) => lines));
  const rows = first.map((line, row) => line + others.map((lines) => lines[row] ?? '').join(''));
  return [...(header?.lines ?? []), ...rows, ...(footer?.lines ?? [])];
}

function columnsOf(state: State, boxes: Arrangement, theme: Theme, isWhole: boolean): Pane[][] {
  const { help, panel, columns, rows } = state;
  const { list, page, inView, where } = boxes;
  const middle = { x: 0, y: 1, columns, rows: rows - 2 };
  const props = (box: Box) => ({ state, box, theme });
  const isWide = list !== undefined && page !== undefined;
  if (help) return [[pane('help', middle, paintHelpPane(props(middle)))]];
  const panelPane = (box: Box) => pane('panel', box, paintPanelPane(props(box)));
  if (panel && !isWide) return [[panelPane(middle)]];
  const listPane = list && pane('list', list, paintListPane(props(list)));
  const paintOpen = boxes.isAlone ? paintPageAlone : paintPagePane;
  const pagePane = () => page && pane('page', page, paintOpen(props(page)));
  const inViewPane = inView && pane('in view', inView, paintInViewPane(props(inView)));
  if (!isWide) return [[listPane ?? pagePane(), inViewPane].filter((one) => one !== undefined)];
  const left = [listPane, inViewPane];
  const right = panel
    ? [panelPane({ ...page, rows: middle.rows })]
    : [pagePane(), where && pane('where', where, paintWherePane(props(where), isWhole))];
  return [left, right].map((panes) => panes.filter((one) => one !== undefined));
}

/** A report is cleaned when it is read; but an archive, and the corrections in it, may come from anywhere. */
function pane(name: string, box: Box, lines: string[]): Pane {
  return { name, box, lines: lines.map((line) => safeLine(line, box.columns)) };
}

function tooSmall({ columns, rows }: State): Pane {
  const words = `sohr-reader needs a window of ${LEAST.columns} x ${LEAST.rows}; this one has ${columns} x ${rows}. q quits.`;
  const lines = wrapAnsi(words, columns, { trim: false, hard: true }).split('\n');
  return pane('too small', { x: 0, y: 0, columns, rows }, lines.slice(0, rows));
}
