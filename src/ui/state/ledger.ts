// The ledger: figures of harm, each with who says it and the sentence that it stands in. Nothing is merged or added up.

import type { Check } from '../../archive/checks/check.ts';
import type { CheckedClaim } from '../../archive/checks/checked-claims.ts';
import { typedValues } from '../../archive/checks/typed-values.ts';
import { grouped } from '../../base/grouped.ts';
import type { Bounds, Claim } from '../../claims/claim.ts';
import { sentenceAt } from '../../claims/text/sentences.ts';
import type { OpenReport } from './page.ts';

export type LedgerRow = {
  /** The archive's number of the report. */
  report: number;
  title: string;
  date?: string | undefined;
  start: number;
  /** The words of the figure. */
  figure: string;
  effect: Claim['effect'];
  class: Claim['class'];
  scope: Claim['scope'];
  /** Absent where it is the text's own voice. */
  claimant?: string | undefined;
  place?: string | undefined;
  max: number | null;
  min: number | null;
  /** It says another figure of the report again, or is a part of one. */
  isRepeated: boolean;
  isPart: boolean;
  /** With the offset of the figure in it. */
  sentence: string;
  at: number;
  /** What the reader found of it. */
  state: CheckedClaim['state'];
  /** What it says, as one types it. */
  typed: string;
  /** Its words are not in the text any more. */
  isLost?: true;
};

/** Reports of the list whose figures stand in its ledger. */
export const MOST_IN_LEDGER = 500;

export const LEDGER_ORDERS = ['as they stand', 'by figure', 'by claimant'] as const;
export type LedgerOrder = (typeof LEDGER_ORDERS)[number];

export function ledgerRows({ row, report, entities, checked }: Ledgered): LedgerRow[] {
  const { claims, lost } = checked();
  const about = { report: row.number, title: row.title };
  const rows = claims.map(
    (claim): LedgerRow => ({
      ...{ ...about, date: claim.date ?? row.date, start: claim.start, state: claim.state },
      ...{ effect: claim.effect, class: claim.class, scope: claim.scope, min: claim.min, max: claim.max },
      figure: report.text.slice(claim.start, claim.end),
      claimant: claimantName(claim, claims),
      place: claim.place === null ? undefined : entities.get(claim.place)?.name,
      isRepeated: claim.repeats !== undefined,
      isPart: claim.partOf !== undefined,
      ...sentenceOf(report.text, claim.start),
      typed: typedValues({ ...claim, claimant: claimantName(claim, claims) ?? null }),
    }),
  );
  return [...rows, ...lost.map((check) => lostRow(check, { ...about, date: row.date }))];
}

function sentenceOf(text: string, start: number): Pick<LedgerRow, 'sentence' | 'at'> {
  const sentence = sentenceAt(text, start);
  return { sentence, at: start - text.lastIndexOf(sentence, start) };
}

function lostRow(
  { anchor, verdict, values, found }: Check,
  about: Pick<LedgerRow, 'report' | 'title' | 'date'>,
): LedgerRow {
  const { claimant, ...said } = values ?? found;
  const before = anchor.prefix.replace(/\s+/g, ' ').trimStart();
  return {
    ...{ ...about, ...said, start: 0, figure: anchor.exact, scope: 'incident', state: verdict, isLost: true },
    ...{ claimant: claimant ?? undefined, isRepeated: false, isPart: false },
    sentence: `${before}${anchor.exact}${anchor.suffix.replace(/\s+/g, ' ')}`,
    at: before.length,
    typed: typedValues({ ...said, claimant }),
  };
}

type Ledgered = Pick<OpenReport, 'row' | 'report' | 'entities' | 'checked'>;

/** Who says it, as the report calls them: of several names of one, the shortest. Absent where it is the text's own voice. */
export function claimantName({ claimant }: Claim, claims: readonly Claim[]): string | undefined {
  if (!claimant?.entity) return claimant?.name;
  const names = claims.flatMap((other) => (other.claimant?.entity === claimant.entity ? other.claimant!.name : []));
  return names.reduce((shortest, name) => (name.length < shortest.length ? name : shortest), claimant.name);
}

/** `12`, `12–15`, `at least 12`, `up to 40`. */
export function boundsWords({ min, max }: Bounds): string {
  if (min !== null && max !== null) return min === max ? grouped(min) : `${grouped(min)}–${grouped(max)}`;
  if (min !== null) return `at least ${grouped(min)}`;
  return max === null ? 'some' : `up to ${grouped(max)}`;
}

/** Of whom it tells; nothing where that is not said. */
export function classWords({ class: of }: Pick<Claim, 'class'>): string | undefined {
  return of === 'unknown' ? undefined : of;
}

export function inOrder(rows: readonly LedgerRow[], order: LedgerOrder): LedgerRow[] {
  switch (order) {
    case 'as they stand':
      return [...rows];
    case 'by figure':
      return rows.toSorted((a, b) => largest(b) - largest(a));
    case 'by claimant':
      return rows.toSorted((a, b) => (a.claimant ?? '\uFFFF').localeCompare(b.claimant ?? '\uFFFF'));
  }
}

function largest({ min, max }: LedgerRow): number {
  return max ?? min ?? 0;
}
