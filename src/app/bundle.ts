// The archive of bundled reports that the build made in; an archive of the reader's with them out.
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Archive } from '../archive/archive.ts';
import { archivedNamer } from '../archive/names/archived-namer.ts';
import { addReports, updateVocabulary } from '../archive/reports/add-reports.ts';
import { allNewestFirst } from '../archive/reports/date-order.ts';
import { removedOrigins } from '../archive/reports/remove-reports.ts';
import { readStored } from '../archive/reports/stored-report.ts';
import { BUNDLE, writeSetting } from '../archive/state/settings.ts';

/** A copy that is so old was left behind by a program that was killed while it wrote. Milliseconds. */
const ABANDONED = 60_000;

/**
 * Makes a file of the reader's, unless there is one: whole at once, so that a kill leaves none behind, and of two that
 * do it at once one comes first. Where it cannot be done, as on a disk that knows no links, there is none after it either.
 */
export function copyBundle(bundle: URL, file: string): void {
  const copy = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    removeAbandoned(file);
    // Not as a copy of the file: that of the program may be one that nobody may write.
    const descriptor = openSync(copy, 'wx');
    writeFileSync(descriptor, readFileSync(bundle));
    fsyncSync(descriptor);
    closeSync(descriptor);
    linkSync(copy, file);
  } catch {
    // Whatever is wrong and matters shows again when an empty archive is made.
  } finally {
    if (existsSync(copy)) rmSync(copy);
  }
}

function removeAbandoned(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(`${basename(file)}.`) || !name.endsWith('.new')) continue;
    const copy = join(dirname(file), name);
    const age = Date.now() - (statSync(copy, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED) rmSync(copy, { force: true });
  }
}

/** What stands in the archive already and is the same is left alone; what the reader removed does not come again. */
export function addBundle(archive: Archive, bundleFile: URL, version: string): void {
  const bundle = new Archive(fileURLToPath(bundleFile), { readOnly: true });
  archive.transaction(() => {
    const removed = new Set(removedOrigins(archive));
    addReports(archive, archivedNamer(bundle), (add) => {
      for (const number of allNewestFirst(bundle)) {
        const { report, mentions, entities } = readStored(bundle, number)!;
        if (!removed.has(report.origin!)) add(report, { mentions, entities: [...entities.values()] });
      }
    });
    updateVocabulary(archive);
    writeSetting(archive, BUNDLE, version);
  });
  bundle.close();
}
