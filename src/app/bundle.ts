// The reports that come with the program in; all of them in the archive, out.
import { readdirSync, readFileSync } from 'node:fs';
import type { Archive } from '../archive/archive.ts';
import type { Namer } from '../archive/names/namer.ts';
import { addReports, updateVocabulary } from '../archive/reports/add-reports.ts';
import { BUNDLED } from '../archive/reports/origins.ts';
import { removedOrigins } from '../archive/reports/remove-reports.ts';
import { BUNDLE, note } from '../archive/state/settings.ts';
import { readReport } from '../report/read.ts';

/** What stands in the archive already and is the same is left alone; what the reader removed does not come again. */
export async function addBundle(archive: Archive, folder: URL, namer: Namer, version: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const reports = await Promise.all(
    names.map((name) => readReport(readFileSync(new URL(encodeURIComponent(name), folder)), `${BUNDLED}${name}`)),
  );
  archive.transaction(() => {
    const removed = new Set(removedOrigins(archive));
    addReports(archive, namer, (add) => {
      for (const report of reports) if (!removed.has(report.origin!)) add(report);
    });
    updateVocabulary(archive);
    note(archive, BUNDLE, version);
  });
}
