// A table's tokens and a column in; the table drawn as wide as the column allows, or else as a list of records, out.
import { stripVTControlCharacters } from 'node:util';
import type { Tokens } from 'marked';
import stringWidth from 'string-width';
import type { Column } from './column-width.ts';
import { ornament, styled } from './run-links.ts';

const GAP = '  ';

/** A column is not made narrower than this or its longest word, but a word longer than LONG may be broken. */
const NARROW = 10;
const LONG = 20;

type Align = Tokens.TableCell['align'];

/** @param render a cell's words, carried, on one line unless the cell itself breaks it */
export function drawTable(table: Tokens.Table, column: Column, render: (cell: Tokens.TableCell) => string): string {
  const head = table.header.map((cell) => styled('columnHead')(render(cell)));
  const rows = table.rows.map((row) => row.map(render));
  const cellsOf = table.header.map((_, index) => [head[index]!, ...rows.map((row) => row[index]!)]);
  const widths = fit(cellsOf, column.width - GAP.length * (head.length - 1));
  if (!widths) return drawRecords(head, rows, column);

  const aligns = table.align.map((align, index) => align ?? (isNumeric(cellsOf[index]!.slice(1)) ? 'right' : 'left'));
  const draw = (cells: string[]) => drawRow(cells, widths, aligns, column);
  const body = rows.map(draw);
  const rule = ornament('rule', widths.map((width) => '─'.repeat(width)).join(GAP));
  // Once a row has several lines, it takes more than the eye to tell rows apart.
  const between = body.some((row) => row.includes('\n')) ? '\n\n' : '\n';
  return [draw(head), rule, body.join(between)].join('\n');
}

function drawRow(cells: string[], widths: number[], aligns: Align[], column: Column): string {
  const blocks = cells.map((cell, index) => column.wrap(cell, widths[index]!).split('\n'));
  const height = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, y) =>
    blocks
      .map((block, index) => pad(block[y] ?? '', widths[index]!, aligns[index]!))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function pad(words: string, width: number, align: Align): string {
  const free = width - stringWidth(words);
  const before = align === 'right' ? free : align === 'center' ? free >> 1 : 0;
  return ' '.repeat(before) + words + ' '.repeat(free - before);
}

/** The widest columns give way until the row fits; undefined when words would have to be broken. */
function fit(columns: string[][], room: number): number[] | undefined {
  const lines = columns.map((cells) => cells.flatMap((cell) => cell.split('\n')));
  const widths = lines.map((cells) => widest(cells));
  const least = lines.map((cells, index) => {
    const longestWord = widest(cells.flatMap((cell) => cell.split(' ')));
    return Math.min(widths[index]!, Math.max(NARROW, Math.min(LONG, longestWord)));
  });
  if (sum(least) > room) return undefined;
  for (let over = sum(widths) - room; over > 0; over--) {
    const spare = widths.map((width, index) => (width > least[index]! ? width : 0));
    widths[spare.indexOf(Math.max(...spare))]!--;
  }
  return widths;
}

/** The head once, with its own words; then `head: cell` lines, in which the head is only a label. */
function drawRecords(head: string[], rows: string[][], column: Column): string {
  const labels = head.map((cell) => stripVTControlCharacters(cell).replaceAll('\n', ' '));
  const named = head.filter((_, index) => labels[index]);
  const records = rows.map((row) =>
    row
      .flatMap((cell, index) => {
        if (!cell) return [];
        const label = labels[index] ? ornament('label', `${labels[index]}: `) : '';
        return [column.wrap(label + cell, column.prose - GAP.length).replaceAll('\n', `\n${GAP}`)];
      })
      .join('\n'),
  );
  const rule = ornament('rule', '─'.repeat(column.prose));
  return [`${column.wrap(named.join(ornament('rule', ' · ')))}\n${rule}`, records.join('\n\n')].join('\n');
}

const NUMBER = /^[-–+±~<>≈]?\d[\d.,]*%?$/;

/** Empty cells and dashes do not count. */
function isNumeric(cells: string[]): boolean {
  const words = cells.map((cell) => stripVTControlCharacters(cell).trim()).filter((cell) => /[^-–—?]/.test(cell));
  return words.length > 0 && words.every((cell) => NUMBER.test(cell));
}

function widest(pieces: string[]): number {
  return pieces.reduce((most, piece) => Math.max(most, stringWidth(piece)), 0);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
