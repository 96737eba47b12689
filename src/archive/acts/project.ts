// What follows from the log of acts in; the tables that lists, pages and searches read it from, out.
import { UserError } from '../../base/user-error.ts';
import type { Correction } from '../../entities/corrections.ts';
import type { Archive } from '../archive.ts';
import { dropCheck, readChecks, writeCheck } from '../checks/checks.ts';
import { applyCorrection, dropCorrection, putCorrection } from '../names/correct-names.ts';
import { storedCorrections } from '../names/corrections.ts';
import { dropNote, readNotes, writeNote } from '../notes/notes.ts';
import { readTags, writeTag } from '../notes/tags.ts';
import { numberOfId } from '../reports/read-reports.ts';
import { starredReports, writeMark } from '../state/marks.ts';
import { dropSearch, readSearches, writeSearch } from '../state/searches.ts';
import type { Act } from './act.ts';
import { addAct, readActs } from './log.ts';
import { type State, standing, stateOf, undoable } from './state.ts';

/** What the tables say now. */
export function readState(archive: Archive): State {
  return {
    stars: new Set(starredReports(archive)),
    notes: new Map(readNotes(archive).map((note) => [note.id, note])),
    tags: readTags(archive),
    checks: new Map(readChecks(archive).map((check) => [check.id, check])),
    corrections: storedCorrections(archive).map(({ number, correction }) => ({ act: number, correction })),
    searches: new Map(readSearches(archive).map(({ name, query }) => [name, query])),
  };
}

/** Makes the tables say what the log says, and finds again the names that other corrections concern. */
export function rebuild(archive: Archive): void {
  archive.transaction(() => become(archive, readState(archive), stateOf(readActs(archive))));
}

function become(archive: Archive, before: State, after: State): void {
  for (const id of new Set([...before.stars, ...after.stars])) {
    const number = numberOfId(archive, id);
    if (number !== undefined && before.stars.has(id) !== after.stars.has(id)) {
      writeMark(archive, number, 'starred', after.stars.has(id));
    }
  }
  becomeEach(before.notes, after.notes, {
    drop: (id) => dropNote(archive, id),
    write: (note) => writeNote(archive, note),
  });
  becomeEach(before.checks, after.checks, {
    drop: (id) => dropCheck(archive, id),
    write: (check) => writeCheck(archive, check),
  });
  becomeTags(archive, before.tags, after.tags);
  for (const name of before.searches.keys()) if (!after.searches.has(name)) dropSearch(archive, name);
  for (const [name, query] of after.searches) {
    if (before.searches.get(name) !== query) writeSearch(archive, { name, query });
  }
  const key = ({ act, correction }: State['corrections'][number]) => `${act} ${JSON.stringify(correction)}`;
  const had = new Set(before.corrections.map(key));
  const has = new Set(after.corrections.map(key));
  const gone = before.corrections.filter((one) => !has.has(key(one)));
  const come = after.corrections.filter((one) => !had.has(key(one)));
  for (const { act } of gone) dropCorrection(archive, act);
  for (const { act, correction } of come) putCorrection(archive, act, correction);
  // All are in before any names are found again: a later one may win over an earlier one.
  for (const { correction } of [...gone, ...come]) applyCorrection(archive, correction);
}

/** By their ids: what differs is dropped, and written as it is now. */
function becomeEach<One>(
  before: ReadonlyMap<string, One>,
  after: ReadonlyMap<string, One>,
  table: { drop: (id: string) => void; write: (one: One) => void },
): void {
  const isSame = (id: string) => JSON.stringify(before.get(id)) === JSON.stringify(after.get(id));
  for (const id of before.keys()) if (!isSame(id)) table.drop(id);
  for (const [id, one] of after) if (!isSame(id)) table.write(one);
}

function becomeTags(archive: Archive, before: State['tags'], after: State['tags']): void {
  for (const [report, tags] of before)
    for (const tag of tags) if (!after.get(report)?.has(tag)) writeTag(archive, report, tag, false);
  for (const [report, tags] of after)
    for (const tag of tags) if (!before.get(report)?.has(tag)) writeTag(archive, report, tag, true);
}

/**
 * Takes an act back, by an act; one that was taken back by undoing that.
 *
 * @param id of the act; absent: the last that can be taken back
 * @returns it; undefined when there is none
 * @throws UserError when it cannot be taken back, or was already
 */
export function undo(archive: Archive, id?: string): Act | undefined {
  return archive.transaction(() => {
    const acts = readActs(archive);
    const act = id === undefined ? undoable(acts).at(-1) : standing(acts).find((one) => one.id === id);
    if (!act && id === undefined) return undefined;
    if (!act || act.kind === 'remove' || act.kind === 'renew') {
      throw new UserError('this cannot be taken back, or was already', 'sohr-reader history lists what was done.');
    }
    const { report, edition, words } = act;
    const subject = { ...(report !== undefined && { report }), ...(edition && { edition }), ...(words && { words }) };
    const undoing = addAct(archive, { ...subject, kind: 'undo', payload: { act: act.id } });
    become(archive, stateOf(acts), stateOf([...acts, undoing]));
    return act;
  });
}

/** Takes the last correction of names back. @returns it; undefined when there is none */
export function undoCorrection(archive: Archive): Correction | undefined {
  const last = undoable(readActs(archive)).findLast(({ kind }) => kind === 'correct');
  if (!last) return undefined;
  undo(archive, last.id);
  return stateOf([last]).corrections[0]?.correction;
}
