// Signs, notes and names in; a canvas on which they stand, and a record of where, out.
import { type Canvas, createCanvas, type Part, write } from './canvas.ts';
import { type Label, layOutLabels, noneTaken, type Spot, type Taken, take, type Wish } from './labels.ts';
import { type Forms, type Note, placeNote } from './map-notes.ts';
import type { Size } from './projection.ts';

/** No two signs, notes or labels share a cell; free cells are between any two in a row, but for two signs. */
export type Sheet = {
  canvas: Canvas;
  taken: Taken;
  /** What stands for one place or more. */
  signs: Label<Part>[];
  notes: Note[];
  labels: Label<Part>[];
};

export function emptySheet(size: Size): Sheet {
  return { canvas: createCanvas(size), taken: noneTaken(size), signs: [], notes: [], labels: [] };
}

/** The caller sees to it that the cell is free. */
export function addSign(sheet: Sheet, sign: Label<Part>): void {
  take(sheet.taken, sign, 1);
  write(sheet.canvas, sign.column, sign.row, sign.text, sign.what);
  sheet.signs.push(sign);
}

/** Where there is no room, nothing is added. */
export function addNote(sheet: Sheet, forms: Forms): void {
  const note = placeNote(forms, sheet.canvas, sheet.taken);
  if (!note) return;
  let { column } = note;
  for (const [text, part] of note.words) {
    write(sheet.canvas, column, note.row, text, part);
    column += text.length;
  }
  clearBeside(sheet, note, note.width);
  sheet.notes.push(note);
}

/** @returns those for which there was room */
export function addLabels(sheet: Sheet, wishes: readonly Wish<Part>[]): Label<Part>[] {
  const labels = layOutLabels(wishes, sheet.taken);
  for (const label of labels) {
    write(sheet.canvas, label.column, label.row, label.text, label.what);
    clearBeside(sheet, label, label.text.length);
  }
  sheet.labels.push(...labels);
  return labels;
}

/** A border that runs into a name makes both hard to read. */
function clearBeside({ canvas }: Sheet, { column, row }: Spot, width: number): void {
  if (column > 0) write(canvas, column - 1, row, ' ');
  if (column + width < canvas.columns) write(canvas, column + width, row, ' ');
}
