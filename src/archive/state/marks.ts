// What the reader did with a report: starred it, read it. Kept apart from the reports, so that no import touches it.
import type { Archive } from '../archive.ts';
import { type Change, change, query } from '../statements.ts';

export type Mark = 'starred' | 'read';

const SET_MARK: Record<Mark, Change> = { starred: setting('starred'), read: setting('read') };

function setting(mark: Mark): Change {
  return change(
    `INSERT INTO marks (report, ${mark}) VALUES (?, ?) ON CONFLICT (report) DO UPDATE SET ${mark} = excluded.${mark}`,
  );
}

const READ_COUNT = query({ count: 'integer' }, 'SELECT count(*) AS count FROM marks WHERE read');

/** How many reports are marked as read. */
export function countRead(archive: Archive): number {
  return archive.get(READ_COUNT)!.count;
}

export function setMark(archive: Archive, report: number, mark: Mark, value: boolean): void {
  archive.run(SET_MARK[mark], report, value ? 1 : 0);
}
