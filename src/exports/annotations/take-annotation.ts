// What an annotation says in; the archive with it out. One that came before changes nothing, unless it is newer.
import type { Archive } from '../../archive/archive.ts';
import { textOfEdition } from '../../archive/editions/read-editions.ts';
import { addNote, changeNote, noteCalled } from '../../archive/notes/notes.ts';
import { setTag, tagCalled } from '../../archive/notes/tags.ts';
import { numberOfId, numbersOfAddress } from '../../archive/reports/read-reports.ts';
import { readListed } from '../../archive/reports/stored-report.ts';
import { setMark } from '../../archive/state/marks.ts';
import { isUserError } from '../../base/user-error.ts';
import { type Anchor, anchorOf } from '../../report/anchor/anchor.ts';
import { unitOfCodePoint } from '../../report/anchor/code-points.ts';
import { findAnchor } from '../../report/anchor/find-anchor.ts';
import { hashOfText } from '../../report/citation/citation.ts';
import type { Report } from '../../report/report.ts';
import type { Annotation, Passage } from './read-annotation.ts';

/** `missing`: its report is not in the archive. */
export type Taken = 'added' | 'changed' | 'same' | 'missing';

export function takeAnnotation(archive: Archive, annotation: Annotation): Taken {
  const number = numberOfAbout(archive, annotation.about);
  if (number === undefined) return 'missing';
  const { row, report } = readListed(archive, number);
  const isTagged = annotation.tags.map((tag) => takeTag(archive, report.id, tag)).includes(true);
  const isStarred = annotation.isStar && !row.starred;
  if (isStarred) setMark(archive, number, 'starred', true);
  const note = annotation.text === undefined ? 'same' : takeNote(archive, annotation, number, report, annotation.text);
  return note === 'same' && (isTagged || isStarred) ? 'added' : note;
}

/** By its address; by its id where that is no answer: another archive may call another report so. */
function numberOfAbout(archive: Archive, { address, report }: Annotation['about']): number | undefined {
  const called = report === undefined ? undefined : numberOfId(archive, report);
  if (address === undefined) return called;
  const there = numbersOfAddress(archive, address);
  return there.length === 1 ? there[0] : there.find((number) => number === called);
}

function takeTag(archive: Archive, report: string, typed: string): boolean {
  try {
    return setTag(archive, report, tagCalled(archive, typed), true);
  } catch (error) {
    // Words of another program that are no tag here.
    if (isUserError(error)) return false;
    throw error;
  }
}

function takeNote(archive: Archive, annotation: Annotation, number: number, report: Report, text: string): Taken {
  const { id, passage, created, modified, creator, about } = annotation;
  const before = noteCalled(archive, id);
  if (before) {
    if (before.report !== report.id) return 'same';
    const isNewer = before.text !== text && modified !== undefined && modified > before.modified;
    if (isNewer) changeNote(archive, before, text, modified);
    return isNewer ? 'changed' : 'same';
  }
  addNote(archive, {
    ...{ id, report: report.id, text },
    ...(passage && anchorOfPassage(archive, passage, about.edition, number, report.text)),
    ...(created !== undefined && { created, modified: modified ?? created }),
    creator: creator ?? '',
  });
  return 'added';
}

/** In the edition that it was made in, where the archive has it; else in the present one; else as it came. */
function anchorOfPassage(
  archive: Archive,
  passage: Passage,
  edition: string | undefined,
  number: number,
  text: string,
): { anchor: Anchor; edition?: string } {
  const known = edition === undefined ? undefined : textOfEdition(archive, number, text, edition);
  for (const one of [known, text]) {
    const span = one === undefined ? undefined : placeIn(one, passage);
    if (one !== undefined && span) return { anchor: anchorOf(one, span), edition: hashOfText(one) };
  }
  const { exact, prefix, suffix, start = 0, end = exact.length } = passage;
  return { anchor: { start, end, exact, prefix, suffix } };
}

function placeIn(text: string, { exact, prefix, suffix, start, end }: Passage) {
  if (start !== undefined && end !== undefined) {
    const span = { start: unitOfCodePoint(text, start), end: unitOfCodePoint(text, end) };
    const around = text.slice(Math.max(0, span.start - prefix.length), span.end + suffix.length);
    if (text.slice(span.start, span.end) === exact && around === prefix + exact + suffix) return span;
  }
  return findAnchor({ exact, prefix, suffix, start: 0, end: 0 }, text);
}
