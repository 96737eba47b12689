// Notes and tags of the reader's, written into the archive and read from it for the page; and the last act taken back.
import type { Act } from '../../archive/acts/act.ts';
import { actWords } from '../../archive/acts/act-words.ts';
import { actsSince, lastActNumber, readActs } from '../../archive/acts/log.ts';
import { undo } from '../../archive/acts/project.ts';
import { undoable, undoneBy } from '../../archive/acts/state.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import { addNote, changeNote, noteCalled, readNotes, removeNote } from '../../archive/notes/notes.ts';
import { placeOfNote } from '../../archive/notes/place-note.ts';
import { placedNotes } from '../../archive/notes/placed-notes.ts';
import { countTags, setTag, tagCalled, tagsOf } from '../../archive/notes/tags.ts';
import { readListed, type StoredReport } from '../../archive/reports/stored-report.ts';
import { clean } from '../../base/clean.ts';
import { anchorOf } from '../../report/anchor/anchor.ts';
import { hashOfText } from '../../report/citation/citation.ts';
import type { Annotations, ListedNote } from '../state/page.ts';
import type { Answer, Effect } from '../state/requests.ts';

/** What the reader wrote about a report, and filed it under. */
export function readAnnotations(archive: Archive, { row, report }: StoredReport): Annotations {
  const notes = readNotes(archive, report.id).map((note) => ({
    note,
    place: placeOfNote(archive, note, row.number, report.text),
  }));
  return { notes, tags: tagsOf(archive, report.id), knownTags: countTags(archive).map(({ tag }) => tag) };
}

/** All notes about these reports, in the order in which they were made. */
export function listNotes(archive: Archive, among: ReportNumbers | undefined): ListedNote[] {
  return Array.from(placedNotes(archive, among), ({ note, place, about: { row } }) => {
    const { number: report, title } = row;
    return { note, place, report, title };
  });
}

type Done = Pick<Extract<Answer, { type: 'annotate' }>, 'words' | 'acts'>;

export function annotate(archive: Archive, effect: Extract<Effect, { type: 'note' | 'tag' }>): Done {
  return archive.transaction(() => {
    const before = lastActNumber(archive);
    const words = effect.type === 'note' ? writeNote(archive, effect) : writeTags(archive, effect);
    const acts = actsSince(archive, before);
    return { words: acts.length > 0 ? `${words} U takes it back.` : 'Nothing has changed.', acts };
  });
}

function writeNote(archive: Archive, effect: Extract<Effect, { type: 'note' }>): string {
  const text = clean(effect.text).trim();
  const known = effect.note === undefined ? undefined : noteCalled(archive, effect.note);
  if (known) {
    if (text === '') removeNote(archive, known);
    else if (text !== known.text) changeNote(archive, known, text);
    return text === '' ? 'The note is gone.' : 'The note is changed.';
  }
  const { report } = readListed(archive, effect.report);
  const { passage } = effect;
  const about = passage && { anchor: anchorOf(report.text, passage), edition: hashOfText(report.text) };
  if (text !== '') addNote(archive, { report: report.id, text, ...about });
  return 'The note is kept.';
}

function writeTags(archive: Archive, { report: number, tags }: Extract<Effect, { type: 'tag' }>): string {
  const { report } = readListed(archive, number);
  const wanted = tags.map((tag) => tagCalled(archive, tag));
  for (const tag of tagsOf(archive, report.id)) if (!wanted.includes(tag)) setTag(archive, report.id, tag, false);
  for (const tag of wanted) setTag(archive, report.id, tag, true);
  return wanted.length > 0 ? `Tagged: ${wanted.join(', ')}.` : 'No tag is left.';
}

/** With the stars that were set and taken away since, which together change nothing, and would win over it. */
function lastUntil(archive: Archive, until: number): string[] {
  const acts = undoable(readActs(archive));
  const last = acts.findLast(({ number }) => number <= until);
  if (!last) return [];
  const since = acts.filter(({ number, kind, report }) => number > until && kind === 'star' && report === last.report);
  return [last, ...(last.kind === 'star' ? since : [])].map(({ id }) => id);
}

/** Acts of the screen by their ids; else the last that stands of those that were there when it began. */
export function takeBack(archive: Archive, { acts, until }: Extract<Effect, { type: 'take-back' }>): string {
  const taken = archive.transaction(() => {
    const ids = acts ?? lastUntil(archive, until);
    return ids.toReversed().flatMap((id): Act | Act[] => undo(archive, id) ?? []);
  });
  const [last] = acts ? taken : taken.slice(-1);
  if (!last) return 'Nothing to take back.';
  if (last.kind !== 'undo') return `Taken back: ${(acts ? taken : [last]).map(actWords).join('; ')}.`;
  const undone = undoneBy(last);
  const again = readActs(archive).find(({ id }) => id === undone);
  return again ? `Done again: ${actWords(again)}.` : 'Done again.';
}
