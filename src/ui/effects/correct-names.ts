// Makes a correction of names in the archive, or takes the last one back, and says in how many reports.
import { undoCorrection } from '../../archive/acts/project.ts';
import type { Archive } from '../../archive/archive.ts';
import { addCorrection } from '../../archive/names/correct-names.ts';
import { entityOf } from '../../archive/names/entities.ts';
import { entitiesCalledExactly, entitiesSpeltAlike } from '../../archive/names/find-entities.ts';
import { type Correction, ownEntity } from '../../entities/corrections.ts';
import { findEntities } from '../../entities/gazetteer/find-name.ts';
import type { Entity } from '../../entities/mention.ts';
import { LEVEL } from '../../entities/spelling/search-keys.ts';
import { isKnownName, wholeGazetteer } from '../../search/widening/lexicon.ts';
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

/** Whom the archive, or else the gazetteer, knows under that name, of that type if there is one; else somebody new. */
function named(archive: Archive, name: string, type: Entity['type']): Entity {
  const known = knownAs(archive, name);
  return known.find((entity) => entity.type === type) ?? known[0] ?? ownEntity(name, type);
}

/** A name that stands somewhere as it was typed is that one, and no other that is like it. */
function knownAs(archive: Archive, name: string): Entity[] {
  const exact = entitiesCalledExactly(archive, name);
  if (!exact && isKnownName(name)) return findEntities(name, wholeGazetteer()).map(({ entity }) => entity);
  const { numbers = [] } = exact ?? entitiesSpeltAlike(archive, name, { loosest: LEVEL.vowels }) ?? {};
  return numbers.map((number) => entityOf(archive, number));
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
