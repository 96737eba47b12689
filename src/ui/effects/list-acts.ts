// The log of acts in; what was done, as a panel lists it, the last first, out.
import type { Act } from '../../archive/acts/act.ts';
import { actWords } from '../../archive/acts/act-words.ts';
import { readActs } from '../../archive/acts/log.ts';
import { standing, undoable } from '../../archive/acts/state.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ListedAct } from '../state/panel.ts';

/** Those that take others back are told beside these. */
export function listActs(archive: Archive): ListedAct[] {
  const acts = readActs(archive);
  const stands = new Set(standing(acts));
  const canGo = new Set(undoable(acts));
  const takenBackBy = new Map(acts.flatMap((act) => (stands.has(act) ? undoingOf(act) : [])));
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

function undoingOf({ id, kind, payload }: Act): [undone: string, by: string][] {
  const { act } = Object(payload) as { act?: unknown };
  return kind === 'undo' && typeof act === 'string' ? [[act, id]] : [];
}
