// A correction of the reader's in; the archive with it, or without it again, out: names, counts and search at once.
import type { Correction } from '../../entities/corrections.ts';
import type { Entity } from '../../entities/mention.ts';
import { searchKeys } from '../../entities/spelling/search-keys.ts';
import type { Subject } from '../acts/act.ts';
import { addAct } from '../acts/log.ts';
import type { Archive } from '../archive.ts';
import { reportsNaming, reportsWith } from '../index/full-text.ts';
import { indexReports } from '../index/index-report.ts';
import { wordsOf } from '../index/index-words.ts';
import { numberOfId } from '../reports/read-reports.ts';
import { readStored } from '../reports/stored-report.ts';
import { change } from '../statements.ts';
import { addEntity, numberOfEntity } from './entities.ts';

const PUT_CORRECTION = change('INSERT INTO corrections (number, correction) VALUES (?, ?)');

/** @returns how many reports it concerns */
export function addCorrection(archive: Archive, correction: Correction): number {
  return archive.transaction(() => {
    const { number } = addAct(archive, { ...subjectOf(correction), kind: 'correct', payload: { correction } });
    putCorrection(archive, number, correction);
    return applyCorrection(archive, correction);
  });
}

function subjectOf(correction: Correction): Subject {
  if (!('only' in correction) || !correction.only) return {};
  const { report, start } = correction.only;
  const { surface } = correction;
  return { report, words: { start, end: start + surface.length, quotation: surface } };
}

/**
 * Without an act: as the log has it. Names are found again by `applyCorrection`.
 *
 * @param act the number of the act that made it
 */
export function putCorrection(archive: Archive, act: number, correction: Correction): void {
  if ('to' in correction) ensureEntity(archive, correction.to);
  archive.run(PUT_CORRECTION, act, JSON.stringify(correction));
}

const DROP_CORRECTION = change('DELETE FROM corrections WHERE number = ?');

/** The same. */
export function dropCorrection(archive: Archive, act: number): void {
  archive.run(DROP_CORRECTION, act);
}

function ensureEntity(archive: Archive, entity: Entity): number {
  return numberOfEntity(archive, entity.id) ?? addEntity(archive, entity, searchKeys(entity.name));
}

/** What is read and indexed together. */
const BATCH = 500;

/**
 * Finds names again where it may change something, whether it was just made or just taken back.
 *
 * @returns in how many reports
 */
export function applyCorrection(archive: Archive, correction: Correction): number {
  const numbers = reportsConcerned(archive, correction);
  const ids = new Map<string, number>();
  const numberOf = (id: string) => {
    const number = ids.get(id) ?? numberOfEntity(archive, id)!;
    ids.set(id, number);
    return number;
  };
  for (let from = 0; from < numbers.length; from += BATCH) {
    const reports = numbers.slice(from, from + BATCH).map((number) => {
      const { report, mentions } = readStored(archive, number)!;
      return { number, report, mentions, numberOf };
    });
    indexReports(archive, reports, 'names');
  }
  return numbers.length;
}

/** Every report that it may change something in. */
function reportsConcerned(archive: Archive, correction: Correction): number[] {
  if ('only' in correction && correction.only) {
    const number = numberOfId(archive, correction.only.report);
    return number === undefined ? [] : [number];
  }
  const ids = [
    'entity' in correction ? correction.entity : undefined,
    'to' in correction ? correction.to.id : undefined,
  ];
  const numbers = new Set<number>();
  for (const id of ids) {
    const entity = id === undefined ? undefined : numberOfEntity(archive, id);
    if (entity !== undefined) for (const number of reportsNaming(archive, entity)) numbers.add(number);
  }
  if ('surface' in correction) {
    const words = wordsOf(correction.surface).map(({ word }) => word);
    if (words.length > 0) for (const number of reportsWith(archive, words)) numbers.add(number);
  }
  return [...numbers];
}
