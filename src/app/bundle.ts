// The archive of bundled reports that the build made in; an archive of the reader's with them out.
import { fileURLToPath } from 'node:url';
import { Archive } from '../archive/archive.ts';
import { readPresent } from '../archive/editions/present.ts';
import { archivedNamer } from '../archive/names/archived-namer.ts';
import { addReports, updateVocabulary } from '../archive/reports/add-reports.ts';
import { allNewestFirst } from '../archive/reports/date-order.ts';
import { countReports } from '../archive/reports/read-reports.ts';
import { allowBundled, removedOrigins } from '../archive/reports/remove-reports.ts';
import { readListed } from '../archive/reports/stored-report.ts';
import { BUNDLE, writeSetting } from '../archive/state/settings.ts';
import type { Installation } from '../base/installation.ts';

/** What stands in the archive already and is the same is left alone; what the reader removed does not come again. */
export function addBundle(archive: Archive, bundleFile: URL, version: string): void {
  const bundle = new Archive(fileURLToPath(bundleFile), { readOnly: true });
  archive.transaction(() => {
    const removed = new Set(removedOrigins(archive));
    addReports(archive, archivedNamer(bundle), (add) => {
      for (const number of allNewestFirst(bundle)) {
        const { report, mentions, entities } = readListed(bundle, number);
        const { sourceHash } = readPresent(bundle, number)!;
        const named = { mentions, entities: [...entities.values()] };
        if (!removed.has(report.origin!)) add(report, named, sourceHash ? { hash: sourceHash } : {});
      }
    });
    updateVocabulary(archive);
    writeSetting(archive, BUNDLE, version);
  });
  bundle.close();
}

/** Those that the reader removed come again. @returns how many */
export function bringBackBundle(archive: Archive, { root, version }: Installation): number {
  const before = countReports(archive);
  archive.transaction(() => {
    allowBundled(archive);
    addBundle(archive, new URL('dist/bundle.sqlite', root), version);
  });
  return countReports(archive) - before;
}
