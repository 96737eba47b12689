// Places that the reader gave a letter <-> the archive.
import type { Archive } from '../archive.ts';
import { numberOfId } from '../reports/read-reports.ts';
import { query } from '../statements.ts';
import { readSetting, writeSetting } from './settings.ts';

/** A report by its number, and an offset in its text. */
export type Bookmark = { report: number; offset: number };

const ID_OF_REPORT = query({ id: 'text' }, 'SELECT id FROM reports WHERE number = ?');

/** One of the same letter is replaced. By its id the report is found again in an archive that was made anew. */
export function setBookmark(archive: Archive, letter: string, { report, offset }: Bookmark): void {
  const { id } = archive.get(ID_OF_REPORT, report)!;
  writeSetting(archive, nameOf(letter), JSON.stringify({ id, offset }));
}

/** @returns undefined when there is none of that letter, or its report is not there any more */
export function readBookmark(archive: Archive, letter: string): Bookmark | undefined {
  const kept = readSetting(archive, nameOf(letter));
  if (!kept) return undefined;
  const { id, offset } = JSON.parse(kept) as { id: string; offset: number };
  const report = numberOfId(archive, id);
  return report === undefined ? undefined : { report, offset };
}

function nameOf(letter: string): string {
  return `bookmark ${letter}`;
}
