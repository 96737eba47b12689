// Makes a correction of names in the archive, or takes the last one back, and says in how many reports.
import type { Archive } from '../../archive/archive.ts';
import { addCorrection, undoCorrection } from '../../archive/names/correct-names.ts';
import { entityOf } from '../../archive/names/entities.ts';
import { entitiesCalled } from '../../archive/names/find-entities.ts';
import { type Correction, ownEntity } from '../../entities/corrections.ts';
import type { Entity } from '../../entities/mention.ts';
import type { Answer, CorrectionRequest } from '../state/requests.ts';

type Corrected = Omit<Extract<Answer, { type: 'correct' }>, 'type'>;

export function correctNames(archive: Archive, request: CorrectionRequest): Corrected {
  if (request === 'undo') {
    const undone = undoCorrection(archive);
    const words = undone ? 'The last correction of a name is taken back.' : 'No name was corrected.';
    return { words, change: undone ? 'undone' : 'none' };
  }
  const correction = 'correction' in request ? request.correction : corrected(archive, request);
  const reports = addCorrection(archive, correction);
  const where = reports === 1 ? 'one report' : `${reports} reports`;
  return { words: `${words(correction)}: in ${where}. U takes it back.`, change: 'made' };
}

function corrected(
  archive: Archive,
  { question, name }: Extract<CorrectionRequest, { question: unknown }>,
): Correction {
  const to = named(archive, name, question.type);
  if (question.kind === 'add') return { kind: 'add', surface: name, to };
  const { kind, surface, entity } = question;
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
