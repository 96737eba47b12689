// `annotations`: notes, tags and stars, out to a file that other programs read, and in from one.
import { readFileSync } from 'node:fs';
import type { Archive } from '../../../archive/archive.ts';
import { textOfEdition } from '../../../archive/editions/read-editions.ts';
import { readNotes } from '../../../archive/notes/notes.ts';
import { readTags } from '../../../archive/notes/tags.ts';
import { numberOfId } from '../../../archive/reports/read-reports.ts';
import { readListed } from '../../../archive/reports/stored-report.ts';
import { starredReports } from '../../../archive/state/marks.ts';
import { explainFailure } from '../../../base/explain-failure.ts';
import { counted } from '../../../base/grouped.ts';
import { UserError } from '../../../base/user-error.ts';
import { annotationsIn, readAnnotation } from '../../../exports/annotations/read-annotation.ts';
import { type Taken, takeAnnotation } from '../../../exports/annotations/take-annotation.ts';
import { annotationOfNote, annotationOfStar, annotationOfTag } from '../../../exports/annotations/write-annotation.ts';
import type { Report } from '../../../report/report.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import type { Output } from '../../output/output.ts';

export const command = defineCommand({
  name: 'annotations',
  group: 'Reports',
  summary: 'your notes, tags and stars as W3C Web Annotations (JSON-LD)',
  usage: 'export | import FILE',
  positionals: [
    { key: 'action', name: 'export or import', count: 'one', values: ['export', 'import'] },
    { key: 'file', name: 'FILE', count: 'optional', isFile: true },
  ],
  options: [],
  notes: `\
An annotation a line. A passage is given by its words, what stands around them, and its place, counted in code points;
import finds it again in whatever edition this archive has, and takes what came before only where it is newer.`,
  run: async ({ action, file, archive: asked }, context) => {
    if (action === 'export')
      return answer({ archive: asked }, context, (archive) => exportAnnotations(archive, context.output));
    if (action !== 'import')
      throw new UserError(`annotations: there is no ${action}`, 'It takes export, or import FILE.');
    if (!file) throw new UserError('annotations import: FILE is missing', 'Name a file of annotations, as JSON-LD.');
    const read = readFrom(file);
    return answer({ archive: asked }, context, (archive) => importAnnotations(archive, context.output, read));
  },
});

/** @returns whether there are any */
function exportAnnotations(archive: Archive, output: Output): boolean {
  let isAny = false;
  for (const annotation of annotations(archive)) {
    output.document(annotation);
    isAny = true;
  }
  return isAny;
}

/** Those about reports that are there. */
function* annotations(archive: Archive): Generator<object> {
  for (const note of readNotes(archive)) {
    const found = reportCalled(archive, note.report);
    if (!found) continue;
    const { number, report } = found;
    const { edition } = note;
    const text = edition === undefined ? undefined : textOfEdition(archive, number, report.text, edition);
    yield annotationOfNote(note, report, text);
  }
  for (const [id, tags] of readTags(archive)) {
    const found = reportCalled(archive, id);
    if (found) for (const tag of tags) yield annotationOfTag(tag, found.report);
  }
  for (const id of starredReports(archive)) {
    const found = reportCalled(archive, id);
    if (found) yield annotationOfStar(found.report);
  }
}

function reportCalled(archive: Archive, id: string): { number: number; report: Report } | undefined {
  const number = numberOfId(archive, id);
  return number === undefined ? undefined : { number, report: readListed(archive, number).report };
}

/** @throws UserError when it cannot be read */
function readFrom(file: string): unknown[] {
  try {
    return annotationsIn(readFileSync(file, 'utf8'));
  } catch (cause) {
    const { message, advice } = cause instanceof UserError ? cause : explainFailure(cause);
    throw new UserError(`${file}: ${message}`, advice, { cause });
  }
}

/** @returns whether any was added or changed */
function importAnnotations(archive: Archive, output: Output, values: unknown[]): boolean {
  const counts: Record<Taken | 'unread', number> = { added: 0, changed: 0, same: 0, missing: 0, unread: 0 };
  archive.transaction(() => {
    for (const value of values) {
      const annotation = readAnnotation(value);
      counts[annotation ? takeAnnotation(archive, annotation) : 'unread']++;
    }
  });
  const { added, changed, same, missing, unread } = counts;
  output.line(`${counted(added, 'annotation')} added, ${changed} changed, ${same} here already`);
  if (missing > 0) {
    const advice = 'Import the reports first: these annotations were left out.';
    output.complain(new UserError(`${counted(missing, 'annotation')} of reports that are not in the archive`, advice));
  }
  if (unread > 0) {
    const advice = 'It takes notes, tags and bookmarks, about one report each.';
    output.complain(new UserError(`${counted(unread, 'annotation')} that cannot be read`, advice));
  }
  return added + changed > 0;
}
