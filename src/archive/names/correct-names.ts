// A correction of the reader's in; the archive with it, or without it again, out: names, counts and search at once.
import { counted } from '../../base/grouped.ts';
import { type Correction, correct } from '../../entities/corrections.ts';
import type { Entity, Mention } from '../../entities/mention.ts';
import { searchKeys } from '../../entities/spelling/search-keys.ts';
import type { Subject } from '../acts/act.ts';
import { addAct } from '../acts/log.ts';
import type { Archive } from '../archive.ts';
import { quoteForMatch, reportsMatching, reportsNaming, reportsWith } from '../index/full-text.ts';
import { indexReports } from '../index/index-report.ts';
import { labelToken } from '../index/index-tokens.ts';
import { wordsOf } from '../index/index-words.ts';
import { has, setOf } from '../index/report-set.ts';
import { numberOfId } from '../reports/read-reports.ts';
import { readListed, type StoredReport } from '../reports/stored-report.ts';
import { change } from '../statements.ts';
import { addEntity, numberOfEntity } from './entities.ts';

const PUT_CORRECTION = change('INSERT INTO corrections (number, correction) VALUES (?, ?)');

/** What a correction changes: so many mentions in so many reports. */
export type Changed = { mentions: number; reports: number };

export function changedWords({ mentions, reports }: Changed): string {
  return reports === 0 ? 'no report has it so' : `${counted(mentions, 'mention')} in ${counted(reports, 'report')}`;
}

export function addCorrection(archive: Archive, correction: Correction): Changed {
  return archive.transaction(() => {
    if ('to' in correction) ensureEntity(archive, correction.to);
    const changed: Changed = { mentions: 0, reports: 0 };
    reindex(archive, correction, ({ report, mentions }) => {
      const corrected = correct(report, mentions, [correction]);
      const count = countChanged(mentions, corrected);
      if (count === 0) return undefined;
      changed.mentions += count;
      changed.reports++;
      return corrected;
    });
    const { number } = addAct(archive, { ...subjectOf(correction), kind: 'correct', payload: { correction } });
    putCorrection(archive, number, correction);
    return changed;
  });
}

/** What is not corrected stays the same object. */
function countChanged(before: Mention[], after: Mention[]): number {
  const [old, fresh] = [new Set(before), new Set(after)];
  const gone = before.filter((mention) => !fresh.has(mention)).length;
  return Math.max(gone, after.filter((mention) => !old.has(mention)).length);
}

function subjectOf(correction: Correction): Subject {
  if (!('only' in correction) || !correction.only || 'source' in correction.only) return {};
  const { report, start } = correction.only;
  const { surface } = correction;
  return { report, ...(start !== undefined && { words: { start, end: start + surface.length, quotation: surface } }) };
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
 * Every report that the correction may change something in.
 *
 * @param mentionsOf what it is to be indexed with; undefined where it stays as it is
 */
function reindex(
  archive: Archive,
  correction: Correction,
  mentionsOf: (stored: StoredReport) => Mention[] | undefined,
): void {
  const numbers = reportsConcerned(archive, correction);
  const ids = new Map<string, number>();
  const numberOf = (id: string) => {
    const number = ids.get(id) ?? numberOfEntity(archive, id)!;
    ids.set(id, number);
    return number;
  };
  for (let from = 0; from < numbers.length; from += BATCH) {
    const reports = numbers.slice(from, from + BATCH).flatMap((number) => {
      const stored = readListed(archive, number);
      const mentions = mentionsOf(stored);
      return mentions ? [{ number, report: stored.report, mentions, numberOf }] : [];
    });
    if (reports.length > 0) indexReports(archive, reports, 'names');
  }
}

/** Finds names again where it may change something, whether it was just put in or just dropped. */
export function applyCorrection(archive: Archive, correction: Correction): void {
  reindex(archive, correction, ({ mentions }) => mentions);
}

function reportsConcerned(archive: Archive, correction: Correction): number[] {
  const only = 'only' in correction ? correction.only : undefined;
  if (only && 'report' in only) {
    const number = numberOfId(archive, only.report);
    return number === undefined ? [] : [number];
  }
  const numbers = reportsOfWords(archive, correction);
  if (!only) return numbers;
  const ofSource = setOf(reportsMatching(archive, quoteForMatch(labelToken('source', only.source))));
  return numbers.filter((number) => has(ofSource, number));
}

/** Those that name whom the correction speaks of, or have its words. */
function reportsOfWords(archive: Archive, correction: Correction): number[] {
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
