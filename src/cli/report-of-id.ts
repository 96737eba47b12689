// An id, or the beginning of one, as it was typed in; the archive's number of the report that is meant out.
import type { Archive } from '../archive/archive.ts';
import { countReports, idsLike, numberOfId, rowsByDate } from '../archive/reports/read-reports.ts';
import { UserError } from '../base/user-error.ts';

/** @throws UserError when no report, or more than one, has an id that begins so */
export function reportOfId(archive: Archive, id: string): number {
  const exact = numberOfId(archive, id);
  if (exact !== undefined) return exact;
  const like = idsLike(archive, id, 6);
  if (like.length === 1) return numberOfId(archive, like[0]!)!;
  if (like.length > 1)
    throw new UserError(`several reports begin with ${id}: ${like.join(', ')}`, 'Give more of the id.');
  const [first] = rowsByDate(archive, 0, Math.min(1, countReports(archive)));
  throw new UserError(
    `there is no report ${id}`,
    `sohr-reader list shows them all${first ? `, for example ${first.id}` : ''}.`,
  );
}
