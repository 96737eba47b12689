// Numbers of reports in; the archive without them, and without what they said, out. Their ids and hashes stay, so that no
// sync and no import brings them back in silence.
import { addAct } from '../acts/log.ts';
import type { Archive } from '../archive.ts';
import { forgetChecks } from '../checks/checks.ts';
import { textHash } from '../editions/seal.ts';
import { writeEntries } from '../index/forward-index.ts';
import { forgetNotes } from '../notes/notes.ts';
import { forgetTags } from '../notes/tags.ts';
import { raiseRevision } from '../state/revision.ts';
import { readSetting, writeSetting } from '../state/settings.ts';
import { change, query } from '../statements.ts';
import { parseStoredWords } from '../stored-json.ts';
import { BUNDLED } from './origins.ts';
import { countReports } from './read-reports.ts';
import { forgetRemovedOrigin, rememberRemoved } from './removed.ts';

const REMOVED = 'removed';

const KNOWN = query(
  {
    id: 'text',
    origin: 'text',
    address: 'text?',
    source_id: 'text?',
    content: 'blob?',
    date: 'text',
    governorates: 'text',
    text_hash: 'blob?',
  },
  `SELECT id, origin, address, source_id, content, date, governorates, text_hash
   FROM reports LEFT JOIN texts USING (number) WHERE number = ?`,
);

const REMOVE_WORDS = change('DELETE FROM words WHERE rowid = ?');

const REMOVE_REPORT = change('DELETE FROM reports WHERE number = ?');

const ERASE_ACTS = change(
  `UPDATE acts SET words = NULL, payload = NULL WHERE report = ? AND kind <> 'remove' AND (words IS NOT NULL OR payload IS NOT NULL)`,
);

/** What is left of the log says nothing of them. */
const DROP_CORRECTIONS = change(
  'DELETE FROM corrections WHERE number IN (SELECT number FROM acts WHERE report = ? AND payload IS NULL)',
);

const ERASE_FREED = change('PRAGMA secure_delete = ON');

/**
 * With all their editions, what was marked in them and what was said of their words. Words alone stay in the vocabulary:
 * they find nothing, and say nothing of any report.
 */
export function removeReports(archive: Archive, numbers: readonly number[]): void {
  archive.run(ERASE_FREED);
  archive.transaction(() => {
    const origins = new Set(removedOrigins(archive));
    writeEntries(
      archive,
      numbers.map((report) => ({ report, labels: [], names: new Map() })),
    );
    for (const number of numbers) {
      const { id, text_hash, ...known } = archive.get(KNOWN, number)!;
      const { origin, address, source_id, content } = known;
      const hash = text_hash ?? textHash('');
      addAct(archive, { kind: 'remove', report: id, edition: Buffer.from(hash).toString('hex'), payload: {} });
      rememberRemoved(archive, id, hash, {
        ...known,
        address: address ?? undefined,
        sourceId: source_id ?? undefined,
        content: content ?? new Uint8Array(),
      });
      archive.run(ERASE_ACTS, id);
      archive.run(DROP_CORRECTIONS, id);
      forgetNotes(archive, id);
      forgetChecks(archive, id);
      forgetTags(archive, id);
      if (origin.startsWith(BUNDLED)) origins.add(origin);
      archive.run(REMOVE_WORDS, number);
      archive.run(REMOVE_REPORT, number);
    }
    raiseRevision(archive, 'reports');
    writeSetting(archive, REMOVED, JSON.stringify([...origins]));
  });
}

const ORIGIN_OF_REPORT = query({ origin: 'text' }, 'SELECT origin FROM reports WHERE number = ?');

/** Where these reports came from. */
export function originsOf(archive: Archive, numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => archive.get(ORIGIN_OF_REPORT, number)?.origin ?? []);
}

/** With more of them the index of words is put in order by itself, bit by bit, as others come in. */
const MOST_TO_OPTIMIZE = 20_000;

const OPTIMIZE = change("INSERT INTO words (words) VALUES ('optimize')");

const CHECKPOINT = query(
  { busy: 'integer', log: 'integer', checkpointed: 'integer' },
  'PRAGMA wal_checkpoint(TRUNCATE)',
);

/** What the file still holds of what was removed, as index or beside it, goes too. */
export function eraseRemains(archive: Archive): void {
  if (countReports(archive) <= MOST_TO_OPTIMIZE) archive.run(OPTIMIZE);
  archive.get(CHECKPOINT);
}

/** Of the bundled reports that the reader removed: they do not come again with the next version. */
export function removedOrigins(archive: Archive): string[] {
  return parseStoredWords(readSetting(archive, REMOVED) ?? '[]');
}

/** They come again with the bundle. */
export function allowBundled(archive: Archive): void {
  archive.transaction(() => {
    for (const origin of removedOrigins(archive)) forgetRemovedOrigin(archive, origin);
    writeSetting(archive, REMOVED, '[]');
  });
}
