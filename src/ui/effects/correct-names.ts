// Makes a correction of names in the archive, or takes the last one back, and says what it changed.
import { undoCorrection } from '../../archive/acts/project.ts';
import type { Archive } from '../../archive/archive.ts';
import { addCorrection, changedWords } from '../../archive/names/correct-names.ts';
import { called, newPlace } from '../../archive/names/named-by-reader.ts';
import type { Correction } from '../../entities/corrections.ts';
import { wholeGazetteer } from '../../search/widening/lexicon.ts';
import type { Answer, CorrectionRequest } from '../state/requests.ts';

type Corrected = Omit<Extract<Answer, { type: 'correct' }>, 'type'>;

export function correctNames(archive: Archive, request: CorrectionRequest): Corrected {
  if (request === 'undo') {
    const undone = undoCorrection(archive);
    const words = undone ? 'The last correction of a name is taken back.' : 'No name was corrected.';
    return { words, change: undone ? 'undone' : 'none' };
  }
  const correction = 'correction' in request ? request.correction : corrected(archive, request);
  const changed = addCorrection(archive, correction);
  return { words: `${words(correction)}: ${changedWords(changed)}. U takes it back.`, change: 'made' };
}

function corrected(
  archive: Archive,
  { question, name }: Extract<CorrectionRequest, { question: unknown }>,
): Correction {
  const gazetteer = wholeGazetteer();
  switch (question.kind) {
    case 'new-place': {
      const { kind: _, ...about } = question;
      return { kind: 'link', ...about, to: newPlace(gazetteer, question.surface, name) };
    }
    case 'link': {
      const { type, ...about } = question;
      return { ...about, to: called(archive, gazetteer, name, type) };
    }
    case 'merge':
      return { kind: 'merge', entity: question.entity, to: called(archive, gazetteer, name, question.type) };
    case 'add':
      return { kind: 'add', surface: name, to: called(archive, gazetteer, name, question.type) };
  }
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
