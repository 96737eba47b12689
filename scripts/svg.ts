// The screen of a terminal in; a picture of it, as SVG, out.
import type { IBufferCell, Terminal as Screen } from '@xterm/headless';

const CELL = { width: 8.43, height: 18 };
const MARGIN = 14;
const FONT = "'DejaVu Sans Mono','Menlo','Consolas',monospace";
const INK = '#d4d7da';
const GROUND = '#16191d';
const SIXTEEN = [
  '#1d2126',
  '#e06c75',
  '#7fae7f',
  '#d0a65c',
  '#6a9fd6',
  '#b783b9',
  '#58a6a6',
  '#c8ccd1',
  '#5d6570',
  '#ef8a8f',
  '#9ac79a',
  '#e3c079',
  '#8cb8e6',
  '#cfa0d0',
  '#7cc3c3',
  '#f2f4f6',
];

type Look = {
  ink: string;
  ground: string | undefined;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  dim: boolean;
};

export function toSvg(screen: Screen, title: string): string {
  const width = screen.cols * CELL.width + 2 * MARGIN;
  const height = screen.rows * CELL.height + 2 * MARGIN;
  const body = Array.from({ length: screen.rows }, (_, y) => drawLine(screen, y)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" width="${width.toFixed(0)}" height="${height}" role="img">
<title>${escapeXml(title)}</title>
<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>
<g font-family="${FONT}" font-size="14" xml:space="preserve">
${body}
</g>
</svg>
`;
}

/** Cells of one look that stand beside each other are one piece of text. */
function drawLine(screen: Screen, y: number): string {
  const line = screen.buffer.active.getLine(screen.buffer.active.viewportY + y);
  if (!line) return '';
  let drawn = '';
  let words = '';
  let from = 0;
  let look: Look | undefined;
  const flush = (to: number) => {
    if (look && (words.trim() || look.ground || look.underline)) drawn += draw(words, from, to, y, look);
  };
  for (let x = 0; x < screen.cols; x++) {
    const cell = line.getCell(x)!;
    if (cell.getWidth() === 0) continue;
    const next = lookOf(cell);
    if (JSON.stringify(next) !== JSON.stringify(look)) {
      flush(x);
      [words, from, look] = ['', x, next];
    }
    words += cell.getChars() || ' ';
  }
  flush(screen.cols);
  return drawn;
}

function draw(words: string, from: number, to: number, y: number, look: Look): string {
  const left = MARGIN + from * CELL.width;
  const top = MARGIN + y * CELL.height;
  const width = (to - from) * CELL.width;
  const ground = look.ground
    ? `<rect x="${left.toFixed(1)}" y="${top}" width="${width.toFixed(1)}" height="${CELL.height}" fill="${look.ground}"/>`
    : '';
  const style = [
    look.bold && 'font-weight="bold"',
    look.italic && 'font-style="italic"',
    look.underline && 'text-decoration="underline"',
    look.dim && 'opacity="0.6"',
  ].filter(Boolean);
  const text = `<text x="${left.toFixed(1)}" y="${top + 13}" fill="${look.ink}" textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs" ${style.join(' ')}>${escapeXml(words)}</text>`;
  return `${ground}${words.trim() ? text : ''}`;
}

function lookOf(cell: IBufferCell): Look {
  const ink = colour(cell.getFgColor(), cell.isFgRGB(), cell.isFgPalette()) ?? INK;
  const ground = colour(cell.getBgColor(), cell.isBgRGB(), cell.isBgPalette());
  const isReversed = cell.isInverse() !== 0;
  return {
    ink: isReversed ? (ground ?? GROUND) : ink,
    ground: isReversed ? ink : ground,
    bold: cell.isBold() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    dim: cell.isDim() !== 0,
  };
}

function colour(value: number, isRgb: boolean, isPalette: boolean): string | undefined {
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  if (!isPalette) return undefined;
  if (value < 16) return SIXTEEN[value]!;
  if (value >= 232) return grey(8 + 10 * (value - 232));
  const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step).toString(16).padStart(2, '0');
  const index = value - 16;
  return `#${level(Math.floor(index / 36))}${level(Math.floor(index / 6) % 6)}${level(index % 6)}`;
}

function grey(level: number): string {
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!);
}
