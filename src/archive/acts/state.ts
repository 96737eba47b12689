// The log of acts in; what follows from it out. Pure: whoever has the log has all that is kept of what was done.
import type { Correction } from '../../entities/corrections.ts';
import { readCorrection } from '../../entities/read-correction.ts';
import { applyCheck, type Check } from '../checks/check.ts';
import { applyNote, applyTag, type Note } from '../notes/note.ts';
import type { Act, Kind } from './act.ts';

export type State = {
  /** Ids of reports. */
  stars: ReadonlySet<string>;
  /** In the order in which they were made; `act` is the number of the act that made it. */
  corrections: { act: number; correction: Correction }[];
  /** By their ids. */
  notes: ReadonlyMap<string, Note>;
  /** By the ids of the reports. */
  tags: ReadonlyMap<string, ReadonlySet<string>>;
  /** Figures that were checked, by the ids of the checks. */
  checks: ReadonlyMap<string, Check>;
  /** Queries by their names. */
  searches: ReadonlyMap<string, string>;
};

/** The id of the act that this one takes back; undefined where it takes back none. */
export function undoneBy({ kind, payload }: Pick<Act, 'kind' | 'payload'>): string | undefined {
  const { act } = Object(payload) as { act?: unknown };
  return kind === 'undo' && typeof act === 'string' ? act : undefined;
}

/** Those that count: what was undone does not, unless the undoing was undone. What was erased says nothing. */
export function standing(acts: readonly Act[]): Act[] {
  const undone = new Set<string>();
  // From the last on: an undoing that stands takes away one before it.
  for (const { id, kind, payload } of acts.toReversed()) {
    if (undone.has(id)) continue;
    const act = undoneBy({ kind, payload });
    if (act !== undefined) undone.add(act);
  }
  return acts.filter(({ id, payload }) => !undone.has(id) && payload !== undefined);
}

const UNDOABLE: readonly string[] = ['star', 'note', 'tag', 'claim', 'correct', 'search'] satisfies Kind[];

/** What can still be taken back, the last one last: removals cannot, as what they took is gone. */
export function undoable(acts: readonly Act[]): Act[] {
  return standing(acts).filter(({ kind }) => UNDOABLE.includes(kind));
}

export function stateOf(acts: readonly Act[]): State {
  const stars = new Set<string>();
  const corrections = new Map<string, State['corrections'][number]>();
  const searches = new Map<string, string>();
  const notes = new Map<string, Note>();
  const tags = new Map<string, Set<string>>();
  const checks = new Map<string, Check>();
  for (const act of standing(acts)) {
    const { number, id, kind, report, payload } = act;
    const said = Object(payload) as Record<string, unknown>;
    if (kind === 'star' && report !== undefined) {
      if (said.value === true) stars.add(report);
      else stars.delete(report);
    } else if (kind === 'note') applyNote(notes, act);
    else if (kind === 'tag') applyTag(tags, act);
    else if (kind === 'claim') applyCheck(checks, act);
    else if (kind === 'search' && typeof said.name === 'string') {
      if (typeof said.query === 'string') searches.set(said.name, said.query);
      else searches.delete(said.name);
    } else if (kind === 'correct' || kind === 'renew') {
      const made =
        kind === 'correct' ? { act: number, id } : { act: corrections.get(`${said.act}`)?.act, id: `${said.act}` };
      const correction = readCorrection(said.correction);
      if (made.act !== undefined && correction) corrections.set(made.id, { act: made.act, correction });
    }
  }
  const inOrder = [...corrections.values()].sort((one, other) => one.act - other.act);
  return { stars, notes, tags, checks, corrections: inOrder, searches };
}
