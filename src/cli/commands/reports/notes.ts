// `notes`: what the reader wrote about reports and passages; a new one, one in other words, or one taken away.
import type { Archive } from '../../../archive/archive.ts';
import type { Note } from '../../../archive/notes/note.ts';
import { addNote, changeNote, readNotes, removeNote } from '../../../archive/notes/notes.ts';
import type { Place } from '../../../archive/notes/place-note.ts';
import { placedNotes } from '../../../archive/notes/placed-notes.ts';
import { readListed } from '../../../archive/reports/stored-report.ts';
import { clean, squeeze } from '../../../base/clean.ts';
import { UserError } from '../../../base/user-error.ts';
import { anchorOf } from '../../../report/anchor/anchor.ts';
import { hashOfText } from '../../../report/citation/citation.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { among } from '../../found.ts';
import { JSON_LINES, QUERY } from '../../options.ts';
import type { Output } from '../../output/output.ts';
import { reportOfId } from '../../report-of-id.ts';
import { PASSAGE, spanOf } from './cite.ts';

const VERBS = ['add', 'change', 'remove'] as const;

export const command = defineCommand({
  name: 'notes',
  group: 'Reports',
  summary: 'what you wrote about reports and their passages',
  usage: '[add ID TEXT]',
  asksQuery: true,
  positionals: [
    { key: 'verb', name: VERBS.join(', '), count: 'optional', values: VERBS },
    { key: 'words', name: 'ID', count: 'many' },
  ],
  options: [PASSAGE, QUERY, JSON_LINES],
  notes: `\
notes add ID TEXT writes one about a report, with --passage about these words of it; notes change NOTE TEXT,
notes remove NOTE. Without words they are listed: NOTE, report, whether its words still stand there
(found, changed, lost; report: it is about no passage), the words, the note. undo takes each back.`,
  run: ({ verb, words, passage, query, json, archive: file }, context) =>
    answer({ archive: file }, context, (archive) =>
      verb === undefined
        ? list(archive, context.output, query, json)
        : act(archive, context.output, verb as (typeof VERBS)[number], words, passage),
    ),
});

function act(
  archive: Archive,
  output: Output,
  verb: (typeof VERBS)[number],
  [name = '', typed, ...more]: string[],
  passage: string | undefined,
): boolean {
  const isWhole = name !== '' && more.length === 0 && (typed === undefined) === (verb === 'remove');
  if (!isWhole || (passage !== undefined && verb !== 'add'))
    throw new UserError(`notes ${verb}: this cannot be understood`, 'See sohr-reader notes --help.');
  if (verb === 'remove') {
    removeNote(archive, noteMeant(archive, name));
    return true;
  }
  const text = clean(typed!).trim();
  if (text === '') throw new UserError('there is nothing in the note', 'Write it in quotation marks.');
  if (verb === 'change') changeNote(archive, noteMeant(archive, name), text);
  else output.line(add(archive, name, text, passage).id);
  return true;
}

function add(archive: Archive, id: string, text: string, passage: string | undefined): Note {
  const { report } = readListed(archive, reportOfId(archive, id));
  if (passage === undefined) return addNote(archive, { report: report.id, text });
  const anchor = anchorOf(report.text, spanOf(passage, report.text.length));
  return addNote(archive, { report: report.id, text, anchor, edition: hashOfText(report.text) });
}

/** @throws UserError when none, or more than one, has an id that begins so */
function noteMeant(archive: Archive, id: string): Note {
  const like = readNotes(archive).filter((note) => note.id.startsWith(id));
  const meant = like.find((note) => note.id === id) ?? (like.length === 1 ? like[0] : undefined);
  if (meant) return meant;
  const many = like.length > 1 ? `several notes begin with ${id}` : `there is no note ${id}`;
  throw new UserError(many, 'sohr-reader notes lists them.');
}

function list(archive: Archive, output: Output, query: string | undefined, json: boolean): boolean {
  let isAny = false;
  for (const { note, place } of placedNotes(archive, among(archive, query))) {
    if (json) output.json(fieldsOf(note, place));
    else print(output, note, place);
    isAny = true;
  }
  return isAny;
}

function stateOf(place: Place): string {
  return typeof place === 'string' ? place : place.isChanged ? 'changed' : 'found';
}

function fieldsOf({ id, report, text, anchor, created, modified, creator }: Note, place: Place): object {
  const { start, end } = typeof place === 'object' ? place : { start: null, end: null };
  return {
    note: id,
    report,
    text,
    state: stateOf(place),
    quotation: anchor?.exact ?? null,
    start,
    end,
    created: new Date(created).toISOString(),
    modified: new Date(modified).toISOString(),
    creator,
  };
}

/** Letters of an id that tell notes apart. */
const SHORT = 8;

function print(output: Output, { id, report, text, anchor }: Note, place: Place): void {
  const words = squeeze(anchor?.exact ?? '');
  if (!output.isTerminal) {
    output.row([id, report, stateOf(place), words, squeeze(text)]);
    return;
  }
  const quoted = words ? `  “${words}”` : '';
  const doubt = { found: '', report: '', changed: ' (its words have changed)', lost: ' (its words are gone)' };
  output.line(`${id.slice(0, SHORT)}  ${report}${quoted}${doubt[stateOf(place) as keyof typeof doubt]}`);
  for (const line of text.split('\n')) output.line(`    ${line}`);
}
