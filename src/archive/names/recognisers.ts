// By which recogniser, with which gazetteer, the names of each report were found <-> the archive: a small number a
// report, which stands for the recogniser's version.
import type { Archive } from '../archive.ts';
import { type Numbers, selectNumbers } from '../index/report-numbers.ts';

/** It is written where the archive does not have it. In a transaction: others take out what nothing comes from. */
export function numberOfRecogniser(archive: Archive, version: string): number {
  const known = archive.get<{ number: number }>('SELECT number FROM recognisers WHERE version = ?', version);
  return known?.number ?? archive.run('INSERT INTO recognisers (version) VALUES (?)', version).number;
}

/** Whether nothing in the archive comes from any other recogniser. */
export function isUpToDate(archive: Archive, version: string): boolean {
  return archive.get('SELECT 1 FROM recognisers WHERE version <> ?', version) === undefined;
}

const OUTDATED = 'FROM reports WHERE recogniser IS NOT (SELECT number FROM recognisers WHERE version = ?)';

/** Reports whose names another recogniser found, in no order. */
export function outdatedReports(archive: Archive, version: string): Numbers {
  return isUpToDate(archive, version)
    ? new Uint32Array()
    : selectNumbers(archive, `SELECT number ${OUTDATED}`, version);
}

export function countOutdated(archive: Archive, version: string): number {
  if (isUpToDate(archive, version)) return 0;
  return archive.get<{ count: number }>(`SELECT count(*) AS count ${OUTDATED}`, version)!.count;
}

/** In a transaction, as all that writes a recogniser's number. */
export function forgetRecognisers(archive: Archive): void {
  archive.run(`DELETE FROM recognisers WHERE number NOT IN (SELECT recogniser FROM reports) AND
    number NOT IN (SELECT recogniser FROM entities WHERE recogniser IS NOT NULL)`);
}
