// Reads a table of comma-separated values: each row is a record, known by its line.
import Papa from 'papaparse';
import { cleanLine } from '../../base/clean.ts';
import { counted } from '../../base/grouped.ts';
import { UserError } from '../../base/user-error.ts';
import { type FieldMap, isEnough, type Meaning, meaningsOf, recordOf } from './fields.ts';
import { LONGEST_LINE } from './lines.ts';
import type { ReadRecord } from './record.ts';

/** Commas, tabs, semicolons as Excel writes them in half of Europe, and bars. */
const DELIMITERS = [',', '\t', ';', '|'];

/** A quotation mark that never closes is searched for its end through all that follows; so much of it, and no more. */
const MOST_SEARCHED = 100 * LONGEST_LINE;

/**
 * A row that a quotation mark has spoilt is left out, and the rows below it are read.
 *
 * @param blocks with `\n` for every line break
 * @throws UserError when no column is a title or a text, or nearly every row is spoilt
 */
export async function* readCsv(blocks: AsyncIterable<string>, map: FieldMap): AsyncGenerator<ReadRecord> {
  const table = new Table(map);
  for await (const block of blocks) yield* table.take(block);
  yield* table.end();
}

/** The delimiter by which a line has the most fields that we know. */
export function delimiterOf(firstLine: string, map: FieldMap): { delimiter: string; known: number } {
  const counts = DELIMITERS.map((delimiter) => {
    const names = Papa.parse<string[]>(firstLine, { delimiter, newline: '\n' }).data[0] ?? [];
    return { delimiter, known: meaningsOf(names.map(cleanLine), map).filter(Boolean).length };
  });
  return counts.reduce((best, count) => (count.known > best.known ? count : best));
}

/** The rows of a text that comes in pieces. */
class Table {
  private readonly map: FieldMap;
  private delimiter: string | undefined;
  private meanings: (Meaning | undefined)[] | undefined;
  /** Begins with a row that is not whole yet. */
  private rest = '';
  /** Of that row, from 1. */
  private line = 1;
  /** A long row is not looked at again before it has grown to twice its length. */
  private patience = 0;
  private searched = 0;

  constructor(map: FieldMap) {
    this.map = map;
  }

  *take(block: string): Generator<ReadRecord> {
    this.rest += block;
    if (this.rest.length < this.patience || !this.rest.includes('\n')) return;
    yield* this.rows(false);
    this.patience = Math.min(2 * this.rest.length, LONGEST_LINE);
  }

  *end(): Generator<ReadRecord> {
    yield* this.rows(true);
  }

  private *rows(isEnd: boolean): Generator<ReadRecord> {
    for (;;) {
      const { rows, isSpoilt } = this.parse(isEnd);
      let start = 0;
      for (const { cells, end } of rows) {
        yield* this.read(cells);
        this.line += this.rest.slice(start, end).split('\n').length - 1;
        start = end;
      }
      this.rest = this.rest.slice(start);
      if (!isSpoilt) return;
      yield this.dropLine();
    }
  }

  /** Excel may write it into a line before the first: `sep=;`. */
  private takeDelimiter(): void {
    if (this.delimiter !== undefined) return;
    const [first = ''] = this.rest.split('\n', 1);
    const [, told] = /^"?sep=(.)"?\s*$/i.exec(first) ?? [];
    if (told) {
      this.rest = this.rest.slice(first.length + 1);
      this.line += 1;
    }
    this.delimiter = told ?? delimiterOf(first, this.map).delimiter;
  }

  /** The whole rows at the start, and whether the row after them is one that cannot be read. */
  private parse(isEnd: boolean): { rows: { cells: string[]; end: number }[]; isSpoilt: boolean } {
    this.takeDelimiter();
    const rows: { cells: string[]; end: number }[] = [];
    let start = 0;
    let isSpoilt = false;
    Papa.parse<string[]>(this.rest, {
      delimiter: this.delimiter,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        const end = meta.cursor;
        const isUnfinished = end === this.rest.length && !isEnd;
        const hasLines = this.rest.slice(start, end).trimEnd().includes('\n');
        isSpoilt = isUnfinished ? end - start > LONGEST_LINE : errors.length > 0 && (hasLines || isUnclosed(errors));
        if (isUnfinished || isSpoilt) {
          this.searched += end - start;
          parser.abort();
          return;
        }
        rows.push({ cells: data, end });
        start = end;
      },
    });
    return { rows, isSpoilt };
  }

  private *read(cells: string[]): Generator<ReadRecord> {
    if (cells.every((cell) => !cell.trim())) return;
    if (!this.meanings) this.meanings = this.readHead(cells);
    else {
      const { meanings } = this;
      const place = `line ${this.line}`;
      if (cells.length < meanings.length || cells.slice(meanings.length).some(Boolean)) {
        const what = `has ${counted(cells.length, 'cell')} where the first line has ${meanings.length}`;
        yield {
          place,
          error: new UserError(what, 'A text with a comma or a line break needs quotation marks around it.'),
        };
        return;
      }
      const fields: Partial<Record<Meaning, string>> = {};
      for (const [index, meaning] of meanings.entries()) if (meaning) fields[meaning] = cells[index]!;
      yield { place, record: recordOf(fields) };
    }
  }

  private readHead(cells: string[]): (Meaning | undefined)[] {
    const names = cells.map(cleanLine);
    const meanings = meaningsOf(names, this.map);
    if (isEnough(meanings)) return meanings;
    throw new UserError(
      `has no column for a title or a text: its first line names ${names.join(', ').slice(0, 200)}`,
      'Say what the columns mean: --map title=NAME,text=NAME',
    );
  }

  /** The row may have swallowed those below it: without its first line these get their chance. */
  private dropLine(): ReadRecord {
    if (this.searched > MOST_SEARCHED) {
      throw new UserError('has too many quotation marks that never close', 'Is it CSV? Save the table anew.');
    }
    const place = `line ${this.line}`;
    const end = this.rest.indexOf('\n') + 1 || this.rest.length;
    this.rest = this.rest.slice(end);
    this.line += 1;
    return { place, error: new UserError('has a quotation mark too many or too few', 'The rows below it were read.') };
  }
}

function isUnclosed(errors: Papa.ParseError[]): boolean {
  return errors.some(({ code }) => code === 'MissingQuotes');
}
