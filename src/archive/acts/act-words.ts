// An act in; what was done, in a line of words, out.
import { squeeze } from '../../base/clean.ts';
import type { Scope } from '../../entities/corrections.ts';
import { readCorrection } from '../../entities/read-correction.ts';
import { readValues } from '../checks/check.ts';
import { typedValues } from '../checks/typed-values.ts';
import type { Act } from './act.ts';

/** Letters of a note that stand in its line. */
const NOTE_LENGTH = 80;

export function actWords({ kind, report = '', words, payload }: Act): string {
  if (payload === undefined) return `${kind} ${report}: erased with the report`;
  const said = Object(payload) as Record<string, unknown>;
  switch (kind) {
    case 'star':
      return said.value === true ? `star ${report}` : `take the star from ${report}`;
    case 'note':
      return said.text === null
        ? `take the note from ${report}`
        : `note ${report}: ${squeeze(String(said.text)).slice(0, NOTE_LENGTH)}`;
    case 'tag':
      return said.value === true ? `tag ${report}: ${said.tag}` : `take the tag ${said.tag} from ${report}`;
    case 'claim':
      return checkWords(report, words?.quotation ?? '', said);
    case 'search':
      return typeof said.query === 'string'
        ? `save the search ${said.name}: ${said.query}`
        : `forget the search ${said.name}`;
    case 'correct':
      return correctionWords(said.correction);
    case 'renew':
      return `by its present id: ${correctionWords(said.correction)}`;
    case 'remove':
      return `remove ${report}`;
    case 'undo':
      return 'take back';
    default:
      return [kind, report].filter(Boolean).join(' ');
  }
}

function checkWords(report: string, figure: string, { verdict, values }: Record<string, unknown>): string {
  const typed = readValues(values);
  const about = `the figure “${squeeze(figure)}” of ${report}`;
  switch (verdict) {
    case 'accepted':
      return `accept ${about}`;
    case 'rejected':
      return `reject ${about}`;
    case 'corrected':
      return `correct ${about}${typed ? `: ${typedValues(typed)}` : ''}`;
    default:
      return `take back what was found of ${about}`;
  }
}

function correctionWords(value: unknown): string {
  const correction = readCorrection(value);
  switch (correction?.kind) {
    case 'hide':
      return `“${correction.surface}” is not ${correction.entity}${whereWords(correction.only)}`;
    case 'link':
      return `“${correction.surface}” is ${correction.to.name}${whereWords(correction.only)}`;
    case 'add':
      return `“${correction.surface}” is ${correction.to.name}`;
    case 'merge':
      return `${correction.entity} is ${correction.to.name}`;
    default:
      return 'a correction of names';
  }
}

function whereWords(only: Scope | undefined): string {
  return only ? `, in ${'source' in only ? `reports of ${only.source}` : only.report}` : '';
}
