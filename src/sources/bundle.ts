// The reports that come with the program in; all of them in the archive, out.
import { readdirSync, readFileSync } from 'node:fs';
import { addReport, updateVocabulary } from '../archive/add.ts';
import type { Archive } from '../archive/archive.ts';
import { BUNDLE, note } from '../archive/facts.ts';
import type { Namer } from '../archive/namer.ts';
import { readReport } from '../report/read.ts';

/** How the origins of its reports begin. */
export const BUNDLED = 'bundled:';

/** Before the file's name it makes the origin of a bundled report. */
export const BUNDLED = 'bundled:';

/** What stands in the archive already and is the same is left alone. */
export async function addBundle(archive: Archive, folder: URL, namer: Namer, version: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const reports = await Promise.all(
    names.map((name) => readReport(readFileSync(new URL(encodeURIComponent(name), folder)), `${BUNDLED}${name}`)),
  );
  archive.transaction(() => {
    for (const report of reports) addReport(archive, report, namer);
    updateVocabulary(archive);
    note(archive, BUNDLE, version);
  });
}
