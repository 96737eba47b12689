// Notes of the reader <-> the archive: each is an act, and follows from the log.
import { randomUUID } from 'node:crypto';
import type { Anchor } from '../../report/anchor/anchor.ts';
import { addAct } from '../acts/log.ts';
import type { Archive } from '../archive.ts';
import { change, query } from '../statements.ts';
import { damaged, parseStored } from '../stored-json.ts';
import { applyNote, type Note, type NoteSaid, readNote } from './note.ts';

const NOTES = query({ note: 'text' }, 'SELECT note FROM notes ORDER BY act');
const NOTES_OF_REPORT = query({ note: 'text' }, 'SELECT note FROM notes WHERE report = ? ORDER BY act');
const NOTE_CALLED = query({ note: 'text' }, 'SELECT note FROM notes WHERE id = ?');

/**
 * In the order in which they were made.
 *
 * @param report id of the one that they are about; absent: all
 * @throws UserError when one is damaged
 */
export function readNotes(archive: Archive, report?: string): Note[] {
  const rows = report === undefined ? archive.all(NOTES) : archive.all(NOTES_OF_REPORT, report);
  return rows.map(noteOf);
}

/** @returns undefined when there is none of that id */
export function noteCalled(archive: Archive, id: string): Note | undefined {
  const row = archive.get(NOTE_CALLED, id);
  return row && noteOf(row);
}

function noteOf({ note }: { note: string }): Note {
  const read = readNote(parseStored(note));
  if (read) return read;
  throw damaged('a note cannot be read');
}

export type NewNote = Pick<Note, 'report' | 'text'> &
  Partial<Pick<Note, 'id' | 'anchor' | 'edition' | 'created' | 'modified' | 'creator'>>;

/** @param note its id, times and creator are of another archive, where they are given */
export function addNote(archive: Archive, { report, edition, text, id = randomUUID(), ...rest }: NewNote): Note {
  say(archive, { report, edition, anchor: rest.anchor }, { note: id, text, ...rest });
  return noteCalled(archive, id)!;
}

/** @param modified of another archive; absent: now */
export function changeNote(archive: Archive, note: Note, text: string, modified?: number): void {
  say(archive, note, { note: note.id, text, ...(modified !== undefined && { modified }) });
}

export function removeNote(archive: Archive, note: Note): void {
  say(archive, note, { note: note.id, text: null });
}

type About = { report: string; edition?: string | undefined; anchor?: Anchor | undefined };

function say(archive: Archive, { report, edition, anchor }: About, payload: NoteSaid): void {
  archive.transaction(() => {
    const before = noteCalled(archive, payload.note);
    const notes = new Map(before ? [[before.id, before]] : []);
    const words = anchor && { start: anchor.start, end: anchor.end, quotation: anchor.exact };
    const subject = { report, ...(edition !== undefined && { edition }), ...(words && { words }) };
    applyNote(notes, addAct(archive, { ...subject, kind: 'note', payload }));
    const after = notes.get(payload.note);
    if (before) dropNote(archive, before.id);
    if (after) writeNote(archive, after);
  });
}

const WRITE_NOTE = change('INSERT INTO notes (act, id, report, note) VALUES (?, ?, ?, ?)');
const DROP_NOTE = change('DELETE FROM notes WHERE id = ?');

/** Without an act: as the log has it. */
export function writeNote(archive: Archive, note: Note): void {
  archive.run(WRITE_NOTE, note.act, note.id, note.report, JSON.stringify(note));
}

/** The same. */
export function dropNote(archive: Archive, id: string): void {
  archive.run(DROP_NOTE, id);
}

const FORGET_NOTES = change('DELETE FROM notes WHERE report = ?');

/** Of a report that was removed: what its acts said is erased. */
export function forgetNotes(archive: Archive, report: string): void {
  archive.run(FORGET_NOTES, report);
}
