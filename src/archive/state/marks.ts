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

const SET_READ = change(`INSERT INTO marks (report, read) SELECT value, ? FROM json_each(?) WHERE true
     ON CONFLICT (report) DO UPDATE SET read = excluded.read`);

/** Many at once. */
export function setRead(archive: Archive, reports: Iterable<number>, value: boolean): void {
  archive.run(SET_READ, value ? 1 : 0, JSON.stringify([...reports]));
}

export function setMark(archive: Archive, report: number, mark: Mark, value: boolean): void {
  archive.run(SET_MARK[mark], report, value ? 1 : 0);
}
