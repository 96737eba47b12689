// A correction as the reader means it in; the archive with it, and words for what happened, out.
import type { Archive } from '../../archive/archive.ts';
import { addCorrection, undoCorrection } from '../../archive/names/correct-names.ts';
import { entityOf } from '../../archive/names/entities.ts';
import { entitiesCalled } from '../../archive/names/find-entities.ts';
import { type Correction, ownEntity } from '../../entities/corrections.ts';
import type { Entity } from '../../entities/mention.ts';
import type { Correcting } from '../state/state.ts';
import type { Answer } from '../update/actions.ts';

export function correctNames(archive: Archive, correcting: Correcting): Extract<Answer, { type: 'corrected' }> {
  if (correcting === 'undo') {
    const undone = undoCorrection(archive);
    const words = undone ? 'The last correction of a name is taken back.' : 'No name was corrected.';
    return { type: 'corrected', words, change: undone ? 'undone' : 'none' };
  }
  const correction = 'correction' in correcting ? correcting.correction : corrected(archive, correcting);
  const reports = addCorrection(archive, correction);
  const where = reports === 1 ? 'one report' : `${reports} reports`;
  return { type: 'corrected', words: `${words(correction)}: in ${where}. U takes it back.`, change: 'made' };
}

function corrected(archive: Archive, { asking, name }: Extract<Correcting, { asking: unknown }>): Correction {
  const to = named(archive, name, asking.type);
  if (asking.kind === 'add') return { kind: 'add', surface: name, to };
  const { kind, surface, entity } = asking;
  return kind === 'link' ? { kind, surface, entity, to } : { kind, entity, to };
}

/** Somebody whom the archive knows under that name, of that type if there is one; else somebody new. */
function named(archive: Archive, name: string, type: Entity['type']): Entity {
  const known = entitiesCalled(archive, name).map((number) => entityOf(archive, number));
  return known.find((entity) => entity.type === type) ?? known[0] ?? ownEntity(name, type);
}

function words(correction: Correction): string {
  switch (correction.kind) {
    case 'hide':
      return `“${correction.surface}” is hidden`;
    case 'link':
    case 'add':
      return `“${correction.surface}” is now ${correction.to.name}`;
    case 'merge':
      return `It is now ${correction.to.name}, ${correction.to.type}`;
  }
}
