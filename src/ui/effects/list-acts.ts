// The log of acts in; what was done, as a panel lists it, the last first, out.
import { actWords } from '../../archive/acts/act-words.ts';
import { readActs } from '../../archive/acts/log.ts';
import { standing, undoable, undoneBy } from '../../archive/acts/state.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ListedAct } from '../state/panel.ts';

/** Those that take others back are told beside these. */
export function listActs(archive: Archive): ListedAct[] {
  const acts = readActs(archive);
  const canGo = new Set(undoable(acts));
  const takenBackBy = new Map(
    standing(acts).flatMap((act) => {
      const undone = undoneBy(act);
      return undone === undefined ? [] : [[undone, act.id] as const];
    }),
  );
  return acts
    .filter(({ kind }) => kind !== 'undo' && kind !== 'renew')
    .map((act): ListedAct => {
      const by = takenBackBy.get(act.id);
      const change = by ?? (canGo.has(act) ? act.id : undefined);
      return {
        when: new Date(act.time).toISOString().slice(0, 16).replace('T', ' '),
        words: actWords(act),
        state: by ? 'taken back' : canGo.has(act) ? 'stands' : 'for good',
        ...(change !== undefined && { change }),
      };
    })
    .reverse();
}
