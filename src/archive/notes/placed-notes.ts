// The notes about the reports that are there, each with its report, and where its words stand now.
import type { Archive } from '../archive.ts';
import type { ReportNumbers } from '../index/report-numbers.ts';
import { has, setOf } from '../index/report-set.ts';
import { numberOfId } from '../reports/read-reports.ts';
import { readListed, type StoredReport } from '../reports/stored-report.ts';
import type { Note } from './note.ts';
import { readNotes } from './notes.ts';
import { type Place, placeOfNote } from './place-note.ts';

/**
 * In the order in which they were made.
 *
 * @param among numbers of reports; absent: all
 */
export function* placedNotes(
  archive: Archive,
  among?: ReportNumbers,
): Generator<{ note: Note; place: Place; about: StoredReport }, void> {
  const wanted = among && setOf(among);
  for (const note of readNotes(archive)) {
    const number = numberOfId(archive, note.report);
    if (number === undefined || (wanted && !has(wanted, number))) continue;
    const about = readListed(archive, number);
    yield { note, about, place: placeOfNote(archive, note, number, about.report.text) };
  }
}
