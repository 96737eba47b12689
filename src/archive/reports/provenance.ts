// A report of the archive in; what is known of how it came there out.
import type { Provenance } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { countEdits } from '../editions/read-editions.ts';
import { goneSince } from '../state/sync-state.ts';
import { BUNDLED } from './origins.ts';
import type { StoredReport } from './stored-report.ts';

export function provenanceOf(archive: Archive, { row, report }: StoredReport): Provenance {
  const gone = goneSince(archive, row.number);
  const edits = countEdits(archive, row.number);
  return { isBundled: report.origin?.startsWith(BUNDLED) ?? false, ...(gone && { gone }), ...(edits > 0 && { edits }) };
}
