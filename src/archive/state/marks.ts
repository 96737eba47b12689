// What the reader did with a report: starred it, read it. Kept apart from the reports, so that no import touches it.
import type { Archive } from '../archive.ts';

export type Mark = 'starred' | 'read';

export function setMark(archive: Archive, report: number, mark: Mark, value: boolean): void {
  archive.run(
    `INSERT INTO marks (report, ${mark}) VALUES (?, ?) ON CONFLICT (report) DO UPDATE SET ${mark} = excluded.${mark}`,
    report,
    value ? 1 : 0,
  );
}
