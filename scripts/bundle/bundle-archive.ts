// articles/ and the gazetteer in dist/ in; dist/bundle.sqlite, the archive that a first start copies, out.
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Archive } from '../../src/archive/archive.ts';
import { makeNamer } from '../../src/archive/names/namer.ts';
import { addReports, updateVocabulary } from '../../src/archive/reports/add-reports.ts';
import { BUNDLED } from '../../src/archive/reports/origins.ts';
import { BUNDLE, writeSetting } from '../../src/archive/state/settings.ts';
import { readReport } from '../../src/report/read.ts';
import { hashOfBytes } from '../../src/sources/records/source-hash.ts';

const root = new URL('../../', import.meta.url);

/** @param version of the program; `namer` of what finds names: see src/base/installation.ts */
export async function writeBundle({ version, namer }: { version: string; namer: string }): Promise<void> {
  const folder = new URL('articles/', root);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const reports = await Promise.all(
    names.sort().map(async (name) => {
      const bytes = readFileSync(new URL(encodeURIComponent(name), folder));
      return { report: await readReport(bytes, BUNDLED + name), hash: hashOfBytes(bytes) };
    }),
  );
  const file = fileURLToPath(new URL('dist/bundle.sqlite', root));
  const archive = new Archive(file);
  addReports(archive, makeNamer(new URL('dist/gazetteer.json', root), namer), (add) => {
    // Two builds are the same: when it was made is not in it.
    for (const { report, hash } of reports) add(report, undefined, { hash, at: undefined });
  });
  updateVocabulary(archive);
  writeSetting(archive, BUNDLE, version);
  archive.close();
  // Without the files beside it that a WAL has: it may lie where nobody may write.
  const database = new DatabaseSync(file);
  database.exec("INSERT INTO words (words) VALUES ('optimize'); PRAGMA journal_mode = DELETE; VACUUM");
  database.close();
  // Unlike an archive of a reader's, it is for everybody.
  chmodSync(file, 0o644);
}
