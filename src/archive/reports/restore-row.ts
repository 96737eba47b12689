// What a report says, which was found whole, in; the row of it, as it was written from that, out.
import { contentHash } from '../../report/content-hash.ts';
import type { Archive } from '../archive.ts';
import { reportSaying, type Said } from '../editions/said.ts';
import { change } from '../statements.ts';
import { hashOf } from './report-hash.ts';

const RESTORE =
  change(`UPDATE reports SET hash = ?, content = ?, title = ?, date = ?, date_inferred = ?, governorates = ?,
     kind = ?, attribution = ? WHERE number = ?`);

export function restoreRow(archive: Archive, number: number, said: Said): void {
  const [title, date, dateInferred, governorates, kind, attribution] = said.about;
  archive.run(
    RESTORE,
    hashOf(reportSaying(said, '', '')),
    Buffer.from(contentHash(said), 'hex').subarray(0, 16),
    title,
    date ?? '',
    dateInferred ? 1 : 0,
    JSON.stringify(governorates),
    kind,
    JSON.stringify(attribution),
    number,
  );
}
