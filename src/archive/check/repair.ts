// A damaged archive in; the same with all made anew that follows from what is whole, out: rows, names, indexes, counts, and
// the tables of what was done. A text that is damaged stays as it is, and is written over when its source brings it again.
import { isUserError, UserError } from '../../base/user-error.ts';
import { correct } from '../../entities/corrections.ts';
import { rebuild } from '../acts/project.ts';
import type { Archive } from '../archive.ts';
import { readPresent, writeMentions } from '../editions/present.ts';
import { indexReports } from '../index/index-report.ts';
import { readCorrections } from '../names/corrections.ts';
import { EntityWriter } from '../names/entities.ts';
import type { Namer } from '../names/namer.ts';
import { numberOfRecogniser } from '../names/recognisers.ts';
import { encodeMentions } from '../names/stored-mentions.ts';
import { updateVocabulary } from '../reports/add-reports.ts';
import { restoreRow } from '../reports/restore-row.ts';
import { readReport } from '../reports/stored-report.ts';
import { change, query } from '../statements.ts';
import type { Fault } from './fault.ts';

/** The order matters: counts are of what the steps before have emptied. */
const MAKE_EMPTY = [
  'REINDEX',
  "INSERT INTO words (words) VALUES ('delete-all')",
  'DELETE FROM forward_index',
  'UPDATE entities SET reports = 0, mentions = 0',
  'UPDATE labels SET reports = 0',
].map((sql) => change(sql));

const MAKE_MONTHS = [
  'DELETE FROM months',
  'INSERT INTO months SELECT substr(date, 1, 7), count(*) FROM reports GROUP BY 1',
].map((sql) => change(sql));

const NUMBERS = query({ number: 'integer', id: 'text' }, 'SELECT number, id FROM reports ORDER BY number');

const ASK_AGAIN = change("UPDATE reports SET hash = '' WHERE number = ?");
const ASK_SITE_AGAIN = change("UPDATE sync_items SET modified = '' WHERE report = ?");

/** What is indexed together. */
const BATCH = 500;

/**
 * All of it, or nothing.
 *
 * @param faults that a check found
 * @throws UserError where the file is so damaged that its tables cannot be written
 */
export function repairArchive(archive: Archive, faults: readonly Fault[], namer: Namer): void {
  try {
    repair(archive, faults, namer);
  } catch (cause) {
    // In a sound file, what fails here is a fault of the program.
    if (isUserError(cause) || !faults.some(({ of }) => of === 'file')) throw cause;
    throw new UserError(
      `the archive cannot be repaired: ${(cause as Error).message}`,
      'It is as it was. Write what can be read into a folder with export --folder, and import that into a new --archive.',
      { cause },
    );
  }
}

function repair(archive: Archive, faults: readonly Fault[], namer: Namer): void {
  const damaged = new Set(faults.filter(({ of }) => of === 'text').map(({ report }) => report));
  const changed = new Set(faults.filter(({ of }) => of === 'row').map(({ report }) => report));
  archive.transaction(() => {
    const reports = archive.all(NUMBERS);
    for (const step of MAKE_EMPTY) archive.run(step);
    for (const { number, id } of reports) {
      if (damaged.has(id)) {
        archive.run(ASK_AGAIN, number);
        archive.run(ASK_SITE_AGAIN, number);
      } else if (changed.has(id)) restoreRow(archive, number, readPresent(archive, number)!);
    }
    for (const step of MAKE_MONTHS) archive.run(step);
    const numbers = reports.map(({ number }) => number);
    for (let from = 0; from < numbers.length; from += BATCH) index(archive, numbers.slice(from, from + BATCH), namer);
    rebuild(archive);
    updateVocabulary(archive);
  });
}

const SET_RECOGNISER = change('UPDATE reports SET recogniser = ? WHERE number = ?');

/** Names are looked for anew: those that are kept may be what was damaged. */
function index(archive: Archive, numbers: number[], namer: Namer): void {
  const writer = new EntityWriter(archive, namer);
  const recogniser = numberOfRecogniser(archive, namer.version);
  const corrections = readCorrections(archive);
  const { numberOf } = writer;
  const all = numbers.flatMap((number) => {
    const report = wholeReport(archive, number);
    if (!report) return [];
    const { mentions, entities } = namer.recognise(report);
    for (const entity of entities) writer.write(entity);
    writeMentions(archive, number, encodeMentions(mentions, numberOf), { isForced: true });
    archive.run(SET_RECOGNISER, recogniser, number);
    return [{ number, report, mentions: correct(report, mentions, corrections), numberOf, isNew: true }];
  });
  indexReports(archive, all, 'reports');
}

function wholeReport(archive: Archive, number: number) {
  try {
    return readReport(archive, number)?.report;
  } catch {
    return undefined;
  }
}
