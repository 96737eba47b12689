// Cells in; a row of a table for other programs, parted by tabs or as CSV, out. Spreadsheets open such tables.
import { cleanLine } from '../base/clean.ts';

export type Cell = string | number | null | undefined;
export type TableForm = 'tsv' | 'csv';

/** What a spreadsheet takes for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** A cell is one line, without tabs. A formula becomes text by the mark before it; numbers stay numbers. */
export function tableRow(cells: readonly Cell[], form: TableForm): string {
  const texts = cells.map((cell) => (typeof cell === 'string' ? asText(cleanLine(cell)) : String(cell ?? '')));
  return form === 'tsv' ? texts.join('\t') : texts.map(quoted).join(',');
}

function asText(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
