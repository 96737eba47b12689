// Writes a table of a page as a markdown table, unless it only lays out the page.
import { inlineOf } from './html-inline.ts';
import type { HtmlElement } from './html-tree.ts';

/** Wider or longer ones are the page's layout. */
const MOST_COLUMNS = 30;
const LONGEST_CELL = 400;

/** The first row is the head, as markdown has no table without one. Its caption is a paragraph above it. */
export function tableToMarkdown(table: HtmlElement, base?: string): string[] | undefined {
  const parts = descend(table, new Set(['thead', 'tbody', 'tfoot']));
  if (!parts.every((part) => PARTS.has(part.name)) || holdsLooseWords(table)) return undefined;
  const rows = parts.filter((part) => part.name === 'tr').map((row) => descend(row, new Set()).filter(isCell));
  const cells = rows.flat();
  if (cells.some((cell) => cell.size > LONGEST_CELL || holdsTable(cell))) return undefined;

  const grid = spread(rows, base);
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (grid.length < 2 || width < 2 || width > MOST_COLUMNS) return undefined;
  const full = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const [head = [], ...body] = full;
  const rule = head.map((_, column) => (body.every((row) => isNumber(row[column]!)) ? '---:' : '---'));
  const caption = parts.filter((part) => part.name === 'caption').map((part) => inlineOf(part, base));
  return [...caption.filter(Boolean), [head, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')];
}

const PARTS = new Set(['caption', 'colgroup', 'col', 'tr']);

/** Words that are in no cell would be lost with the rows. */
function holdsLooseWords(element: HtmlElement): boolean {
  return element.children.some((child) => {
    if (typeof child === 'string') return child.trim() !== '';
    return /^(?:thead|tbody|tfoot|tr)$/.test(child.name) && holdsLooseWords(child);
  });
}

/** Child elements, and those of the children that only group them. */
function descend(element: HtmlElement, groups: ReadonlySet<string>): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return groups.has(child.name) ? descend(child, groups) : [child];
  });
}

/** The words of each place; one that a neighbour spans is empty. */
function spread(rows: HtmlElement[][], base?: string): string[][] {
  /** How many rows below each column are still spanned. */
  const spanned: number[] = [];
  return rows.map((cells) => {
    const row: string[] = [];
    const skipSpanned = () => {
      while ((spanned[row.length] ?? 0) > 0) {
        spanned[row.length]! -= 1;
        row.push('');
      }
    };
    for (const cell of cells) {
      skipSpanned();
      for (let column = 0; column < span(cell, 'colspan'); column++) {
        spanned[row.length] = span(cell, 'rowspan') - 1;
        row.push(column === 0 ? inlineOf(cell, base) : '');
      }
    }
    skipSpanned();
    return row;
  });
}

function span(cell: HtmlElement, attribute: 'colspan' | 'rowspan'): number {
  return Math.min(Math.max(Number.parseInt(cell.attributes[attribute] ?? '1', 10) || 1, 1), MOST_COLUMNS);
}

function isCell(element: HtmlElement): boolean {
  return element.name === 'td' || element.name === 'th';
}

function holdsTable(element: HtmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string' && (child.name === 'table' || holdsTable(child)));
}

function isNumber(words: string): boolean {
  return /^(?:[\d.,%+-]*\d[\d.,%]*|)$/.test(words.replaceAll('\\', ''));
}
