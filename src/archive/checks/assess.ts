// What a reader found of a figure in; an act of it, in the log, out.
import { UserError } from '../../base/user-error.ts';
import { sentenceAt } from '../../claims/text/sentences.ts';
import { anchorOf } from '../../report/anchor/anchor.ts';
import { hashOfText } from '../../report/citation/citation.ts';
import type { Archive } from '../archive.ts';
import type { StoredReport } from '../reports/stored-report.ts';
import type { ClaimValues, Verdict } from './check.ts';
import { checkedClaims, claimantIn, valuesOf } from './checked-claims.ts';
import { addCheck, changeCheck } from './checks.ts';
import { readTypedValues } from './typed-values.ts';

/** `typed`: what is right, as `readTypedValues` takes it. Null: it is as if nobody had checked it. */
export type Found = { verdict: Verdict | null; typed?: string | undefined };

/**
 * @param start where the figure stands in the text
 * @returns whether anything is otherwise than before
 * @throws UserError when no figure stands there, or what was typed says none
 */
export function assess(archive: Archive, stored: StoredReport, start: number, { verdict, typed }: Found): boolean {
  const { report } = stored;
  const claim = checkedClaims(archive, stored).claims.find((one) => one.start === start);
  if (!claim)
    throw new UserError(
      `no figure stands at ${start} in ${report.id}`,
      'sohr-reader claims --json says where they do.',
    );
  const values = typed === undefined ? undefined : valuesTyped(typed, report.text, start);
  const { check } = claim;
  if (check) {
    const isSame = check.verdict === verdict && JSON.stringify(check.values) === JSON.stringify(values);
    if (!isSame) changeCheck(archive, check, { verdict, ...(values && { values }) });
    return !isSame;
  }
  if (verdict === null) return false;
  const { id, text } = report;
  const sentence = sentenceAt(text, start);
  const about = { report: id, edition: hashOfText(text), anchor: anchorOf(text, claim), sentence };
  addCheck(archive, { ...about, verdict, found: valuesOf(claim), ...(values && { values }) });
  return true;
}

function valuesTyped(typed: string, text: string, start: number): ClaimValues {
  const values = readTypedValues(typed);
  if (values.claimant === null || claimantIn(text, values.claimant, start)) return values;
  throw new UserError(
    `“${values.claimant}” does not stand in the report`,
    'Who says it is quoted: type it as the report calls them, or leave “by …” out for the text itself.',
  );
}
