// By which recogniser, with which gazetteer, the names of each report were found <-> the archive: a small number a
// report, which stands for the recogniser's version.
import type { Archive } from '../archive.ts';
import { numbersQuery, type ReportNumbers, selectNumbers } from '../index/report-numbers.ts';
import { change, query } from '../statements.ts';

const NUMBER_OF_RECOGNISER = query({ number: 'integer' }, 'SELECT number FROM recognisers WHERE version = ?');

const ADD_RECOGNISER = change('INSERT INTO recognisers (version) VALUES (?)');

/** It is written where the archive does not have it. In a transaction: others take out what nothing comes from. */
export function numberOfRecogniser(archive: Archive, version: string): number {
  const known = archive.get(NUMBER_OF_RECOGNISER, version);
  return known?.number ?? archive.run(ADD_RECOGNISER, version).number;
}

const ANOTHER_RECOGNISER = query({ found: 'integer' }, 'SELECT 1 AS found FROM recognisers WHERE version <> ?');

/** Whether nothing in the archive comes from any other recogniser. */
export function isUpToDate(archive: Archive, version: string): boolean {
  return archive.get(ANOTHER_RECOGNISER, version) === undefined;
}

const OUTDATED = 'FROM reports WHERE recogniser IS NOT (SELECT number FROM recognisers WHERE version = ?)';

const OUTDATED_REPORTS = numbersQuery(OUTDATED);

/** Reports whose names another recogniser found, in no order. */
export function outdatedReports(archive: Archive, version: string): ReportNumbers {
  return isUpToDate(archive, version) ? new Uint32Array() : selectNumbers(archive, OUTDATED_REPORTS, version);
}

const COUNT_OUTDATED = query({ count: 'integer' }, `SELECT count(*) AS count ${OUTDATED}`);

export function countOutdated(archive: Archive, version: string): number {
  if (isUpToDate(archive, version)) return 0;
  return archive.get(COUNT_OUTDATED, version)!.count;
}

const FORGET_UNUSED = change(`DELETE FROM recognisers WHERE number NOT IN (SELECT recogniser FROM reports) AND
    number NOT IN (SELECT recogniser FROM entities WHERE recogniser IS NOT NULL)`);

/** In a transaction, as all that writes a recogniser's number. */
export function forgetRecognisers(archive: Archive): void {
  archive.run(FORGET_UNUSED);
}
