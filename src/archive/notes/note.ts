// Acts that speak of notes and tags in; the notes and tags that follow from them out.
import type { Anchor } from '../../report/anchor/anchor.ts';
import type { Act } from '../acts/act.ts';
import { readAnchor } from '../stored-anchor.ts';
import { isCount, isTime } from '../stored-json.ts';

/** What the reader wrote about a passage, or about a whole report. */
export type Note = {
  /** The same in every copy of the archive, and in every file of annotations. */
  id: string;
  /** Number of the act that made it. */
  act: number;
  /** Id of the report. */
  report: string;
  text: string;
  /** Of the passage; absent: it is about the whole report. */
  anchor?: Anchor;
  /** SHA-256 of the text that the anchor counts in, in hex; absent where nobody knows. */
  edition?: string;
  /** Milliseconds since 1970, and by whom. */
  created: number;
  modified: number;
  creator: string;
};

/** What an act says of a note: the whole of it, or its text anew; null: it is gone. */
export type NoteSaid = { note: string; text: string | null } & Partial<
  Pick<Note, 'anchor' | 'created' | 'modified' | 'creator'>
>;

/** Changes the notes by what an act says. What cannot be read says nothing. */
export function applyNote(notes: Map<string, Note>, act: Omit<Act, 'kind'>): void {
  const said = noteSaid(act.payload);
  if (!said || act.report === undefined) return;
  const { note: id, text, created = act.time, modified = act.time, creator = act.author } = said;
  const before = notes.get(id);
  if (text === null) notes.delete(id);
  else if (before) notes.set(id, { ...before, text, modified });
  else {
    const { anchor } = said;
    notes.set(id, {
      ...{ id, act: act.number, report: act.report, text },
      ...(anchor && { anchor }),
      ...(act.edition !== undefined && { edition: act.edition }),
      ...{ created, modified, creator },
    });
  }
}

/** Changes the tags of reports, by their ids, likewise. */
export function applyTag(tags: Map<string, Set<string>>, { report, payload }: Pick<Act, 'report' | 'payload'>): void {
  const { tag, value } = fieldsOf(payload);
  if (report === undefined || typeof tag !== 'string') return;
  const held = tags.get(report) ?? new Set();
  if (value === true) held.add(tag);
  else held.delete(tag);
  if (held.size > 0) tags.set(report, held);
  else tags.delete(report);
}

function noteSaid(payload: unknown): NoteSaid | undefined {
  const { note, text, anchor, created, modified, creator } = fieldsOf(payload);
  if (typeof note !== 'string' || (typeof text !== 'string' && text !== null)) return undefined;
  const read = readAnchor(anchor);
  if (anchor !== undefined && !read) return undefined;
  return {
    note,
    text,
    ...(read && { anchor: read }),
    ...(isTime(created) && { created }),
    ...(isTime(modified) && { modified }),
    ...(typeof creator === 'string' && { creator }),
  };
}

/** What is kept of a note, as JSON. @returns undefined when it is none */
export function readNote(kept: unknown): Note | undefined {
  const { id, act, report, text, anchor, edition, created, modified, creator } = fieldsOf(kept);
  const read = readAnchor(anchor);
  if (anchor !== undefined && !read) return undefined;
  if (typeof id !== 'string' || !isCount(act) || typeof report !== 'string' || typeof text !== 'string')
    return undefined;
  if (!isTime(created) || !isTime(modified) || typeof creator !== 'string') return undefined;
  return {
    ...{ id, act, report, text },
    ...(read && { anchor: read }),
    ...(typeof edition === 'string' && { edition }),
    ...{ created, modified, creator },
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return Object(value) as Record<string, unknown>;
}
