// A report in; its figures as they are recognised now, each with what the reader found of it, out.
import type { Claim, Claimant } from '../../claims/claim.ts';
import { recogniseClaims } from '../../claims/recognise.ts';
import { sentenceAt } from '../../claims/text/sentences.ts';
import type { Found } from '../../report/anchor/find-anchor.ts';
import type { Span } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { placeOfNote } from '../notes/place-note.ts';
import type { StoredReport } from '../reports/stored-report.ts';
import type { Check, ClaimValues, Verdict } from './check.ts';
import { readChecks } from './checks.ts';

/** `proposed`: nobody has checked it. */
export type CheckedClaim = Claim & { state: 'proposed' | Verdict; check?: Check };

/** @returns `lost`: what was checked of words that are not in the text any more */
export function checkedClaims(archive: Archive, stored: StoredReport): { claims: CheckedClaim[]; lost: Check[] } {
  const { report, row, mentions } = stored;
  const { text } = report;
  const found = recogniseClaims(text, { date: row.date }, mentions);
  const lost: Check[] = [];
  const placed: { check: Check; place: Span }[] = [];
  for (const check of readChecks(archive, report.id)) {
    const place = placeOfNote(archive, check, row.number, text);
    if (typeof place === 'object' && isSame(check, place, text)) placed.push({ check, place });
    else lost.push(check);
  }
  const claims = found.map((claim): CheckedClaim => {
    const at = placed.findIndex(({ place }) => place.start < claim.end && claim.start < place.end);
    if (at < 0) return { ...claim, state: 'proposed' };
    const [{ check }] = placed.splice(at, 1) as [(typeof placed)[number]];
    return { ...claim, ...correctedTo(check, text, claim), state: check.verdict, check };
  });
  // The recogniser does not find it any more, or finds another figure there: what was checked stays.
  const kept = placed.map(({ check, place }) => keptClaim(check, place, text));
  return { claims: inOrder([...claims, ...kept]), lost };
}

/** What somebody found holds of the words that they read, and of no others: not of another figure, effect or claimant. */
function isSame({ sentence }: Check, place: Found, text: string): boolean {
  return !place.isChanged && sentenceAt(text, place.start) === sentence;
}

export function valuesOf({ min, max, effect, class: of, claimant }: Claim): ClaimValues {
  return { min, max, effect, class: of, claimant: claimant?.name ?? null };
}

/** What was accepted says what it said then, however the recogniser reads it now. */
function correctedTo({ verdict, found, values }: Check, text: string, claim: Claim): Partial<Claim> {
  const said = values ?? (verdict === 'accepted' ? found : undefined);
  if (!said) return {};
  const { claimant, ...rest } = said;
  return {
    ...rest,
    claimant: claimant === claim.claimant?.name ? claim.claimant : claimantIn(text, claimant, claim.start),
  };
}

/** Where these words stand nearest to a figure; null where they do not stand, or where nobody is meant. */
export function claimantIn(text: string, name: string | null, near: number): Claimant | null {
  if (!name) return null;
  const [before, behind] = [text.lastIndexOf(name, near), text.indexOf(name, near)];
  const start = before >= 0 && (behind < 0 || near - before <= behind - near) ? before : behind;
  return start < 0 ? null : { start, end: start + name.length, name };
}

function keptClaim(check: Check, { start, end }: Span, text: string): CheckedClaim {
  const { claimant, ...values } = check.values ?? check.found;
  return {
    ...{ start, end, ...values, whom: null, claimant: claimantIn(text, claimant, start) },
    ...{ scope: 'incident', place: null, date: null, certainty: 1, rule: 'checked' },
    ...{ state: check.verdict, check },
  };
}

/** By where they stand; what points to another points to it still. */
function inOrder(claims: readonly CheckedClaim[]): CheckedClaim[] {
  const order = claims.map((_, index) => index).sort((a, b) => claims[a]!.start - claims[b]!.start);
  const at = new Map(order.map((index, place) => [index, place]));
  return order.map((index) => {
    const { partOf, repeats, ...claim } = claims[index]!;
    return {
      ...claim,
      ...(partOf !== undefined && { partOf: at.get(partOf)! }),
      ...(repeats !== undefined && { repeats: at.get(repeats)! }),
    };
  });
}
