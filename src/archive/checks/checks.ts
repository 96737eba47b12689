// Figures that the reader checked <-> the archive: each is an act, and follows from the log.
import { randomUUID } from 'node:crypto';
import { addAct } from '../acts/log.ts';
import type { Archive } from '../archive.ts';
import { change, query } from '../statements.ts';
import { damaged, parseStored } from '../stored-json.ts';
import { applyCheck, type Check, type CheckSaid, readCheck } from './check.ts';

const CHECKS = query({ found: 'text' }, 'SELECT found FROM checks ORDER BY act');
const CHECKS_OF_REPORT = query({ found: 'text' }, 'SELECT found FROM checks WHERE report = ? ORDER BY act');
const CHECK_CALLED = query({ found: 'text' }, 'SELECT found FROM checks WHERE id = ?');

/**
 * In the order in which they were made.
 *
 * @param report id of the one that they are about; absent: all
 * @throws UserError when one is damaged
 */
export function readChecks(archive: Archive, report?: string): Check[] {
  const rows = report === undefined ? archive.all(CHECKS) : archive.all(CHECKS_OF_REPORT, report);
  return rows.map(checkOf);
}

function checkOf({ found }: { found: string }): Check {
  const read = readCheck(parseStored(found));
  if (read) return read;
  throw damaged('what was checked of a figure cannot be read');
}

/** A figure that nobody checked before. */
export function addCheck(
  archive: Archive,
  {
    report,
    edition,
    ...said
  }: Pick<Check, 'report' | 'edition' | 'anchor' | 'sentence' | 'verdict' | 'found' | 'values'>,
): void {
  say(archive, { report, edition, anchor: said.anchor }, { check: randomUUID(), ...said });
}

/** @param verdict null: it is as if nobody had checked it */
export function changeCheck(
  archive: Archive,
  check: Check,
  { verdict, values }: Pick<CheckSaid, 'verdict' | 'values'>,
): void {
  say(archive, check, { check: check.id, verdict, ...(values && { values }) });
}

function say(
  archive: Archive,
  { report, edition, anchor }: Pick<Check, 'report' | 'edition' | 'anchor'>,
  payload: CheckSaid,
): void {
  archive.transaction(() => {
    const row = archive.get(CHECK_CALLED, payload.check);
    const checks = new Map(row ? [[payload.check, checkOf(row)]] : []);
    const words = { start: anchor.start, end: anchor.end, quotation: anchor.exact };
    applyCheck(checks, addAct(archive, { report, edition, words, kind: 'claim', payload }));
    const after = checks.get(payload.check);
    if (row) dropCheck(archive, payload.check);
    if (after) writeCheck(archive, after);
  });
}

const WRITE_CHECK = change('INSERT INTO checks (act, id, report, verdict, found) VALUES (?, ?, ?, ?, ?)');
const DROP_CHECK = change('DELETE FROM checks WHERE id = ?');

/** Without an act: as the log has it. */
export function writeCheck(archive: Archive, check: Check): void {
  archive.run(WRITE_CHECK, check.act, check.id, check.report, check.verdict, JSON.stringify(check));
}

/** The same. */
export function dropCheck(archive: Archive, id: string): void {
  archive.run(DROP_CHECK, id);
}

const FORGET_CHECKS = change('DELETE FROM checks WHERE report = ?');

/** Of a report that was removed: what its acts said is erased. */
export function forgetChecks(archive: Archive, report: string): void {
  archive.run(FORGET_CHECKS, report);
}
