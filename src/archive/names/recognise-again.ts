// An archive in which an older recogniser or gazetteer found the names in; the same with the names that the present one
// finds, out: bite by bite, so that others can read and write in between, and whoever is killed goes on another time.
import { UserError } from '../../base/user-error.ts';
import { correct } from '../../entities/corrections.ts';
import type { Archive } from '../archive.ts';
import { keepOldReading, renewOld, writeMentions } from '../editions/present.ts';
import { claimLabels } from '../index/claim-labels.ts';
import { type Indexed, indexReports } from '../index/index-report.ts';
import { isIndexedAnew } from '../index/index-words.ts';
import { isLabelledAnew } from '../index/labels.ts';
import { setOf } from '../index/report-set.ts';
import { newestFirst } from '../reports/date-order.ts';
import { hashOf } from '../reports/report-hash.ts';
import { type Alone, readReport } from '../reports/stored-report.ts';
import { raiseRevision } from '../state/revision.ts';
import { change, query } from '../statements.ts';
import { readCorrections, renewCorrections } from './corrections.ts';
import { dropSpellings, EntityWriter } from './entities.ts';
import type { Namer } from './namer.ts';
import { forgetRecognisers, isUpToDate, numberOfRecogniser, outdatedReports } from './recognisers.ts';
import { encodeMentions } from './stored-mentions.ts';

/** Nobody who writes waits longer than it takes to write so many: a few milliseconds. */
const REPORTS_A_BITE = 25;
const ENTITIES_A_BITE = 500;

/**
 * The newest reports first. Marks stay, and corrections are made again in what is found now.
 *
 * @returns after each bite how many reports are left
 * @throws UserError when the archive cannot be written, as while another program does for too long: begin again later
 */
export function* recogniseAgain(archive: Archive, namer: Namer): Generator<number, void> {
  if (isUpToDate(archive, namer.version)) return;
  const reports = newestFirst(archive, setOf(outdatedReports(archive, namer.version)));
  archive.transaction(() => renewCorrections(archive, namer));
  for (let last: number | undefined = 0; last !== undefined; ) {
    last = renewEntities(archive, namer, last);
    yield reports.length;
  }
  for (let done = 0; done < reports.length; done += REPORTS_A_BITE) {
    renewReports(archive, namer, reports.subarray(done, done + REPORTS_A_BITE));
    yield Math.max(0, reports.length - done - REPORTS_A_BITE);
  }
  archive.transaction(() => {
    settleOthers(archive, namer);
    forgetRecognisers(archive);
  });
}

const OUTDATED_ENTITIES = query(
  { number: 'integer', id: 'text' },
  'SELECT number, id FROM entities WHERE number > ? AND recogniser IS NOT ? ORDER BY number LIMIT ?',
);

/**
 * Coordinates, names and spellings of what the gazetteer knows.
 *
 * @returns the last that was looked at; undefined when there are no more
 */
function renewEntities(archive: Archive, namer: Namer, after: number): number | undefined {
  return archive.transaction(() => {
    const writer = new EntityWriter(archive, namer);
    const rows = archive.all(OUTDATED_ENTITIES, after, numberOfRecogniser(archive, namer.version), ENTITIES_A_BITE);
    const entities = rows.flatMap(({ id }) => namer.entity(id) ?? []);
    for (const entity of entities) writer.write(entity);
    if (entities.length > 0) raiseRevision(archive, 'names');
    return rows.at(-1)?.number;
  });
}

const HASH_OF_REPORT = query({ hash: 'text' }, 'SELECT hash FROM reports WHERE number = ?');

const SET_RECOGNISER = change('UPDATE reports SET recogniser = ?, hash = ? WHERE number = ?');

/** Names are looked for before anything is locked. Who was changed or removed meanwhile is let be. */
function renewReports(archive: Archive, namer: Namer, numbers: Uint32Array): void {
  const found = [...numbers].flatMap((number) => {
    const stored = wholeReport(archive, number);
    return stored ? [{ number, ...stored, ...namer.recognise(stored.report) }] : [];
  });
  archive.transaction(() => {
    const writer = new EntityWriter(archive, namer);
    const corrections = readCorrections(archive);
    const changed: Indexed[] = [];
    for (const { number, report, text, hash, isOld, mentions, entities } of found) {
      const now = archive.get(HASH_OF_REPORT, number);
      if (now?.hash !== hash) continue;
      for (const entity of entities) writer.write(entity);
      if (isOld) renewOld(archive, number);
      archive.run(SET_RECOGNISER, numberOfRecogniser(archive, namer.version), isOld ? hashOf(report) : hash, number);
      const { numberOf } = writer;
      const isReadAnew = text !== report.text;
      if (isReadAnew) keepOldReading(archive, number, report);
      const areNew = writeMentions(archive, number, encodeMentions(mentions, numberOf));
      const corrected = correct(report, mentions, corrections);
      const hasClaims = claimLabels({ report, mentions: corrected }).length > 0;
      const isFiledAnew = isIndexedAnew(report.text) || isLabelledAnew(report) || hasClaims;
      if (isReadAnew || areNew || isFiledAnew) changed.push({ number, report, mentions: corrected, numberOf });
    }
    if (changed.length > 0) indexReports(archive, changed, 'names');
  });
}

/** What is damaged is told by `check`; the others are not kept from their names for it. */
function wholeReport(archive: Archive, number: number): Alone | undefined {
  try {
    return readReport(archive, number);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const OTHER_ENTITIES = query(
  { number: 'integer', id: 'text', reports: 'integer' },
  'SELECT number, id, reports FROM entities WHERE recogniser <> ?',
);

const SET_ENTITY_RECOGNISER = change('UPDATE entities SET recogniser = ? WHERE number = ?');

/**
 * Entities that the gazetteer does not know and no report was found to name. Nothing is to be found by their spellings,
 * unless a correction speaks of them. The rows stay: mentions that a correction covers may still have their numbers.
 */
function settleOthers(archive: Archive, namer: Namer): void {
  const recogniser = numberOfRecogniser(archive, namer.version);
  const corrected = new Set(
    readCorrections(archive).flatMap((correction) => [
      ...('entity' in correction ? [correction.entity] : []),
      ...('to' in correction ? [correction.to.id] : []),
    ]),
  );
  const others = archive.all(OTHER_ENTITIES, recogniser);
  for (const { number, id, reports } of others) {
    const isKept = reports > 0 || corrected.has(id);
    if (!isKept) dropSpellings(archive, number);
    archive.run(SET_ENTITY_RECOGNISER, isKept ? recogniser : null, number);
  }
  if (others.length > 0) raiseRevision(archive, 'names');
}
