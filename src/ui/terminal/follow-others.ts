// Looks now and then whether another window, an import or a sync has changed the reports, and tells the session.
import type { Archive } from '../../archive/archive.ts';
import {
  countReports,
  hasReport,
  lastNumber,
  numbersSince,
  reportsPerYear,
  rowsOf,
} from '../../archive/reports/read-reports.ts';
import { revisionOf } from '../../archive/state/revision.ts';
import { isUserError } from '../../base/user-error.ts';
import type { Session } from '../effects/session.ts';

/** Milliseconds. To look takes a twentieth of one. */
const BETWEEN_LOOKS = 1500;

/** @returns what ends it */
export function followOthers(archive: Archive, session: Session): () => void {
  let known = revisionOf(archive, 'reports');
  let last = lastNumber(archive);
  const look = () => {
    try {
      const revision = revisionOf(archive, 'reports');
      if (revision === known) return;
      known = revision;
      const came = numbersSince(archive, last);
      last = lastNumber(archive);
      const [newest] = rowsOf(archive, came.slice(-1));
      const { report } = session.state().page;
      session.dispatch({
        type: 'changed-elsewhere',
        total: countReports(archive),
        years: reportsPerYear(archive),
        ...(newest && { came: { count: came.length, title: newest.title } }),
        isGone: report !== undefined && !hasReport(archive, report.row.number),
      });
    } catch (error) {
      // It may be read again in a moment; what is lacking then is said where it is lacking.
      if (!isUserError(error)) throw error;
    }
  };
  const timer = setInterval(look, BETWEEN_LOOKS);
  timer.unref();
  return () => clearInterval(timer);
}
