// Numbers of reports in; the archive without them out.
import type { Archive } from '../archive.ts';
import { writeEntries } from '../index/forward-index.ts';
import { raiseRevision } from '../state/revision.ts';
import { readSetting, writeSetting } from '../state/settings.ts';
import { change, query } from '../statements.ts';
import { parseStoredWords } from '../stored-json.ts';
import { BUNDLED } from './origins.ts';

const REMOVED = 'removed';

const ORIGIN_OF_REPORT = query({ origin: 'text' }, 'SELECT origin FROM reports WHERE number = ?');

const REMOVE_WORDS = change('DELETE FROM words WHERE rowid = ?');

const REMOVE_REPORT = change('DELETE FROM reports WHERE number = ?');

/** With what was marked in them. The words stay in the vocabulary: they find nothing, and do no harm. */
export function removeReports(archive: Archive, numbers: readonly number[]): void {
  archive.transaction(() => {
    const origins = new Set(removedOrigins(archive));
    writeEntries(
      archive,
      numbers.map((report) => ({ report, labels: [], names: new Map() })),
    );
    for (const number of numbers) {
      const { origin } = archive.get(ORIGIN_OF_REPORT, number)!;
      origins.add(origin);
      archive.run(REMOVE_WORDS, number);
      archive.run(REMOVE_REPORT, number);
    }
    raiseRevision(archive, 'reports');
    writeSetting(archive, REMOVED, JSON.stringify([...origins].filter((origin) => origin.startsWith(BUNDLED))));
  });
}

/** Of the bundled reports that the reader removed: they do not come again with the next version. */
export function removedOrigins(archive: Archive): string[] {
  return parseStoredWords(readSetting(archive, REMOVED) ?? '[]');
}
