// Signs, notes and names in; a canvas on which they stand, and a record of where, out.
import { type Canvas, createCanvas, type Part, write } from './canvas.ts';
import { type Label, type LabelRequest, noneTaken, placeLabels, type Spot, type Taken, take } from './labels.ts';
import { type Forms, type MapNote, placeNote } from './map-notes.ts';
import type { Size } from './projection.ts';

/** No two signs, notes or labels share a cell; free cells are between any two in a row, but for two signs. */
export type Drawing = {
  canvas: Canvas;
  taken: Taken;
  /** What stands for one place or more. */
  signs: Label<Part>[];
  notes: MapNote[];
  labels: Label<Part>[];
};

export function emptyDrawing(size: Size): Drawing {
  return { canvas: createCanvas(size), taken: noneTaken(size), signs: [], notes: [], labels: [] };
}

/** The caller sees to it that the cell is free. */
export function addSign(drawing: Drawing, sign: Label<Part>): void {
  take(drawing.taken, sign, 1);
  write(drawing.canvas, sign.column, sign.row, sign.text, sign.what);
  drawing.signs.push(sign);
}

/** Where there is no room, nothing is added. */
export function addNote(drawing: Drawing, forms: Forms): void {
  const note = placeNote(forms, drawing.canvas, drawing.taken);
  if (!note) return;
  let { column } = note;
  for (const [text, part] of note.words) {
    write(drawing.canvas, column, note.row, text, part);
    column += text.length;
  }
  clearBeside(drawing, note, note.width);
  drawing.notes.push(note);
}

/** @returns those for which there was room */
export function addLabels(drawing: Drawing, requests: readonly LabelRequest<Part>[]): Label<Part>[] {
  const labels = placeLabels(requests, drawing.taken);
  for (const label of labels) {
    write(drawing.canvas, label.column, label.row, label.text, label.what);
    clearBeside(drawing, label, label.text.length);
  }
  drawing.labels.push(...labels);
  return labels;
}

/** A border that runs into a name makes both hard to read. */
function clearBeside({ canvas }: Drawing, { column, row }: Spot, width: number): void {
  if (column > 0) write(canvas, column - 1, row, ' ');
  if (column + width < canvas.columns) write(canvas, column + width, row, ' ');
}
