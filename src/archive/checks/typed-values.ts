// What is typed of a figure in; what it says out, and back: `killed 12..15 civilians by SOHR`.
import { grouped } from '../../base/grouped.ts';
import { UserError } from '../../base/user-error.ts';
import { EFFECTS, PEOPLE_CLASSES } from '../../claims/claim.ts';
import type { ClaimValues } from './check.ts';

const FORM = /^(\S+)\s+(>=|<=)?\s*([\d,]+)(?:\s*\.\.\s*([\d,]+))?(?:\s+(?!by\b)(\S+))?(?:\s+by\s+(.+))?$/i;
const ADVICE = `Type an effect (${EFFECTS.join(', ')}), a figure (12, 12..15, >=12, <=40), of whom (${PEOPLE_CLASSES.join(
  ', ',
)}), and “by” who says it, as the report calls them.`;

/** @throws UserError when it says no figure */
export function readTypedValues(typed: string): ClaimValues {
  const [, what, sign, first, last, of = 'unknown', claimant] = FORM.exec(typed.trim()) ?? [];
  const effect = EFFECTS.find((one) => one === what?.toLowerCase());
  const people = PEOPLE_CLASSES.find((one) => one === of.toLowerCase());
  const [least, most] = [numberOf(first), last === undefined ? numberOf(first) : numberOf(last)];
  if (!effect || !people || least === undefined || most === undefined || most < least || (sign && last)) {
    throw new UserError(`“${typed}” says no figure of harm`, ADVICE);
  }
  const bounds = { min: sign === '<=' ? null : least, max: sign === '>=' ? null : most };
  return { ...bounds, effect, class: people, claimant: claimant?.trim() ?? null };
}

export function typedValues({ min, max, effect, class: of, claimant }: ClaimValues): string {
  const figure = min === null ? `<=${grouped(max ?? 0)}` : max === null ? `>=${grouped(min)}` : rangeWords(min, max);
  return [effect, figure, ...(of === 'unknown' ? [] : [of]), ...(claimant === null ? [] : ['by', claimant])].join(' ');
}

function rangeWords(min: number, max: number): string {
  return min === max ? grouped(min) : `${grouped(min)}..${grouped(max)}`;
}

/** Nine digits at most: no toll has more. */
function numberOf(written: string | undefined): number | undefined {
  const digits = written?.replaceAll(',', '') ?? '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
