// What the reader did with a report: starred it, read it. Kept apart from the reports, so that no import touches it.
// Stars are acts, and follow from their log. That a report was read is none: it is written with every page that is opened,
// and whom it concerns is the one who reads.
import { addAct } from '../acts/log.ts';
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

const STARRED = query(
  { id: 'text', starred: 'integer?' },
  'SELECT id, starred FROM reports LEFT JOIN marks ON report = number WHERE number = ?',
);

/** A report that is there no more has none. */
export function setMark(archive: Archive, report: number, mark: Mark, value: boolean): void {
  if (mark === 'read') {
    writeMark(archive, report, mark, value);
    return;
  }
  archive.transaction(() => {
    const before = archive.get(STARRED, report);
    if (before && (before.starred === 1) !== value) {
      addAct(archive, { kind: 'star', report: before.id, payload: { value } });
    }
    writeMark(archive, report, mark, value);
  });
}

/** Without an act: as the log has it. */
export function writeMark(archive: Archive, report: number, mark: Mark, value: boolean): void {
  archive.run(SET_MARK[mark], report, value ? 1 : 0);
}

const STARRED_REPORTS = query(
  { id: 'text' },
  'SELECT id FROM marks JOIN reports ON number = report WHERE starred ORDER BY number',
);

/** Their ids. */
export function starredReports(archive: Archive): string[] {
  return archive.all(STARRED_REPORTS).map(({ id }) => id);
}
